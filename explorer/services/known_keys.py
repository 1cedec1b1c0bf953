"""Which entries there are, good or damaged: what may be referred to."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from explorer.services.atlas_kinds import Kind
from explorer.services.data_files import DataFile


class Known(NamedTuple):
    """What may be referred to: entries that exist, good or damaged.

    In an `unsure` list there may be more, so that nothing is called unknown.
    """

    keys: Mapping[Kind, frozenset[str]]
    unsure: frozenset[Kind]

    def unknown(self, kind: Kind, key: str) -> bool:
        """Whether there is surely no entry of this name."""
        return kind not in self.unsure and key not in self.keys[kind]


def known_in(files: Iterable[DataFile], before: Known | None = None) -> Known:
    """All that the files hold or should hold, beside what was known before."""
    keys: dict[Kind, set[str]] = {
        kind: set(before.keys[kind]) if before else set() for kind in Kind
    }
    unsure: set[Kind] = set()
    for file in files:
        unsure |= file.unsure
        for entry in file.entries:
            keys[entry.kind].add(entry.key)
        for kind, key in file.lost:
            keys[kind].add(key)
    frozen = {kind: frozenset(found) for kind, found in keys.items()}
    return Known(MappingProxyType(frozen), frozenset(unsure))
