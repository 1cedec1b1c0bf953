"""The desks hand wishes on, with the time, and tell what cannot be."""

import pytest
from pytestqt.qtbot import QtBot

from explorer.app.wishes import ExploreDesk, PractiseDesk
from explorer.controllers.explore import ExploreController
from explorer.controllers.practise import PractiseController
from explorer.domain.before_session import BeforeSession
from explorer.domain.hold_phases import Cue
from explorer.domain.map_state import Intent, Opened
from explorer.domain.pages import PageKind
from explorer.domain.resolve import Knowledge
from explorer.domain.screen_state import ScreenState
from explorer.domain.search import SearchIndex
from explorer.domain.search_results import ResultKind
from explorer.domain.session_view import SessionView
from explorer.domain.sides import BodySide
from explorer.ui.body_map.marker import MarkerKey
from tests.builders import make_atlas
from tests.gates import gate

ATLAS = make_atlas()
BL23 = MarkerKey("BL23", BodySide.LEFT, "back")


class Person:
    """Hears what is told and sees what is shown."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.states: list[ScreenState] = []
        self.words: list[str] = []
        self.asked: list[BeforeSession] = []

    def tell(self, text: str) -> None:
        self.told.append(text)

    def show_state(self, state: ScreenState) -> None:
        self.states.append(state)

    def show_session(self, view: SessionView | None) -> None:
        self.words.append(view.word if view else "")

    def play_cue(self, cue: Cue) -> None:
        pass

    def ask_before(self, before: BeforeSession) -> None:
        """Remember what is asked first."""
        self.asked.append(before)

    def announce(self, text: str) -> None:
        pass


class Clock:
    """Goes when it is told to."""

    def __init__(self) -> None:
        self.now = 50.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def person() -> Person:
    return Person()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def explore(person: Person) -> ExploreController:
    knowledge = Knowledge(ATLAS, SearchIndex.build(ATLAS))
    return ExploreController(person, lambda: knowledge, lambda *_: "lower-back")


@pytest.fixture
def desk(person: Person, explore: ExploreController, qtbot: QtBot) -> ExploreDesk:
    return ExploreDesk(person, explore)


@pytest.fixture
def practise(person: Person) -> PractiseController:
    return PractiseController(person, gate(ATLAS))


@pytest.fixture
def holding(
    person: Person, practise: PractiseController, clock: Clock, qtbot: QtBot
) -> PractiseDesk:
    return PractiseDesk(person, practise, clock)


def test_wishes_to_look_are_met(desk: ExploreDesk, explore: ExploreController) -> None:
    desk.search("back")
    assert explore.intent.query == "back"
    desk.select(BL23)
    assert explore.intent.opened == Opened(PageKind.POINT, "BL23", BodySide.LEFT)
    desk.open_result(ResultKind.CONDITION, "low-back-pain")
    assert explore.intent.opened == Opened(PageKind.CONDITION, "low-back-pain")
    desk.back()
    assert explore.intent.opened == Opened(PageKind.POINT, "BL23", BodySide.LEFT)
    desk.press_skin("back", 1.0, 2.0)
    assert explore.intent.opened == Opened(PageKind.REGION, "lower-back")
    desk.clear()
    desk.clear()
    assert explore.intent == Intent(view="back")


def test_wish_that_cannot_be_met_is_told_and_changes_nothing(
    desk: ExploreDesk, explore: ExploreController, person: Person
) -> None:
    desk.select(BL23)
    before = explore.intent
    desk.open_page(PageKind.POINT, "XX99")
    desk.select(BL23._replace(code="XX99"))
    assert len(person.told) == 2
    assert "XX99" in person.told[0]
    assert explore.intent == before


@pytest.mark.parametrize("kind", list(ResultKind))
def test_every_kind_of_result_is_a_kind_of_page(
    desk: ExploreDesk, person: Person, kind: ResultKind
) -> None:
    desk.open_result(kind, "nothing")
    assert len(person.told) == 1


def test_our_own_faults_are_not_taken_for_wishes(person: Person) -> None:
    def broken(_view: str, _x: float, _y: float) -> str:
        raise ZeroDivisionError

    knowledge = Knowledge(ATLAS, SearchIndex.build(ATLAS))
    desk = ExploreDesk(person, ExploreController(person, lambda: knowledge, broken))
    with pytest.raises(ZeroDivisionError):
        desk.press_skin("back", 1.0, 2.0)
    assert person.told == []


def test_session_moves_with_the_clock(
    holding: PractiseDesk, clock: Clock, person: Person
) -> None:
    holding.start(PageKind.POINT, "BL23", 5)
    for _ in range(16):
        clock.now += 1
        holding.tick()
    assert list(dict.fromkeys(person.words)) == [
        "Get ready: BL23, your left side",
        "Hold BL23, your left side",
        "Change to your right side",
    ]


def test_no_seconds_are_the_point_s_own(
    holding: PractiseDesk, clock: Clock, person: Person
) -> None:
    holding.start(PageKind.POINT, "BL23", 0)
    holding.next()
    for _ in range(59):
        clock.now += 1
        holding.tick()
    assert person.words[-1] == "Hold BL23, your left side"
    clock.now += 1
    holding.tick()
    assert person.words[-1] == "Change to your right side"


def test_real_time_drives_a_session_by_itself(
    person: Person, practise: PractiseController, qtbot: QtBot
) -> None:
    desk = PractiseDesk(person, practise)
    desk.start(PageKind.ROUTINE, "low-back", 0)
    shown = len(person.words)
    qtbot.waitUntil(lambda: len(person.words) >= shown + 2, timeout=1000)
    desk.close()


def test_no_timer_ticks_while_no_time_counts(
    holding: PractiseDesk, person: Person, qtbot: QtBot
) -> None:
    holding.start(PageKind.POINT, "BL23", 5)
    for stand_still in (holding.pause_or_resume, holding.stop, holding.close):
        stand_still()
        shown = len(person.words)
        qtbot.wait(250)
        assert len(person.words) == shown


def test_session_that_cannot_be_is_told_and_leaves_the_running_one(
    holding: PractiseDesk, person: Person, practise: PractiseController
) -> None:
    holding.start(PageKind.POINT, "BL23", 5)
    holding.start(PageKind.POINT, "XX99", 5)
    holding.start(PageKind.ROUTINE, "nothing", 0)
    assert len(person.told) == 2
    assert practise.running
    assert person.words[-1] == "Get ready: BL23, your left side"


def test_keys_without_a_session_do_nothing(
    holding: PractiseDesk, person: Person
) -> None:
    for wish in (
        *(holding.tick, holding.pause_or_resume, holding.next, holding.previous),
        *(holding.repeat, holding.stop, holding.close),
    ):
        wish()
    assert person.words == []
    assert person.told == []
