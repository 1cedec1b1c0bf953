"""Distances in cun are said in widths of the person's own fingers."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.domain.finger_widths import NOTICED, finger_words

DISTANCES = st.floats(0.3, 18)
LEANING = re.compile("a little (?:more|less) than ")


@pytest.mark.parametrize(
    ("cun", "words"),
    [
        (0.1, "a few millimetres"),
        (0.4, "a little less than half a thumb"),
        (0.5, "half a thumb"),
        (0.75, "1 finger"),
        (1, "1 thumb"),
        (1.3, "a little less than 2 fingers"),
        (1.5, "2 fingers"),
        (2, "3 fingers"),
        (2.5, "2 fingers + 1 thumb"),
        (3, "4 fingers"),
        (3.5, "4 fingers + half a thumb"),
        (4, "4 fingers + 1 thumb"),
        (4.3, "a little less than 4 + 2 fingers"),
        (4.5, "4 + 2 fingers"),
        (5, "4 + 3 fingers"),
        (5.5, "4 + 2 fingers + 1 thumb"),
        (6, "4 + 4 fingers"),
        (7, "4 + 4 fingers + 1 thumb"),
        (8, "4 + 4 + 3 fingers"),
        (9, "4 + 4 + 4 fingers"),
    ],
)
def test_a_distance_is_said_in_fingers(cun: float, words: str) -> None:
    assert finger_words(cun) == words


@pytest.mark.parametrize("cun", [0, -1])
def test_what_is_no_distance_is_refused(cun: float) -> None:
    with pytest.raises(ValueError, match="no distance"):
        finger_words(cun)


@given(DISTANCES)
def test_the_fingers_add_up_to_the_distance(cun: float) -> None:
    assert abs(_measured(finger_words(cun)) - cun) <= 0.25


@given(DISTANCES)
def test_less_and_more_are_said_when_the_fingers_do_not_fit(cun: float) -> None:
    words = finger_words(cun)
    short = cun - _measured(words)
    assert ("more" in words) == (short >= NOTICED)
    assert ("less" in words) == (short <= -NOTICED)


@given(DISTANCES, DISTANCES)
def test_a_longer_way_never_takes_fewer_fingers(one: float, other: float) -> None:
    near, far = sorted((one, other))
    assert _measured(finger_words(near)) <= _measured(finger_words(far))


def _measured(words: str) -> float:
    """The cun that some words name, leaving out a little more or less."""
    exact = LEANING.sub("", words)
    cun = 0.5 * exact.count("half a thumb") + exact.count("1 thumb")
    if exact == "1 finger":
        return 0.75
    fingers = re.match(r"([\d +]+) fingers", exact)
    widths = {"2": 1.5, "3": 2.0, "4": 3.0}
    counted = re.findall(r"\d", fingers[1]) if fingers else []
    return cun + sum(widths[count] for count in counted)
