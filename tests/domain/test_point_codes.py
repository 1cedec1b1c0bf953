"""A point's code is read in any spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.domain.code_book import CodeBook
from explorer.domain.point_codes import find_code, neighbours, read_code
from explorer.domain.text_folding import fold
from tests.builders import make_point


@pytest.mark.parametrize(
    "text",
    [
        "BL23",
        "bl 23",
        "bl-23",
        "B-23",
        "B 23",
        "UB23",
        "V23",
        "Bladder 23",
        "urinary bladder 23",
        "BL.023",
        "\uff22\uff2c23",
    ],
)
def test_every_spelling_of_a_bladder_point_is_read(text: str) -> None:
    assert read_code(text)[0] == "BL23"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Du3", "GV3"),
        ("Ren 6", "CV6"),
        ("RN6", "CV6"),
        ("L.I.4", "LI4"),
        ("Co4", "LI4"),
        ("S36", "ST36"),
        ("SJ5", "TE5"),
        ("triple burner 5", "TE5"),
        ("Liv3", "LR3"),
        ("K 1", "KI1"),
        ("EX-HN5", "EX-HN5"),
        ("gall bladder 34", "GB34"),
    ],
)
def test_other_letters_for_a_channel_are_read(text: str, code: str) -> None:
    assert read_code(text) == (code,)


def test_letters_that_two_channels_share_give_both_readings() -> None:
    assert read_code("P6") == ("PC6", "LU6")


@pytest.mark.parametrize("text", ["", "knee", "23", "BL", "BL0", "BL123", "xy7", "6 b"])
def test_what_is_no_code_gives_no_reading(text: str) -> None:
    assert read_code(text) == ()


@given(st.text())
def test_what_is_read_from_any_text_reads_the_same_again(text: str) -> None:
    for code in read_code(text):
        assert code in read_code(code)
    words = fold(text).split()
    mention = find_code(words)
    assert mention is None or set(mention.others) <= set(words)


def test_a_code_is_found_inside_a_sentence() -> None:
    mention = find_code(fold("Press ST 36 for my knee").split())
    assert mention is not None
    assert mention.codes == ("ST36",)
    assert mention.others == ("press", "for", "my", "knee")


def test_a_single_letter_inside_a_sentence_is_no_code() -> None:
    assert find_code(fold("slipped disc L5").split()) is None


def test_a_number_of_points_is_no_code() -> None:
    assert find_code(fold("Ten points, 10 minutes").split()) is None


def test_words_around_a_code_that_say_nothing_are_passed_over() -> None:
    mention = find_code(fold("Where is point LI4?").split())
    assert mention is not None
    assert mention == (("LI4",), ())


def test_neighbours_come_with_the_nearest_number_first() -> None:
    known = ["BL23", "GV4", "BL60", "BL52", "EX-HN-ANMIAN"]
    assert neighbours("BL51", known) == ("BL52", "BL60", "BL23")


OLD_47 = make_point("BL52", old_codes=("B47", "UB47"))
OLD_54 = make_point("BL40", old_codes=("B-54",))


def test_an_old_number_leads_to_the_point_it_meant() -> None:
    hits = CodeBook([OLD_47, OLD_54]).meant_by(read_code("B-47"))
    assert [tuple(hit) for hit in hits] == [("BL52", "old numbering: B47")]


def test_todays_point_comes_before_the_one_that_once_had_its_number() -> None:
    book = CodeBook([OLD_54, make_point("BL54")])
    assert [hit.code for hit in book.meant_by(read_code("B-54"))] == ["BL54", "BL40"]


def test_both_points_are_told_apart_by_what_matched() -> None:
    book = CodeBook([OLD_54, make_point("BL54")])
    matched = [hit.matched for hit in book.meant_by(read_code("UB 54"))]
    assert matched == ["BL54", "old numbering: B-54"]
