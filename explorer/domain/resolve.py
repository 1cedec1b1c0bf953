"""The program's brain: what the window shows for what was asked."""

from typing import NamedTuple

from explorer.domain.atlas import Atlas
from explorer.domain.atlas_pages import page_of
from explorer.domain.choice_of_view import closer_views, views_of
from explorer.domain.filters import passing
from explorer.domain.kept import Kept
from explorer.domain.kept_pages import kept_pages
from explorer.domain.map_state import Intent, MapState, Opened, Selection
from explorer.domain.measuring import MeasuringLine
from explorer.domain.pages import PageKind
from explorer.domain.point_measures import measuring_lines
from explorer.domain.points import SelfPressure
from explorer.domain.screen_state import ScreenState
from explorer.domain.search import SearchIndex
from explorer.domain.search_results import ResultKind, SearchAnswer, SearchResult
from explorer.domain.together import ids_of, ranked_points

_MOST_HITS = 12
NOTHING_KEPT = Kept()


class Knowledge(NamedTuple):
    """The atlas and the index over it, handed around together."""

    atlas: Atlas
    search: SearchIndex


def resolve(
    intent: Intent, knowledge: Knowledge, kept: Kept = NOTHING_KEPT
) -> ScreenState:
    """What the window shows: the answer, the marked points, the page, what is kept.

    Raises `NotInAtlasError` when the intent names something unknown.
    """
    atlas = knowledge.atlas
    answer = knowledge.search.find(intent.query, literally=intent.literally)
    through = passing(atlas, intent.filters)
    opened = intent.opened or _alarm(answer)
    hits = _let_through(_hits(opened, atlas, answer), through)
    return ScreenState(
        map=_map_state(intent, atlas, hits)._replace(passing=through),
        answer=answer,
        page=page_of(atlas, opened, through),
        passing=through,
        filters=intent.filters,
        kept=kept_pages(atlas, kept, intent.opened),
    )


def _map_state(intent: Intent, atlas: Atlas, hits: tuple[str, ...]) -> MapState:
    view = intent.view if intent.view in atlas.views else next(iter(atlas.views), "")
    selection = _selection(intent.opened)
    return MapState(
        selection=selection,
        hits=hits,
        view=view,
        region=_region(intent.opened),
        mirrored=intent.mirrored,
        drawn_in=views_of(atlas, selection.code) if selection else (),
        closer=closer_views(atlas, selection.code, view) if selection else (),
        measures=_measures(atlas, selection),
    )


def _alarm(answer: SearchAnswer) -> Opened | None:
    """The notice that was called for: it opens by itself, before anything else."""
    first = answer.results[0] if answer.results else None
    if first is None or first.kind is not ResultKind.SAFETY:
        return None
    return Opened(PageKind.SAFETY, first.id)


def _selection(opened: Opened | None) -> Selection | None:
    if opened is None or opened.kind is not PageKind.POINT:
        return None
    return Selection(opened.id, opened.side)


def _measures(atlas: Atlas, selection: Selection | None) -> tuple[MeasuringLine, ...]:
    measures = atlas.measures.get(selection.code) if selection else None
    return measuring_lines(measures) if measures else ()


def _region(opened: Opened | None) -> str | None:
    is_region = opened is not None and opened.kind is PageKind.REGION
    return opened.id if opened is not None and is_region else None


def _hits(opened: Opened | None, atlas: Atlas, answer: SearchAnswer) -> tuple[str, ...]:
    """What the open page is about comes first; else what the search found."""
    match opened:
        case (
            Opened(kind=PageKind.SAFETY)
            | Opened(id="")
            | Opened(kind=PageKind.TOGETHER, id="+")
        ):
            return ()
        case Opened(kind=PageKind.TOGETHER, id=id_):
            served = ranked_points(atlas, ids_of(id_))
            return tuple(each.code for each in served)[:_MOST_HITS]
        case Opened(kind=PageKind.CONDITION, id=id_):
            return atlas.condition(id_).points
        case Opened(kind=PageKind.ROUTINE, id=id_):
            steps = atlas.routine(id_).steps
            return tuple(dict.fromkeys(step.point for step in steps))
        case Opened(kind=PageKind.REGION, id=id_):
            return _pressed(atlas, atlas.points_on(id_))
        case _:
            return _answer_hits(atlas, answer)


def _let_through(
    codes: tuple[str, ...], through: frozenset[str] | None
) -> tuple[str, ...]:
    if through is None:
        return codes
    return tuple(code for code in codes if code in through)


def _pressed(atlas: Atlas, codes: tuple[str, ...]) -> tuple[str, ...]:
    avoid = SelfPressure.AVOID
    return tuple(c for c in codes if atlas.point(c).self_pressure is not avoid)


def _answer_hits(atlas: Atlas, answer: SearchAnswer) -> tuple[str, ...]:
    """What may be pressed; another point only if it is what was asked for."""
    codes: dict[str, None] = {}
    for place, result in enumerate(answer.results):
        if not place or not _is_not_pressed(atlas, result):
            codes.update(dict.fromkeys(_codes_of(atlas, result)))
    return tuple(codes)[:_MOST_HITS]


def _is_not_pressed(atlas: Atlas, result: SearchResult) -> bool:
    if result.kind is not ResultKind.POINT:
        return False
    return atlas.point(result.id).self_pressure is SelfPressure.AVOID


def _codes_of(atlas: Atlas, result: SearchResult) -> tuple[str, ...]:
    match result.kind:
        case ResultKind.POINT:
            return (result.id,)
        case ResultKind.CONDITION:
            return atlas.condition(result.id).points
        case _:
            return ()
