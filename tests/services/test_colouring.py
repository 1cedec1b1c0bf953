"""A drawing takes a theme's colours in its style block, and nowhere else."""

from explorer.services.colouring import recoloured
from explorer.ui.palettes import DARK, HIGH_CONTRAST, LIGHT

COLOURS = {"skin": "#102030", "edge": "#405060", "line": "#708090"}


def svg(rules: str, body: str = "") -> str:
    return f"<svg><style>{rules}</style>{body}</svg>"


def test_class_is_filled_or_drawn_in_its_colour() -> None:
    drawn = svg(".skin { fill: #fff } .line { fill: none; stroke: #64748b }")
    assert recoloured(drawn, COLOURS) == svg(
        ".skin { fill: #102030 } .line { fill: none; stroke: #708090 }"
    )


def test_stop_of_a_gradient_is_coloured_like_what_it_is_named_after() -> None:
    drawn = svg(".s-skin { stop-color: #fff; stop-opacity: .5 }")
    assert recoloured(drawn, COLOURS) == svg(
        ".s-skin { stop-color: #102030; stop-opacity: .5 }"
    )


def test_faded_stop_is_skin_with_a_little_edge_in_it() -> None:
    # 8 % of the way from #102030 to #405060, each of which is 48 farther.
    drawn = svg(".s-fade { stop-color: #fff }")
    assert recoloured(drawn, COLOURS) == svg(".s-fade { stop-color: #142434 }")


def test_fade_lies_between_skin_and_edge_in_every_theme() -> None:
    for palette in (LIGHT, DARK, HIGH_CONTRAST):
        colours = palette.body._asdict()
        text = recoloured(svg(".s-fade { stop-color: #fff }"), colours)
        shade = text.partition("#")[2][:6]
        for at in (0, 2, 4):
            part = int(shade[at : at + 2], 16)
            ends = [
                int(colours[name][1 + at : 3 + at], 16) for name in ("skin", "edge")
            ]
            assert min(ends) <= part <= max(ends)
            assert abs(part - ends[0]) <= abs(part - ends[1])


def test_fade_keeps_its_colour_where_skin_or_edge_is_not_known() -> None:
    drawn = svg(".s-fade { stop-color: #abcdef }")
    assert recoloured(drawn, {"skin": "#102030"}) == drawn


def test_class_without_a_colour_of_its_own_stays() -> None:
    drawn = svg(".shade { fill: #abc } .s-shade { stop-color: #abc }")
    assert recoloured(drawn, COLOURS) == drawn


def test_only_the_style_block_is_touched() -> None:
    drawn = svg(".skin { fill: #fff }", '<path fill="#fff" class="skin"/>')
    assert recoloured(drawn, COLOURS).endswith('<path fill="#fff" class="skin"/></svg>')
    plain = '<svg><path fill="#ffffff"/></svg>'
    assert recoloured(plain, COLOURS) == plain
