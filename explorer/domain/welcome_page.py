"""The first page; free of msgspec, since it is shown before the first frame."""

from explorer.domain.pages import ListBlock, Page, PageKind, TextBlock


def welcome_page(points: int) -> Page:
    """The first page: how to begin, before anything was asked."""
    return Page(
        kind=PageKind.WELCOME,
        id="",
        title="Where does it hurt?",
        subtitle="Click the sore place, press a marker, or type what bothers you.",
        blocks=(
            ListBlock(
                "How it works",
                (
                    "Type a few words such as “sore lower back”, or pick a complaint.",
                    "Choose a point. Read how to find it on your own body.",
                    "Press Hold. The timer says when to change sides.",
                ),
                numbered=True,
            ),
            TextBlock(
                "How it should feel",
                "Firm and dull, 3 to 5 out of 10, while you breathe slowly. "
                "Ease off if it is too intense. Stop if it is sharp, burning, "
                "tingling or numb.",
            ),
            TextBlock(
                "Good to know",
                f"{points} points, traditionally used for discomfort. This program "
                "shares tradition and research. It is not a medical device and does "
                "not replace a doctor, physiotherapist or midwife.",
            ),
        ),
    )
