"""The schemas for editors say what the program says, and are the committed ones."""

import json
import re
from pathlib import Path

import pytest

from explorer.services.atlas_kinds import kinds_by_file
from explorer.services.atlas_schema import schema_text, schema_texts
from explorer.services.entry_rules import IDENTIFIER, POINT_CODE, RULES

SCHEMAS = Path(__file__).parents[2] / "data" / "schema"


@pytest.mark.parametrize("name", schema_texts())
def test_the_committed_schema_is_what_the_program_says(name: str) -> None:
    committed = (SCHEMAS / name).read_text(encoding="utf-8")
    message = "run: python -m tools.write_schemas"
    assert committed == schema_texts()[name], message


def test_there_is_no_schema_without_a_file() -> None:
    assert {path.name for path in SCHEMAS.iterdir()} == set(schema_texts())


def test_a_schema_carries_the_limits() -> None:
    point = json.loads(schema_text("points"))["$defs"]["Point"]
    assert point["additionalProperties"] is False
    hold = point["properties"]["hold_seconds"]
    assert (hold["minimum"], hold["maximum"]) == (5, 600)
    assert re.match(point["properties"]["code"]["pattern"], "BL23")
    assert point["properties"]["find"]["minItems"] == 1


def test_every_rule_belongs_to_a_key_that_exists() -> None:
    keys = {
        (name, key)
        for stem in kinds_by_file()
        for name, struct in json.loads(schema_text(stem))["$defs"].items()
        for key in struct.get("properties", {})
    }
    assert set(RULES) <= keys


@pytest.mark.parametrize(
    "code", ["LU1", "BL23", "GV28", "EX-HN1", "EX-UE11", "EX-UE-JIANQIAN"]
)
def test_codes_of_the_standard_are_codes(code: str) -> None:
    assert re.fullmatch(POINT_CODE, code)


@pytest.mark.parametrize(
    "code",
    ["bl23", "BL 23", "BL-23", "BL023", "BL0", "UB23", "BL230", "EX-1", "BL23\n"],
)
def test_other_spellings_are_not(code: str) -> None:
    assert not re.fullmatch(POINT_CODE, code)


@pytest.mark.parametrize(
    "id_", ["", "-a", "a-", "a--b", "A", "a b", "ä", "../a", "a\n"]
)
def test_ids_are_lower_case_words_with_hyphens(id_: str) -> None:
    assert re.fullmatch(IDENTIFIER, "low-back-pain2")
    assert not re.fullmatch(IDENTIFIER, id_)
