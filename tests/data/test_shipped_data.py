"""The data that comes with the program are sound and honest."""

import math
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from explorer.domain.atlas import Atlas
from explorer.domain.points import SelfPressure
from explorer.domain.sides import BodySide
from explorer.services.atlas_files import check_paths, load
from explorer.services.atlas_kinds import data_paths, kinds_of
from explorer.services.drawings import read_drawing
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
    personal = (atlas.left_out, atlas.lost, atlas.changes)
    assert all(table for table in atlas if table not in personal)
    assert len(atlas.points) >= 10


def test_every_file_names_its_schema_for_editors() -> None:
    for path in data_paths(data_dir()):
        stem = kinds_of(path)[0].file_stem
        first = path.read_text(encoding="utf-8").split("\n", 1)[0]
        lead, _, named = first.partition("$schema=")
        assert lead == "# yaml-language-server: "
        assert (path.parent / named).resolve() == schema_of(stem)
        assert schema_of(stem).is_file()


def schema_of(stem: str) -> Path:
    return (data_dir() / f"schema/{stem}.schema.json").resolve()


def test_points_know_the_conditions_that_list_them(atlas: Atlas) -> None:
    from_points = {
        (point.code, id_) for point in atlas.points.values() for id_ in point.conditions
    }
    from_conditions = {
        (code, item.id) for item in atlas.conditions.values() for code in item.points
    }
    assert from_conditions <= from_points


def all_codes(atlas: Atlas) -> list[str]:
    return list(atlas.points)


def test_every_point_of_the_standard_and_the_extra_points_are_there(
    atlas: Atlas,
) -> None:
    channels = {
        "LU": 11,
        "LI": 20,
        "ST": 45,
        "SP": 21,
        "HT": 9,
        "SI": 19,
        "BL": 67,
        "KI": 27,
        "PC": 9,
        "TE": 23,
        "GB": 44,
        "LR": 14,
        "GV": 28,
        "CV": 24,
    }
    standard = {f"{c}{at}" for c, most in channels.items() for at in range(1, most + 1)}
    codes = set(all_codes(atlas))
    assert len(standard) == 361
    assert standard <= codes
    assert len(codes) == 395


def test_every_point_is_drawn_or_has_a_reason(atlas: Atlas) -> None:
    undrawn = {code for code in all_codes(atlas) if not atlas.placements_of(code)}
    assert undrawn == set(atlas.unshown)


def test_every_placement_lies_inside_its_drawing(atlas: Atlas) -> None:
    for code in all_codes(atlas):
        for place in atlas.placements_of(code):
            left, top, width, height = atlas.views[place.view].viewbox
            assert left < place.x < left + width
            assert top < place.y < top + height


def test_paired_points_stand_on_both_sides_where_both_are_drawn(atlas: Atlas) -> None:
    for code in all_codes(atlas):
        for view in atlas.views.values():
            places = [p.side for p in atlas.placements_of(code) if p.view == view.id]
            right = 0 if view.one_sided else places.count(BodySide.LEFT)
            assert places.count(BodySide.RIGHT) == right, (code, view.id)
            assert not (atlas.point(code).bilateral and "mid" in places)


def test_every_view_shows_points_and_tells_where_a_press_leads(atlas: Atlas) -> None:
    drawn = {p.view for code in all_codes(atlas) for p in atlas.placements_of(code)}
    for view in atlas.views.values():
        assert view.id in drawn
        assert view.caption
        has_regions = 'id="regions"' in asset(view.svg).read_text(encoding="utf-8")
        assert has_regions is not (view.region in atlas.regions), view.id


def test_captions_tell_the_views_of_a_part_apart(atlas: Atlas) -> None:
    captions = [(view.part, view.caption) for view in atlas.views.values()]
    assert len(set(captions)) == len(captions)


def test_a_scale_is_that_of_the_drawing(atlas: Atlas) -> None:
    """Two landmarks are a tenth of the body's height apart."""
    measured = set()
    for view in atlas.views.values():
        landmarks = read_drawing(asset(view.svg)).landmarks
        if "scale-a" in landmarks:
            measured.add(view.id)
            length = math.dist(landmarks["scale-a"], landmarks["scale-b"])
            assert length == pytest.approx(100 * view.scale, rel=0.001), view.id
        elif view.part == "body":
            height = landmarks["sole"][1] - landmarks["vertex"][1]
            assert height == pytest.approx(1000 * view.scale, rel=0.001), view.id
    assert measured >= {"face", "hand-palm", "foot-sole"}


def test_every_region_is_drawn_in_the_views_it_names(atlas: Atlas) -> None:
    for view in atlas.views.values():
        paths = read_drawing(asset(view.svg)).regions
        drawn = {atlas.region_of_path(path).id for path in paths}
        named = {r.id for r in atlas.regions.values() if view.id in r.views}
        assert drawn == named, view.id


def test_every_region_belongs_to_points_or_complaints(atlas: Atlas) -> None:
    for region in atlas.regions.values():
        assert atlas.points_on(region.id) or region.conditions, region.id


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
