"""The commands that need Qt: versions, pictures, cards and the tour."""

from explorer.app.card import card_bytes
from explorer.app.look_up import CONDITIONS, ON_CARDS, POINTS, named
from explorer.app.map_pictures import (
    MapPicture,
    pdf_bytes,
    png_bytes,
    png_image,
    svg_bytes,
)
from explorer.app.offscreen import drawing_application
from explorer.app.requests import Snapshot, WriteCard
from explorer.app.written_files import write_file
from explorer.domain.atlas import Atlas
from explorer.domain.errors import NotInAtlasError
from explorer.domain.first_look_of import first_look
from explorer.domain.map_state import MapState, Selection
from explorer.domain.sides import BodySide
from explorer.ui.theme import palette_for


def write_snapshot(atlas: Atlas, request: Snapshot) -> None:
    """Write a picture of one view in the format that the file's ending names."""
    drawing_application()
    picture = _picture(atlas, request)
    match request.file.suffix.lower():
        case ".svg":
            content = svg_bytes(picture)
        case ".pdf":
            content = pdf_bytes(picture)
        case _:
            content = png_bytes(png_image(picture))
    write_file(request.file, content)


def _picture(atlas: Atlas, request: Snapshot) -> MapPicture:
    atlas.view(request.view)
    look = first_look(atlas)
    return MapPicture(
        look=look,
        view=next(view for view in look.views if view.id == request.view),
        state=_map_state(atlas, request),
        palette=palette_for(request.theme),
        size=request.size,
    )


def _map_state(atlas: Atlas, request: Snapshot) -> MapState:
    hits: tuple[str, ...] = ()
    selection = None
    if request.condition:
        hits = atlas.condition(named(atlas, request.condition, CONDITIONS).id).points
    if request.point:
        selection = Selection(_drawn_in(atlas, request), request.side)
    return MapState(
        selection=selection,
        hits=hits,
        view=request.view,
        mirrored=request.side is BodySide.RIGHT,
    )


def _drawn_in(atlas: Atlas, request: Snapshot) -> str:
    code = named(atlas, request.point, POINTS).id
    views = dict.fromkeys(place.view for place in atlas.placements_of(code))
    if request.view not in views:
        where = f"drawn in: {', '.join(views)}" if views else "in no view"
        raise NotInAtlasError(
            f"{code} is not drawn in the view {request.view}; it is {where}."
        )
    return code


def write_card(atlas: Atlas, request: WriteCard) -> None:
    """Write the printable card of a point or a routine."""
    drawing_application()
    found = named(atlas, request.name, ON_CARDS)
    write_file(request.file, card_bytes(atlas, found))
