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


def names_in(value: object) -> list[str]:
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


def test_all_points_are_listed(printed: Printed) -> None:
    points = printed.table("list", "points")
    assert len({str(point["code"]) for point in points}) == len(points) == 395
    nowhere_drawn = {point["code"] for point in points if not point["placements"]}
    assert nowhere_drawn == {"CV1", "GV1", "GV28"}


def test_point_not_for_pressing_offers_itself_to_nobody(printed: Printed) -> None:
    points = printed.table("list", "points")
    avoid = [point for point in points if point["self_pressure"] == "avoid"]
    assert avoid
    for point in avoid:
        assert point["hold_seconds"] == 0
        assert point["conditions"] == []
        assert "reference-only" in str(point["cautions"])


def test_point_not_for_pressing_is_shown_with_the_same_keys(printed: Printed) -> None:
    avoid, other = printed.entry("show", "GV28"), printed.entry("show", "BL23")
    assert avoid.keys() == other.keys() >= WHOLE_POINT_KEYS
    assert (avoid["massage"], avoid["movement"], avoid["pressure"]) == ([], "", "")
    assert avoid["self_pressure_reason"]
    assert "inside the upper lip" in str(avoid["unshown"])
    assert other["unshown"] == ""


def test_both_sides_are_given_where_both_are_drawn(printed: Printed) -> None:
    views = {str(view["id"]): view for view in printed.table("list", "views")}
    one_sided = {id_ for id_, view in views.items() if view["one_sided"]}
    assert one_sided >= {"side", "hand-back"}
    seen = set()
    for point in printed.table("list", "points"):
        places = entries(point["placements"])
        assert all(place.keys() == {"view", "side", "x", "y"} for place in places)
        for view in {str(place["view"]) for place in places}:
            here = [place for place in places if place["view"] == view]
            sides = [str(place["side"]) for place in here]
            seen.update(sides)
            if view in one_sided:
                assert "right" not in sides
                continue
            assert sides.count("left") == sides.count("right")
            across = sum(float(str(place["x"])) for place in here)
            midline = float(str(views[view]["midline"]))
            assert across == pytest.approx(len(here) * midline, abs=1.0)
    assert seen == {"left", "right", "mid"}


def test_point_is_shown_with_its_cautions_in_full(printed: Printed) -> None:
    point = printed.entry("show", "BL23")
    assert point.keys() >= WHOLE_POINT_KEYS
    texts = entries(point["caution_texts"])
    assert point["cautions"]
    assert {text["id"] for text in texts} == set(entries(point["cautions"]))
    assert all(text["text"] for text in texts)


@pytest.mark.parametrize("spelling", ["bl-40", "BL 40", "UB40", "Wei Zhong", "委中"])
def test_point_is_found_in_any_spelling(spelling: str, printed: Printed) -> None:
    assert printed.entry("show", spelling)["code"] == "BL40"


def test_views_are_listed_with_their_boxes(printed: Printed) -> None:
    for view in printed.table("list", "views"):
        assert view.keys() >= {"id", "title", "svg", "viewbox"}
        assert view.keys() >= {"one_sided", "scale", "part", "caption", "region"}
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
    regions = {region["id"]: region for region in printed.table("list", "regions")}
    keys = {"id", "label", "views", "synonyms", "conditions", "points"}
    assert all(region.keys() >= keys for region in regions.values())
    assert "BL23" in names_in(regions["lower-back"]["points"])


def test_search_says_what_was_searched_instead(printed: Printed) -> None:
    answer = printed.entry("search", "siatica")
    assert answer["showing"] == "sciatica"
    first = entries(answer["results"])[0]
    assert first.keys() >= {"kind", "id", "title", "matched", "note"}
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
