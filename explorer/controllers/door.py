"""The door to every session: what must be read or answered stands before it."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from explorer.domain.atlas import Atlas
from explorer.domain.before_session import BeforeSession
from explorer.domain.session_view import SessionPlan


class Gate(Protocol):
    """What stands before every session: the atlas that fits, and what is due."""

    @property
    def atlas(self) -> Atlas:
        """The atlas for this person."""

    def before(self, plan: SessionPlan) -> BeforeSession:
        """What is due before this session."""

    def note_read(self, before: BeforeSession) -> None:
        """The signs were read."""


Planner = Callable[[Atlas], SessionPlan]
"""Plans a session from the atlas as it then fits the person."""


class Waiting(NamedTuple):
    """A session that waits for the person to have read and answered."""

    plan: Planner
    before: BeforeSession


class Door:
    """Lets a plan through, or asks first and keeps it waiting."""

    def __init__(
        self,
        gate: Gate,
        ask: Callable[[BeforeSession], None],
        begin: Callable[[SessionPlan, float], None],
    ) -> None:
        self._gate = gate
        self._ask = ask
        self._begin = begin
        self._waiting: Waiting | None = None

    def knock(self, plan: Planner, now: float) -> None:
        """Begin a session, once nothing is due any more.

        Raises `ExplorerError` if it cannot be planned for this person.
        """
        planned = plan(self._gate.atlas)
        before = self._gate.before(planned)
        self._waiting = Waiting(plan, before) if before.is_due else None
        if before.is_due:
            self._ask(before)
        else:
            self._begin(planned, now)

    def go_on(self, now: float) -> None:
        """Let in what waited while the person read and answered.

        It is planned anew, for what they answered may leave points out.
        """
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._gate.note_read(waiting.before)
            self.knock(waiting.plan, now)

    def give_up(self) -> None:
        """Let nothing in after all."""
        self._waiting = None
