"""A wheel zooms at the cursor, a touchpad pans, and two fingers pinch."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import (
    QInputDevice,
    QNativeGestureEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.ui.body_map.panel import BodyMapPanel
from explorer.ui.body_map.view import BodyMapView
from tests.ui.body_map.shown_map import shown_panel

SPOT = QPointF(300, 200)
NO_KEYS, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def pad(qapp: QApplication) -> QPointingDevice:
    return QPointingDevice(
        "pad",
        77,
        QInputDevice.DeviceType.TouchPad,
        QPointingDevice.PointerType.Finger,
        QInputDevice.Capability.Position,
        2,
        1,
    )


@pytest.fixture
def panel(qtbot: QtBot) -> BodyMapPanel:
    panel = shown_panel(qtbot)
    panel.view.zoom(3, SPOT)
    return panel


@pytest.fixture
def view(panel: BodyMapPanel) -> BodyMapView:
    return panel.view


def scroll(
    view: BodyMapView,
    pad: QPointingDevice,
    pixels: QPoint,
    modifiers: Qt.KeyboardModifier = NO_KEYS,
) -> None:
    """Two fingers move over the touchpad by so many pixels."""
    event = QWheelEvent(
        *(SPOT, QPointF(view.mapToGlobal(SPOT.toPoint())), pixels, pixels * 2),
        *(Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.ScrollUpdate, False),
        Qt.MouseEventSource.MouseEventNotSynthesized,
        pad,
    )
    QApplication.sendEvent(view, event)


def pinch(view: BodyMapView, pad: QPointingDevice, value: float) -> None:
    everywhere = QPointF(view.mapToGlobal(SPOT.toPoint()))
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        pad,
        2,
        *(SPOT, SPOT, everywhere, value, QPointF()),
    )
    QApplication.sendEvent(view, event)


def test_touchpad_moves_the_body_with_the_fingers(
    view: BodyMapView, pad: QPointingDevice
) -> None:
    before, scale = view.window_place(0, 0), view.camera.scale
    scroll(view, pad, QPoint(12, -7))
    moved = view.window_place(0, 0) - before
    assert (moved.x(), moved.y()) == pytest.approx((12, -7))
    assert view.camera.scale == scale


def test_touchpad_with_control_zooms_at_the_cursor(
    view: BodyMapView, pad: QPointingDevice
) -> None:
    place, scale = view.scene_place(SPOT), view.camera.scale
    scroll(view, pad, QPoint(0, 60), CONTROL)
    assert view.camera.scale > scale
    assert view.scene_place(SPOT) == pytest.approx(place)


@pytest.mark.parametrize("value", [0.25, -0.1])
def test_pinch_zooms_between_the_fingers(
    view: BodyMapView, pad: QPointingDevice, value: float
) -> None:
    place, scale = view.scene_place(SPOT), view.camera.scale
    pinch(view, pad, value)
    assert view.camera.scale == pytest.approx(scale * (1 + value))
    assert view.scene_place(SPOT) == pytest.approx(place)


def test_steps_in_and_out_lead_back(view: BodyMapView) -> None:
    before = view.camera
    view.zoom_in()
    assert view.camera.scale > before.scale
    view.zoom_out()
    assert tuple(view.camera) == pytest.approx(tuple(before))
