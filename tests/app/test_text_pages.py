"""Pages as plain text keep everything that matters, cautions first."""

import pytest

from explorer.app.text_pages import page_text, table_text
from explorer.domain.atlas_pages import page_of
from explorer.domain.map_state import Opened
from explorer.domain.pages import PageKind
from tests.builders import make_atlas, make_caution, make_point


def text_of(kind: PageKind, id_: str, *, cautions: tuple[str, ...] = ()) -> str:
    atlas = make_atlas(points=(make_point(cautions=cautions),))
    return page_text(page_of(atlas, Opened(kind, id_)))


def test_caution_stands_before_the_steps() -> None:
    text = text_of(PageKind.POINT, "BL23", cautions=("pregnancy",))
    caution = make_caution()
    assert caution.title in text
    assert text.index("ask your midwife") < text.index("How to press")


@pytest.mark.parametrize(
    ("kind", "id_", "telling"),
    [
        (PageKind.POINT, "BL23", "1. Lean in slowly."),
        (PageKind.CONDITION, "low-back-pain", "! Get help first if"),
        (PageKind.ROUTINE, "low-back", "1. Lower back, two fingers"),
        (PageKind.REGION, "lower-back", "BL23  Lower back"),
        (PageKind.SAFETY, "cauda-equina", "999, 112 or 911"),
        (PageKind.WELCOME, "", "not a medical device"),
    ],
)
def test_every_kind_of_page_can_be_printed(
    kind: PageKind, id_: str, telling: str
) -> None:
    text = text_of(kind, id_)
    assert telling in " ".join(text.split("\n"))
    assert max(map(len, text.splitlines())) <= 78


def test_columns_stand_below_each_other() -> None:
    text = table_text([("CODE", "NAME"), ("LI4", "Joining Valley")])
    assert text == "CODE  NAME\nLI4   Joining Valley"
