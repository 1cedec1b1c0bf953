"""The scene mirrors the state: what is chosen, found or neither stands out so."""

import pytest
from PySide6.QtWidgets import QApplication

from explorer.domain.map_state import MapState, Selection
from explorer.domain.sides import BodySide
from explorer.ui.body_map.figure_layout import side_by_side
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.body_map.scene import BodyScene
from explorer.ui.body_map.sprites import MarkerLookState
from explorer.ui.body_map.thumb_disc import ThumbDisc
from explorer.ui.palettes import DARK, LIGHT
from tests.ui.body_map.shown_map import all_keys, shipped_look

PLAIN, DIMMED = MarkerLookState.PLAIN, MarkerLookState.DIMMED
HIT, SELECTED, TWIN = (
    MarkerLookState.HIT,
    MarkerLookState.SELECTED,
    MarkerLookState.TWIN,
)
LEFT = MarkerKey("BL23", BodySide.LEFT, "back")
RIGHT = MarkerKey("BL23", BodySide.RIGHT, "back")
CV6 = MarkerKey("CV6", BodySide.MID, "front")


@pytest.fixture
def scene(qapp: QApplication) -> BodyScene:
    scene = BodyScene(LIGHT, 1.0)
    look = shipped_look()
    scene.show_markers(look.markers, side_by_side(look.views))
    return scene


def looks(scene: BodyScene) -> dict[MarkerKey, tuple[MarkerLookState, int]]:
    items = {key: scene.item(key) for key in all_keys()}
    return {key: (item.state, item.number) for key, item in items.items()}


def thumbs(scene: BodyScene) -> list[ThumbDisc]:
    discs = [item for item in scene.items() if isinstance(item, ThumbDisc)]
    return [disc for disc in discs if disc.isVisible()]


def test_without_a_wish_every_marker_is_plain(scene: BodyScene) -> None:
    assert set(looks(scene).values()) == {(PLAIN, 0)}


def test_hits_are_numbered_in_their_order_and_the_others_dimmed(
    scene: BodyScene,
) -> None:
    scene.show_state(MapState(hits=("BL60", "BL23")))
    seen = looks(scene)
    assert seen[LEFT] == seen[RIGHT] == (HIT, 2)
    assert seen[LEFT._replace(code="BL60")] == (HIT, 1)
    assert seen[CV6] == (DIMMED, 0)
    assert sum(state is HIT for state, _ in seen.values()) == 4


def test_chosen_side_is_selected_and_the_other_is_its_twin(scene: BodyScene) -> None:
    scene.show_state(MapState(selection=Selection("BL23", BodySide.LEFT)))
    seen = looks(scene)
    assert seen[LEFT] == (SELECTED, 0)
    assert seen[RIGHT] == (TWIN, 0)
    assert seen[CV6] == (PLAIN, 0)


def test_point_chosen_without_a_side_is_selected_on_both(scene: BodyScene) -> None:
    scene.show_state(MapState(selection=Selection("BL23")))
    assert looks(scene)[LEFT] == looks(scene)[RIGHT] == (SELECTED, 0)


def test_chosen_hit_keeps_its_number(scene: BodyScene) -> None:
    chosen = Selection("BL23", BodySide.LEFT)
    scene.show_state(MapState(selection=chosen, hits=("BL60", "BL23")))
    assert looks(scene)[LEFT] == (SELECTED, 2)
    assert looks(scene)[RIGHT] == (TWIN, 2)


def test_chosen_point_that_was_not_found_stands_out_among_dimmed_ones(
    scene: BodyScene,
) -> None:
    scene.show_state(MapState(selection=Selection("CV6"), hits=("BL23",)))
    assert looks(scene)[CV6] == (SELECTED, 0)


def test_state_that_is_over_leaves_nothing_behind(scene: BodyScene) -> None:
    fresh = looks(scene)
    heights = {key: scene.item(key).zValue() for key in all_keys()}
    chosen = Selection("BL23", BodySide.LEFT)
    scene.show_state(MapState(selection=chosen, hits=("BL23", "CV6")))
    scene.show_state(MapState())
    assert looks(scene) == fresh
    assert thumbs(scene) == []
    after = {key: scene.item(key).zValue() for key in all_keys()}
    assert len(set(heights.values())) == len(set(after.values())) == 1


def test_same_state_again_draws_nothing_anew(scene: BodyScene) -> None:
    state = MapState(selection=Selection("BL23"), hits=("BL23", "CV6"))
    scene.show_state(state)
    before = {key: scene.item(key).pixmap().cacheKey() for key in all_keys()}
    scene.show_state(MapState(*state))
    after = {key: scene.item(key).pixmap().cacheKey() for key in all_keys()}
    assert before == after


def test_what_stands_out_more_lies_on_top(scene: BodyScene) -> None:
    chosen = Selection("BL23", BodySide.LEFT)
    scene.show_state(MapState(selection=chosen, hits=("BL23", "BL52", "GV4")))
    order = [LEFT, RIGHT, LEFT._replace(code="BL52"), CV6]
    heights = [scene.item(key).zValue() for key in order]
    assert heights == sorted(heights, reverse=True)
    assert len(set(heights)) == len(heights)


def test_thumb_discs_lie_where_the_chosen_point_is(scene: BodyScene) -> None:
    scene.show_state(MapState(selection=Selection("BL23")))
    places = {(disc.pos().x(), disc.pos().y()) for disc in thumbs(scene)}
    assert places == {scene.place_of(LEFT), scene.place_of(RIGHT)}
    scene.show_state(MapState(selection=Selection("CV6")))
    [disc] = thumbs(scene)
    assert (disc.pos().x(), disc.pos().y()) == scene.place_of(CV6)


def test_markers_grow_one_at_a_time(scene: BodyScene) -> None:
    small = scene.item(LEFT).boundingRect().width()
    scene.grow(LEFT)
    assert scene.item(LEFT).boundingRect().width() > small
    scene.grow(CV6)
    assert scene.item(LEFT).boundingRect().width() == small
    scene.grow(None)
    assert scene.item(CV6).boundingRect().width() == small


def test_markers_are_centred_on_their_points(scene: BodyScene) -> None:
    scene.show_state(MapState(selection=Selection("BL23"), hits=("BL23", "CV6")))
    for key in all_keys():
        middle = scene.item(key).boundingRect().center()
        assert middle.manhattanLength() < 0.01


def test_other_colours_change_pictures_and_nothing_else(scene: BodyScene) -> None:
    scene.show_state(MapState(selection=Selection("BL23"), hits=("BL23", "CV6")))
    before = looks(scene)
    image = scene.item(LEFT).pixmap().toImage()
    scene.recolour(DARK, 1.0)
    assert looks(scene) == before
    assert scene.item(LEFT).pixmap().toImage() != image


def test_figures_shown_anew_keep_the_state(scene: BodyScene) -> None:
    scene.show_state(MapState(selection=Selection("BL23"), hits=("BL23", "CV6")))
    before = looks(scene)
    look = shipped_look()
    scene.show_markers(look.markers, side_by_side(look.views))
    assert looks(scene) == before
    assert len(thumbs(scene)) == 2


def test_figure_alone_has_its_own_markers_only(scene: BodyScene) -> None:
    look = shipped_look()
    front = [view for view in look.views if view.id == "front"]
    scene.show_markers(look.markers, side_by_side(front))
    order = scene.reading_order()
    assert order
    assert {key.view for key in order} == {"front"}
    assert scene.place_of(LEFT) is None


def test_reading_goes_figure_by_figure_from_the_head_down(scene: BodyScene) -> None:
    order = scene.reading_order()
    places = [scene.place_of(key) or (0.0, 0.0) for key in order]
    turn = next(at for at, key in enumerate(order) if key.view == "back")
    assert {key.view for key in order[:turn]} == {"front"}
    assert {key.view for key in order[turn:]} == {"back"}
    for figure in (places[:turn], places[turn:]):
        assert figure == sorted(figure, key=lambda place: (place[1], place[0]))


def test_pair_lies_mirrored_about_its_figure(scene: BodyScene) -> None:
    for key in all_keys():
        if key.side is BodySide.LEFT:
            right = key._replace(side=BodySide.RIGHT)
            assert scene.is_right_half(key) != scene.is_right_half(right)


def test_left_is_at_the_left_from_behind_and_at_the_right_from_the_front(
    scene: BodyScene,
) -> None:
    lefts = [key for key in all_keys() if key.side is BodySide.LEFT]
    assert len(lefts) >= 7
    for key in lefts:
        assert scene.is_right_half(key) == (key.view == "front")
