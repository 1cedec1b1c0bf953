"""The body turns to what is chosen or found, and no farther than it must."""

import pytest

from explorer.domain.atlas import Atlas
from explorer.domain.body import BodyPart
from explorer.domain.choice_of_view import (
    closer_views,
    is_mirrored,
    view_showing,
    views_of,
)
from explorer.domain.map_state import MapState, Selection
from explorer.domain.sides import BodySide
from tests.builders import (
    make_atlas,
    make_placement,
    make_point,
    make_view,
)

PALM = make_view("palm", "Palm", scale=5.0, part=BodyPart.HAND)
FINGER = make_view("finger", "Finger", scale=9.0, part=BodyPart.HAND)
FRONT = make_view("front", "Front")
BACK = make_view("back", "Back")
DRAWN_IN = {
    "LI4": ("finger", "palm", "back"),
    "ST36": ("front",),
    "GB30": ("front", "back"),
    "PC8": ("palm", "finger"),
    "CV1": (),
}


@pytest.fixture
def atlas() -> Atlas:
    points = [
        make_point(code, placements=tuple(make_placement(view) for view in views))
        for code, views in DRAWN_IN.items()
    ]
    return make_atlas(points=points, views=(PALM, FINGER, FRONT, BACK))


def chosen(code: str, view: str) -> MapState:
    return MapState(selection=Selection(code), view=view)


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        ("ST36", "front", "front"),
        ("ST36", "back", "front"),
        ("LI4", "back", "back"),
        ("LI4", "palm", "palm"),  # a closer look is not left
        ("LI4", "front", "back"),  # the whole body before a closer look
        ("PC8", "back", "palm"),  # in the order of its places
        ("CV1", "back", "back"),  # drawn nowhere
        ("CV1", "", "palm"),
    ],
)
def test_chosen_point_is_shown_where_one_is_or_on_the_whole_body(
    atlas: Atlas, code: str, before: str, after: str
) -> None:
    assert view_showing(chosen(code, before), atlas) == after


@pytest.mark.parametrize(
    ("hits", "before", "after"),
    [
        (("ST36", "GB30"), "front", "front"),
        (("GB30", "ST36"), "back", "front"),  # ST36 is not drawn there
        (("LI4", "ST36"), "front", "back"),  # the first hit decides
        (("GB30",), "back", "back"),
        (("PC8", "LI4"), "finger", "finger"),
        (("PC8",), "front", "palm"),
    ],
)
def test_view_that_shows_all_hits_stays_else_the_first_hit_decides(
    atlas: Atlas, hits: tuple[str, ...], before: str, after: str
) -> None:
    assert view_showing(MapState(hits=hits, view=before), atlas) == after


def test_what_is_chosen_goes_before_what_is_found(atlas: Atlas) -> None:
    state = MapState(selection=Selection("ST36"), hits=("LI4",), view="back")
    assert view_showing(state, atlas) == "front"


def test_nothing_asked_leaves_the_view_alone(atlas: Atlas) -> None:
    assert view_showing(MapState(view="palm"), atlas) == "palm"


def test_views_of_a_point_come_in_the_order_of_its_places(atlas: Atlas) -> None:
    assert views_of(atlas, "LI4") == ("finger", "palm", "back")
    assert views_of(atlas, "CV1") == ()


@pytest.mark.parametrize(
    ("view", "closer"),
    [
        ("back", ("finger", "palm")),
        ("palm", ("finger",)),  # as large is not closer
        ("finger", ()),
        ("", ("finger", "palm", "back")),
    ],
)
def test_closer_look_is_one_that_shows_the_point_larger(
    atlas: Atlas, view: str, closer: tuple[str, ...]
) -> None:
    assert closer_views(atlas, "LI4", view) == closer


@pytest.mark.parametrize("before", [False, True])
@pytest.mark.parametrize(
    ("side", "after"), [(BodySide.RIGHT, True), (BodySide.LEFT, False)]
)
def test_drawing_of_one_limb_shows_the_side_that_was_chosen(
    side: BodySide, before: bool, after: bool
) -> None:
    state = MapState(selection=Selection("LI4", side), mirrored=before)
    assert is_mirrored(state) is after


@pytest.mark.parametrize("before", [False, True])
@pytest.mark.parametrize(
    "selection", [None, Selection("LI4"), Selection("CV6", BodySide.MID)]
)
def test_without_a_side_the_limb_stays_as_it_is(
    selection: Selection | None, before: bool
) -> None:
    assert is_mirrored(MapState(selection=selection, mirrored=before)) is before
