"""Colours and shapes of markers tell one thing each, and the legend says which."""

from itertools import product

import pytest

from explorer.domain.channels import CHANNELS, channel_of
from explorer.domain.conditions import Grade
from explorer.domain.first_look import MarkerLook
from explorer.domain.map_looks import ColourBy
from explorer.domain.points import Reach
from explorer.domain.sides import BodySide
from explorer.ui.body_map.dresses import (
    channel_colour,
    dress_for,
    legend_for,
)
from explorer.ui.body_map.marker_shapes import Shape
from explorer.ui.palettes import DARK, HIGH_CONTRAST, LIGHT, Palette
from tests.ui.body_map.shown_map import shipped_look
from tests.ui.test_theme import contrast

TELLING = [ColourBy.CHANNEL, ColourBy.REACH, ColourBy.EVIDENCE]
CODES = [*(f"{name}1" for name in CHANNELS), "EX-HN3"]
LOOK = MarkerLook("BL23", "Lower back", "back", BodySide.LEFT, 1.0, 2.0, "Bladder")


def worn(colour_by: ColourBy, look: MarkerLook) -> tuple[str, Shape]:
    return dress_for(colour_by)(look)


def told(colour_by: ColourBy) -> list[tuple[str, Shape]]:
    _, entries = legend_for(colour_by, minor=False, reference=False)
    return [(entry.fill, entry.shape) for entry in entries]


def test_each_channel_has_a_colour_and_shape_of_its_own() -> None:
    dresses = [worn(ColourBy.CHANNEL, LOOK._replace(code=code)) for code in CODES]
    assert len(set(dresses)) == len(CODES) == 15
    assert all(fill for fill, _ in dresses)


def test_all_points_of_a_channel_wear_the_same() -> None:
    for look in shipped_look().markers:
        first = f"{channel_of(look.code)}1"
        assert worn(ColourBy.CHANNEL, look) == worn(
            ColourBy.CHANNEL, look._replace(code=first)
        )


def test_line_of_a_channel_has_the_colour_of_its_points() -> None:
    for code in CODES:
        fill, _ = worn(ColourBy.CHANNEL, LOOK._replace(code=code))
        assert channel_colour(channel_of(code)) == fill


def test_every_reach_has_a_colour_and_shape_of_its_own() -> None:
    looks = [LOOK._replace(reach=reach.value) for reach in Reach]
    dresses = [worn(ColourBy.REACH, look) for look in looks]
    assert len(set(dresses)) == len(Reach)
    assert set(dresses) == set(told(ColourBy.REACH))


def test_every_grade_of_evidence_has_a_colour_and_shape_of_its_own() -> None:
    looks = [LOOK._replace(evidence=grade.value) for grade in Grade]
    dresses = [worn(ColourBy.EVIDENCE, look) for look in looks]
    assert len(set(dresses)) == len(Grade)
    assert set(dresses) == set(told(ColourBy.EVIDENCE))


@pytest.mark.parametrize("colour_by", TELLING)
def test_legend_tells_every_colour_used_on_the_map(colour_by: ColourBy) -> None:
    for look in shipped_look().markers:
        fill, shape = worn(colour_by, look)
        if fill:
            assert (fill, shape) in told(colour_by), look
        else:
            assert not look.reach or not look.evidence


@pytest.mark.parametrize("colour_by", TELLING)
def test_no_two_lines_of_a_legend_look_or_sound_alike(colour_by: ColourBy) -> None:
    heading, entries = legend_for(colour_by, minor=True, reference=True)
    assert heading
    assert len({entry[:2] + entry[3:] for entry in entries}) == len(entries)
    assert len({entry.words for entry in entries}) == len(entries)
    assert all(entry.words for entry in entries)


def test_legend_of_channels_names_each_once_in_full() -> None:
    _, entries = legend_for(ColourBy.CHANNEL, minor=True, reference=True)
    words = [entry.words for entry in entries]
    assert sorted(words) == sorted([*CHANNELS.values(), "Extra points"])
    for name, entry in product(CHANNELS, entries):
        if entry.words == CHANNELS[name]:
            dress = worn(ColourBy.CHANNEL, LOOK._replace(code=f"{name}1"))
            assert dress == (entry.fill, entry.shape)


@pytest.mark.parametrize("colour_by", [ColourBy.REACH, ColourBy.EVIDENCE])
def test_what_is_not_pressed_is_told_only_where_there_is_any(
    colour_by: ColourBy,
) -> None:
    _, without = legend_for(colour_by, minor=False, reference=False)
    _, entries = legend_for(colour_by, minor=True, reference=True)
    assert entries[:-1] == without
    assert entries[-1].words == "Not for pressing"
    assert not any(entry.minor for entry in without)


def test_one_colour_needs_a_legend_only_for_the_background() -> None:
    assert legend_for(ColourBy.NOTHING, minor=False, reference=False) == ("", ())
    _, entries = legend_for(ColourBy.NOTHING, minor=True, reference=True)
    assert [entry.minor for entry in entries] == [False, True, True]
    assert {worn(ColourBy.NOTHING, look) for look in shipped_look().markers} == {
        ("", Shape.CIRCLE),
        ("", Shape.CROSS),
    }


@pytest.mark.parametrize("palette", [LIGHT, DARK, HIGH_CONTRAST])
def test_every_fill_is_bounded_by_a_rim_that_can_be_seen(palette: Palette) -> None:
    fills = {fill for each in TELLING for fill, _ in told(each)}
    for fill in fills:
        inside = contrast(fill, palette.marker_rim)
        outside = contrast(palette.marker_rim, palette.body.skin)
        assert inside >= 2, fill
        assert max(inside, outside) >= 3, fill
