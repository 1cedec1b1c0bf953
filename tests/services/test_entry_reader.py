"""Each fault inside an entry is found at its own place; the others of the file load."""

from pathlib import Path

import pytest

from explorer.domain.problems import Severity
from explorer.services.atlas_files import load
from tests.services.sample_files import (
    CONDITIONS,
    POINTS,
    VIEWS,
    edited,
    marked,
    place_of,
    problems_with,
    write_samples,
)

# What stands in the points file; what replaces it, with a ¦ where the fault is;
# a word of what is told.
IN_POINTS: list[tuple[str, str, str]] = [
    ("hold_seconds: 90", "hold_seconds: ¦1:30", "write 90"),
    ("hold_seconds: 90", "hold_seconds: ¦60s", "write 60"),
    ("hold_seconds: 90", "hold_seconds: ¦1e2", "write 100"),
    ("hold_seconds: 90", "hold_seconds: ¦0x10", "write 16"),
    ("hold_seconds: 90", "hold_seconds: ¦1_000", "from 5 to 600"),
    ("hold_seconds: 90", "hold_seconds: ¦0130", "write 130"),
    ("hold_seconds: 90", "hold_seconds: ¦long", "from 5 to 600"),
    ("hold_seconds: 90", "hold_seconds: ¦4", "from 5 to 600"),
    ("hold_seconds: 90", "hold_seconds: ¦601", "from 5 to 600"),
    ("hold_seconds: 90", 'hold_seconds: ¦"90"', "write 90"),
    ("hold_seconds: 90", "hold_seconds: ¦~", "no value"),
    ("hold_seconds: 90", "hold_seconds: ¦[90]", "a list stands here"),
    ("bilateral: true", "bilateral: ¦yes", "write true"),
    ("bilateral: true", "bilateral: ¦Off", "write false"),
    ("bilateral: true", "bilateral: ¦maybe", "true or false"),
    ("bilateral: true", 'bilateral: ¦"true"', "write true"),
    ("surface: posterior", "surface: ¦posterier", '"posterior"'),
    ("sides: both", "sides: ¦left", '"left-right"'),
    ("reach: easy", "reach: ¦7", "easy, awkward, partner"),
    ("side: left", "side: ¦Left", '"left"'),
    ("x: 370", "x: ¦nan", "ordinary number"),
    ("x: 370", "x: ¦.inf", "ordinary number"),
    ("x: 370", "x: ¦1e400", "ordinary number"),
    ("x: 370", 'x: ¦"370,5"', "write 370.5"),
    ("x: 370", "x: ¦3700000", "outside"),
    ("y: 700.5", "y: 700,¦5", "with a point"),
    ("code: BL23", "code: ¦bl 23", 'write "BL23"'),
    ("code: BL23", "code: ¦UB23", 'write "BL23"'),
    ("code: BL23", "code: ¦“BL23”", "such as BL23"),
    ("title: Lower back, two fingers from the spine", "title: ¦''", "no value"),
    ("title: Lower", "¦titel: Lower", '"title"'),
    ("meridian: Bladder", "meridian:¦", "no value"),
    ("meridian: Bladder", "meridian: ¦{a: b}", "a group of keys"),
    ("meridian: Bladder", f"meridian: ¦{'x' * 121}", "121 characters"),
    ("pinyin: Shenshu", 'pinyin: ¦"She\\en"', "cannot be shown"),
    ("benefits: [a sore lower back]", "benefits: ¦a sore back", "a list"),
    ("benefits: [a sore lower back]", "benefits: ¦[]", "0 items"),
    ("benefits: [a sore lower back]", "benefits: [¦[a]]", "a list stands"),
    ("names: {english: Kidney", "names: {¦englisch: Kidney", '"english"'),
    ("{english: Kidney Transporter, pinyin", "¦{pinyin", '"english"'),
    ("    reach: easy\n", "    reach: easy\n    ¦colour: red\n", "remove it"),
    ("    reach: easy\n", "    reach: easy\n    ¦reach: easy\n", "stands twice"),
]


@pytest.mark.parametrize(
    ("old", "new", "word"), IN_POINTS, ids=[case[1].strip()[:30] for case in IN_POINTS]
)
def test_a_wrong_value_is_named_at_its_place(
    old: str, new: str, word: str, tmp_path: Path
) -> None:
    text, place = marked(edited(POINTS, old, new))
    loaded = load(write_samples(tmp_path, points=text))
    assert [(p.line, p.column) for p in loaded.problems] == [place]
    assert loaded.problems[0].severity is Severity.ERROR
    assert word in str(loaded.problems[0])
    assert set(loaded.atlas.points) == {"GV4", "ST36"}


def test_a_missing_key_is_told_at_its_entry(tmp_path: Path) -> None:
    location = "    location: On the midline below the second lumbar vertebra.\n"
    text = edited(POINTS, location, "")
    (problem,) = problems_with(tmp_path, points=text)
    assert (problem.line, problem.column) == place_of(text, "code: GV4")
    assert '"location"' in problem.cause


def test_a_misspelt_key_is_told_once_and_its_value_is_still_checked(
    tmp_path: Path,
) -> None:
    text = edited(POINTS, "hold_seconds: 90", "hold: 1:30")
    problems = problems_with(tmp_path, points=text)
    assert [(p.line, p.column) for p in problems] == [
        place_of(text, "hold: 1:30"),
        place_of(text, "1:30"),
    ]
    assert 'did you mean "hold_seconds"?' in problems[0].cure
    assert problems[1].cure == "write 90"


def test_all_faults_of_an_entry_are_told_at_once(tmp_path: Path) -> None:
    text = edited(POINTS, "hold_seconds: 90", "hold_seconds: 1:30")
    text = edited(text, "reach: easy", "reach: eesy")
    text = edited(text, "x: 370", "x: left")
    assert len(problems_with(tmp_path, points=text)) == 3


def test_an_entry_that_is_only_a_text_is_a_fault(tmp_path: Path) -> None:
    problems = problems_with(tmp_path, points=POINTS + "  - BL52\n")
    assert len(problems) == 1
    place = place_of(POINTS + "  - BL52", "BL52")
    assert (problems[0].line, problems[0].column) == place


@pytest.mark.parametrize("sign", ["\u200b", "\u202e", "\u2066", "\u00ad"])
def test_a_hidden_character_is_a_warning_at_its_place(
    sign: str, tmp_path: Path
) -> None:
    text = edited(POINTS, "a sore lower", f"a{sign} sore lower")
    loaded = load(write_samples(tmp_path, points=text))
    assert [problem.severity for problem in loaded.problems] == [Severity.WARNING]
    line, column = place_of(text, sign)
    assert (loaded.problems[0].line, loaded.problems[0].column) == (line, column)
    assert sign not in str(loaded.problems[0])
    assert "BL23" in loaded.atlas.points


def test_folded_and_broken_texts_become_one_paragraph(tmp_path: Path) -> None:
    text = edited(
        POINTS,
        "location: Two fingers beside the second lumbar vertebra.",
        "location: >\n      Two fingers   beside\n      the spine.\n",
    )
    loaded = load(write_samples(tmp_path, points=text))
    assert loaded.atlas.points["BL23"].location == "Two fingers beside the spine."


def test_a_code_that_looks_like_a_number_or_a_boolean_stays_a_text(
    tmp_path: Path,
) -> None:
    text = edited(POINTS, "codes: [UB23]", "codes: [23, no, 1:30]")
    loaded = load(write_samples(tmp_path, points=text))
    assert loaded.problems == ()
    assert loaded.atlas.points["BL23"].codes == ("23", "no", "1:30")


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ("[0, 0, 800, 1800]", "[0, 0, 800]", "4 values"),
        ("[0, 0, 800, 1800]", "0 0 800 1800", "4 values"),
        ("[0, 0, 800, 1800]", "[0, 0, 0, 1800]", "no area"),
        ("midline: 400", "midline: 900", "outside the viewbox"),
        ("body_front.svg", "../front.svg", "body_front.svg"),
        ("id: front", "id: Front View", '"front-view"'),
    ],
)
def test_a_damaged_view_is_told(old: str, new: str, word: str, tmp_path: Path) -> None:
    problems = problems_with(tmp_path, views=edited(VIEWS, old, new))
    assert word in str(next(p for p in problems if p.severity is Severity.ERROR))


def test_an_unknown_grade_lists_the_words_there_are(tmp_path: Path) -> None:
    text = edited(CONDITIONS, "grade: some trials", "grade: A")
    (problem, *_) = problems_with(tmp_path, conditions=text)
    assert (problem.line, problem.column) == place_of(text, "A\n      text")
    assert "guideline option, some trials" in problem.cure
