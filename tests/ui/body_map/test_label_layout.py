"""Labels find room beside markers, or none at all."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from explorer.ui.body_map.label_layout import Box, Claim, Label, lay_out

ROOM: Box = (0.0, 0.0, 600.0, 600.0)
SIZE = (40.0, 16.0)
spots = st.tuples(st.floats(20, 580), st.floats(20, 580))


def disc(x: float, y: float, radius: float = 8.0) -> Box:
    return x - radius, y - radius, x + radius, y + radius


def claims_of(places: list[tuple[float, float]]) -> list[Claim[int]]:
    return [
        Claim(at, disc(*place), *SIZE, rightward=place[0] > 300)
        for at, place in enumerate(places)
    ]


def boxes(
    labels: tuple[Label[int], ...], places: list[tuple[float, float]]
) -> list[Box]:
    corners = [
        (places[label.key][0] + label.left, places[label.key][1] + label.top)
        for label in labels
    ]
    return [(x, y, x + SIZE[0], y + SIZE[1]) for x, y in corners]


def meet(one: Box, other: Box, slack: float = 1e-6) -> bool:
    across = one[0] < other[2] - slack and other[0] < one[2] - slack
    return across and one[1] < other[3] - slack and other[1] < one[3] - slack


@given(places=st.lists(spots, max_size=60, unique=True))
def test_no_label_covers_another_or_a_marker(places: list[tuple[float, float]]) -> None:
    discs = [disc(*place) for place in places]
    labels = lay_out(claims_of(places), discs, ROOM)
    placed = boxes(labels, places)
    assert not any(meet(one, other) for one, other in combinations(placed, 2))
    for label, box in zip(labels, placed, strict=True):
        others = [each for at, each in enumerate(discs) if at != label.key]
        assert not any(meet(box, other) for other in others)


def test_a_lone_marker_has_its_label_outside() -> None:
    [label] = lay_out(claims_of([(400, 300)]), [disc(400, 300)], ROOM)
    assert (label.left, label.top) == (8, -8)
    [label] = lay_out(claims_of([(200, 300)]), [disc(200, 300)], ROOM)
    assert (label.left, label.top) == (-48, -8)


def test_at_the_edge_a_label_goes_where_it_is_whole() -> None:
    [label] = lay_out(claims_of([(590, 300)]), [disc(590, 300)], ROOM)
    assert label.left < -8


def test_who_comes_first_keeps_the_better_place() -> None:
    places = [(300.0, 300.0), (310.0, 300.0)]
    labels = lay_out(claims_of(places), [disc(*place) for place in places], ROOM)
    assert labels[0].key == 0


def test_without_room_there_is_no_label() -> None:
    assert lay_out(claims_of([(5, 5)]), [disc(5, 5)], (0, 0, 20, 12)) == ()


def test_claim_that_insists_covers_a_lesser_marker_but_no_label() -> None:
    room = (0.0, 0.0, 200.0, 100.0)
    disc = (90.0, 45.0, 100.0, 55.0)
    crowd = [(x, y, x + 9, y + 9) for x in range(20, 180, 10) for y in range(0, 90, 10)]
    plain = Claim("plain", disc, 30.0, 10.0, rightward=True)
    chosen = Claim("chosen", disc, 30.0, 10.0, rightward=True, insists=True)
    assert lay_out([plain], (), room, crowd) == ()
    [label] = lay_out([chosen, plain], (), room, crowd)
    assert label.key == "chosen"
    everywhere = [(0.0, 0.0, 200.0, 100.0)]
    assert lay_out([chosen], everywhere, room) == ()
