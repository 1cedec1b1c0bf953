"""The whole atlas as bytes and back, for the cache."""

from typing import NamedTuple

import msgspec

from explorer.domain.atlas import Atlas, build_atlas
from explorer.domain.body import Region, View
from explorer.domain.cautions import Caution
from explorer.domain.circumstances import BodyArea, Circumstance, PointRule
from explorer.domain.conditions import Condition, Evidence
from explorer.domain.guide import GuidePage, GuideSection
from explorer.domain.point_measures import MeasuredLeg, MeasuredWay, PointMeasures
from explorer.domain.point_places import UnshownPoint
from explorer.domain.points import CunFact, Placement, Point, PointNames
from explorer.domain.problems import Problem
from explorer.domain.routines import Routine, Step
from explorer.domain.safety import SafetyNotice


class LoadedAtlas(NamedTuple):
    """The atlas of all sound entries, and what is wrong with the others."""

    atlas: Atlas
    problems: tuple[Problem, ...]


_STRUCTS = (
    *(Point, PointNames, CunFact, Placement, Condition, Evidence, Routine, Step),
    *(Caution, View, Region, SafetyNotice, UnshownPoint),
    *(PointMeasures, MeasuredWay, MeasuredLeg, GuidePage, GuideSection),
    *(Circumstance, PointRule, BodyArea),
)
# A key added with a default would otherwise be filled in without a word.
_SHAPE = ";".join(f"{struct.__name__}{struct.__struct_fields__}" for struct in _STRUCTS)


class _Packed(msgspec.Struct, frozen=True, array_like=True):
    shape: str
    points: tuple[Point, ...]
    conditions: tuple[Condition, ...]
    routines: tuple[Routine, ...]
    cautions: tuple[Caution, ...]
    views: tuple[View, ...]
    regions: tuple[Region, ...]
    notices: tuple[SafetyNotice, ...]
    unshown: tuple[UnshownPoint, ...]
    measures: tuple[PointMeasures, ...]
    guide: tuple[GuidePage, ...]
    circumstances: tuple[Circumstance, ...]
    areas: tuple[BodyArea, ...]
    problems: tuple[Problem, ...]


def packed(loaded: LoadedAtlas) -> bytes:
    """All that was loaded, as bytes."""
    atlas = loaded.atlas
    return msgspec.msgpack.encode(
        _Packed(
            shape=_SHAPE,
            points=tuple(atlas.points.values()),
            conditions=tuple(atlas.conditions.values()),
            routines=tuple(atlas.routines.values()),
            cautions=tuple(atlas.cautions.values()),
            views=tuple(atlas.views.values()),
            regions=tuple(atlas.regions.values()),
            notices=tuple(atlas.notices.values()),
            unshown=tuple(atlas.unshown.values()),
            measures=tuple(atlas.measures.values()),
            guide=tuple(atlas.guide.values()),
            circumstances=tuple(atlas.circumstances.values()),
            areas=tuple(atlas.areas.values()),
            problems=loaded.problems,
        )
    )


def unpacked(content: bytes) -> LoadedAtlas | None:
    """What was packed; nothing if the bytes do not fit this program."""
    try:
        stored = msgspec.msgpack.decode(content, type=_Packed)
    except msgspec.MsgspecError:
        return None
    if stored.shape != _SHAPE:
        return None
    atlas = build_atlas(
        points=stored.points,
        conditions=stored.conditions,
        routines=stored.routines,
        cautions=stored.cautions,
        views=stored.views,
        regions=stored.regions,
        notices=stored.notices,
        unshown=stored.unshown,
        measures=stored.measures,
        guide=stored.guide,
        circumstances=stored.circumstances,
        areas=stored.areas,
    )
    return LoadedAtlas(atlas, stored.problems)
