"""Answers hold at once, are kept, and signs come once a day."""

import pytest

from explorer.controllers.safe_for_me import NotKeptError, SafeForMe
from explorer.domain.circumstances import Circumstance, Effect, PointRule
from explorer.domain.guide import GuidePage, GuideSection
from explorer.domain.profile import Answer, Profile, SignsSeen
from explorer.domain.session_plan import plan_point, plan_routine
from tests.builders import (
    make_atlas,
    make_point,
    make_region,
    make_routine,
    make_step,
)
from tests.gates import KeptAnswers

SIGNS = GuidePage(
    "signs",
    "Warning signs",
    "Get help.",
    (),
    (
        GuideSection("Back", "Rare.", ("Numb.",), before=("lower-back",)),
        GuideSection("Head", items=("Worst ever.",), before=("head",)),
        GuideSection("Elsewhere", items=("Anything.",)),
    ),
)
PREGNANT = Circumstance(
    id="pregnant",
    question="Pregnant?",
    said="pregnant",
    rules=(PointRule(effect=Effect.LEAVE_OUT, reason="Wait.", points=("LI4",)),),
)
ATLAS = make_atlas(
    points=(make_point("BL23"), make_point("LI4", region="hand")),
    regions=(make_region(), make_region("hand", "Hand", conditions=())),
    routines=(make_routine(steps=(make_step("LI4"),)),),
    guide=(SIGNS,),
)._replace(circumstances={"pregnant": PREGNANT})
SAID = Profile((Answer("pregnant"),), asked=True)


class Calendar:
    """Tells the day it is set to."""

    day = "2026-11-25"

    def __call__(self) -> str:
        return self.day


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture
def kept() -> KeptAnswers:
    return KeptAnswers()


@pytest.fixture
def safe(calendar: Calendar, kept: KeptAnswers) -> SafeForMe:
    return SafeForMe(ATLAS, Profile(), kept, calendar)


def test_the_first_session_asks_and_later_ones_do_not(safe: SafeForMe) -> None:
    plan = plan_point(safe.atlas, "LI4")
    before = safe.before(plan)
    assert before.is_due
    assert before.questions == safe.questions
    safe.answer(Profile(asked=True))
    assert not safe.before(plan).is_due


def test_signs_belong_to_where_it_is_pressed(safe: SafeForMe) -> None:
    safe.answer(Profile(asked=True))
    [signs] = safe.before(plan_point(safe.atlas, "BL23")).signs
    assert (signs.heading, signs.text, signs.items) == ("Back", "Rare.", ("Numb.",))
    assert safe.before(plan_point(safe.atlas, "LI4")).signs == ()


def test_signs_belong_to_what_is_meant_as_well(safe: SafeForMe) -> None:
    """A routine for the back may press the hand alone."""
    [signs] = safe.before(plan_routine(safe.atlas, "low-back")).signs
    assert signs.heading == "Back"


def test_signs_come_once_a_day(safe: SafeForMe, calendar: Calendar) -> None:
    plan = plan_point(safe.atlas, "BL23")
    safe.answer(Profile(asked=True))
    safe.note_read(safe.before(plan))
    assert not safe.before(plan).is_due
    calendar.day = "2026-11-26"
    assert safe.before(plan).is_due


def test_signs_read_before_the_last_end_are_taken_up(
    safe: SafeForMe, calendar: Calendar
) -> None:
    safe.answer(Profile(asked=True))
    plan = plan_point(safe.atlas, "BL23")
    safe.resume_seen(SignsSeen(calendar.day, frozenset({"Back"})))
    assert not safe.before(plan).is_due
    safe.resume_seen(SignsSeen("2026-11-24", frozenset({"Back"})))
    assert safe.before(plan).is_due


def test_answers_hold_at_once_and_are_kept(safe: SafeForMe, kept: KeptAnswers) -> None:
    safe.answer(SAID)
    assert "LI4" in safe.atlas.left_out
    assert kept.written == [SAID]
    safe.answer(Profile(asked=True))
    assert safe.atlas.left_out == {}


def test_answers_hold_even_where_they_cannot_be_kept(calendar: Calendar) -> None:
    class Full:
        def write(self, profile: Profile) -> None:
            raise OSError(28, "No space left on device")

    safe = SafeForMe(ATLAS, Profile(), Full(), calendar)
    with pytest.raises(NotKeptError, match="No space left on device"):
        safe.answer(SAID)
    assert "LI4" in safe.atlas.left_out
    assert safe.profile == SAID
