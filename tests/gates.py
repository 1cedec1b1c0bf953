"""What stands before a session in tests: a person who was asked and said nothing."""

from explorer.controllers.safe_for_me import SafeForMe
from explorer.domain.atlas import Atlas
from explorer.domain.profile import Answer, Profile

TODAY = "2026-11-25"


class KeptAnswers:
    """Answers in memory, the last ones written first."""

    def __init__(self) -> None:
        self.written: list[Profile] = []

    def write(self, profile: Profile) -> None:
        """Keep these."""
        self.written.insert(0, profile)


def gate(atlas: Atlas, *said: str) -> SafeForMe:
    """The safety of somebody who was asked, and said that these are true."""
    profile = Profile(tuple(map(Answer, said)), asked=True)
    return SafeForMe(atlas, profile, KeptAnswers(), lambda: TODAY)
