"""A drawing gives its text in new colours, and tells what lies under a spot."""

import random
from functools import cache
from pathlib import Path

import pytest

from explorer.domain.errors import ExplorerError
from explorer.services.colouring import recoloured
from explorer.services.drawings import (
    Drawing,
    read_drawing,
    region_at,
)
from explorer.services.plane import edge_distance, inside
from explorer.services.svg_paths import PathError, flattened, length, pieces

ASSETS = Path(__file__).parents[2] / "assets"
SMALL = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 200">
<style>.skin { fill: #ffffff } .line { fill: none; stroke: #000000 }</style>
<path id="silhouette" class="skin" d="M0 0H100V200H0Z"/>
<g id="regions" display="none">
<path id="region-top" d="M0 0H100V100H0Z"/>
<path id="region-foot-l" d="M0 100H50V200H0Z"/>
</g>
<g id="landmarks" display="none"><circle id="lm-navel" cx="50" cy="90.5" r="1"/></g>
</svg>"""


def small(folder: Path) -> Drawing:
    path = folder / "small.svg"
    path.write_text(SMALL, encoding="utf-8")
    return read_drawing(path)


@cache
def body(view: str) -> Drawing:
    return read_drawing(ASSETS / f"body_{view}.svg")


def test_drawing_names_its_parts(tmp_path: Path) -> None:
    drawing = small(tmp_path)
    assert list(drawing.viewbox) == [0, 0, 100, 200]
    assert drawing.landmarks == {"navel": (50, 90.5)}
    assert set(drawing.regions) == {"top", "foot-l"}
    assert drawing.silhouette.holds(99, 199)
    assert not drawing.silhouette.holds(101, 199)


def test_spot_beside_a_region_counts_as_on_it(tmp_path: Path) -> None:
    drawing = small(tmp_path)
    assert region_at(drawing, 20, 150) == "foot-l"
    assert region_at(drawing, 51.5, 150) == "foot-l"
    assert region_at(drawing, 20, -1.9) == "top"
    assert region_at(drawing, 80, 150) is None
    assert region_at(drawing, 20, -2.1) is None


def test_only_named_classes_change_colour() -> None:
    text = recoloured(SMALL, {"line": "#aabbcc", "hair": "#123456"})
    assert ".line { fill: none; stroke: #aabbcc }" in text
    assert ".skin { fill: #ffffff }" in text
    assert text.replace("#aabbcc", "#000000") == SMALL


def test_drawing_without_a_style_stays_as_it_is() -> None:
    assert recoloured("<svg/>", {"skin": "#000000"}) == "<svg/>"


@pytest.mark.parametrize(
    "text",
    [
        SMALL.replace('id="silhouette"', ""),
        SMALL.replace('viewBox="0 0 100 200"', ""),
        SMALL.replace("M0 0H100V200H0Z", "M0 0"),
        SMALL.replace("M0 0H100V200H0Z", "oops"),
        SMALL.replace('cx="50"', 'cx="x"'),
        SMALL.replace('cx="50"', ""),
        SMALL[:-9],
        "",
    ],
)
def test_damaged_drawing_is_the_files_fault(tmp_path: Path, text: str) -> None:
    path = tmp_path / "damaged.svg"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ExplorerError, match="check"):
        read_drawing(path)


@pytest.mark.parametrize("view", ["front", "back"])
def test_skin_of_the_body_is_covered_by_regions(view: str) -> None:
    drawing = body(view)
    dice = random.Random(3)
    x, y, width, height = drawing.viewbox
    spots = [
        (x + dice.uniform(0, width), y + dice.uniform(0, height)) for _ in range(700)
    ]
    skin = [spot for spot in spots if drawing.silhouette.holds(*spot)]
    assert len(skin) > 150
    assert [spot for spot in skin if region_at(drawing, *spot) is None] == []


def test_curves_arcs_and_short_forms_are_followed() -> None:
    (square,) = flattened("m10 10 5 0v5h-5z")
    assert list(square) == [(10, 10), (15, 10), (15, 15), (10, 15)]
    (curve,) = flattened("M0 0C0 10 10 10 10 0Z", steps=2)
    assert list(curve) == [(0, 0), (5, 7.5), (10, 0)]
    (circle,) = flattened("M-5 0A5 5 0 1 1 5 0A5 5 0 1 1-5 0Z")
    assert all(abs(x * x + y * y - 25) < 1e-9 for x, y in circle)
    smooth = list(pieces("M0 0Q5 10 10 0T20 0S30 10 40 0"))
    assert [piece[-1] for piece in smooth] == [(10, 0), (20, 0), (40, 0)]
    assert smooth[1][1] == pytest.approx((10 + 10 / 3, -20 / 3))


def test_parts_of_a_path_become_polygons_of_their_own() -> None:
    first, second = flattened("M0 0h9v9h-9z m2 2v5h5z")
    assert list(first[0]) == [0, 0]
    assert list(second[0]) == [2, 2]
    assert not inside((first, second), 4, 6)
    assert inside((first,), 4, 6)
    assert edge_distance((first,), 12, 4) == 3


@pytest.mark.parametrize("data", ["M0", "L0 0", "M0 0A1 1 0 2 0 3 3", "M0 0Z1", "M?"])
def test_unreadable_path_is_named(data: str) -> None:
    with pytest.raises(PathError):
        list(pieces(data))


def test_length_is_never_less_than_the_curve() -> None:
    (line,) = pieces("M0 0L3 4")
    assert length(line) == 5
    (curve,) = pieces("M0 0C0 10 10 10 10 0")
    assert length(curve) == 30
