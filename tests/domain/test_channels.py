"""The points of a channel follow one another as the WHO standard numbers them."""

from collections import Counter

import pytest

from explorer.domain.channels import (
    CHANNELS,
    EXTRA,
    channel_of,
    number_of,
    point_before,
)

COUNTS = {
    "LU": 11,
    "LI": 20,
    "ST": 45,
    "SP": 21,
    "HT": 9,
    "SI": 19,
    "BL": 67,
    "KI": 27,
    "PC": 9,
    "TE": 23,
    "GB": 44,
    "LR": 14,
    "GV": 28,
    "CV": 24,
}
"""How many points each channel has, 361 in all."""
WHO_POINTS = tuple(f"{name}{at + 1}" for name in COUNTS for at in range(COUNTS[name]))
BRANCHES = {"ST9", "BL41"}


def test_there_are_fourteen_channels_in_their_order() -> None:
    assert list(CHANNELS) == list(COUNTS)
    assert EXTRA not in CHANNELS
    assert len(WHO_POINTS) == 361


def test_every_point_knows_its_channel_and_number() -> None:
    told = [f"{channel_of(code)}{number_of(code)}" for code in WHO_POINTS]
    assert tuple(told) == WHO_POINTS


@pytest.mark.parametrize("code", ["EX-HN3", "EX-B2", "SP", "XX7", "EX12", "BLa"])
def test_code_without_a_place_on_a_channel_follows_nothing(code: str) -> None:
    assert number_of(code) == 0
    assert point_before(code) is None


@pytest.mark.parametrize("code", ["EX-HN3", "XX7", ""])
def test_what_is_on_no_channel_is_extra(code: str) -> None:
    assert channel_of(code) == EXTRA


def test_only_firsts_and_branches_follow_nothing() -> None:
    alone = {code for code in WHO_POINTS if point_before(code) is None}
    assert alone == {f"{name}1" for name in COUNTS} | BRANCHES


def test_every_other_point_follows_the_one_with_the_number_before() -> None:
    leaps = {
        code: before
        for code in WHO_POINTS
        if (before := point_before(code)) is not None
        and before != f"{channel_of(code)}{number_of(code) - 1}"
    }
    assert leaps == {"BL55": "BL40"}


def test_no_point_is_followed_by_two() -> None:
    followed = Counter(filter(None, map(point_before, WHO_POINTS)))
    assert set(followed) <= set(WHO_POINTS)
    assert set(followed.values()) == {1}
