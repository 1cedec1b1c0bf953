"""A point that is not for pressing is found and shown, but offered to nobody."""

import pytest

from explorer.domain.atlas_pages import page_of
from explorer.domain.errors import ExplorerError
from explorer.domain.map_state import Intent, Opened
from explorer.domain.pages import PageKind
from explorer.domain.points import SelfPressure
from explorer.domain.resolve import Knowledge, resolve
from explorer.domain.search import SearchIndex
from explorer.domain.session_plan import plan_point
from tests.builders import make_atlas, make_condition, make_point

NECK = ("a stiff neck",)
ATLAS = make_atlas(
    points=(
        make_point("GB20", title="Base of the skull", benefits=NECK, conditions=()),
        make_point(
            "ST11",
            title="Base of the throat",
            english="Qi Abode",
            benefits=NECK,
            conditions=(),
            massage=(),
            self_pressure=SelfPressure.AVOID,
        ),
    ),
    conditions=(make_condition(points=("GB20",)),),
    routines=(),
)
KNOWLEDGE = Knowledge(ATLAS, SearchIndex.build(ATLAS))


def test_search_says_so() -> None:
    notes = {r.id: r.note for r in KNOWLEDGE.search.find("stiff neck").results}
    assert notes["ST11"] == "not for pressing"
    assert notes["GB20"] == ""


def test_the_map_numbers_it_only_when_it_is_asked_for() -> None:
    assert resolve(Intent("stiff neck"), KNOWLEDGE).map.hits == ("GB20",)
    assert resolve(Intent("ST11"), KNOWLEDGE).map.hits == ("ST11",)


def test_no_hold_is_offered_or_started() -> None:
    assert page_of(ATLAS, Opened(PageKind.POINT, "ST11")).hold is None
    with pytest.raises(ExplorerError, match="not for pressing"):
        plan_point(ATLAS, "ST11", 60)
