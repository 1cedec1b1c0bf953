"""Numbers are taken only as plain digits; other spellings get their mend."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.services.number_texts import (
    decimal_number,
    meant_decimal,
    meant_whole,
    whole_number,
    written,
)


@given(st.integers(-999_999_999, 999_999_999))
def test_plain_digits_are_a_whole_number(number: int) -> None:
    assert whole_number(str(number)) == number


@pytest.mark.parametrize(
    "text",
    [
        "1:30",
        "0130",
        "60s",
        "1e3",
        "0x10",
        "1_000",
        "+5",
        "",
        " 5",
        "5.0",
        "٩٠",
        "1" * 11,
    ],
)
def test_nothing_else_is_a_whole_number(text: str) -> None:
    assert whole_number(text) is None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1:30", 90),
        ("0:45", 45),
        ("1:00:05", 3605),
        ("60s", 60),
        ("60 seconds", 60),
        ("2m", 120),
        ("2 min.", 120),
        ("1 Minute", 60),
        ("1e3", 1000),
        ("1.5e2", 150),
        ("0x10", 16),
        ("1_000", 1000),
        ("1'000", 1000),
        ("0130", 130),
        ("+90", 90),
        ("90.0", 90),
    ],
)
def test_what_was_meant_is_worked_out(text: str, meant: int) -> None:
    assert meant_whole(text) == meant


@pytest.mark.parametrize("text", ["soon", "1:3", "1.5", "٩٠", "-", "1e-3", "9" * 5000])
def test_nothing_is_made_up_for_what_is_unclear(text: str) -> None:
    assert meant_whole(text) is None


@given(st.decimals(-90_000, 90_000, places=3))
def test_plain_decimals_are_numbers(number: object) -> None:
    text = f"{number:f}"
    assert decimal_number(text) == pytest.approx(float(text))


@pytest.mark.parametrize(
    "text",
    ["nan", ".inf", "inf", "1e400", "482,5", "1e2", ".5", "5.", "0x1p3", "", "½"],
)
def test_nothing_else_is_a_decimal(text: str) -> None:
    assert decimal_number(text) is None


@pytest.mark.parametrize(
    ("text", "meant"), [("482,5", 482.5), ("-3,25", -3.25), ("1e2", 100), ("007", 7)]
)
def test_a_decimal_comma_is_understood(text: str, meant: float) -> None:
    assert meant_decimal(text) == meant


@pytest.mark.parametrize(
    ("number", "text"), [(90.0, "90"), (482.50, "482.5"), (-0.25, "-0.25")]
)
def test_numbers_are_written_short(number: float, text: str) -> None:
    assert written(number) == text
