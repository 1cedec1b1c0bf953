"""The data that comes with the program are sound and honest."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from explorer.domain.atlas import Atlas
from explorer.domain.points import SelfPressure
from explorer.domain.sides import BodySide
from explorer.services.atlas_files import check_paths, load
from explorer.services.atlas_kinds import data_paths
from explorer.services.resources import asset, assets_dir, data_dir

# Words that promise what no atlas can promise, or that belong to a clinic.
BANNED = re.compile(
    r"\b(cures?|cured|curing|heal(s|ed|ing)?|treat(s|ed|ing|ment|ments)?|therap\w+"
    r"|clinically proven|guarantee[ds]?|miracles?|detox\w*|dos(e|es|age)"
    r"|patients?|prescription|prescribed?)\b",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return load(data_dir()).atlas


def test_the_shipped_files_have_no_problems() -> None:
    problems = check_paths([data_dir(), assets_dir()], data_dir())
    assert [str(problem) for problem in problems] == []


def test_there_is_something_in_every_file(atlas: Atlas) -> None:
    assert all(atlas)
    assert len(atlas.points) >= 10


def test_every_file_names_its_schema_for_editors() -> None:
    for path in data_paths(data_dir()):
        first = path.read_text(encoding="utf-8").split("\n", 1)[0]
        assert (
            first == f"# yaml-language-server: $schema=schema/{path.stem}.schema.json"
        )
        assert (path.parent / f"schema/{path.stem}.schema.json").is_file()


def test_points_and_conditions_name_each_other(atlas: Atlas) -> None:
    from_points = {
        (point.code, id_) for point in atlas.points.values() for id_ in point.conditions
    }
    from_conditions = {
        (code, item.id) for item in atlas.conditions.values() for code in item.points
    }
    assert from_points == from_conditions


def test_every_placement_lies_inside_its_drawing(atlas: Atlas) -> None:
    for point in atlas.points.values():
        for place in point.placements:
            left, top, width, height = atlas.views[place.view].viewbox
            assert left < place.x < left + width
            assert top < place.y < top + height


def test_points_of_both_sides_have_two_mirrored_places(atlas: Atlas) -> None:
    for point in atlas.points.values():
        sides = [place.side for place in point.placements]
        both = sides.count(BodySide.LEFT), sides.count(BodySide.RIGHT)
        assert both[0] == both[1] == (len(sides) // 2 if point.bilateral else 0)


def test_a_viewbox_is_that_of_its_drawing(atlas: Atlas) -> None:
    for view in atlas.views.values():
        svg = asset(view.svg).read_text(encoding="utf-8")
        found = re.search(r'viewBox="([^"]+)"', svg)
        assert found
        assert tuple(float(part) for part in found.group(1).split()) == view.viewbox


def test_what_may_be_pressed_says_how(atlas: Atlas) -> None:
    for point in atlas.points.values():
        assert bool(point.massage) is (point.self_pressure is not SelfPressure.AVOID)


def lines_for_people(path: Path) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.lstrip().startswith("#"):
            yield number, line


@pytest.mark.parametrize("path", data_paths(data_dir()), ids=lambda path: path.name)
def test_no_text_promises_too_much(path: Path) -> None:
    found = [
        f"{path.name}:{number}: {line.strip()}"
        for number, line in lines_for_people(path)
        if BANNED.search(line)
    ]
    assert found == []
