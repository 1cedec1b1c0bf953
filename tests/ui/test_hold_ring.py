"""The ring looks different in each phase and paints only when something changed."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPaintEvent
from pytestqt.qtbot import QtBot

from explorer.domain.hold_phases import PhaseKind, step_phases
from explorer.domain.hold_timer import PauseReason, Session
from explorer.domain.session_view import PlanStep, SessionPlan, SessionView, view_of
from explorer.domain.sides import HoldSides
from explorer.ui.hold_ring import FLASH_MILLISECONDS, HoldRing
from explorer.ui.icons import Icons
from explorer.ui.palettes import DARK, LIGHT

ICONS = Icons(Path("assets/icons").resolve())
PHASES = step_phases(0, HoldSides.LEFT_RIGHT, 60)
PLAN = SessionPlan("One", (PlanStep("LI4", "Hand", "Find.", "Knead."),), PHASES)
READY, LEFT, CHANGE, RIGHT, OVER = range(5)


def view_at(
    place: int, elapsed: float, paused: PauseReason | None = None
) -> SessionView:
    """The view some way into one of the phases."""
    return view_of(PLAN, Session(PHASES, place, elapsed, 0.0, paused))


class CountingRing(HoldRing):
    """Counts how often it paints."""

    painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Count, then paint."""
        self.painted += 1
        super().paintEvent(event)


@pytest.fixture
def ring(qtbot: QtBot) -> CountingRing:
    """A ring on the screen, painted once."""
    made = CountingRing(LIGHT, ICONS)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show_view(view_at(LEFT, 10))
    made.show()
    qtbot.waitUntil(lambda: made.painted > 0)
    return made


def picture(ring: HoldRing) -> QImage:
    """What the ring looks like now."""
    return ring.grab().toImage()


def painted_after(ring: CountingRing, qtbot: QtBot, view: SessionView) -> int:
    """How many paintings showing a view brings."""
    before = ring.painted
    ring.show_view(view)
    qtbot.wait(30)
    return ring.painted - before


def test_the_same_view_again_paints_nothing(ring: CountingRing, qtbot: QtBot) -> None:
    assert painted_after(ring, qtbot, view_at(LEFT, 10)) == 0


def test_a_change_too_small_to_see_paints_nothing(
    ring: CountingRing, qtbot: QtBot
) -> None:
    assert painted_after(ring, qtbot, view_at(LEFT, 10.0001)) == 0


def test_time_that_went_by_paints_once(ring: CountingRing, qtbot: QtBot) -> None:
    assert painted_after(ring, qtbot, view_at(LEFT, 11)) == 1


def test_an_idle_ring_never_paints(ring: CountingRing, qtbot: QtBot) -> None:
    before = ring.painted
    qtbot.wait(300)
    assert ring.painted == before


def test_each_phase_and_the_pause_look_different(ring: CountingRing) -> None:
    views = (
        view_at(READY, 5),
        view_at(LEFT, 30),
        view_at(CHANGE, 2.5),
        view_at(OVER, 0),
        view_at(LEFT, 30, PauseReason.HAND),
    )
    pictures: list[QImage] = []
    for view in views:
        ring.show_view(view)
        shown = picture(ring)
        assert all(shown != other for other in pictures), view.kind
        pictures.append(shown)


def test_phases_differ_without_colour_too(ring: CountingRing) -> None:
    one_colour = LIGHT.ring_hold
    ring.recolour(
        LIGHT._replace(
            ring_ready=one_colour, ring_change=one_colour, ring_done=one_colour
        )
    )
    # The same fraction and time everywhere: only stroke and sign are left to differ.
    shown: list[QImage] = []
    for kind in (PhaseKind.READY, PhaseKind.HOLD, PhaseKind.CHANGE):
        view = view_at(LEFT, 30)._replace(kind=kind, breath=None)
        ring.show_view(view)
        assert picture(ring) not in shown
        shown.append(picture(ring))


def test_with_reduced_motion_the_breath_does_not_move(ring: CountingRing) -> None:
    ring.reduce_motion(reduced=True)
    ring.show_view(view_at(LEFT, 10.1)._replace(remaining="0:50"))
    before = picture(ring)
    ring.show_view(view_at(LEFT, 12.4)._replace(remaining="0:50"))
    assert picture(ring) == before


def test_a_flash_lights_up_once_and_goes_out(ring: CountingRing, qtbot: QtBot) -> None:
    before = picture(ring)
    ring.flash()
    assert picture(ring) != before
    qtbot.wait(FLASH_MILLISECONDS + 150)
    assert picture(ring) == before


def test_a_theme_takes_effect_at_once(ring: CountingRing) -> None:
    before = picture(ring)
    ring.recolour(DARK)
    assert picture(ring) != before


def test_without_a_session_there_is_nothing_to_paint(qtbot: QtBot) -> None:
    ring = HoldRing(LIGHT, ICONS)
    qtbot.addWidget(ring)
    assert not picture(ring).isNull()


def test_larger_text_makes_a_larger_ring(ring: CountingRing) -> None:
    usual = ring.sizeHint().height()
    font = ring.font()
    font.setPixelSize(40)
    ring.setFont(font)
    assert ring.sizeHint().height() > usual
