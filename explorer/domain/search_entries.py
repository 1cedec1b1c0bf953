"""What can be found: one entry per point, condition, routine, region and guide."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from explorer.domain.atlas import Atlas
from explorer.domain.body import Region
from explorer.domain.conditions import Condition
from explorer.domain.page_parts import not_pressed_words
from explorer.domain.points import Point, SelfPressure
from explorer.domain.routines import Routine
from explorer.domain.search_results import ResultKind

EntryKey = tuple[ResultKind, str]


class Entry(NamedTuple):
    """Something a search leads to.

    A hit on one of the `names` counts in full, a hit on the `text` less.
    `related` are led to as well when this entry is what was meant, best first; `note`
    is what is good to know before choosing it.
    """

    kind: ResultKind
    id: str
    title: str
    names: tuple[str, ...]
    text: tuple[str, ...] = ()
    related: tuple[EntryKey, ...] = ()
    note: str = ""

    @property
    def key(self) -> EntryKey:
        """What tells this entry from all others."""
        return self.kind, self.id


def entries_of(atlas: Atlas) -> Iterator[Entry]:
    """The entries in the order that settles a tie."""
    for condition in atlas.conditions.values():
        yield _condition_entry(condition, atlas)
    for point in atlas.points.values():
        yield _point_entry(point, atlas)
    for region in atlas.regions.values():
        yield _region_entry(region, atlas)
    for routine in atlas.routines.values():
        yield _routine_entry(routine)
    for page in atlas.guide.values():
        yield Entry(
            ResultKind.GUIDE, page.id, page.title, names=(page.title, *page.synonyms)
        )


def _condition_entry(condition: Condition, atlas: Atlas) -> Entry:
    routines = (
        routine.id
        for routine in atlas.routines.values()
        if condition.id in routine.conditions
    )
    return Entry(
        ResultKind.CONDITION,
        condition.id,
        condition.name,
        names=(condition.name, *condition.synonyms, *condition.medical),
        related=(
            *_keys(ResultKind.POINT, condition.points),
            *_keys(ResultKind.ROUTINE, routines),
        ),
    )


def _point_entry(point: Point, atlas: Atlas) -> Entry:
    names = point.names
    return Entry(
        ResultKind.POINT,
        point.code,
        point.title,
        names=(
            point.code,
            point.title,
            names.pinyin,
            names.english,
            names.hanzi,
            *point.aliases,
        ),
        text=(*point.benefits, *point.special, point.meridian, *point.codes),
        note=_point_note(point, atlas),
    )


def _point_note(point: Point, atlas: Atlas) -> str:
    avoid = point.self_pressure is SelfPressure.AVOID
    return not_pressed_words(atlas, point.code) if avoid else ""


def _region_entry(region: Region, atlas: Atlas) -> Entry:
    points = (p.code for p in atlas.points.values() if p.region == region.id)
    return Entry(
        ResultKind.REGION,
        region.id,
        region.label,
        names=(region.label, *region.synonyms),
        related=(
            *_keys(ResultKind.CONDITION, region.conditions),
            *_keys(ResultKind.POINT, points),
        ),
    )


def _routine_entry(routine: Routine) -> Entry:
    return Entry(
        ResultKind.ROUTINE,
        routine.id,
        routine.name,
        names=(routine.name, *routine.synonyms),
        text=(routine.goal,),
        related=tuple(_keys(ResultKind.CONDITION, routine.conditions)),
    )


def _keys(kind: ResultKind, ids: Iterable[str]) -> Iterator[EntryKey]:
    return ((kind, id_) for id_ in ids)
