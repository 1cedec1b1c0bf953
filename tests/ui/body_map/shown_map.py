"""The map as it ships, on blank paper: quick to draw, its markers where they are."""

from functools import cache

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.domain.first_look import FirstLook
from explorer.domain.first_look_of import first_look
from explorer.services.atlas_files import load
from explorer.services.resources import assets_dir, data_dir
from explorer.ui.body_map.map_buttons import MapButtons
from explorer.ui.body_map.marker import MarkerKey, key_of
from explorer.ui.body_map.panel import BodyMapPanel, Drawings
from explorer.ui.body_map.view import BodyMapView
from explorer.ui.icons import Icons
from explorer.ui.palettes import LIGHT
from explorer.ui.strip_height import strip_height

WIDE, NARROW = (900, 720), (330, 720)
NO_BUTTON, LEFT_BUTTON = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
_NO_KEYS = Qt.KeyboardModifier.NoModifier
TEN = frozenset(
    ("GV3", "GV4", "BL23", "BL40", "BL52", "BL60", "LI4", "CV6", "ST36", "GB34")
)
BLANK = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"/>'


@cache
def shipped_look() -> FirstLook:
    """The drawings and markers that come with the program."""
    return first_look(load(data_dir()).atlas)


@cache
def sparse_look() -> FirstLook:
    """The same with ten points alone: none lies close to another."""
    look = shipped_look()
    few = tuple(mark for mark in look.markers if mark.code in TEN)
    return look._replace(markers=few)


def all_keys() -> tuple[MarkerKey, ...]:
    """Every marker of the ten points on the two bodies."""
    bodies = ("front", "back")
    return tuple(key_of(look) for look in sparse_look().markers if look.view in bodies)


def shown_panel(
    qtbot: QtBot, size: tuple[int, int] = WIDE, look: FirstLook | None = None
) -> BodyMapPanel:
    """The map on the screen, both bodies side by side where there is room.

    The view is as large as asked; the panel is higher by the strip of views.
    """
    shown = look or sparse_look()
    panel = BodyMapPanel(LIGHT, Drawings(lambda _view: BLANK))
    buttons = MapButtons(LIGHT, Icons(assets_dir() / "icons"))
    panel.can_turn_changed.connect(buttons.offer_turning)
    panel.view.move_at_once(at_once=True)
    buttons.zoom_in_requested.connect(panel.view.zoom_in)
    buttons.zoom_out_requested.connect(panel.view.zoom_out)
    buttons.fit_requested.connect(panel.view.fit)
    buttons.turn_requested.connect(panel.turn)
    panel.overlays.add(buttons, "bottom-right")
    qtbot.addWidget(panel)
    resize_map(panel, *size)
    panel.show_markers(shown.views, shown.markers)
    panel.show()
    QApplication.processEvents()
    return panel


def resize_map(panel: BodyMapPanel, width: int, height: int) -> None:
    """Make the view so large."""
    panel.resize(width, height + strip_height(panel.fontMetrics()))


def place_of(view: BodyMapView, key: MarkerKey) -> QPoint:
    """Where a marker is drawn, in whole pixels of the view."""
    place = view.marker_place(key)
    assert place is not None
    return place.toPoint()


def move(view: BodyMapView, spot: QPoint, held: Qt.MouseButton = NO_BUTTON) -> None:
    """Move the pointer there, with a button held or none."""
    _send(view, QEvent.Type.MouseMove, spot, NO_BUTTON, held)


def press(view: BodyMapView, spot: QPoint) -> None:
    """Press the left button and hold it."""
    _send(view, QEvent.Type.MouseButtonPress, spot, LEFT_BUTTON, LEFT_BUTTON)


def release(view: BodyMapView, spot: QPoint) -> None:
    """Release the left button."""
    _send(view, QEvent.Type.MouseButtonRelease, spot, LEFT_BUTTON, NO_BUTTON)


def _send(
    view: BodyMapView,
    kind: QEvent.Type,
    spot: QPoint,
    button: Qt.MouseButton,
    held: Qt.MouseButton,
) -> None:
    place = QPointF(spot)
    everywhere = QPointF(view.mapToGlobal(spot))
    event = QMouseEvent(kind, place, everywhere, button, held, _NO_KEYS)
    QApplication.sendEvent(view, event)


def turn_wheel(
    view: BodyMapView,
    spot: QPointF,
    steps: int,
    modifiers: Qt.KeyboardModifier = _NO_KEYS,
) -> None:
    """Turn the wheel by a number of notches; more than none comes nearer."""
    event = QWheelEvent(
        spot,
        QPointF(view.mapToGlobal(spot.toPoint())),
        QPoint(),
        QPoint(0, 120 * steps),
        NO_BUTTON,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)
