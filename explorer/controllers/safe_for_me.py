"""Safe for me: what the person said, the atlas that fits it, what is asked first."""

from collections.abc import Callable
from typing import Protocol

from explorer.domain.atlas import Atlas
from explorer.domain.before_session import BeforeSession
from explorer.domain.errors import ExplorerError
from explorer.domain.personal_atlas import fitted, questions_of
from explorer.domain.profile import Profile, Questions, SignsSeen
from explorer.domain.resolve import Knowledge
from explorer.domain.search import SearchIndex
from explorer.domain.session_view import SessionPlan
from explorer.domain.warning_signs import warning_signs


class NotKeptError(ExplorerError):
    """The answers could not be written down; they hold until the program ends."""


class Answers(Protocol):
    """Where the answers are kept."""

    def write(self, profile: Profile) -> None:
        """Keep them; raises `OSError`."""


class SafeForMe:
    """Owns the profile; what everybody else is given is the atlas that fits it.

    `today` tells the day: warning signs come once on each.
    """

    def __init__(
        self,
        atlas: Atlas,
        profile: Profile,
        answers: Answers,
        today: Callable[[], str],
    ) -> None:
        self._everything = atlas
        self._answers = answers
        self._today = today
        self._profile = profile
        self._seen = SignsSeen()
        self._knowledge = _knowledge(fitted(atlas, profile))

    @property
    def profile(self) -> Profile:
        """What the person said."""
        return self._profile

    @property
    def knowledge(self) -> Knowledge:
        """The atlas for this person, and the search over it."""
        return self._knowledge

    @property
    def atlas(self) -> Atlas:
        """The atlas for this person."""
        return self._knowledge.atlas

    @property
    def questions(self) -> Questions:
        """What a form asks."""
        return questions_of(self._everything)

    @property
    def seen(self) -> SignsSeen:
        """What was read today."""
        return self._seen if self._seen.day == self._today() else SignsSeen()

    def resume_seen(self, seen: SignsSeen) -> None:
        """Take up what was read earlier, be it today."""
        self._seen = seen

    def before(self, plan: SessionPlan) -> BeforeSession:
        """What is due before this session; nothing, most of the time."""
        due = warning_signs(self.atlas, plan.regions, self.seen.sections)
        ask = None if self._profile.asked else self.questions
        return due._replace(title=plan.title, questions=ask)

    def note_read(self, before: BeforeSession) -> None:
        """These signs were read: not again today."""
        sections = self.seen.sections.union(each.heading for each in before.signs)
        self._seen = SignsSeen(self._today(), sections)

    def answer(self, profile: Profile) -> None:
        """Let the atlas fit what the person says now, and keep it.

        Raises `NotKeptError` when it cannot be written; it holds all the same.
        """
        if profile.answers != self._profile.answers:
            self._knowledge = _knowledge(fitted(self._everything, profile))
        self._profile = profile
        try:
            self._answers.write(profile)
        except OSError as error:
            reason = error.strerror or str(error)
            raise NotKeptError(
                f"Your answers hold until you close the program: {reason}. "
                "They could not be written down."
            ) from error


def _knowledge(atlas: Atlas) -> Knowledge:
    return Knowledge(atlas, SearchIndex.build(atlas))
