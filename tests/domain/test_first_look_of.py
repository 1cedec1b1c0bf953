"""The first frame gets the drawings, every marker, and the first conditions."""

import subprocess
import sys
from pathlib import Path

import msgspec

from explorer.domain.body import BodyPart
from explorer.domain.conditions import Condition, Evidence, Grade
from explorer.domain.first_look import ViewLook
from explorer.domain.first_look_of import LISTED_OFTEN, MOST_COMMON, first_look
from explorer.domain.points import Reach, SelfPressure
from explorer.domain.sides import BodySide
from tests.builders import (
    make_atlas,
    make_condition,
    make_placement,
    make_point,
    make_routine,
    make_step,
    make_view,
)

ROOT = Path(__file__).parents[2]


def test_there_is_a_marker_for_every_placement() -> None:
    point = make_point("BL23")
    look = first_look(make_atlas(points=[point]))
    assert [(m.code, m.view, m.side, m.x, m.y) for m in look.markers] == [
        ("BL23", place.view, place.side, place.x, place.y) for place in point.placements
    ]
    assert {marker.side for marker in look.markers} == {BodySide.LEFT, BodySide.RIGHT}


def test_a_marker_carries_what_is_shown_on_hover() -> None:
    (marker, *_) = first_look(make_atlas(points=[make_point("BL23")])).markers
    assert marker.title == make_point("BL23").title
    assert marker.group == make_point("BL23").meridian


def test_a_drawing_carries_all_that_the_map_needs() -> None:
    view = make_view("palm", "Palm", one_sided=True, scale=5.7, part=BodyPart.HAND)
    (look,) = first_look(make_atlas(views=[view], points=[])).views
    assert look == ViewLook(
        *("palm", "Palm", view.svg, view.viewbox, view.midline),
        facing=True,
        one_sided=True,
        scale=5.7,
        part="hand",
        caption="Palm",
    )
    assert type(look.part) is str


def test_a_marker_carries_what_it_may_be_coloured_by() -> None:
    def condition(id_: str, grade: Grade) -> Condition:
        evidence = Evidence(grade, "What is known.")
        return msgspec.structs.replace(make_condition(id_), finger_pressure=evidence)

    point = make_point(conditions=("weak", "good"), reach=Reach.AWKWARD)
    known = [condition("weak", Grade.TRADITIONAL), condition("good", Grade.SOME_TRIALS)]
    (marker, *_) = first_look(make_atlas(points=[point], conditions=known)).markers
    assert (marker.reach, marker.evidence) == ("awkward", "some trials")


def test_points_that_few_complaints_lead_to_stay_in_the_background() -> None:
    often = [
        make_condition(f"pain-{at}", points=("ST36",)) for at in range(LISTED_OFTEN)
    ]
    codes = ("ST36", "LI4", "BL23")
    points = [make_point(code, conditions=()) for code in codes]
    routine = make_routine(steps=[make_step("LI4")])
    look = first_look(make_atlas(points=points, conditions=often, routines=[routine]))
    assert {(m.code, m.is_minor) for m in look.markers} == {
        ("ST36", False),
        ("LI4", False),
        ("BL23", True),
    }


def test_a_point_not_for_pressing_says_so_and_has_no_reach() -> None:
    point = make_point(self_pressure=SelfPressure.AVOID, conditions=())
    (marker, *_) = first_look(make_atlas(points=[point], routines=[])).markers
    assert (marker.reach, marker.is_minor) == ("", True)
    assert "not for pressing" in marker.note


def test_places_of_one_view_and_side_are_counted() -> None:
    left, right, mid = BodySide.LEFT, BodySide.RIGHT, BodySide.MID
    places = [("back", left), ("back", right), ("back", mid), ("back", mid)]
    places += [("back", left), ("front", left)]
    point = make_point(
        placements=tuple(make_placement(view, side) for view, side in places)
    )
    look = first_look(make_atlas(points=[point]))
    assert [marker.nth for marker in look.markers] == [0, 0, 0, 1, 1, 0]


def test_common_conditions_come_first_and_only_so_many() -> None:
    plain = [make_condition(f"pain-{number}") for number in range(MOST_COMMON)]
    common = msgspec.structs.replace(make_condition("sciatica"), common=True)
    look = first_look(make_atlas(conditions=[*plain, common], points=[]))
    assert [id_ for id_, _ in look.common] == [
        "sciatica",
        *(f"pain-{number}" for number in range(MOST_COMMON - 1)),
    ]


def test_the_module_of_the_first_look_is_quick_to_import() -> None:
    code = (
        "import sys, explorer.domain.first_look; "
        "print({'msgspec', 'yaml', 'dataclasses'} & set(sys.modules))"
    )
    command = [sys.executable, "-c", code]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "set()"
