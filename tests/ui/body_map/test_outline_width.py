"""The outline keeps its look from afar and becomes no band from near."""

from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer

from explorer.ui.body_map.camera import CLOSEST
from explorer.ui.body_map.outline_width import outline_width, with_outline
from tests.ui.body_map.pictures import ink, painted

LINE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 160"><style>'
    ".line { fill: none; stroke: #000 }</style>"
    '<path class="line" stroke-width="6" d="M20 80H180"/></svg>'
)


def thickness(svg: bytes) -> int:
    renderer = QSvgRenderer(QByteArray(svg))
    return len({y for _, y in ink(painted(renderer.render))})


def test_whole_view_has_the_outline_as_it_was_drawn() -> None:
    assert outline_width(0.2) == outline_width(1.0) == 0.0


def test_outline_is_ever_finer_from_near() -> None:
    widths = [outline_width(times / 4) for times in range(4, 60)]
    finer = [width for width in widths if width]
    assert widths == [0.0] * (len(widths) - len(finer)) + sorted(finer, reverse=True)
    assert len(set(finer)) >= 2


def test_closest_look_makes_no_band_of_the_outline() -> None:
    assert 0.0 < outline_width(CLOSEST) < 1.0


def test_no_width_leaves_the_drawing_as_it_is() -> None:
    assert with_outline(LINE.encode(), 0.0) == LINE.encode()


def test_width_goes_before_what_the_line_itself_says(qapp: object) -> None:
    svg = LINE.encode()
    assert thickness(svg) == 6
    assert thickness(with_outline(svg, 2.0)) == 2
    assert thickness(with_outline(svg, 20.0)) == 20


def test_only_the_rule_of_the_outline_changes() -> None:
    svg = b"<style>.tone{stroke:#111}.line{stroke:#222}.liner {x}</style>.line {"
    expected = b"<style>.tone{stroke:#111}.line { stroke-width: 0.6;stroke:#222}"
    assert with_outline(svg, 0.6) == expected + b".liner {x}</style>.line {"


def test_drawing_without_outlines_stays() -> None:
    assert with_outline(b"<svg/>", 1.0) == b"<svg/>"
