"""The tour: pictures of all the program shows, made without a display."""

import platform
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import PySide6
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from explorer import __version__
from explorer.app.atlas_source import open_shipped_atlas
from explorer.app.card import card_bytes
from explorer.app.json_forms import json_text
from explorer.app.look_up import Named
from explorer.app.map_pictures import MapPicture, png_bytes, png_image
from explorer.app.offscreen import drawing_application
from explorer.app.point_forms import Form
from explorer.app.terminal import complain, say
from explorer.app.tour_page import Exhibit, tour_page
from explorer.app.tour_window import TOUR_POINT, TOUR_ROUTINE, window_shots
from explorer.app.written_files import make_folder, write_file
from explorer.domain.atlas import Atlas
from explorer.domain.errors import ExplorerError
from explorer.domain.first_look import FirstLook, ViewLook
from explorer.domain.first_look_of import first_look
from explorer.domain.map_state import MapState
from explorer.domain.pages import PageKind
from explorer.domain.preferences import Theme
from explorer.domain.problems import Severity
from explorer.services.atlas_files import check_paths
from explorer.services.resources import assets_dir, data_dir
from explorer.ui.theme import palette_for

_THEMES = (Theme.LIGHT, Theme.DARK)
_VIEW_SIZE = (800, 1200)


class _Picture(NamedTuple):
    """A picture before it is written."""

    exhibit: Exhibit
    image: QImage


class _Faults(NamedTuple):
    """What is wrong with what is shown."""

    errors: int
    warnings: int


def write_tour(folder: Path, *, because: str = "") -> int:
    """Write the tour and say in one line where it is; the answer is the exit code.

    The line begins with `because`, when nobody asked for a tour.
    It fails when the data has errors or a picture came out blank.
    """
    try:
        faults, pictures = _write(folder)
    except ExplorerError as error:
        complain(str(error))
        return 1
    say(
        f"{because}The tour is written: {folder / 'index.html'} "
        f"({pictures} pictures, {faults.errors} errors)"
    )
    return 1 if faults.errors else 0


def _write(folder: Path) -> tuple[_Faults, int]:
    make_folder(folder)
    app = drawing_application()
    atlas = open_shipped_atlas()
    faults, shown = _data_faults(), []
    for picture in _pictures(app, atlas):
        write_file(folder / picture.exhibit.file, png_bytes(picture.image))
        shown.append(picture.exhibit)
        if is_blank(picture.image):
            complain(f"{picture.exhibit.file} came out blank")
            faults = faults._replace(errors=faults.errors + 1)
    cards = list(_write_cards(folder, atlas))
    _write_pages(folder, atlas, faults, (*shown, *cards))
    return faults, len(shown)


def is_blank(image: QImage) -> bool:
    """Whether the whole picture is of one colour."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = bytes(plain.constBits())
    return pixels == pixels[:4] * (len(pixels) // 4)


def _data_faults() -> _Faults:
    problems = check_paths((data_dir(), assets_dir()), data_dir())
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    return _Faults(errors, len(problems) - errors)


def _pictures(app: QApplication, atlas: Atlas) -> Iterator[_Picture]:
    look = first_look(atlas)
    for theme in _THEMES:
        for shot in window_shots(app, atlas, theme):
            yield _named(f"window-{shot.name}", shot.title, theme, shot.image)
    for view in look.views:
        for theme in _THEMES:
            image = png_image(_view_picture(look, view, theme))
            title = f"All points: {view.title}"
            yield _named(f"view-{view.id}", title, theme, image)


def _named(name: str, title: str, theme: Theme, image: QImage) -> _Picture:
    size = _pair(image.size())
    return _Picture(Exhibit(f"{name}-{theme}.png", f"{title} ({theme})", size), image)


def _pair(size: QSize) -> tuple[int, int]:
    return size.width(), size.height()


def _view_picture(look: FirstLook, view: ViewLook, theme: Theme) -> MapPicture:
    return MapPicture(look, view, MapState(), palette_for(theme), _VIEW_SIZE)


def _write_cards(folder: Path, atlas: Atlas) -> Iterator[Exhibit]:
    for kind, id_ in (
        (PageKind.POINT, TOUR_POINT),
        (PageKind.ROUTINE, TOUR_ROUTINE),
    ):
        file = f"card-{id_}.pdf"
        write_file(folder / file, card_bytes(atlas, Named(kind, id_)))
        yield Exhibit(file, f"Card to print: {id_} (PDF)")


def _write_pages(
    folder: Path, atlas: Atlas, faults: _Faults, exhibits: tuple[Exhibit, ...]
) -> None:
    known = (
        f"{len(atlas.points)} points, "
        f"{len(atlas.conditions)} complaints, "
        f"{len(atlas.routines)} routines, {len(atlas.views)} views."
    )
    versions = (
        f"Point Explorer {__version__}, Qt for Python {PySide6.__version__}, "
        f"Python {platform.python_version()}."
    )
    write_file(folder / "index.html", tour_page(exhibits, (known, versions)).encode())
    summary = json_text(_summary(atlas, faults, exhibits))
    write_file(folder / "summary.json", f"{summary}\n".encode())


def _summary(atlas: Atlas, faults: _Faults, exhibits: tuple[Exhibit, ...]) -> Form:
    files = [exhibit.file for exhibit in exhibits]
    return {
        "views": len(atlas.views),
        "points": len(atlas.points),
        "points_unshown": len(atlas.unshown),
        "conditions": len(atlas.conditions),
        "routines": len(atlas.routines),
        "errors": faults.errors,
        "warnings": faults.warnings,
        "pictures": [exhibit.file for exhibit in exhibits if exhibit.size],
        "files": [*files, "index.html", "summary.json"],
        "program": __version__,
        "qt": PySide6.__version__,
        "python": platform.python_version(),
    }
