"""Which warning signs belong before a session; they stand in the guide."""

from explorer.domain.atlas import Atlas
from explorer.domain.before_session import BeforeSession, Signs


def warning_signs(
    atlas: Atlas, regions: tuple[str, ...], seen: frozenset[str]
) -> BeforeSession:
    """The sections of the guide that belong before a session in these regions.

    Those that were seen today already are left out.
    """
    due = tuple(
        Signs(section.heading, section.text, section.items)
        for page in atlas.guide.values()
        for section in page.sections
        if section.heading not in seen and not set(section.before).isdisjoint(regions)
    )
    return BeforeSession(signs=due)
