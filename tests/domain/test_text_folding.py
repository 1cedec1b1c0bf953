"""Any writing of a word is brought to one form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.domain.text_folding import fold, word_spans
from explorer.domain.word_forms import plain_form


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Lower  BACK", "lower back"),
        ("zú sān lǐ", "zu san li"),
        ("Zúsānlǐ", "zusanli"),
        ("lǜ", "lu"),
        ("can't", "cant"),
        ("can\u2019t", "cant"),
        ("B-23", "b 23"),
        ("L.I.4", "l i 4"),
        ("bl_60", "bl 60"),
        ("\uff22\uff2c\uff12\uff13", "bl23"),
        ("Straße", "strasse"),
        ("崑崙", "昆仑"),
        ("昆侖", "昆仑"),
        ("e\u0301", "e"),
        ("\U0001f600 knee \x00", "knee"),
        ("", ""),
    ],
)
def test_tones_marks_case_and_punctuation_do_not_matter(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_plain_and_accented_text_are_folded_by_the_same_rules(text: str) -> None:
    assert fold(text + " \u00e9") == f"{fold(text)} e".strip()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("knees", "knee"),
        ("feet", "foot"),
        ("calves", "calf"),
        ("achy", "pain"),
        ("hurts", "sore"),
        ("lower", "low"),
        ("stiffness", "stiff"),
        ("numbness", "numb"),
        ("pinched", "trapped"),
        ("haemorrhoids", "hemorrhoids"),
        ("diarrhoea", "diarrhea"),
        ("oedema", "edema"),
        ("labour", "labor"),
        ("berries", "berry"),
        ("swimming", "swim"),
        ("six", "6"),
    ],
)
def test_forms_of_one_word_are_the_same_word(one: str, other: str) -> None:
    assert plain_form(one) == plain_form(other)


@pytest.mark.parametrize("word", ["sciatica", "lumbago", "arthritis", "pubis", "toe"])
def test_words_that_only_look_like_a_plural_stay(word: str) -> None:
    assert plain_form(word) == word


def test_the_words_that_were_found_are_marked_whole() -> None:
    assert word_spans("pain in my Knees", ["knee", "sore"]) == ((0, 4), (11, 16))


def test_of_a_longer_word_the_typed_beginning_is_marked() -> None:
    assert word_spans("Sciatica", ["scia"]) == ((0, 4),)


def test_the_span_counts_the_letters_as_they_are_written() -> None:
    assert word_spans("can't bend", ["cant"]) == ((0, 5),)


def test_nothing_is_marked_where_nothing_was_found() -> None:
    assert word_spans("Lower back pain", ["knee"]) == ()


@given(st.text(), st.lists(st.text(max_size=6), max_size=4))
def test_spans_lie_within_the_text_in_order(text: str, words: list[str]) -> None:
    ends = [0]
    for start, end in word_spans(text, [fold(word) for word in words if fold(word)]):
        assert ends[-1] <= start < end <= len(text)
        ends.append(end)
