"""What a person means by a code, an id or a name."""

import msgspec
import pytest

from explorer.app.look_up import ON_CARDS, Named, named
from explorer.domain.errors import NotInAtlasError
from explorer.domain.pages import PageKind
from tests.builders import make_atlas, make_point

OLD = make_point("BL40", english="Bend Middle", old_codes=("BL54", "B54"))
TODAY = make_point("BL54", english="Order's Edge", pinyin="Zhìbiān", hanzi="秩邊")


def test_exact_code_is_never_a_question() -> None:
    atlas = make_atlas(points=(OLD, TODAY))
    assert named(atlas, "BL54") == Named(PageKind.POINT, "BL54")


def test_old_number_leads_to_the_point_of_today() -> None:
    atlas = make_atlas(points=(OLD,))
    assert named(atlas, "b-54") == Named(PageKind.POINT, "BL40")


def test_number_with_two_readings_is_asked_about() -> None:
    atlas = make_atlas(points=(OLD, TODAY))
    with pytest.raises(NotInAtlasError, match="BL54 or BL40"):
        named(atlas, "B-54")


def test_condition_is_found_by_its_synonym() -> None:
    atlas = make_atlas()
    assert named(atlas, "lumbago") == Named(PageKind.CONDITION, "low-back-pain")


def test_what_cannot_be_on_a_card_is_not_found_for_one() -> None:
    with pytest.raises(NotInAtlasError, match="no point or routine"):
        named(make_atlas(), "low-back-pain", ON_CARDS)


def test_name_of_several_points_is_asked_about() -> None:
    twins = (OLD, msgspec.structs.replace(OLD, code="ST36", old_codes=()))
    with pytest.raises(NotInAtlasError, match="BL40 or ST36"):
        named(make_atlas(points=twins), "Bend Middle")
