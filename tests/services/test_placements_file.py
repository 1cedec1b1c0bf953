"""Places are listed apart from the texts, and every point has some or a reason."""

from pathlib import Path

import pytest

from explorer.domain.problems import Severity
from explorer.domain.sides import BodySide
from explorer.services.atlas_files import check_paths, load
from tests.services.sample_files import (
    CONDITIONS,
    MEASURES,
    PLACEMENTS,
    POINTS,
    ROUTINES,
    UNWRITTEN,
    VIEWS,
    edited,
    marked,
    place_of,
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
"""
LEFT = "{view: back, side: left, x: 370, y: 720}"
RIGHT = "{view: back, side: right, x: 430, y: 720}"
BOTH = f"{LEFT},\n      {RIGHT}"
OWN_PLACE = """\
    placements:
      - {view: back, side: left, x: 370, y: 700.5}
"""


def test_a_point_without_a_text_is_read_with_its_names_and_places(
    tmp_path: Path,
) -> None:
    atlas, problems = load(write_samples(tmp_path))
    assert problems == ()
    assert atlas.quiet["BL24"].names.english == "Sea of Qi Transporter"
    sides = [(place.side, place.x) for place in atlas.placements_of("BL24")]
    assert sides == [(BodySide.LEFT, 370), (BodySide.RIGHT, 430)]


def test_a_point_in_no_view_says_why(tmp_path: Path) -> None:
    atlas, _ = load(write_samples(tmp_path))
    assert atlas.placements_of("GV28") == ()
    assert atlas.unshown["GV28"].why == "inside the upper lip"


def test_places_of_a_point_with_a_text_may_be_listed_apart(tmp_path: Path) -> None:
    listed = f"  - {{code: BL23, places: [{BOTH}]}}\nunshown:"
    atlas, problems = load(
        write_samples(
            tmp_path,
            points=edited(POINTS, OWN_PLACE, ""),
            placements=edited(PLACEMENTS, "unshown:", listed),
        )
    )
    assert problems == ()
    assert [place.y for place in atlas.points["BL23"].placements] == [720, 720]


def test_the_place_in_an_entry_wins_over_the_list(tmp_path: Path) -> None:
    listed = f"  - {{code: BL23, places: [{BOTH}]}}\nunshown:"
    text = edited(PLACEMENTS, "unshown:", listed)
    atlas, problems = load(write_samples(tmp_path, placements=text))
    assert problems == ()
    assert [place.y for place in atlas.points["BL23"].placements] == [700.5, 700.5]


def test_a_drawing_of_one_side_keeps_the_left_only(tmp_path: Path) -> None:
    own = f"{OWN_PLACE}      - {{view: hand-palm, side: left, x: 200, y: 300}}\n"
    atlas, problems = load(
        write_samples(
            tmp_path, views=VIEWS + PALM, points=edited(POINTS, OWN_PLACE, own)
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
    atlas, problems = load(write_samples(tmp_path, views=VIEWS + PALM, placements=text))
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
    assert {Path(p.path).name for p in errors} == {"placements.yaml"}


def test_a_point_of_the_midline_needs_a_place_on_it(tmp_path: Path) -> None:
    text = edited(UNWRITTEN, "bilateral: true", "bilateral: false")
    (problem,) = problems_with(tmp_path, unwritten=text)
    assert "beside the midline only" in problem.cause


def test_a_point_of_the_midline_may_have_places_beside_it(tmp_path: Path) -> None:
    text = edited(UNWRITTEN, "bilateral: true", "bilateral: false")
    mid = edited(PLACEMENTS, LEFT, f"{{view: back, side: mid, x: 400, y: 9}}, {LEFT}")
    assert problems_with(tmp_path, unwritten=text, placements=mid) == ()


def test_a_damaged_list_entry_takes_no_text_away(tmp_path: Path) -> None:
    listed = f"  - {{code: BL23, places: [{LEFT}, {{view: back}}]}}\nunshown:"
    atlas, problems = load(
        write_samples(
            tmp_path,
            points=edited(POINTS, OWN_PLACE, ""),
            placements=edited(PLACEMENTS, "unshown:", listed),
        )
    )
    assert {Path(p.path).name for p in problems} == {"placements.yaml"}
    assert atlas.points["BL23"].placements == ()
    assert atlas.routines["short-break"].steps[0].point == "BL23"


def test_a_point_with_a_text_and_no_place_is_left_out_with_an_error(
    tmp_path: Path,
) -> None:
    atlas, problems = load(
        write_samples(tmp_path, points=edited(POINTS, OWN_PLACE, ""))
    )
    assert "not placed in any drawing" in problems[0].cause
    assert "BL23" not in atlas.points


def test_a_point_without_text_and_place_is_a_warning(tmp_path: Path) -> None:
    text = edited(UNWRITTEN, "code: GV28", "code: GV27")
    problems = problems_with(
        tmp_path, unwritten=text, placements=PLACEMENTS.split("unshown")[0]
    )
    assert [p.severity for p in problems] == [Severity.WARNING]
    assert (problems[0].line, problems[0].column) == place_of(text, "GV27")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("routines", edited(ROUTINES, "point: BL23", "point: BL24")),
        ("conditions", edited(CONDITIONS, "[BL23, GV4]", "[BL23, BL24, GV4]")),
    ],
)
def test_nothing_may_lead_to_a_point_without_a_text(
    name: str, text: str, tmp_path: Path
) -> None:
    problems = problems_with(tmp_path, **{name: text})
    errors = [p for p in problems if p.severity is Severity.ERROR]
    assert len(errors) == 1
    assert errors[0].cause == 'the text of "BL24" is not written yet'
    assert (errors[0].line, errors[0].column) == place_of(text, "BL24")


def test_a_written_point_is_to_be_taken_off_the_list(tmp_path: Path) -> None:
    text = edited(UNWRITTEN, "code: BL24", "code: BL23")
    places = edited(PLACEMENTS, "code: BL24", "code: BL23")
    ways = edited(MEASURES, "code: BL24", "code: BL23")
    atlas, problems = load(
        write_samples(tmp_path, unwritten=text, placements=places, measures=ways)
    )
    assert [p.severity for p in problems] == [Severity.WARNING]
    assert "is written (line 2 of" in problems[0].cause
    assert "BL23" in atlas.points
    assert "BL23" not in atlas.quiet


def test_a_person_may_write_the_text_of_such_a_point(tmp_path: Path) -> None:
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    write_samples(shipped)
    own = tmp_path / "own.yaml"
    text = edited(POINTS, "code: BL23", "code: BL24")
    text = text[: text.index("  - code: GV4")]
    text = edited(text, "[low-back-pain]", "[]")
    own.write_text(edited(text, OWN_PLACE, ""), encoding="utf-8")
    assert check_paths([own], shipped) == ()
