"""The rows of the result list."""

from explorer.domain.first_look import FirstLook
from explorer.domain.result_rows import (
    AnswerRow,
    HeadingRow,
    SuggestionRow,
    result_rows,
)
from explorer.domain.search_results import ResultKind, SearchAnswer, SearchResult

LOOK = FirstLook((), (), (("sciatica", "Sciatica"),), (("calm", "Calm", "6 min"),))
POINT = SearchResult(ResultKind.POINT, "BL23", "Lower back", "Kidney Shu")
CONDITION = SearchResult(ResultKind.CONDITION, "sciatica", "Sciatica", "Sciatica")


def test_before_typing_complaints_and_routines_are_offered() -> None:
    rows = result_rows(SearchAnswer(""), LOOK)
    assert rows == (
        HeadingRow("Common complaints"),
        AnswerRow(ResultKind.CONDITION, "sciatica", "Sciatica"),
        AnswerRow(ResultKind.CONDITION, "", "All complaints"),
        HeadingRow("Routines"),
        AnswerRow(ResultKind.ROUTINE, "calm", "Calm", "6 min"),
        AnswerRow(ResultKind.ROUTINE, "", "All routines"),
    )


def test_answers_stand_under_headings_with_their_count() -> None:
    rows = result_rows(SearchAnswer("x", results=(CONDITION, POINT)), LOOK)
    assert [row.text for row in rows if isinstance(row, HeadingRow)] == [
        "Complaints (1)",
        "Points (1)",
    ]


def test_the_word_that_matched_is_told_unless_it_is_the_title() -> None:
    rows = result_rows(SearchAnswer("x", results=(CONDITION, POINT)), LOOK)
    told = [(row.note, row.matched) for row in rows if isinstance(row, AnswerRow)]
    assert told == [("", ""), ("BL23", "Kidney Shu")]


def test_a_corrected_query_is_told() -> None:
    answer = SearchAnswer("siatica", showing="sciatica", results=(CONDITION,))
    assert result_rows(answer, LOOK)[0] == HeadingRow("Showing “sciatica”")


def test_no_answer_is_no_dead_end() -> None:
    rows = result_rows(SearchAnswer("qqq", suggestions=("knee",)), LOOK)
    assert SuggestionRow("knee") in rows
    assert AnswerRow(ResultKind.CONDITION, "sciatica", "Sciatica") in rows
