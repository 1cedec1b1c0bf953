"""The tour shows the whole program without a display."""

import json
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from explorer.app.tour import is_blank, write_tour
from explorer.app.tour_page import Exhibit, tour_page


@pytest.fixture(scope="module")
def tour(
    qapp_cls: type[QApplication], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """One tour for all tests of this module."""
    folder = tmp_path_factory.mktemp("tour") / "new"
    write_tour(folder)
    return folder


def test_summary_lists_what_there_is(tour: Path) -> None:
    summary = json.loads((tour / "summary.json").read_text("utf-8"))
    assert summary["views"] >= 2
    assert summary["points"] == 395
    assert summary["points_unshown"] == 3
    assert (summary["errors"], summary["warnings"]) == (0, 0)
    assert len(summary["pictures"]) == 2 * 12 + 2 * summary["views"]
    assert all((tour / file).stat().st_size > 0 for file in summary["files"])


def test_page_leads_only_to_files_of_the_tour(tour: Path) -> None:
    page = (tour / "index.html").read_text("utf-8")
    links = re.findall(r'(?:href|src)="([^"]+)"', page)
    assert len(links) > 20
    assert all((tour / link).is_file() for link in links)
    assert page.count("<img") == page.count('alt="')


def test_themes_differ(tour: Path) -> None:
    for name in ("welcome", "point", "search", "condition", "session", "narrow"):
        light = (tour / f"window-{name}-light.png").read_bytes()
        assert light != (tour / f"window-{name}-dark.png").read_bytes()


def test_pictures_of_the_window_show_different_things(tour: Path) -> None:
    pictures = [file.read_bytes() for file in tour.glob("window-*.png")]
    assert len(set(pictures)) == len(pictures) == 24


def test_picture_of_one_colour_is_blank() -> None:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("#123456"))
    assert is_blank(image)
    image.setPixelColor(29, 19, QColor("#123457"))
    assert not is_blank(image)


def test_titles_are_text_not_markup() -> None:
    page = tour_page([Exhibit("a b.png", '<b>"x"</b>', (1, 1))], ["1 < 2"])
    assert "&lt;b&gt;&quot;x&quot;&lt;/b&gt;" in page
    assert 'src="a%20b.png"' in page
    assert "1 &lt; 2" in page
