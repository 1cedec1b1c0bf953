"""Points without a text are found by what they are called, behind all others."""

import pytest

from explorer.domain.first_look import FirstLook
from explorer.domain.result_rows import AnswerRow, result_rows
from explorer.domain.search import SearchIndex
from explorer.domain.search_results import ResultKind
from tests.builders import make_atlas, make_condition, make_point, make_quiet_point

GATE_OF_LIFE = make_point(
    "GV4", english="Gate of Life", pinyin="Mìngmén", benefits=("a tired back",)
)
OLD = make_point("BL52", pinyin="Zhìshì", english="Will", old_codes=("B47",))
QUIET = (
    make_quiet_point("LU2", english="Cloud Gate", pinyin="Yúnmén"),
    make_quiet_point("BL47", english="Gate of the Ethereal Soul", pinyin="Húnmén"),
    make_quiet_point("PC6", english="Inner Pass", pinyin="Nèiguān"),
    make_quiet_point("LU6", english="Maximum Opening", pinyin="Kǒngzuì"),
)
INDEX = SearchIndex.build(
    make_atlas(points=(GATE_OF_LIFE, OLD), conditions=(), quiet=QUIET)
)


def ids(text: str, limit: int = 50) -> list[str]:
    return [result.id for result in INDEX.find(text, limit).results]


@pytest.mark.parametrize(
    "text",
    [
        *("LU2", "lu 2", "Lung 2", "L-2", "point LU2"),
        *("Yúnmén", "yunmen", "yun men", "YUNM"),
        *("Cloud Gate", "cloud gate", "cloud"),
    ],
)
def test_it_is_found_by_code_pinyin_and_english_name(text: str) -> None:
    answer = INDEX.find(text)
    assert answer.results[0].id == "LU2"
    assert answer.results[0].title == "Cloud Gate"
    assert answer.showing is None


def test_its_meridian_and_its_characters_lead_nowhere() -> None:
    assert "LU2" not in ids("氣海俞")
    assert "LU2" not in ids("bladder")


def test_written_points_come_first() -> None:
    assert ids("gate") == ["GV4", "BL47", "LU2"]


def test_the_very_name_of_a_point_comes_before_part_of_another() -> None:
    assert INDEX.find("cloud gate").results[0].id == "LU2"


def test_a_code_of_today_comes_before_the_old_reading() -> None:
    assert ids("B-47") == ["BL47", "BL52"]


def test_a_code_that_may_mean_two_is_read_in_the_likelier_way_first() -> None:
    assert ids("P6") == ["PC6", "LU6"]


def test_a_code_inside_a_sentence_is_found() -> None:
    assert ids("pc 6 for nausea") == ["PC6"]


def test_no_point_is_answered_twice_and_the_limit_holds() -> None:
    assert ids("cloud gate") == ["LU2", "GV4"]
    assert len(ids("gate", limit=2)) == 2


def test_its_words_are_no_cure_for_typing_errors() -> None:
    index = SearchIndex.build(
        make_atlas(conditions=(make_condition(synonyms=("clod",)),), quiet=QUIET)
    )
    assert index.find("clodd").showing == "clod"


def test_its_row_says_that_the_text_is_to_come() -> None:
    rows = result_rows(INDEX.find("yunmen"), FirstLook((), (), ()))
    assert (
        AnswerRow(ResultKind.POINT, "LU2", "Cloud Gate", "LU2 · text to come", "Yúnmén")
        in rows
    )


def test_a_written_point_has_no_such_note() -> None:
    assert INDEX.find("GV4").results[0].note == ""
