"""Around a chosen point: a disc as wide as a thumb, and the way to measure to it."""

import pytest
from PySide6.QtGui import QFontMetricsF, QGuiApplication

from explorer.domain.first_look import MarkerLook, ViewLook
from explorer.domain.map_state import MapState, Selection
from explorer.domain.measuring import Leg, MeasuringLine
from explorer.domain.sides import BodySide
from explorer.ui.body_map.camera import Camera
from explorer.ui.body_map.figure_layout import Figure, side_by_side
from explorer.ui.body_map.marker_field import MarkerField
from explorer.ui.body_map.point_notes import THUMB_RADIUS, PointNotes
from explorer.ui.palettes import LIGHT
from tests.ui.body_map.pictures import ink, painted, sight_of

LEFT, RIGHT = BodySide.LEFT, BodySide.RIGHT
BACK = ViewLook(
    "back", "Back", "back.svg", (0.0, 0.0, 200.0, 160.0), 100.0, facing=False
)
LIMB = BACK._replace(id="limb", one_sided=True, scale=2.0)
CAMERA = Camera(100.0, 80.0, 1.0)
"""Scene units are pixels."""
WAY = MeasuringLine(
    *("BL23", "back", LEFT, 50.0, 20.0),
    felt="Waist",
    legs=(Leg(50.0, 70.0, ""), Leg(60.0, 70.0, "two fingers")),
)

pytestmark = pytest.mark.usefixtures("qapp")


def look(side: BodySide, x: float, view: str = "back") -> MarkerLook:
    return MarkerLook("BL23", "Lower back", view, side, x, 70.0, "Bladder")


class Noted:
    """Notes about what is chosen on one figure."""

    def __init__(self, state: MapState, figure: Figure, *looks: MarkerLook) -> None:
        field = MarkerField()
        field.show_markers(looks, (figure,))
        self.notes = PointNotes(LIGHT)
        self.notes.show(state, (figure,), field)

    def inked(self, camera: Camera = CAMERA) -> set[tuple[int, int]]:
        return ink(painted(lambda p: self.notes.paint(p, sight_of(camera))))

    def words(self, camera: Camera = CAMERA) -> list[float]:
        """The middles of what is written, across the window."""
        metrics = QFontMetricsF(QGuiApplication.font())
        boxes = self.notes.boxes(sight_of(camera), metrics)
        return [box.center().x() for box in boxes]


def on_back(state: MapState) -> Noted:
    [figure] = side_by_side((BACK,))
    return Noted(state, figure, look(LEFT, 60.0), look(RIGHT, 140.0))


def chosen(side: BodySide | None = None, *ways: MeasuringLine) -> MapState:
    return MapState(selection=Selection("BL23", side), measures=ways)


def width(spots: set[tuple[int, int]]) -> int:
    xs = [x for x, _ in spots]
    return max(xs) - min(xs) + 1


def test_nothing_chosen_is_nothing_noted() -> None:
    assert on_back(MapState(measures=(WAY,))).inked() == set()
    assert on_back(MapState(selection=Selection("CV6"))).inked() == set()


def test_disc_as_wide_as_a_thumb_lies_on_both_sides() -> None:
    spots = on_back(chosen(LEFT)).inked()
    for middle in (60, 140):
        near = {(x, y) for x, y in spots if abs(x - middle) < 30}
        assert width(near) == pytest.approx(2 * THUMB_RADIUS, abs=2)
        assert (middle, 70) in near


def test_disc_grows_with_the_body() -> None:
    near = on_back(chosen()).inked(Camera(60.0, 70.0, 3.0))
    assert width(near) == pytest.approx(6 * THUMB_RADIUS, abs=2)


def test_disc_of_a_closer_look_is_as_much_larger() -> None:
    [figure] = side_by_side((LIMB,))
    spots = Noted(chosen(), figure, look(LEFT, 60.0, "limb")).inked()
    assert width(spots) == pytest.approx(4 * THUMB_RADIUS, abs=2)


@pytest.mark.parametrize(
    ("side", "lefts", "rights"), [(None, 1, 0), (LEFT, 1, 0), (RIGHT, 0, 1)]
)
def test_way_is_drawn_on_the_side_that_is_chosen_else_on_the_left(
    side: BodySide | None, lefts: int, rights: int
) -> None:
    spots = on_back(chosen(side, WAY)).inked()
    # The way begins at the waist, well above the discs.
    assert ((50, 40) in spots) is bool(lefts)
    assert ((150, 40) in spots) is bool(rights)


def test_way_on_a_limb_turned_over_is_turned_with_it() -> None:
    [figure] = side_by_side((LIMB,), ["limb"])
    way = WAY._replace(view="limb")
    noted = Noted(chosen(RIGHT, way), figure, look(LEFT, 60.0, "limb"))
    assert (150, 40) in noted.inked()
    assert (50, 40) not in noted.inked()


def test_limb_turned_over_needs_no_side_to_be_chosen() -> None:
    [figure] = side_by_side((LIMB,), ["limb"])
    way = WAY._replace(view="limb")
    noted = Noted(chosen(None, way), figure, look(LEFT, 60.0, "limb"))
    assert (150, 40) in noted.inked()


def test_way_of_another_view_or_place_is_not_drawn() -> None:
    for way in (WAY._replace(view="limb"), WAY._replace(nth=1)):
        assert (50, 40) not in on_back(chosen(LEFT, way)).inked()


def test_words_stand_at_the_felt_spot_and_beside_the_piece_that_has_some() -> None:
    assert len(on_back(chosen(LEFT, WAY)).words()) == 2
    assert len(on_back(chosen(None, WAY)).words()) == 2
    assert on_back(chosen(LEFT)).words() == []


def test_words_follow_the_side() -> None:
    left, right = (on_back(chosen(side, WAY)).words()[0] for side in (LEFT, RIGHT))
    assert left < 100 < right


def test_way_too_short_to_read_has_no_words() -> None:
    assert on_back(chosen(LEFT, WAY)).words(Camera(100.0, 80.0, 0.1)) == []


def test_words_do_not_cover_the_spot_they_name() -> None:
    notes = on_back(chosen(LEFT, WAY)).notes
    sight = sight_of(CAMERA)
    boxes = notes.boxes(sight, QFontMetricsF(QGuiApplication.font()))
    assert not any(box.contains(sight.place(50, 20)) for box in boxes)
    assert not any(box.contains(sight.place(60, 70)) for box in boxes)


def test_long_words_stay_in_the_window() -> None:
    long = WAY._replace(legs=(Leg(50.0, 70.0, ""), Leg(60.0, 70.0, "half way " * 3)))
    noted = on_back(chosen(LEFT, long))
    sight = sight_of(CAMERA._replace(x=40.0))
    metrics = QFontMetricsF(QGuiApplication.font())
    boxes = noted.notes.boxes(sight, metrics)
    assert boxes
    for box in boxes:
        assert box.left() >= sight.room.left()
        fits = box.width() <= sight.room.width()
        assert box.right() <= sight.room.right() or not fits
