"""The field mirrors the state: what is chosen, found or neither stands out so."""

import pytest

from explorer.domain.map_state import MapState, Selection
from explorer.domain.sides import BodySide
from explorer.ui.body_map.figure_layout import side_by_side
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.body_map.marker_field import MarkerField
from explorer.ui.body_map.marker_state import PLAIN, Prominence, Stand
from explorer.ui.body_map.staging import bodies
from tests.ui.body_map.shown_map import all_keys, shipped_look, sparse_look

LEFT = MarkerKey("BL23", BodySide.LEFT, "back")
RIGHT = MarkerKey("BL23", BodySide.RIGHT, "back")
CV6 = MarkerKey("CV6", BodySide.MID, "front")
SELECTED = Stand(Prominence.SELECTED)


@pytest.fixture
def field() -> MarkerField:
    field = MarkerField()
    look = sparse_look()
    field.show_markers(look.markers, side_by_side(bodies(look.views)))
    return field


def test_without_a_wish_every_marker_is_plain(field: MarkerField) -> None:
    assert set(field.stands) == set(all_keys())
    assert set(field.stands.values()) == {PLAIN}


def test_hits_are_numbered_in_their_order_and_the_others_dimmed(
    field: MarkerField,
) -> None:
    field.show_state(MapState(hits=("BL60", "BL23")))
    assert field.stands[LEFT] == field.stands[RIGHT] == Stand(Prominence.HIT, 2)
    assert field.stands[LEFT._replace(code="BL60")] == Stand(Prominence.HIT, 1)
    assert field.stands[CV6] == Stand(Prominence.DIMMED)


def test_chosen_side_is_selected_and_the_other_is_its_twin(field: MarkerField) -> None:
    field.show_state(MapState(selection=Selection("BL23", BodySide.LEFT)))
    assert field.stands[LEFT] == SELECTED
    assert field.stands[RIGHT] == Stand(Prominence.TWIN)
    assert field.stands[CV6] == PLAIN


def test_point_chosen_without_a_side_is_selected_on_both(field: MarkerField) -> None:
    field.show_state(MapState(selection=Selection("BL23")))
    assert field.stands[LEFT] == field.stands[RIGHT] == SELECTED


def test_chosen_hit_keeps_its_number(field: MarkerField) -> None:
    chosen = Selection("BL23", BodySide.LEFT)
    field.show_state(MapState(selection=chosen, hits=("BL60", "BL23")))
    assert field.stands[LEFT] == Stand(Prominence.SELECTED, 2)
    assert field.stands[RIGHT] == Stand(Prominence.TWIN, 2)


def test_chosen_point_that_was_not_found_stands_out_among_dimmed_ones(
    field: MarkerField,
) -> None:
    field.show_state(MapState(selection=Selection("CV6"), hits=("BL23",)))
    assert field.stands[CV6] == SELECTED


def test_state_that_is_over_leaves_nothing_behind(field: MarkerField) -> None:
    chosen = Selection("BL23", BodySide.LEFT)
    field.show_state(MapState(selection=chosen, hits=("BL23", "CV6")))
    field.show_state(MapState())
    assert set(field.stands.values()) == {PLAIN}


def test_same_state_again_changes_nothing(field: MarkerField) -> None:
    state = MapState(selection=Selection("BL23"), hits=("BL23", "CV6"))
    assert field.show_state(state)
    before = field.revision
    assert not field.show_state(MapState(*state))
    assert field.revision == before


def test_what_stands_out_more_is_painted_later(field: MarkerField) -> None:
    chosen = Selection("BL23", BodySide.LEFT)
    field.show_state(MapState(selection=chosen, hits=("BL23", "BL52", "GV4")))
    rising = field.rising()
    order = [CV6, LEFT._replace(code="BL52"), RIGHT, LEFT]
    assert [rising.index(key) for key in order] == sorted(map(rising.index, order))
    assert rising[-1] == LEFT
    assert field.labelled(everything=False)[0] == LEFT
    assert CV6 not in field.labelled(everything=True)


def test_figures_shown_anew_keep_the_state(field: MarkerField) -> None:
    field.show_state(MapState(selection=Selection("BL23"), hits=("BL23", "CV6")))
    before = dict(field.stands)
    look = sparse_look()
    field.show_markers(look.markers, side_by_side(bodies(look.views)))
    assert field.stands == before


def test_figure_alone_has_its_own_markers_only(field: MarkerField) -> None:
    look = shipped_look()
    front = [view for view in look.views if view.id == "front"]
    field.show_markers(look.markers, side_by_side(front))
    order = field.reading_order()
    assert order
    assert {key.view for key in order} == {"front"}
    assert LEFT not in field.places


def test_reading_goes_figure_by_figure_from_the_head_down(field: MarkerField) -> None:
    order = field.reading_order()
    places = [field.places[key] for key in order]
    turn = next(at for at, key in enumerate(order) if key.view == "back")
    assert {key.view for key in order[:turn]} == {"front"}
    assert {key.view for key in order[turn:]} == {"back"}
    for figure in (places[:turn], places[turn:]):
        assert figure == sorted(figure, key=lambda place: (place[1], place[0]))


def test_left_is_at_the_left_from_behind_and_at_the_right_from_the_front(
    field: MarkerField,
) -> None:
    lefts = [key for key in all_keys() if key.side is BodySide.LEFT]
    assert len(lefts) >= 7
    for key in lefts:
        assert field.is_right_half(key) == (key.view == "front")


def test_as_in_a_mirror_left_is_at_the_left_from_the_front_too() -> None:
    field = MarkerField()
    look = shipped_look()
    front = [view for view in look.views if view.id == "front"]
    field.show_markers(look.markers, side_by_side(front, ["front"]))
    lefts = [key for key in field.places if key.side is BodySide.LEFT]
    assert lefts
    assert not any(field.is_right_half(key) for key in lefts)


@pytest.mark.parametrize("view", [v.id for v in shipped_look().views if v.one_sided])
def test_limb_turned_over_is_the_right_one(view: str) -> None:
    look = shipped_look()
    shown = [each for each in look.views if each.id == view]
    one, other = MarkerField(), MarkerField()
    one.show_markers(look.markers, side_by_side(shown))
    other.show_markers(look.markers, side_by_side(shown, [view]))
    assert len(one.places) == len(other.places) > 0
    assert BodySide.RIGHT not in {key.side for key in one.places}
    assert BodySide.LEFT not in {key.side for key in other.places}
    width = shown[0].viewbox[2]
    for key, (across, down) in one.places.items():
        twin = key._replace(side=key.side.opposite())
        assert other.places[twin] == pytest.approx((width - across, down))


def each_view() -> list[tuple[str, ...]]:
    look = shipped_look()
    return [("front", "back"), *((view.id,) for view in look.views)]


@pytest.mark.parametrize("shown", each_view())
def test_arrows_walk_from_any_marker_to_any_other(shown: tuple[str, ...]) -> None:
    look = shipped_look()
    field = MarkerField()
    views = [view for view in look.views if view.id in shown]
    field.show_markers(look.markers, side_by_side(views))
    ways = ((1, 0), (-1, 0), (0, 1), (0, -1))
    steps = {
        key: {step for way in ways if (step := field.toward(key, *way))}
        for key in field.places
    }
    back: dict[MarkerKey, set[MarkerKey]] = {key: set() for key in steps}
    for key, following in steps.items():
        for step in following:
            back[step].add(key)
    start = field.reading_order()[0]
    # From one marker to all, and from all to it: so from any to any.
    for graph in (steps, back):
        assert _reached(start, graph) == set(field.places)


def _reached(
    start: MarkerKey, graph: dict[MarkerKey, set[MarkerKey]]
) -> set[MarkerKey]:
    found, edge = {start}, [start]
    while edge:
        new = graph[edge.pop()] - found
        found |= new
        edge += new
    return found
