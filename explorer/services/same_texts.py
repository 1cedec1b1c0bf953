"""Whether texts that belong to one point stand at several: a sign of copying."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from explorer.services.atlas_kinds import Kind
from explorer.services.data_files import Entry
from explorer.services.text_checks import one_paragraph
from explorer.services.yaml_nodes import scalars_at

MOST_ALIKE: Mapping[str, int] = MappingProxyType(
    {
        "title": 1,
        "location": 1,
        "anatomy": 1,
        "find": 2,
        "massage": 3,
        "self_pressure_reason": 3,
    }
)
"""At how many points the same text may stand, by the key it stands under.

What says where a point lies fits only one.  A step such as "Change sides." fits a few.
"""


_NAMED = 3


def check_same_texts(entries: Iterable[Entry]) -> None:
    """No two points share a sentence that is true of only one of them."""
    points = [entry for entry in entries if entry.kind is Kind.POINTS]
    for key, most in MOST_ALIKE.items():
        owners: dict[str, list[str]] = {}
        for entry in points:
            for scalar in scalars_at(entry.node, key):
                others = owners.setdefault(one_paragraph(scalar.text), [])
                if len(others) >= most:
                    named = ", ".join(others[:_NAMED])
                    cause = f'this "{key}" also stands at {named}'
                    entry.findings.warn(scalar.spot, cause, "say what is true here")
                others.append(entry.key)
