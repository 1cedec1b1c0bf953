"""The painted ring: how far the present phase is, readable from two metres."""

from math import cos, pi, sin
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.domain.hold_phases import PhaseKind
from explorer.domain.hold_timer import BreathPhase
from explorer.domain.session_view import SessionView
from explorer.ui.guard import guarded
from explorer.ui.icons import IconName, Icons
from explorer.ui.palettes import Palette

FLASH_MILLISECONDS = 250
_SIZE = 196
_STROKE = 14.0
_FULL = 360
_FIRST_DASH = 12
"""In degrees; a shorter piece of a dashed ring looks like a splinter."""
_CALM_DEGREES = 15
"""With reduced motion the ring moves in these steps only."""
_LUNG_STEPS = 40


class RingFace(NamedTuple):
    """What is painted; an equal face is not painted again."""

    kind: PhaseKind
    paused: bool
    time: str
    degrees: int
    word: str
    lungs: int | None


class HoldRing(QWidget):
    """A ring whose colour, stroke and sign differ with the phase.

    Ready is dashed, a hold is solid, a change of side is dotted, done is closed.
    """

    def __init__(self, palette: Palette, icons: Icons) -> None:
        super().__init__()
        self._palette = palette
        self._icons = icons
        self._face: RingFace | None = None
        self._calm = False
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.setInterval(FLASH_MILLISECONDS)
        self._flash.timeout.connect(self.update)
        self.setAccessibleName(self.tr("Time left"))
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def show_view(self, view: SessionView) -> None:
        """Show where the phase stands; repaints only what looks different."""
        face = self._face_of(view)
        if face != self._face:
            self._face = face
            self.update()

    def reduce_motion(self, *, reduced: bool) -> None:
        """Say the breath in words only, and move the ring in few steps."""
        self._calm = reduced

    def flash(self) -> None:
        """Light up once, briefly: a cue for those who cannot hear it."""
        self._flash.start()
        self.update()

    def recolour(self, palette: Palette) -> None:
        """Take over a theme's colours."""
        self._palette = palette
        self.update()

    def _face_of(self, view: SessionView) -> RingFace:
        degrees = round(view.fraction * _FULL)
        if self._calm:
            degrees -= degrees % _CALM_DEGREES
        paused = view.paused_because is not None
        moving = view.breath is not None and not (self._calm or paused)
        return RingFace(
            kind=view.kind,
            paused=paused,
            time=view.remaining,
            degrees=degrees,
            word=self._word(view),
            lungs=round(view.lungs * _LUNG_STEPS) if moving else None,
        )

    def _word(self, view: SessionView) -> str:
        if view.paused_because is not None:
            return self.tr("Paused")
        match view.breath:
            case BreathPhase.IN:
                return self.tr("Breathe in")
            case BreathPhase.OUT:
                return self.tr("Breathe out")
            case None:
                return ""

    def _colour(self, face: RingFace) -> QColor:
        colours = self._palette
        if face.paused:
            return QColor(colours.ring_paused)
        by_kind = {
            PhaseKind.READY: colours.ring_ready,
            PhaseKind.HOLD: colours.ring_hold,
            PhaseKind.CHANGE: colours.ring_change,
            PhaseKind.DONE: colours.ring_done,
        }
        return QColor(by_kind[face.kind])

    def _paint(self, painter: QPainter, face: RingFace) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        painter.translate((self.width() - side) / 2, (self.height() - side) / 2)
        ring = QRectF(0, 0, side, side).adjusted(_STROKE, _STROKE, -_STROKE, -_STROKE)
        self._paint_lungs(painter, ring, face)
        painter.setPen(QPen(QColor(self._palette.ring_track), _STROKE / 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring)
        self._paint_progress(painter, ring, face)
        self._paint_words(painter, ring, face)
        if self._flash.isActive():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._palette.text), _STROKE))
            painter.drawEllipse(ring)

    def _paint_lungs(self, painter: QPainter, ring: QRectF, face: RingFace) -> None:
        if face.lungs is None:
            return
        room = ring.width() / 2 - _STROKE
        radius = room * (0.45 + 0.55 * face.lungs / _LUNG_STEPS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.accent_soft))
        painter.drawEllipse(ring.center(), radius, radius)

    def _paint_progress(self, painter: QPainter, ring: QRectF, face: RingFace) -> None:
        painter.setPen(_pen(self._colour(face), face.kind))
        if face.degrees >= _FULL:
            painter.drawEllipse(ring)
        elif face.degrees > _FIRST_DASH:
            # Qt counts sixteenths, anticlockwise from the right.
            painter.drawArc(ring, 90 * 16, -face.degrees * 16)
        if 0 < face.degrees < _FULL:
            self._paint_tip(painter, ring, face)

    def _paint_tip(self, painter: QPainter, ring: QRectF, face: RingFace) -> None:
        angle = (face.degrees - 90) * pi / 180
        reach = ring.width() / 2
        tip = ring.center() + QPointF(cos(angle) * reach, sin(angle) * reach)
        painter.setPen(QPen(QColor(self._palette.base), 2))
        painter.setBrush(self._colour(face))
        painter.drawEllipse(tip, _STROKE * 0.7, _STROKE * 0.7)

    def _paint_words(self, painter: QPainter, ring: QRectF, face: RingFace) -> None:
        unit = ring.width()
        done = face.kind is PhaseKind.DONE
        sign = QRectF(0, 0, unit * 0.17, unit * 0.17)
        sign.moveCenter(QPointF(ring.center().x(), ring.top() + unit * 0.22))
        if done:
            sign = QRectF(0, 0, unit * 0.5, unit * 0.5)
            sign.moveCenter(ring.center())
        icon = self._icons.icon(_sign(face), self._colour(face).name(), 96)
        icon.paint(painter, sign.toRect())
        if not done:
            painter.setPen(QColor(self._palette.text))
            _write(painter, ring, face.time, pixels=unit * 0.29, down=0.0)
            _write(painter, ring, face.word, pixels=unit * 0.1, down=unit * 0.22)

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Replaces the hint: larger with larger text, within reason."""
        side = max(_SIZE, 8 * self.fontMetrics().height())
        return QSize(side, side)

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Replaces the painting."""
        if self._face is not None:
            with QPainter(self) as painter:
                self._paint(painter, self._face)


def _pen(colour: QColor, kind: PhaseKind) -> QPen:
    pen = QPen(colour, _STROKE)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    match kind:
        case PhaseKind.READY:
            pen.setDashPattern([1.0, 0.5])
        case PhaseKind.CHANGE:
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setDashPattern([0.01, 1.5])
        case PhaseKind.HOLD | PhaseKind.DONE:
            pass
    return pen


def _sign(face: RingFace) -> IconName:
    if face.paused:
        return IconName.PAUSE
    match face.kind:
        case PhaseKind.READY:
            return IconName.SEARCH
        case PhaseKind.HOLD:
            return IconName.HAND
        case PhaseKind.CHANGE:
            return IconName.FLIP
        case PhaseKind.DONE:
            return IconName.CHECK


def _write(
    painter: QPainter, ring: QRectF, text: str, *, pixels: float, down: float
) -> None:
    font = QFont(painter.font())
    font.setPixelSize(max(1, round(pixels)))
    font.setBold(True)
    painter.setFont(font)
    place = ring.translated(0, down)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
