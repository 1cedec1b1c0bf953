"""JSON Schemas of the data files, so that an editor helps while somebody writes.

They say what `entry_reader` checks, from the same Structs and the same rules.
"""

import inspect
import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

import msgspec

from explorer.services.atlas_kinds import Kind, kinds_by_file
from explorer.services.data_files import STRUCTS
from explorer.services.entry_rules import Rule, rule_for

Json: TypeAlias = str | float | bool | list["Json"] | dict[str, "Json"] | None
Schema: TypeAlias = dict[str, Json]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_texts() -> Mapping[str, str]:
    """File name to file content, the same at every run."""
    return {f"{stem}.schema.json": schema_text(stem) for stem in kinds_by_file()}


def schema_text(stem: str) -> str:
    """The schema of one data file, named without its ending, as it stands on disk."""
    schema = _file_schema(stem, kinds_by_file()[stem])
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _file_schema(stem: str, kinds: Sequence[Kind]) -> Schema:
    """The first list of a file has to be there, others may be."""
    entries = {kind: msgspec.json.schema(STRUCTS[kind]) for kind in kinds}
    described = {
        name: definition
        for entry in entries.values()
        for name, definition in entry["$defs"].items()
    }
    lists: Schema = {
        kind.value: {"type": "array", "items": {"$ref": entry["$ref"]}}
        for kind, entry in entries.items()
    }
    return {
        "$schema": _DIALECT,
        "title": f"Point Explorer: {stem}.yaml",
        "type": "object",
        "properties": lists,
        "required": [kinds[0].value],
        "additionalProperties": False,
        "$defs": {name: _limited(name, described[name]) for name in sorted(described)},
    }


def _limited(name: str, definition: Schema) -> Schema:
    limited = dict(definition)
    description = definition.get("description")
    if isinstance(description, str):
        limited["description"] = inspect.cleandoc(description)
    properties = definition.get("properties")
    if isinstance(properties, dict):
        limited["properties"] = {
            key: _with_rule(value, rule_for(name, key))
            for key, value in properties.items()
        }
    return limited


def _with_rule(value: Json, rule: Rule) -> Json:
    if not isinstance(value, dict):
        return value
    match value.get("type"):
        case "string":
            return value | _text_limits(rule)
        case "integer" | "number":
            return value | {"minimum": rule.low, "maximum": rule.high}
        case "array" if "prefixItems" in value:
            return value
        case "array":
            items = _with_rule(value.get("items"), rule)
            return value | {
                "items": items,
                "minItems": rule.least,
                "maxItems": rule.most,
            }
        case _:
            return value


def _text_limits(rule: Rule) -> Schema:
    limits: Schema = {"minLength": 1, "maxLength": rule.longest}
    if rule.pattern:
        limits["pattern"] = f"^(?:{rule.pattern})$"
    return limits
