"""A view says how it is drawn; what it gets wrong is told at its place."""

from pathlib import Path

import pytest

from explorer.domain.body import BodyPart
from explorer.services.atlas_files import load
from tests.services.sample_files import (
    REGIONS,
    VIEWS,
    edited,
    marked,
    problems_with,
    write_samples,
)

PALM = """\
  - id: hand-palm
    title: Palm
    svg: hand_palm.svg
    viewbox: [0, 0, 600, 980]
    midline: 300
    one_sided: true
    scale: 5.746
    part: hand
    caption: Palm
    region: knee-front
"""


def test_a_view_of_a_part_is_read_whole(tmp_path: Path) -> None:
    atlas, problems = load(write_samples(tmp_path, views=VIEWS + PALM))
    view = atlas.view("hand-palm")
    assert problems == ()
    assert (view.one_sided, view.scale, view.part) == (True, 5.746, BodyPart.HAND)
    assert (view.caption, view.region) == ("Palm", "knee-front")


def test_a_view_that_says_no_more_shows_the_whole_body(tmp_path: Path) -> None:
    view = load(write_samples(tmp_path)).atlas.view("front")
    assert (view.one_sided, view.scale, view.part) == (False, 1.0, BodyPart.BODY)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("scale: 5.746", "scale: ¦0", "not that of a drawing"),
        ("scale: 5.746", "scale: ¦574.6", "not that of a drawing"),
        ("scale: 5.746", "scale: ¦big", "number"),
        ("part: hand", "part: ¦hans", '"hand"?'),
        ("one_sided: true", "one_sided: ¦yes", "true"),
        ("caption: Palm", "caption: ¦Palm of the whole left hand", "shorten it"),
        ("region: knee-front", "region: ¦knee-frnt", '"knee-front"?'),
    ],
)
def test_a_fault_is_told_at_its_place(
    old: str, new: str, told: str, tmp_path: Path
) -> None:
    text, place = marked(VIEWS + edited(PALM, old, new))
    (problem,) = problems_with(tmp_path, views=text)
    assert (problem.line, problem.column) == place
    assert told in f"{problem.cause}; {problem.cure}"


def test_a_view_outlives_its_damaged_region(tmp_path: Path) -> None:
    text = edited(REGIONS, "label: Knee", "label: [Knee]")
    atlas, _ = load(write_samples(tmp_path, views=VIEWS + PALM, regions=text))
    assert atlas.view("hand-palm").region == ""
