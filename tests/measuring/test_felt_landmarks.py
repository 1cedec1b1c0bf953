"""The tables that measuring lines are made from are fit to be shown."""

import re

from tools.placing.felt_landmarks import Distance, read_distances, read_felt_landmarks

FELT = read_felt_landmarks()
LONGEST_WORDS = 40
PROMISES = re.compile("cure|heal|treat|therap|patient", re.IGNORECASE)


def test_the_words_for_landmarks_are_short_and_promise_nothing() -> None:
    for words in FELT.landmarks.values():
        assert 0 < len(words) <= LONGEST_WORDS
        assert not PROMISES.search(words)


def test_levels_are_landmarks_that_can_be_felt() -> None:
    assert FELT.levels <= FELT.landmarks.keys()


def test_a_line_is_given_by_hand_only_once() -> None:
    given = [(line.code, line.view) for line in FELT.by_hand]
    assert len(given) == len(set(given))


def test_the_distances_are_those_of_the_standard() -> None:
    distances = read_distances()
    assert distances["ST36"] == Distance((3.0,))
    assert distances["SP13"].cun == (4.0, 4.3)
    assert distances["GB30"] == Distance((), "third")


def test_a_number_stands_for_the_nearest_of_the_standard() -> None:
    distance = Distance((1.5, 3.0))
    assert distance.meant_by(-1.66) == 1.5
    assert distance.meant_by(2.2) is None
    assert Distance().meant_by(1.0) is None


def test_the_line_by_hand_is_found_by_point_and_view() -> None:
    assert FELT.place_by_hand("LI4", "hand-back") is not None
    assert FELT.place_by_hand("LI4", "front") is None


def test_a_reason_may_be_for_one_view_or_for_all() -> None:
    assert FELT.reason_without("SP5", "front")
    assert not FELT.reason_without("SP5", "foot-inner")
    assert FELT.reason_without("EX-B2", "back")
