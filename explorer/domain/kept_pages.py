"""What a person keeps, with the titles that the atlas has for it."""

from collections.abc import Iterable, Iterator

from explorer.domain.atlas import Atlas
from explorer.domain.errors import NotInAtlasError
from explorer.domain.kept import Kept, KeptPage, KeptPages, Place, place_of
from explorer.domain.map_state import Opened
from explorer.domain.page_parts import not_pressed_words
from explorer.domain.pages import PageKind
from explorer.domain.points import SelfPressure
from explorer.domain.region_paths import side_of
from explorer.domain.session_plan import time_words
from explorer.domain.wording import side_words


def kept_pages(atlas: Atlas, kept: Kept, opened: Opened | None) -> KeptPages:
    """What is offered before anything is typed; what the atlas lacks is passed over."""
    place = place_of(opened)
    recent = (each for each in kept.recent if each not in kept.favourites)
    return KeptPages(
        tuple(_pages(atlas, kept.favourites)),
        tuple(_pages(atlas, recent)),
        can_keep=place is not None,
        is_favourite=place in kept.favourites,
    )


def _pages(atlas: Atlas, places: Iterable[Place]) -> Iterator[KeptPage]:
    for place in places:
        try:
            yield KeptPage(*place, *_words(atlas, place))
        except NotInAtlasError:
            continue  # another version knew it


def _words(atlas: Atlas, place: Place) -> tuple[str, str]:
    match place.kind:
        case PageKind.POINT:
            return atlas.point(place.id).title, _point_note(atlas, place.id)
        case PageKind.ROUTINE:
            routine = atlas.routine(place.id)
            return routine.name, time_words(routine)
        case PageKind.REGION:
            side = side_of(place.id)
            label = atlas.region_of_path(place.id).label
            return label, side_words(side) if side else ""
        case _:
            return atlas.condition(place.id).name, ""


def _point_note(atlas: Atlas, code: str) -> str:
    avoid = atlas.point(code).self_pressure is SelfPressure.AVOID
    return f"{code} · {not_pressed_words(atlas, code)}" if avoid else code
