"""Several complaints in one breath are each found, and offered together."""

from functools import cache

import pytest

from explorer.domain.first_look import FirstLook
from explorer.domain.result_rows import TogetherRow, result_rows
from explorer.domain.said_together import parts_of
from explorer.domain.search import SearchIndex
from explorer.domain.search_results import ResultKind
from explorer.services.atlas_files import load
from explorer.services.resources import data_dir

NOTHING = FirstLook((), (), ())


@cache
def shipped() -> SearchIndex:
    return SearchIndex.build(load(data_dir()).atlas)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("headache and knee pain", ("headache", "knee pain")),
        ("migraine, insomnia", ("migraine", "insomnia")),
        ("sciatica+insomnia", ("sciatica", "insomnia")),
        ("Nausea WITH headache", ("Nausea", "headache")),
        ("a & b", ()),
        ("hand pain", ()),
        ("andes", ()),
        ("", ()),
    ],
)
def test_a_text_is_parted_at_its_joints(text: str, parts: tuple[str, ...]) -> None:
    assert parts_of(text) == parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("headache and knee pain", ("headache", "knee-pain")),
        ("neck, shoulder and back pain", ("neck-pain", "shoulder-pain")),
        ("migrane and insomina", ("migraine", "insomnia")),
    ],
)
def test_each_complaint_comes_first_and_they_are_offered_together(
    text: str, expected: tuple[str, ...]
) -> None:
    answer = shipped().find(text)
    assert answer.together[: len(expected)] == expected
    first = [(result.kind, result.id) for result in answer.results]
    asked = [(ResultKind.CONDITION, id_) for id_ in answer.together]
    assert first[: len(asked)] == asked
    rows = result_rows(answer, NOTHING)
    [together] = [row for row in rows if isinstance(row, TogetherRow)]
    assert together.ids == answer.together
    assert " + " in together.title


@pytest.mark.parametrize(
    "text",
    [
        "back and leg pain",
        "pins and needles",
        "stress and tension",
        "press and hold",
        "BL23 and ST36",
        "sciatica",
        "and",
    ],
)
def test_one_complaint_is_not_taken_apart(text: str) -> None:
    assert shipped().find(text).together == ()


def test_emergencies_stay_above_what_is_said_besides() -> None:
    answer = shipped().find("chest pain and headache")
    assert answer.results[0].kind is ResultKind.SAFETY


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("he2gu3", "LI4"),
        ("qu1 chi2", "LI11"),
        ("lowerback ache", "low-back-pain"),
        ("fever", "fever"),
    ],
)
def test_odd_spellings_are_read(text: str, first: str) -> None:
    assert shipped().find(text).results[0].id == first


def test_a_fever_in_other_words_raises_no_alarm() -> None:
    kinds = {result.kind for result in shipped().find("hay fever").results}
    assert ResultKind.SAFETY not in kinds
