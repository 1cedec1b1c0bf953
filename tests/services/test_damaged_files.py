"""Whatever happens to a file, it is answered in sentences and its good points load."""

import random
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from explorer.domain.points import Point
from explorer.services.atlas_codec import LoadedAtlas
from explorer.services.atlas_files import load
from explorer.services.findings import Findings
from explorer.services.yaml_tree import tree_of
from tests.services.sample_files import POINTS, REGIONS, VIEWS, write_samples
from tests.services.test_yaml_tree import LOADERS

SIGNS = "'\"[]{}:,#&*!|>%@`-?~<= \t\n\r\x00\x1b\u200b\u2028éx1\\"
ENTRY_STARTS = [POINTS.index(f"  - code: {code}") for code in ("BL23", "GV4", "ST36")]


def loaded_from(text: str | bytes) -> LoadedAtlas:
    """What a folder gives whose points file holds this."""
    with tempfile.TemporaryDirectory() as name:
        folder = write_samples(Path(name))
        data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
        (folder / "points.yaml").write_bytes(data)
        return load(folder)


def assert_sensible(loaded: LoadedAtlas) -> None:
    for problem in loaded.problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert len(str(problem).splitlines()) == 1
        assert str(problem).isprintable()
    atlas = loaded.atlas
    for point in atlas.points.values():
        assert point.region in atlas.regions
        assert set(point.conditions) <= set(atlas.conditions)
        assert set(point.substitutes) <= set(atlas.points)
        assert {place.view for place in point.placements} <= set(atlas.views)
    for condition in atlas.conditions.values():
        assert set(condition.points) <= set(atlas.points)
    for routine in atlas.routines.values():
        assert {step.point for step in routine.steps} <= set(atlas.points)


edits = st.lists(
    st.tuples(
        st.integers(0, len(POINTS)), st.integers(0, 6), st.text(SIGNS, max_size=6)
    ),
    min_size=1,
    max_size=4,
)


@settings(deadline=None, max_examples=40)
@given(edits)
def test_no_edit_of_a_good_file_leads_anywhere_but_to_sentences(
    changes: list[tuple[int, int, str]],
) -> None:
    text = POINTS
    for start, length, new in changes:
        text = text[:start] + new + text[start + length :]
    assert_sensible(loaded_from(text))


@settings(deadline=None, max_examples=40)
@given(st.binary(max_size=200), st.integers(0, len(POINTS)))
def test_no_bytes_lead_anywhere_but_to_sentences(noise: bytes, at: int) -> None:
    data = POINTS.encode()
    assert_sensible(loaded_from(data[:at] + noise + data[at:]))


@settings(deadline=None, max_examples=40)
@given(st.text(SIGNS + "ab", max_size=120))
@pytest.mark.parametrize("loader", LOADERS)
def test_no_text_breaks_the_tree(loader: type, text: str) -> None:
    findings = Findings("p.yaml")
    tree_of("points:\n" + text, findings, loader)
    assert all(problem.line >= 1 for problem in findings.problems())


def test_hundreds_of_cuts_are_told_unless_only_the_last_text_is_shorter() -> None:
    chance = random.Random(7)
    data = POINTS.rstrip().encode()
    whole = loaded_from(POINTS).atlas.points
    for _ in range(150):
        cut = chance.randrange(len(data))
        loaded = loaded_from(data[:cut])
        assert_sensible(loaded)
        if not loaded.problems:
            last = loaded.atlas.points["ST36"]
            assert "checked against two sources".startswith(last.review)
            assert replace(last, review="") == replace(whole["ST36"], review="")


def broken_line(entry: str, chance: random.Random) -> str:
    lines = entry.splitlines(keepends=True)
    at = chance.randrange(1, len(lines))
    lines[at] = chance.choice(DAMAGES)(lines[at])
    return "".join(lines)


DAMAGES: list[Callable[[str], str]] = [
    lambda line: line.replace(":", "", 1),
    lambda line: "\t" + line.lstrip(),
    lambda line: line.rstrip() + ": more\n",
    lambda line: line.replace(": ", ": [", 1),
    lambda line: line.replace(": ", ": {", 1),
    lambda line: line.replace(": ", ': "', 1),
    lambda line: line.replace(": ", ": '", 1),
    lambda line: line.replace(": ", ": &a ", 1),
    lambda line: line.replace(": ", ": *a", 1),
    lambda line: line.replace(": ", ": !a ", 1),
    lambda line: line.replace(": ", ": %", 1),
    lambda line: line.replace(": ", ": " + "[" * 500, 1),
    lambda line: line.replace(": ", ": " + "x" * 30_000, 1),
    lambda line: " " + line,
    lambda line: line[1:],
]


def test_good_entries_survive_a_damaged_neighbour() -> None:
    chance = random.Random(11)
    ends = [*ENTRY_STARTS[1:], len(POINTS)]
    entries = [POINTS[a:b] for a, b in zip(ENTRY_STARTS, ends, strict=True)]
    whole = loaded_from(POINTS).atlas.points
    for _ in range(60):
        at = chance.randrange(3)
        changed = list(entries)
        changed[at] = broken_line(entries[at], chance)
        text = "points:\n" + "".join(changed)
        loaded = loaded_from(text)
        assert_sensible(loaded)
        for code in [code for i, code in enumerate(whole) if i != at]:
            assert code in loaded.atlas.points, text
            assert _own(loaded.atlas.points[code]) == _own(whole[code])


def _own(point: Point) -> tuple[str, object, int]:
    return point.title, point.placements, point.hold_seconds


def test_the_samples_start_from_sound_files() -> None:
    assert loaded_from(POINTS).problems == ()
    assert all("\t" not in text for text in (POINTS, REGIONS, VIEWS))
