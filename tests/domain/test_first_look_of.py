"""The first frame gets the drawings, every marker, and the first conditions."""

import subprocess
import sys
from pathlib import Path

from explorer.domain.first_look_of import MOST_COMMON, first_look
from explorer.domain.sides import BodySide
from tests.builders import make_atlas, make_condition, make_point

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
