"""The JSON forms that other programs rely on, read from the shipped data."""

import json
from collections.abc import Mapping

import pytest

from explorer.app.command_line import run
from explorer.app.json_forms import answer_form, json_text
from explorer.app.open_at import OpenAt
from explorer.domain.search import SearchIndex
from tests.builders import make_atlas

POINT_KEYS = {
    "code",
    "names",
    "aliases",
    "meridian",
    "region",
    "bilateral",
    "self_pressure",
    "reach",
    "hold_seconds",
    "conditions",
    "cautions",
    "placements",
}
WHOLE_POINT_KEYS = POINT_KEYS | {
    "location",
    "find",
    "benefits",
    "massage",
    "tool",
    "posture",
    "substitutes",
    "sources",
    "review",
    "caution_texts",
}
CONDITION_KEYS = {
    "id",
    "name",
    "synonyms",
    "points",
    "finger_pressure",
    "needles",
    "red_flags",
}


def nowhere(asked: OpenAt) -> int:
    raise AssertionError(asked)


class Printed:
    """Runs a command and reads the JSON that it prints."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def text(self, *words: str) -> str:
        assert run([*words, "--json"], nowhere) == 0
        return self._capsys.readouterr().out

    def table(self, *words: str) -> list[dict[str, object]]:
        table = json.loads(self.text(*words))
        assert isinstance(table, list)
        return table

    def entry(self, *words: str) -> dict[str, object]:
        entry = json.loads(self.text(*words))
        assert isinstance(entry, dict)
        return entry


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str]) -> Printed:
    return Printed(capsys)


def entries(value: object) -> list[Mapping[str, object]]:
    assert isinstance(value, list)
    return value


def numbers(value: object) -> list[float]:
    assert isinstance(value, list)
    return value


def test_points_are_listed_with_all_promised_keys(printed: Printed) -> None:
    points = printed.table("list", "points")
    codes = {point["code"] for point in points}
    assert {"BL23", "BL40", "LI4"} <= codes
    assert all(point.keys() >= POINT_KEYS for point in points)
    assert all(
        isinstance(names := point["names"], dict)
        and names.keys() == {"english", "pinyin", "hanzi"}
        for point in points
    )


def test_bilateral_point_has_two_mirrored_placements(printed: Printed) -> None:
    views = {str(view["id"]): view for view in printed.table("list", "views")}
    for point in printed.table("list", "points"):
        places = entries(point["placements"])
        assert all(place.keys() == {"view", "side", "x", "y"} for place in places)
        sides = [place["side"] for place in places]
        if not point["bilateral"]:
            assert sides == ["mid"] * len(places)
            continue
        assert sorted(map(str, sides)) == sorted(["left", "right"] * (len(places) // 2))
        for view in {str(place["view"]) for place in places}:
            across = [float(str(it["x"])) for it in places if it["view"] == view]
            midline = float(str(views[view]["midline"]))
            assert sum(across) == pytest.approx(2 * midline, abs=0.02)


def test_point_is_shown_with_its_cautions_in_full(printed: Printed) -> None:
    point = printed.entry("show", "BL23")
    assert point.keys() >= WHOLE_POINT_KEYS
    texts = entries(point["caution_texts"])
    assert point["cautions"]
    assert {text["id"] for text in texts} == set(entries(point["cautions"]))
    assert all(text["text"] for text in texts)


@pytest.mark.parametrize("spelling", ["b-54", "BL 40", "UB40", "Wei Zhong", "委中"])
def test_point_is_found_in_any_spelling(spelling: str, printed: Printed) -> None:
    assert printed.entry("show", spelling)["code"] == "BL40"


def test_views_are_listed_with_their_boxes(printed: Printed) -> None:
    for view in printed.table("list", "views"):
        assert view.keys() >= {"id", "title", "svg", "viewbox"}
        assert len(numbers(view["viewbox"])) == 4


def test_conditions_are_listed_with_their_evidence(printed: Printed) -> None:
    conditions = printed.table("list", "conditions")
    assert {"low-back-pain", "sciatica"} <= {each["id"] for each in conditions}
    for condition in conditions:
        assert condition.keys() >= CONDITION_KEYS
        for technique in ("finger_pressure", "needles"):
            evidence = condition[technique]
            assert isinstance(evidence, dict)
            assert evidence.keys() >= {"grade", "text", "sources"}
        assert condition["red_flags"]


def test_shown_condition_has_the_keys_of_the_list(printed: Printed) -> None:
    assert printed.entry("show", "sciatica").keys() >= CONDITION_KEYS


def test_routines_are_listed_with_their_time(printed: Printed) -> None:
    routines = {str(each["id"]): each for each in printed.table("list", "routines")}
    six_minutes = routines["low-back-six-minutes"]
    assert six_minutes["seconds_total"] == 360
    for routine in routines.values():
        assert routine.keys() >= {"id", "name", "seconds_total", "steps"}
        for step in entries(routine["steps"]):
            assert step.keys() >= {"point", "sides", "seconds"}
            assert step["sides"] in {"both", "left-right", "mid"}


def test_shown_routine_has_the_cautions_of_its_points(printed: Printed) -> None:
    routine = printed.entry("show", "ten-points")
    texts = entries(routine["caution_texts"])
    ids = [text["id"] for text in texts if text["id"]]
    assert "pregnancy" in ids
    assert routine["cautions"] == ids
    gentle = [str(text["title"]) for text in texts if not text["id"]]
    assert "Press gently on BL40" in gentle
    assert routine["red_flags"]


def test_regions_are_listed(printed: Printed) -> None:
    regions = printed.table("list", "regions")
    assert "lower-back" in {region["id"] for region in regions}


def test_search_says_what_was_searched_instead(printed: Printed) -> None:
    answer = printed.entry("search", "siatica")
    assert answer["showing"] == "sciatica"
    first = entries(answer["results"])[0]
    assert first.keys() >= {"kind", "id", "title", "matched"}
    assert (first["kind"], first["id"]) == ("condition", "sciatica")


def test_search_keeps_to_its_limit(printed: Printed) -> None:
    assert len(entries(printed.entry("search", "back", "--limit", "2")["results"])) == 2


def test_letters_are_printed_as_they_are(printed: Printed) -> None:
    assert "腎俞" in printed.text("show", "BL23")


def test_emergency_carries_its_text() -> None:
    atlas = make_atlas()
    answer = SearchIndex.build(atlas).find("numb between my legs")
    results = entries(answer_form(atlas, answer)["results"])
    assert results[0]["kind"] == "safety"
    assert "emergency number" in str(results[0]["text"])


def test_one_line_holds_one_object() -> None:
    form = answer_form(make_atlas(), SearchIndex.build(make_atlas()).find("BL23"))
    assert "\n" not in json_text(form, in_one_line=True)
