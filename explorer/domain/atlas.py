"""Everything the program knows, immutable and found by id."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from types import MappingProxyType
from typing import NamedTuple, Protocol, TypeVar

from explorer.domain.body import Region, View
from explorer.domain.cautions import Caution, CautionLevel
from explorer.domain.circumstances import BodyArea, Circumstance
from explorer.domain.conditions import Condition
from explorer.domain.errors import NotInAtlasError
from explorer.domain.guide import GuidePage
from explorer.domain.point_measures import PointMeasures
from explorer.domain.point_places import UnshownPoint
from explorer.domain.points import Placement, Point, PointNames
from explorer.domain.routines import Routine
from explorer.domain.safety import SafetyNotice

_LEVELS = tuple(CautionLevel)


class Atlas(NamedTuple):
    """Points, conditions, routines and the body they lie on, in file order.

    `unshown` are points that no view can show; `measures` are ways to points from
    spots that can be felt; `guide` are pages to read.  The last three are filled once
    the atlas is made to fit a person (`personal_atlas`): why a point is left out for
    them, which points a condition lost by that, and what changed in a routine.
    """

    points: Mapping[str, Point]
    conditions: Mapping[str, Condition]
    routines: Mapping[str, Routine]
    cautions: Mapping[str, Caution]
    views: Mapping[str, View]
    regions: Mapping[str, Region]
    notices: Mapping[str, SafetyNotice]
    unshown: Mapping[str, UnshownPoint]
    measures: Mapping[str, PointMeasures]
    guide: Mapping[str, GuidePage]
    circumstances: Mapping[str, Circumstance]
    areas: Mapping[str, BodyArea]
    left_out: Mapping[str, str] = MappingProxyType({})
    lost: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    changes: Mapping[str, tuple[str, ...]] = MappingProxyType({})

    def point(self, code: str) -> Point:
        """The point with this code; raises `NotInAtlasError` in a sentence."""
        return _found(self.points, code, "point")

    def names_of(self, code: str) -> PointNames:
        """The names of a point; raises `NotInAtlasError`."""
        return self.point(code).names

    def placements_of(self, code: str) -> tuple[Placement, ...]:
        """Where a point is drawn, written or not; raises `NotInAtlasError`."""
        return self.point(code).placements

    def condition(self, id_: str) -> Condition:
        """The condition with this id; raises `NotInAtlasError` in a sentence."""
        return _found(self.conditions, id_, "condition")

    def routine(self, id_: str) -> Routine:
        """The routine with this id; raises `NotInAtlasError` in a sentence."""
        return _found(self.routines, id_, "routine")

    def region(self, id_: str) -> Region:
        """The region with this id; raises `NotInAtlasError` in a sentence."""
        return _found(self.regions, id_, "region")

    def view(self, id_: str) -> View:
        """The view with this id; raises `NotInAtlasError` in a sentence."""
        return _found(self.views, id_, "view")

    def notice(self, id_: str) -> SafetyNotice:
        """The safety notice with this id; raises `NotInAtlasError`."""
        return _found(self.notices, id_, "notice")

    def guide_page(self, id_: str) -> GuidePage:
        """The page of the guide; raises `NotInAtlasError`."""
        return _found(self.guide, id_, "page of the guide")

    def region_of_path(self, path_id: str) -> Region:
        """The region that a drawn path belongs to: `knee-l` is part of `knee`."""
        return self.region(path_id.removesuffix("-l").removesuffix("-r"))

    def points_on(self, path_id: str) -> tuple[str, ...]:
        """The codes of the points that lie on a region, by id or by drawn path."""
        region = self.region_of_path(path_id).id
        return tuple(p.code for p in self.points.values() if p.region == region)

    def cautions_of(self, codes: Iterable[str]) -> tuple[Caution, ...]:
        """The cautions of these points, each once, the strongest first."""
        wanted = {id_ for code in codes for id_ in self.point(code).cautions}
        found = (self.cautions[id_] for id_ in self.cautions if id_ in wanted)
        return tuple(sorted(found, key=lambda each: _LEVELS.index(each.level)))


_Entry = TypeVar("_Entry")


def _found(table: Mapping[str, _Entry], id_: str, kind: str) -> _Entry:
    try:
        return table[id_]
    except KeyError:
        near = get_close_matches(id_, table, n=1)
        hint = f" Did you mean {near[0]}?" if near else ""
        raise NotInAtlasError(f"There is no {kind} {id_} in the atlas.{hint}") from None


def build_atlas(  # noqa: PLR0913 - one table each
    *,
    points: Iterable[Point],
    conditions: Iterable[Condition],
    routines: Iterable[Routine],
    cautions: Iterable[Caution],
    views: Iterable[View],
    regions: Iterable[Region],
    notices: Iterable[SafetyNotice] = (),
    unshown: Iterable[UnshownPoint] = (),
    measures: Iterable[PointMeasures] = (),
    guide: Iterable[GuidePage] = (),
    circumstances: Iterable[Circumstance] = (),
    areas: Iterable[BodyArea] = (),
) -> Atlas:
    """An atlas whose tables keep the order of what is handed in."""
    return Atlas(
        points=_by_code(points),
        conditions=_by_id(conditions),
        routines=_by_id(routines),
        cautions=_by_id(cautions),
        views=_by_id(views),
        regions=_by_id(regions),
        notices=_by_id(notices),
        unshown=_by_code(unshown),
        measures=_by_code(measures),
        guide=_by_id(guide),
        circumstances=_by_id(circumstances),
        areas=_by_id(areas),
    )


class _WithId(Protocol):
    @property
    def id(self) -> str: ...


class _WithCode(Protocol):
    @property
    def code(self) -> str: ...


_Named = TypeVar("_Named", bound=_WithId)
_Coded = TypeVar("_Coded", bound=_WithCode)


def _by_id(items: Iterable[_Named]) -> Mapping[str, _Named]:
    return MappingProxyType({item.id: item for item in items})


def _by_code(items: Iterable[_Coded]) -> Mapping[str, _Coded]:
    return MappingProxyType({item.code: item for item in items})
