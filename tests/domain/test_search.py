"""One box answers codes, names, places, complaints and whole sentences."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.domain.search import SearchIndex
from explorer.domain.search_results import ResultKind, SearchAnswer, SearchResult
from tests.builders import (
    make_atlas,
    make_condition,
    make_notice,
    make_point,
    make_region,
    make_routine,
)

KIDNEY_POINT = make_point("BL23", aliases=("Kidney Shu", "肾俞"), codes=("UB23",))
LEG_POINT = make_point(
    "ST36",
    title="Below the knee, beside the shin",
    english="Leg Three Miles",
    pinyin="Zúsānlǐ",
    hanzi="足三里",
    meridian="Stomach",
    region="shin",
    benefits=("tired legs",),
)
WILL_POINT = make_point(
    "BL52",
    title="Waist, four fingers from the spine",
    english="Residence of the Will",
    pinyin="Zhìshì",
    hanzi="志室",
    old_codes=("B47",),
)
LOW_BACK = make_condition(
    synonyms=("sore lower back", "backache"), points=("BL52", "BL23")
)
SCIATICA = make_condition(
    "sciatica",
    "Sciatica",
    synonyms=("trapped nerve", "pain down the leg"),
    medical=("ischialgia",),
    points=("ST36",),
)
PILES = make_condition("piles", "Haemorrhoids", synonyms=("piles",), medical=())
BACK_ROUTINE = make_routine("short", "Six minutes for the lower back")
BACK_OF_KNEE = make_region(
    "knee-back", "Back of the knee", synonyms=("crook of the knee",), conditions=()
)
NOTICES = (
    make_notice(phrases=("numb between legs", "cannot pee")),
    make_notice("chest-pain", phrases=("chest pain",)),
    make_notice("self-harm", phrases=('"hurt myself"',)),
)
INDEX = SearchIndex.build(
    make_atlas(
        points=(KIDNEY_POINT, LEG_POINT, WILL_POINT),
        conditions=(LOW_BACK, SCIATICA, PILES),
        routines=(BACK_ROUTINE,),
        regions=(make_region(synonyms=("small of the back",)), BACK_OF_KNEE),
        notices=NOTICES,
    )
)


def ids(text: str) -> list[str]:
    return [result.id for result in INDEX.find(text).results]


def first(text: str) -> SearchResult:
    return INDEX.find(text).results[0]


@pytest.mark.parametrize(
    "text",
    [
        "BL23",
        "b 23",
        "UB-23",
        "Bladder 23",
        "shenshu",
        "Shèn shū",
        "kidney transporter",
        "Kidney Shu",
        "腎俞",
        "肾俞",
    ],
)
def test_a_point_is_found_by_every_name_it_has(text: str) -> None:
    assert first(text).id == "BL23"


@pytest.mark.parametrize("text", ["zú sān lǐ", "zu san li", "ZUSANLI", "zusan", "三里"])
def test_pinyin_is_found_with_and_without_tones_and_spaces(text: str) -> None:
    assert first(text).id == "ST36"


def test_an_old_number_says_that_it_is_one() -> None:
    assert INDEX.find("B-47").results == (
        SearchResult(ResultKind.POINT, "BL52", WILL_POINT.title, "old numbering: B47"),
    )


def test_a_current_code_comes_before_the_old_reading() -> None:
    today = make_point("BL47", english="Gate of the Soul", pinyin="Hunmen")
    index = SearchIndex.build(make_atlas(points=(WILL_POINT, today)))
    assert [r.id for r in index.find("B-47").results] == ["BL47", "BL52"]


def test_the_beginning_of_a_code_is_enough() -> None:
    assert set(ids("bl5")) == {"BL52"}
    assert set(ids("ub2")) == {"BL23"}


def test_a_code_that_is_not_in_the_atlas_suggests_its_neighbours() -> None:
    answer = INDEX.find("BL51")
    assert answer.results == ()
    assert answer.suggestions == ("BL52", "BL23")


def test_a_code_and_words_are_searched_together() -> None:
    assert ids("bl23 knee")[0] == "BL23"
    assert "ST36" in ids("bl23 knee")


@pytest.mark.parametrize(
    "text",
    [
        "pain in my lower back when sitting",
        "my lower back hurts",
        "low back ache",
        "lumbago",
        "back ache",
    ],
)
def test_a_complaint_is_found_in_plain_sentences(text: str) -> None:
    assert first(text).id == "low-back-pain"


def test_words_need_not_stand_in_one_name() -> None:
    assert first("trapped nerve leg").id == "sciatica"


@pytest.mark.parametrize("text", ["hemorrhoids", "haemorrhoids", "hemorroids"])
def test_british_and_american_spelling_are_the_same(text: str) -> None:
    assert first(text).id == "piles"


def test_the_name_that_matched_is_told_as_it_is_written() -> None:
    assert first("ischialg").matched == "ischialgia"


def test_the_very_name_comes_before_a_beginning_and_a_beginning_before_a_word() -> None:
    conditions = [
        make_condition("word", "Sore stiff neck", synonyms=(), medical=(), points=()),
        make_condition("begin", "Neck pain", synonyms=(), medical=(), points=()),
        make_condition("name", "Neck", synonyms=(), medical=(), points=()),
        make_condition("inside", "Turtleneck", synonyms=(), medical=(), points=()),
    ]
    index = SearchIndex.build(make_atlas(conditions=conditions))
    found = [r.id for r in index.find("neck").results if r.kind == "condition"]
    assert found[:3] == ["name", "begin", "word"]


def test_a_part_of_a_word_is_found_when_nothing_begins_with_it() -> None:
    assert first("bago").id == "low-back-pain"


def test_the_points_and_routines_of_a_condition_follow_it_best_point_first() -> None:
    assert ids("lumbago") == ["low-back-pain", "BL52", "BL23", "short"]


def test_the_points_of_a_region_follow_it() -> None:
    results = INDEX.find("small of the back").results
    assert results[0].id == "lower-back"
    assert {"BL23", "BL52"} <= {result.id for result in results}


def test_results_are_grouped_by_the_kind_of_the_best_hit() -> None:
    groups = INDEX.find("lumbago").groups()
    assert [kind for kind, _ in groups] == ["condition", "point", "routine"]
    assert [result.id for result in groups[1][1]] == ["BL52", "BL23"]


@pytest.mark.parametrize(
    ("text", "showing"),
    [
        ("siatica", "sciatica"),
        ("zciatica", "sciatica"),
        ("sciaitca", "sciatica"),
        ("sciattca", "sciatica"),
        ("schiatika", "sciatica"),
        ("lumbgo", "lumbago"),
        ("lower bakc pain", "lower back pain"),
        ("zusanly", "zusanli"),
    ],
)
def test_a_slip_is_put_right_and_said(text: str, showing: str) -> None:
    answer = INDEX.find(text)
    assert answer.showing == showing
    assert answer.results == INDEX.find(showing).results


def test_a_slip_is_put_right_while_the_word_is_still_being_typed() -> None:
    assert first("siati").id == "sciatica"


def test_a_word_that_is_known_is_not_corrected() -> None:
    assert INDEX.find("sciatica").showing is None


def test_the_text_can_be_taken_literally() -> None:
    answer = INDEX.find("siatica", literally=True)
    assert (answer.showing, answer.results) == (None, ())
    assert "sciatica" in answer.suggestions


def test_short_words_and_numbers_are_not_guessed_at() -> None:
    assert INDEX.find("kne4").showing is None
    assert INDEX.find("bac").showing is None


def test_everyday_words_do_not_count_as_slips() -> None:
    assert INDEX.find("back pain is worse after walking").showing is None


def test_a_dead_end_offers_what_people_look_up() -> None:
    answer = INDEX.find("xyzzy")
    assert answer.results == ()
    assert answer.suggestions[0] == "Lower back pain"


def test_the_negation_alone_finds_nothing() -> None:
    assert INDEX.find("can't whistle").results == ()


@pytest.mark.parametrize(
    ("text", "notice"),
    [
        ("numb between my legs", "cauda-equina"),
        ("my legs are numb in between", "cauda-equina"),
        ("lower back pain and I can't pee", "cauda-equina"),
        ("I cannot urinate", "cauda-equina"),
        ("numb betwen my legs", "cauda-equina"),
        ("my chest hurts", "chest-pain"),
        ("chest pai", "chest-pain"),
        ("I want to hurt myself", "self-harm"),
    ],
)
def test_an_emergency_is_answered_with_its_notice_first(text: str, notice: str) -> None:
    result = first(text)
    assert (result.kind, result.id) == (ResultKind.SAFETY, notice)


def test_the_other_answers_follow_the_notice() -> None:
    assert ids("lower back pain and I can't pee")[1] == "low-back-pain"


@pytest.mark.parametrize(
    "text", ["numb legs", "pain between the knees", "massage myself for pain", "ches"]
)
def test_half_an_emergency_raises_no_alarm(text: str) -> None:
    kinds = {result.kind for result in INDEX.find(text).results}
    assert ResultKind.SAFETY not in kinds


def test_two_emergencies_are_both_told() -> None:
    assert ids("chest pain, numb between the legs")[:2] == [
        "cauda-equina",
        "chest-pain",
    ]


def test_the_limit_is_kept_and_the_notice_stays() -> None:
    answer = INDEX.find("chest pain and lower back", limit=2)
    assert answer.results[0].kind == ResultKind.SAFETY
    assert len(answer.results) == 2


@pytest.mark.parametrize(
    "text",
    ["", "   ", "\x00", "\U0001f600", "...", "\u202eabc", "\u0301", "عربى", "'", "-"],
)
def test_odd_input_is_answered_calmly(text: str) -> None:
    assert INDEX.find(text).query == text


def test_a_very_long_text_is_read_only_at_its_beginning() -> None:
    answer = INDEX.find("sciatica " + "x" * 10_000)
    assert answer.results[0].id == "sciatica"


@settings(max_examples=300)
@given(st.text(max_size=300), st.integers(min_value=0, max_value=60))
def test_any_text_gets_an_answer(text: str, limit: int) -> None:
    answer = INDEX.find(text, limit)
    assert len(answer.results) <= limit
    keys = [(result.kind, result.id) for result in answer.results]
    assert len(set(keys)) == len(keys)


@given(st.sampled_from(["sciatica", "lower back pain", "zu san li", "BL23"]))
def test_every_beginning_of_a_name_is_answered(name: str) -> None:
    for end in range(1, len(name) + 1):
        assert INDEX.find(name[:end]).results


def test_an_empty_atlas_answers_with_nothing() -> None:
    empty = make_atlas(points=(), conditions=(), routines=(), regions=(), notices=())
    assert SearchIndex.build(empty).find("knee") == SearchAnswer(
        "knee", words=("knee",)
    )


def test_a_reference_to_something_unknown_is_passed_over() -> None:
    condition = make_condition(points=("GV99",))
    index = SearchIndex.build(make_atlas(points=(), conditions=(condition,)))
    assert index.find("lumbago").results[0].id == "low-back-pain"
