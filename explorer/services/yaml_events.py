"""From the YAML parser's events to nodes: bounded, and nothing clever allowed."""

import re

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
)

from explorer.services.findings import Findings
from explorer.services.source_text import SourceRefusedError, Spot
from explorer.services.yaml_nodes import ListNode, MapNode, Node, Scalar
from explorer.services.yaml_window import Mark, Window

DEEPEST = 16
LONGEST_TEXT = 20_000
MOST_VALUES = 300_000
# The top mapping and its list are open.
IN_TOP_LIST = 2

_CUT_BY_COMMENT = re.compile(r"[ ]+#[^\s#]")
_START_OF_FILE: Mark = yaml.Mark("", 0, 0, 0, None, 0)


class TooMuchError(SourceRefusedError):
    """A fault that reading cannot go on behind."""


class TreeBuilder:
    """Builds the tree of one window, event by event.

    It remembers where the open entry of the top list starts, so that a damaged
    entry can be dropped and the next one found.
    """

    def __init__(self, window: Window, findings: Findings, values: int) -> None:
        self.root: Node | None = None
        self.values = values
        self.entry_start = 0
        self.entry_indent: int | None = None
        self._window = window
        self._findings = findings
        self._open: list[ListNode | MapNode] = []
        self._keys: list[Scalar | None] = []
        self._documents = 0

    def feed(self, event: Event) -> None:
        """Takes the next event; raises `SourceRefusedError` for what is not read."""
        match event:
            case ScalarEvent():
                self._accept(event)
                self._place(self._scalar(event), event)
            case CollectionStartEvent():
                self._accept(event)
                self._enter(event)
            case CollectionEndEvent():
                self._open.pop()
                self._keys.pop()
            case AliasEvent():
                raise self._refused(event, "*")
            case DocumentStartEvent():
                self._start_document(event)
            case _:
                pass

    def drop_damaged(self, *, new_entry: bool) -> bool:
        """Forgets what a fault has damaged; whether that was an entry.

        A fault between two entries damages the one before it, unless the line
        it stands in starts a `new_entry`.
        """
        match self._open:
            case [MapNode() as root, MapNode(), *_]:
                root.pairs.pop()
                return False
            case [_, ListNode(), _, *_]:
                pass
            case _:
                if new_entry:
                    return False
        return self._drop_last_entry()

    def _drop_last_entry(self) -> bool:
        match self.root:
            case MapNode([*_, (_, ListNode([*_, _] as entries))]):
                entries.pop()
                return True
            case _:
                return False

    def _start_document(self, event: Event) -> None:
        self._documents += 1
        if self._documents > 1:
            cause = "a second document starts here"
            cure = 'remove the line "---" and keep one list in the file'
            raise TooMuchError(self._spot(event), cause, cure)

    def _accept(self, event: ScalarEvent | CollectionStartEvent) -> None:
        self.values += 1
        if self.values > MOST_VALUES:
            cause = f"the file holds more than {MOST_VALUES:,} values"
            raise TooMuchError(self._spot(event), cause, "split it into smaller files")
        if event.anchor is not None:
            raise self._refused(event, "&")
        if event.tag is not None:
            raise self._refused(event, "!")

    def _refused(self, event: Event, sign: str) -> SourceRefusedError:
        names = {"*": "an alias", "&": "an anchor", "!": "a tag"}
        cause = f"{names[sign]} ({sign}) is not used in these files"
        cure = f"write the value out, or put a text that starts with {sign} in quotes"
        return SourceRefusedError(self._spot(event), cause, cure)

    def _scalar(self, event: ScalarEvent) -> Scalar:
        if len(event.value) > LONGEST_TEXT:
            cause = f"this text is longer than {LONGEST_TEXT:,} characters"
            cure = "shorten it, or close its quote"
            raise SourceRefusedError(self._spot(event), cause, cure)
        plain = not event.style
        if plain and event.end_mark is not None:
            self._warn_of_cut(event.end_mark)
        mark = event.start_mark or _START_OF_FILE
        line = mark.line + self._window.line_shift
        return Scalar(event.value, line, mark.column + 1, plain)

    def _warn_of_cut(self, end: Mark) -> None:
        if _CUT_BY_COMMENT.match(self._window.text, end.index):
            cause = 'the text ends here, because " #" starts a comment'
            cure = "put the text in quotes, or leave a space after the #"
            self._findings.warn(self._window.spot(end), cause, cure)

    def _enter(self, event: CollectionStartEvent) -> None:
        spot = self._spot(event)
        if len(self._open) >= DEEPEST:
            cause = f"lists or mappings are nested deeper than {DEEPEST} levels"
            raise SourceRefusedError(spot, cause, "take brackets away")
        is_map = isinstance(event, MappingStartEvent)
        node = MapNode([], spot) if is_map else ListNode([], spot)
        self._place(node, event)
        if len(self._open) == 1:
            self.entry_indent = None if is_map or event.flow_style else spot.column - 1
        self._open.append(node)
        self._keys.append(None)

    def _place(self, node: Node, event: Event) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent, MapNode):
            self._place_in_map(parent.pairs, node)
            return
        parent.items.append(node)
        if len(self._open) == IN_TOP_LIST:
            self.entry_start = self._window.place(self._mark(event))

    def _place_in_map(self, pairs: list[tuple[Scalar, Node]], node: Node) -> None:
        key = self._keys[-1]
        if key is not None:
            pairs.append((key, node))
            self._keys[-1] = None
        elif isinstance(node, Scalar):
            self._keys[-1] = self._checked_key(node)
        else:
            cause = "a key must be a simple text"
            raise SourceRefusedError(node.spot, cause, "remove the ? or the brackets")

    def _checked_key(self, key: Scalar) -> Scalar:
        if key.plain and key.text == "<<":
            cause = "a merge key (<<) is not used in these files"
            raise SourceRefusedError(key.spot, cause, "write the keys out")
        return key

    def _spot(self, event: Event) -> Spot:
        return self._window.spot(self._mark(event))

    def _mark(self, event: Event) -> Mark:
        return event.start_mark or _START_OF_FILE
