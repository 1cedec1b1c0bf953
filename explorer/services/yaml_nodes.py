"""What a YAML file says before anyone knows what it means: texts, lists, mappings."""

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from explorer.services.source_text import Spot


class Scalar(NamedTuple):
    """One text where it stands; `plain` means that it stands without quotes.

    Nothing is a number or a boolean yet: what a text means, the reader of the
    entry decides.
    """

    text: str
    line: int
    column: int
    plain: bool

    @property
    def spot(self) -> Spot:
        """Where it starts."""
        return Spot(self.line, self.column)


class ListNode(NamedTuple):
    """A list and the place where it starts."""

    items: list["Node"]
    spot: Spot


class MapNode(NamedTuple):
    """A mapping as written, so that a key may still stand in it twice."""

    pairs: list[tuple[Scalar, "Node"]]
    spot: Spot

    def get(self, key: str) -> "Node | None":
        """What stands under the first key of this name."""
        for name, value in self.pairs:
            if name.text == key:
                return value
        return None


Node: TypeAlias = Scalar | ListNode | MapNode


def scalars_at(node: Node | None, *keys: str) -> Iterator[Scalar]:
    """All texts under a path of keys, through the lists on the way."""
    match node:
        case Scalar() if not keys:
            yield node
        case ListNode():
            for item in node.items:
                yield from scalars_at(item, *keys)
        case MapNode() if keys:
            yield from scalars_at(node.get(keys[0]), *keys[1:])
        case _:
            return


def spot_at(node: Node, *keys: str) -> Spot:
    """The place of the first value under these keys, or of the entry itself."""
    for scalar in scalars_at(node, *keys):
        return scalar.spot
    return node.spot
