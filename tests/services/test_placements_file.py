"""Places are listed apart from the texts, and every point has some or a reason."""

from pathlib import Path

import pytest

from explorer.domain.problems import Problem, Severity
from explorer.domain.sides import BodySide
from explorer.services.atlas_files import check_paths, load
from tests.services.sample_files import (
    POINTS,
    VIEWS,
    edited,
    marked,
    write_samples,
)

PLACEMENTS = """\
placements:
  - {code: BL24, places: [
      {view: back, side: left, x: 370, y: 720},
      {view: back, side: right, x: 430, y: 720}]}
unshown:
  - {code: GV28, why: inside the upper lip}
"""
LISTED = """\
  - code: BL24
    title: Lower back, below the waist
    names: {english: Sea of Qi Transporter, pinyin: Qìhǎishū, hanzi: 氣海俞}
    meridian: Bladder
    region: lower-back
    surface: posterior
    bilateral: true
    location: Two fingers beside the third bone.
    find: [Feel the belt line.]
    benefits: [a stiff back]
    conditions: []
    sides: both
    hold_seconds: 60
    self_pressure: ok
    reach: easy
    certainty: high
    sources: [WHO 2008]
    review: checked against two sources
  - code: GV28
    title: Inside the upper lip
    names: {english: Gum Intersection, pinyin: Yínjiāo, hanzi: 齦交}
    meridian: Governor Vessel
    region: lower-back
    surface: anterior
    bilateral: false
    location: Where the lip meets the gum.
    find: [Feel with the tongue.]
    benefits: [sore gums]
    conditions: []
    sides: mid
    self_pressure: avoid
    self_pressure_reason: It lies in the mouth.
    reach: easy
    certainty: high
    sources: [WHO 2008]
    review: checked against two sources
"""
PALM = """\
  - id: hand-palm
    title: Palm
    svg: hand_palm.svg
    viewbox: [0, 0, 600, 980]
    midline: 300
    one_sided: true
"""
LEFT = "{view: back, side: left, x: 370, y: 720}"
RIGHT = "{view: back, side: right, x: 430, y: 720}"
BOTH = f"{LEFT},\n      {RIGHT}"
ONE_MIDDLE = edited(
    edited(LISTED, "bilateral: true", "bilateral: false"), "sides: both", "sides: mid"
)
OWN_PLACE = """\
    placements:
      - {view: back, side: left, x: 370, y: 700.5}
"""


def written(folder: Path, **changed: str) -> Path:
    """The samples with two points whose places are listed apart."""
    usual = {"points": POINTS + LISTED, "placements": PLACEMENTS}
    return write_samples(folder, **(usual | changed))


def problems_with(folder: Path, **changed: str) -> tuple[Problem, ...]:
    return load(written(folder, **changed)).problems


def test_places_are_read_from_their_list(tmp_path: Path) -> None:
    atlas, problems = load(written(tmp_path))
    assert problems == ()
    sides = [(place.side, place.x) for place in atlas.placements_of("BL24")]
    assert sides == [(BodySide.LEFT, 370), (BodySide.RIGHT, 430)]


def test_a_point_in_no_view_says_why(tmp_path: Path) -> None:
    atlas, _ = load(written(tmp_path))
    assert atlas.placements_of("GV28") == ()
    assert atlas.unshown["GV28"].why == "inside the upper lip"


def test_the_list_serves_a_point_without_own_places(tmp_path: Path) -> None:
    listed = f"  - {{code: BL23, places: [{BOTH}]}}\nunshown:"
    atlas, problems = load(
        written(
            tmp_path,
            points=edited(POINTS + LISTED, OWN_PLACE, ""),
            placements=edited(PLACEMENTS, "unshown:", listed),
        )
    )
    assert problems == ()
    assert [place.y for place in atlas.points["BL23"].placements] == [720, 720]


def test_the_place_in_an_entry_wins_over_the_list(tmp_path: Path) -> None:
    listed = f"  - {{code: BL23, places: [{BOTH}]}}\nunshown:"
    text = edited(PLACEMENTS, "unshown:", listed)
    atlas, problems = load(written(tmp_path, placements=text))
    assert problems == ()
    assert [place.y for place in atlas.points["BL23"].placements] == [700.5, 700.5]


def test_a_drawing_of_one_side_keeps_the_left_only(tmp_path: Path) -> None:
    own = f"{OWN_PLACE}      - {{view: hand-palm, side: left, x: 200, y: 300}}\n"
    atlas, problems = load(
        written(
            tmp_path, views=VIEWS + PALM, points=edited(POINTS + LISTED, OWN_PLACE, own)
        )
    )
    assert problems == ()
    places = [(p.view, p.side) for p in atlas.points["BL23"].placements]
    assert places == [
        ("back", BodySide.LEFT),
        ("back", BodySide.RIGHT),
        ("hand-palm", BodySide.LEFT),
    ]


def test_a_point_may_have_several_places_in_one_view(tmp_path: Path) -> None:
    more = "{view: hand-palm, side: left, x: 90, y: 80}, "
    more += "{view: hand-palm, side: left, x: 190, y: 80}"
    text = edited(PLACEMENTS, RIGHT, f"{RIGHT}, {more}")
    atlas, problems = load(written(tmp_path, views=VIEWS + PALM, placements=text))
    assert problems == ()
    assert len(atlas.placements_of("BL24")) == 4


# What stands in the list; what replaces it, with a ¦ where the fault is; what is told.
FAULTS = [
    ("code: BL24", "code: ¦BL25", '"BL24"?'),
    ("code: BL24", "code: ¦XY1", "does not look like"),
    ("view: back, side: left", "view: ¦bakc, side: left", '"back"?'),
    ("side: left", "side: ¦lefft", '"left"?'),
    ("x: 370", "x: ¦3700", "0 to 800"),
    ("y: 720", "y: ¦-1", "0 to 1800"),
    ("x: 370", "x: ¦470", "right half"),
    (BOTH, LEFT.replace("left", "¦left"), "1 places on the left and 0"),
    (RIGHT, f"{RIGHT}, {{view: ¦back, side: right, x: 430, y: 720}}", "given twice"),
    (RIGHT, "{view: hand-palm, side: ¦right, x: 90, y: 80}", "the figure's left only"),
    (BOTH, "{view: back, side: ¦mid, x: 400, y: 9}", "on the midline"),
    ("code: GV28", "code: ¦GV27", '"GV28"?'),
    ("code: GV28", "code: ¦BL24", "has places as well"),
    ("why: inside the upper lip", "¦wy: inside the upper lip", '"why"?'),
]


@pytest.mark.parametrize(("old", "new", "told"), FAULTS)
def test_a_fault_in_the_list_is_told_at_its_place(
    old: str, new: str, told: str, tmp_path: Path
) -> None:
    text, (line, column) = marked(edited(PLACEMENTS, old, new))
    problems = problems_with(tmp_path, views=VIEWS + PALM, placements=text)
    errors = [p for p in problems if p.severity is Severity.ERROR]
    assert any(told in f"{p.cause}; {p.cure}" for p in errors), errors
    assert (line, column) in {(p.line, p.column) for p in errors}
    # A point that loses its place with the fault is told as well.
    assert {Path(p.path).name for p in errors} <= {"placements.yaml", "points.yaml"}


def test_a_point_of_the_midline_needs_a_place_on_it(tmp_path: Path) -> None:
    (problem,) = problems_with(tmp_path, points=POINTS + ONE_MIDDLE)
    assert "beside the midline only" in problem.cause


def test_a_point_of_the_midline_may_have_places_beside_it(tmp_path: Path) -> None:
    mid = edited(PLACEMENTS, LEFT, f"{{view: back, side: mid, x: 400, y: 9}}, {LEFT}")
    assert problems_with(tmp_path, points=POINTS + ONE_MIDDLE, placements=mid) == ()


def test_a_damaged_list_entry_takes_no_text_away(tmp_path: Path) -> None:
    listed = f"  - {{code: BL23, places: [{LEFT}, {{view: back}}]}}\nunshown:"
    atlas, problems = load(
        written(
            tmp_path,
            points=edited(POINTS + LISTED, OWN_PLACE, ""),
            placements=edited(PLACEMENTS, "unshown:", listed),
        )
    )
    assert {Path(p.path).name for p in problems} == {"placements.yaml"}
    assert atlas.points["BL23"].placements == ()
    assert atlas.routines["short-break"].steps[0].point == "BL23"


def test_a_point_with_no_place_is_left_out_with_an_error(
    tmp_path: Path,
) -> None:
    atlas, problems = load(
        write_samples(tmp_path, points=edited(POINTS + LISTED, OWN_PLACE, ""))
    )
    assert "not placed in any drawing" in problems[0].cause
    assert "BL23" not in atlas.points


def test_a_person_may_add_a_point_to_the_shipped_ones(tmp_path: Path) -> None:
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    written(shipped)
    own = tmp_path / "own.yaml"
    text = edited(POINTS, "code: BL23", "code: BL24")
    text = text[: text.index("  - code: GV4")]
    text = edited(text, "[low-back-pain]", "[]")
    own.write_text(edited(text, OWN_PLACE, ""), encoding="utf-8")
    assert check_paths([own], shipped) == ()
