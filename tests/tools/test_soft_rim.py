"""The soft rim is made anew from the outline, and nothing else is touched."""

import math
import re
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from explorer.services.svg_gate import check_svg
from explorer.services.svg_paths import flattened
from tools.contours import Ends, inset_path
from tools.soft_rim import RimError, main, with_new_rim

ASSETS = Path(__file__).parents[2] / "assets"
FEET = ["foot_inner", "foot_outer", "foot_sole", "foot_top"]
SHAPED_BY_HAND = [*FEET, "hand_thumb_side"]
SEEN = 5
"""Fewer grey levels between two pixels are not seen."""
SQUARE = "M0 0H100V100H0Z"
DRAWING = (
    '<svg><g id="body">\r\n<path id="silhouette" d="{outline}"/>\r\n'
    '<g class="skin" id="soft-edge"><path fill-opacity=".34" d="{outer}"/>\r\n'
    '<path d="{inner}" fill-opacity=".3"/><path id="veil" d="M1 1"/></g>\r\n'
    '<path d="M7 7"/></g><circle id="lm-a" cx="1" cy="2"/></svg>\r\n'
)


def square_drawing(outline: str = SQUARE, **copies: str) -> str:
    parts = {"outer": "M2 2H98V98H2Z", "inner": "M5 5H95V95H5Z"} | copies
    return DRAWING.format(outline=outline, **parts)


def copies_of(svg: str) -> list[str]:
    rim = svg[svg.index('id="soft-edge"') :].partition("</g>")[0]
    return re.findall(r'<path(?! id="veil")[^>]* d="([^"]*)"', rim)


def box(data: str) -> tuple[float, float, float, float]:
    spots = [spot for polygon in flattened(data) for spot in polygon]
    across, down = zip(*spots, strict=True)
    return min(across), min(down), max(across), max(down)


def greys(svg: bytes) -> bytes:
    renderer = QSvgRenderer(QByteArray(svg))
    size = renderer.viewBoxF().size()
    across, down = 4 * (int(size.width()) // 4), int(size.height())
    image = QImage(across, down, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    with QPainter(image) as painter:
        renderer.render(painter)
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return bytes(grey.constBits())


def outside_the_copies(svg: str) -> list[str]:
    for data in copies_of(svg):
        svg = svg.replace(f'"{data}"', '"\0"', 1)
    return svg.split("\0")


@pytest.mark.parametrize("name", ["body_front", "head_side", "leg_inner"])
def test_rim_of_a_shipped_drawing_comes_out_as_it_is(name: str, tmp_path: Path) -> None:
    shipped, copy = ASSETS / f"{name}.svg", tmp_path / "copy.svg"
    shutil.copy(shipped, copy)
    assert main([str(copy)]) == 0
    before, after = shipped.read_bytes(), copy.read_bytes()
    pairs = zip(greys(before), greys(after), strict=True)
    differences = [abs(old - new) for old, new in pairs]
    assert max(differences) < 4 * SEEN
    assert sum(each >= SEEN for each in differences) < len(differences) / 500
    assert after != before
    rest = outside_the_copies(after.decode())
    assert rest == outside_the_copies(before.decode())
    assert len(rest) >= 7
    assert check_svg(copy) == ()
    assert len(after) < 200_000


def test_made_again_it_stays_the_same() -> None:
    once = with_new_rim((ASSETS / "head_side.svg").read_text("utf-8"))
    assert with_new_rim(once) == once


@pytest.mark.parametrize("name", SHAPED_BY_HAND)
def test_copies_shaped_by_hand_are_left_alone(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / f"{name}.svg"
    shutil.copy(ASSETS / copy.name, copy)
    assert main([str(copy)]) == 1
    assert copy.read_bytes() == (ASSETS / copy.name).read_bytes()
    assert "by hand" in capsys.readouterr().err


def test_copies_follow_a_changed_outline() -> None:
    wider = square_drawing("M0 0H110V100H0Z")
    outer, inner = copies_of(with_new_rim(wider))
    assert box(outer) == pytest.approx((2, 2, 108, 98), abs=1.2)
    assert box(inner) == pytest.approx((5, 5, 105, 95), abs=1.2)


def test_nothing_but_the_copies_changes(tmp_path: Path) -> None:
    path = tmp_path / "square.svg"
    path.write_bytes(square_drawing().encode())
    assert main([str(path)]) == 0
    outer, inner = copies_of(path.read_bytes().decode())
    expected = square_drawing(outer=outer, inner=inner)
    assert path.read_bytes() == expected.encode()


def test_empty_copies_need_widths() -> None:
    empty = square_drawing(outer="", inner="")
    with pytest.raises(RimError, match="state how far"):
        with_new_rim(empty)
    with pytest.raises(RimError, match="2 copies, not 3"):
        with_new_rim(empty, (1, 2, 3))
    assert with_new_rim(empty, (2, 5)) == with_new_rim(square_drawing())


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('id="silhouette"', 'id="other"', "no <path"),
        ('id="soft-edge"', 'id="other"', "no <g"),
        ('class="skin"', 'transform="scale(2)"', "transform"),
        ('fill-opacity=".34"', 'transform="scale(2)"', "transform"),
    ],
)
def test_other_drawings_are_refused(old: str, new: str, complaint: str) -> None:
    with pytest.raises(RimError, match=complaint):
        with_new_rim(square_drawing().replace(old, new))


def test_inset_of_a_ring_is_a_narrower_ring() -> None:
    def circle(radius: float, turn: int) -> tuple[tuple[float, float], ...]:
        steps = [turn * math.tau * step / 90 for step in range(90)]
        return tuple((radius * math.cos(s), radius * math.sin(s)) for s in steps)

    data = inset_path((circle(50, 1), circle(20, -1)), 4, Ends())
    radii = [{round(math.hypot(*spot)) for spot in ring} for ring in flattened(data)]
    assert sorted(radii, key=max) == [{24}, {46}]


def test_an_end_is_cut_where_it_is_said() -> None:
    square = ((0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0))
    data = inset_path((square,), 4, Ends(top=30, bottom=80))
    assert box(data) == pytest.approx((4, 30, 96, 80), abs=1)
