"""The first frame gets the drawings, every marker, and the first conditions."""

import subprocess
import sys
from pathlib import Path

import msgspec

from explorer.domain.body import BodyPart
from explorer.domain.conditions import Condition, Evidence, Grade
from explorer.domain.first_look import ViewLook
from explorer.domain.first_look_of import MOST_COMMON, first_look
from explorer.domain.points import Reach
from explorer.domain.sides import BodySide
from tests.builders import (
    make_atlas,
    make_condition,
    make_placement,
    make_point,
    make_quiet_point,
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
    assert marker.is_written


def test_a_point_without_a_text_has_quiet_markers() -> None:
    atlas = make_atlas(points=[], quiet=[make_quiet_point()])
    markers = first_look(atlas).markers
    assert [marker.side for marker in markers] == [BodySide.LEFT, BodySide.RIGHT]
    assert {marker.title for marker in markers} == {"Sea of Qi Transporter"}
    assert {marker.note for marker in markers} == {"Its text is still to come."}
    assert {(m.reach, m.evidence, m.is_written) for m in markers} == {("", "", False)}


def test_places_of_one_view_and_side_are_counted() -> None:
    left, right, mid = BodySide.LEFT, BodySide.RIGHT, BodySide.MID
    places = [("back", left), ("back", right), ("back", mid), ("back", mid)]
    places += [("back", left), ("front", left)]
    point = make_quiet_point(
        placements=tuple(make_placement(view, side) for view, side in places)
    )
    look = first_look(make_atlas(points=[], quiet=[point]))
    assert [marker.nth for marker in look.markers] == [0, 0, 0, 1, 1, 0]


def test_only_the_first_conditions_are_common() -> None:
    conditions = [make_condition(f"pain-{number}") for number in range(12)]
    look = first_look(make_atlas(conditions=conditions, points=[]))
    assert [id_ for id_, _ in look.common] == [
        f"pain-{number}" for number in range(MOST_COMMON)
    ]


def test_the_module_of_the_first_look_is_quick_to_import() -> None:
    code = (
        "import sys, explorer.domain.first_look; "
        "print({'msgspec', 'yaml', 'dataclasses'} & set(sys.modules))"
    )
    command = [sys.executable, "-c", code]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "set()"
