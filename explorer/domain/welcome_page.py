"""The first page; free of msgspec, since it is shown before the first frame."""

from explorer.domain.pages import (
    Link,
    LinksBlock,
    ListBlock,
    Page,
    PageKind,
    TextBlock,
)

_STEPS = (
    "Type a few words such as “sore lower back”, or pick a complaint.",
    "Choose a point. Read how to find it on your own body.",
    "Press Hold. The timer says when to change sides.",
)
_FEEL = (
    "Firm and dull, 3 to 5 out of 10, while you breathe slowly. Ease off if it is too "
    "intense. Stop if it is sharp, burning, tingling or numb."
)
_GOOD_TO_KNOW = (
    "{} points, traditionally used for discomfort. This program shares tradition and "
    "research. It is not a medical device and does not replace a doctor, "
    "physiotherapist or midwife."
)
_WHO = (
    "It is written for adults. Ask a doctor or nurse first with cancer care, unstable "
    "heart disease, epilepsy, a fever or an acute illness."
)
TO_READ = (
    ("how-to-press", "How to press"),
    ("when-not-to-press", "When not to press"),
    ("warning-signs", "Warning signs"),
    ("what-studies-say", "What studies say"),
)
"""Pages of the guide by id and title, written here since no atlas is read yet."""


def welcome_page(points: int, *, with_links: bool = True) -> Page:
    """How to begin, before anything was asked; `points` is how many there are.

    The first frame shows it without links, which lead nowhere yet and cost time.
    """
    links = LinksBlock(
        "To read", tuple(Link(PageKind.GUIDE, *page) for page in TO_READ)
    )
    return Page(
        kind=PageKind.WELCOME,
        id="",
        title="Where does it hurt?",
        subtitle="Click the sore place, press a marker, or type what bothers you.",
        blocks=(
            ListBlock("How it works", _STEPS, numbered=True),
            TextBlock("How it should feel", _FEEL),
            TextBlock("Who it is for", _WHO),
            TextBlock("Good to know", _GOOD_TO_KNOW.format(points)),
            *((links,) if with_links else ()),
        ),
    )
