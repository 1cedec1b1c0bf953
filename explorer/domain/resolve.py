"""The program's brain: what the window shows for what was asked."""

from typing import NamedTuple

from explorer.domain.atlas import Atlas
from explorer.domain.atlas_pages import page_of
from explorer.domain.choice_of_view import closer_views, views_of
from explorer.domain.map_state import Intent, MapState, Opened, Selection
from explorer.domain.measuring import MeasuringLine
from explorer.domain.pages import PageKind
from explorer.domain.point_measures import measuring_lines
from explorer.domain.screen_state import ScreenState
from explorer.domain.search import SearchIndex
from explorer.domain.search_entries import NOT_PRESSED
from explorer.domain.search_results import ResultKind, SearchAnswer, SearchResult

_MOST_HITS = 12


class Knowledge(NamedTuple):
    """The atlas and the index over it, handed around together."""

    atlas: Atlas
    search: SearchIndex


def resolve(intent: Intent, knowledge: Knowledge) -> ScreenState:
    """What the window shows: the answer, the marked points, and the page.

    Raises `NotInAtlasError` when the intent names something unknown.
    """
    atlas = knowledge.atlas
    answer = knowledge.search.find(intent.query)
    view = intent.view if intent.view in atlas.views else next(iter(atlas.views), "")
    selection = _selection(intent.opened)
    return ScreenState(
        map=MapState(
            selection=selection,
            hits=_hits(intent, atlas, answer),
            view=view,
            region=_region(intent.opened),
            mirrored=intent.mirrored,
            drawn_in=views_of(atlas, selection.code) if selection else (),
            closer=closer_views(atlas, selection.code, view) if selection else (),
            measures=_measures(atlas, selection),
        ),
        answer=answer,
        page=page_of(atlas, intent.opened),
    )


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


def _hits(intent: Intent, atlas: Atlas, answer: SearchAnswer) -> tuple[str, ...]:
    """What the open page is about comes first; else what the search found."""
    match intent.opened:
        case Opened(id=""):
            return ()
        case Opened(kind=PageKind.CONDITION, id=id_):
            return atlas.condition(id_).points
        case Opened(kind=PageKind.ROUTINE, id=id_):
            steps = atlas.routine(id_).steps
            return tuple(dict.fromkeys(step.point for step in steps))
        case Opened(kind=PageKind.REGION, id=id_):
            return atlas.points_on(id_)
        case _:
            return _answer_hits(atlas, answer)


def _answer_hits(atlas: Atlas, answer: SearchAnswer) -> tuple[str, ...]:
    """What may be pressed; another point only if it is what was asked for."""
    codes: dict[str, None] = {}
    for place, result in enumerate(answer.results):
        if result.note != NOT_PRESSED or not place:
            codes.update(dict.fromkeys(_codes_of(atlas, result)))
    return tuple(codes)[:_MOST_HITS]


def _codes_of(atlas: Atlas, result: SearchResult) -> tuple[str, ...]:
    match result.kind:
        case ResultKind.POINT:
            return (result.id,)
        case ResultKind.CONDITION:
            return atlas.condition(result.id).points
        case _:
            return ()
