"""Each area of skin is named by its side, and knows the area across."""

import pytest

from explorer.domain.region_paths import other_side_of


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("knee-l", "knee-r"),
        ("knee-r", "knee-l"),
        ("upper-arm-l", "upper-arm-r"),
        ("lower-back", "lower-back"),
        ("heel", "heel"),
        ("l", "l"),
        ("", ""),
    ],
)
def test_pairs_change_sides_and_the_middle_stays(path: str, other: str) -> None:
    assert other_side_of(path) == other
    assert other_side_of(other) == path
