"""Short pages to read: how to press, when not to, and what studies say."""

from msgspec import Struct


class GuideSection(Struct, frozen=True, forbid_unknown_fields=True):
    """A heading with a paragraph, a list, or both.

    It is shown `before` the first session of a day in one of these regions.
    """

    heading: str
    text: str = ""
    items: tuple[str, ...] = ()
    numbered: bool = False
    before: tuple[str, ...] = ()


class GuidePage(Struct, frozen=True, forbid_unknown_fields=True):
    """One page of the guide; `synonyms` are words that people find it by."""

    id: str
    title: str
    summary: str
    synonyms: tuple[str, ...]
    sections: tuple[GuideSection, ...]
    sources: tuple[str, ...] = ()
