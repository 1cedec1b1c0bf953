"""The card is one page of PDF that leaves no caution out."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QBuffer, QMarginsF
from PySide6.QtGui import QPageSize, QPdfWriter

from explorer.app.atlas_source import open_shipped_atlas
from explorer.app.card import card_bytes, data_version
from explorer.app.card_layout import Layout, laid_out
from explorer.app.card_pieces import (
    Piece,
    StackPiece,
    TextPiece,
    WarningPiece,
    WarningTitlePiece,
    pieces_of,
)
from explorer.app.command_line import run
from explorer.app.ink import Ink
from explorer.app.look_up import Named
from explorer.domain.atlas_pages import page_of
from explorer.domain.map_state import Opened
from explorer.domain.pages import CautionBlock, ListBlock, PageKind
from explorer.domain.points import SelfPressure
from tests.builders import (
    make_atlas,
    make_placement,
    make_point,
    make_view,
)

CARDS = [
    *((PageKind.POINT, code) for code in open_shipped_atlas().points),
    *((PageKind.ROUTINE, id_) for id_ in open_shipped_atlas().routines),
]


@pytest.fixture
def ink(qapp: object) -> Iterator[Ink]:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(1200)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF())
    yield Ink(writer, 10.5)
    buffer.close()


def layout_of(ink: Ink, kind: PageKind, id_: str) -> Layout:
    page = page_of(open_shipped_atlas(), Opened(kind, id_))
    pieces = [piece for block in page.blocks for piece in pieces_of(block)]
    return laid_out(ink, TextPiece(page.title), pieces)


@pytest.mark.parametrize(("kind", "id_"), CARDS)
def test_shipped_card_fits_one_page_in_readable_letters(
    kind: PageKind, id_: str, ink: Ink
) -> None:
    layout = layout_of(ink, kind, id_)
    assert layout.pages == 1
    assert layout.ink.size >= 6


def test_no_piece_lies_on_another(ink: Ink) -> None:
    layout = layout_of(ink, PageKind.ROUTINE, "ten-points")
    below: dict[float, float] = {layout.charts.left(): layout.charts.bottom()}
    for placed in layout.placed:
        left, top = placed.place.x(), placed.place.y()
        assert top >= below.get(left, layout.head.bottom())
        below[left] = top + placed.piece.height(layout.ink, placed.width)
        assert below[left] <= ink.device.height()


@pytest.mark.parametrize(
    "block",
    [
        CautionBlock("Brittle bones", "Only stroke lightly.", "gentle"),
        ListBlock("Get help first if", ("it is numb", "you fell"), urgent=True),
    ],
)
def test_warning_stands_in_a_box(block: CautionBlock | ListBlock) -> None:
    first, *_ = pieces_of(block)
    assert isinstance(first, WarningPiece)


def test_more_than_one_page_of_text_goes_on_instead_of_being_cut(ink: Ink) -> None:
    pieces: list[Piece] = [TextPiece("A long story. " * 40) for _ in range(80)]
    layout = laid_out(ink, TextPiece("Title"), pieces)
    assert layout.pages > 1
    assert [placed.piece for placed in layout.placed] == pieces


def words_of(piece: Piece) -> str:
    match piece:
        case TextPiece() | WarningTitlePiece():
            return piece.text
        case StackPiece(pieces=pieces):
            return " ".join(map(words_of, pieces))
        case WarningPiece(inner=inner):
            return words_of(inner)
        case _:
            return ""


@pytest.mark.parametrize(("kind", "id_"), CARDS)
def test_no_caution_is_missing_and_all_come_before_the_steps(
    kind: PageKind, id_: str, ink: Ink
) -> None:
    atlas = open_shipped_atlas()
    steps = atlas.routine(id_).steps if kind is PageKind.ROUTINE else ()
    codes = [step.point for step in steps] or [id_]
    texts = [words_of(placed.piece) for placed in layout_of(ink, kind, id_).placed]
    cautions = [caution.text for caution in atlas.cautions_of(codes)]
    places = [at for at, text in enumerate(texts) for each in cautions if each in text]
    assert len(places) == len(cautions)
    told = [at for at, text in enumerate(texts) if text.startswith("How to find")]
    assert max(places, default=0) <= min(told, default=len(texts))


@pytest.mark.parametrize("name", ["BL23", "ten-points"])
def test_card_is_written_as_pdf(name: str, qapp: object, tmp_path: Path) -> None:
    file = tmp_path / "card.pdf"
    assert run(["card", name, "-o", str(file)]) == 0
    content = file.read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.count(b"/Type /Page\n") == 1


def test_point_not_for_self_pressing_has_a_card_too(qapp: object) -> None:
    point = make_point(self_pressure=SelfPressure.AVOID)
    card = card_bytes(make_atlas(points=(point,)), Named(PageKind.POINT, "BL23"))
    assert card.startswith(b"%PDF-")


def test_point_that_only_a_close_up_shows_has_a_card(qapp: object) -> None:
    palm = make_view("hand-palm", svg="hand_palm.svg", one_sided=True, scale=5.7)
    point = make_point(placements=(make_placement("hand-palm", x=300.0, y=400.0),))
    atlas = make_atlas(points=(point,), views=(palm,))
    card = card_bytes(atlas, Named(PageKind.POINT, "BL23"))
    assert card.startswith(b"%PDF-")


def test_point_that_no_view_shows_has_a_card(qapp: object) -> None:
    atlas = make_atlas(points=(make_point(placements=()),))
    card = card_bytes(atlas, Named(PageKind.POINT, "BL23"))
    assert card.startswith(b"%PDF-")


def test_data_version_changes_with_the_data() -> None:
    atlas = make_atlas()
    changed = msgspec.structs.replace(make_point(), hold_seconds=5)
    assert data_version(atlas) == data_version(make_atlas())
    assert data_version(atlas) != data_version(make_atlas(points=(changed,)))
