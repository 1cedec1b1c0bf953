"""YAML text to a tree of positioned texts, without ever trusting the file.

PyYAML's own composing is never used: it recurses, expands aliases, keeps the
last of two equal keys and guesses types.  Here the parser's events are read one
by one and bounded, and anything but texts, lists and mappings is refused.
After a fault inside one entry of a list, reading goes on with the next entry.
"""

import re
from pathlib import Path
from typing import NamedTuple, TypeAlias

import yaml

from explorer.services.findings import Findings
from explorer.services.source_text import START, SourceRefusedError, Spot, read_source
from explorer.services.yaml_events import TooMuchError, TreeBuilder
from explorer.services.yaml_faults import explained
from explorer.services.yaml_nodes import ListNode, MapNode, Node, Scalar
from explorer.services.yaml_window import (
    Window,
    line_starts_entry,
    window_at_next_entry,
)

EventLoader: TypeAlias = type[yaml.SafeLoader | yaml.CSafeLoader]
EVENT_LOADER: EventLoader = (
    yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
)
MOST_FAULTS = 20
_ID_LINE = re.compile(
    r"^[ ]*(?:- +)?\{? *(?:code|id)[: ] *[\"']?([\w-]{1,40})", re.MULTILINE
)


class YamlTree(NamedTuple):
    """The pairs of a file's top mapping, as far as they could be read.

    `lost` are the codes and ids of entries that could not be read; a file is
    not `whole` when there may be more of which nothing is known.
    """

    pairs: tuple[tuple[Scalar, Node], ...]
    lost: frozenset[str]
    whole: bool


NOTHING = YamlTree((), frozenset(), whole=False)


def read_tree(path: Path, findings: Findings) -> YamlTree:
    """The tree of a file; what cannot be read goes to the findings."""
    try:
        text = read_source(path)
    except SourceRefusedError as refused:
        findings.refuse(refused)
        return NOTHING
    return tree_of(text, findings)


def tree_of(
    text: str, findings: Findings, loader: EventLoader = EVENT_LOADER
) -> YamlTree:
    """The tree of a text, picked up again after each damaged entry."""
    reading = _Reading(text, findings, loader)
    window: Window | None = Window(text)
    while window is not None:
        window = reading.read(window)
    return reading.tree()


class _Reading:
    """One text being read, window by window."""

    def __init__(self, text: str, findings: Findings, loader: EventLoader) -> None:
        self._text = text
        self._findings = findings
        self._loader = loader
        self._pairs: list[tuple[Scalar, Node]] = []
        self._lost: set[str] = set()
        self._whole = True
        self._values = 0
        self._faults = 0

    def tree(self) -> YamlTree:
        """What has been read."""
        return YamlTree(tuple(self._pairs), frozenset(self._lost), self._whole)

    def read(self, window: Window) -> Window | None:
        """Reads to the end, or to a fault: then says where to go on, if at all."""
        builder = TreeBuilder(window, self._findings, self._values)
        rest: Window | None = None
        try:
            for event in yaml.parse(window.text, Loader=self._loader):
                builder.feed(event)
        except yaml.YAMLError as error:
            told = explained(error, window)
            rest = self._after_fault(window, builder, told.refusal(), told.reached)
        except SourceRefusedError as refused:
            reached = builder.entry_start
            rest = self._after_fault(window, builder, refused, reached)
        self._values = builder.values
        self._keep(builder.root)
        return rest

    def _after_fault(
        self,
        window: Window,
        builder: TreeBuilder,
        fault: SourceRefusedError,
        reached: int,
    ) -> Window | None:
        self._faults += 1
        new_entry = line_starts_entry(self._text, reached)
        damaged = builder.drop_damaged(new_entry=new_entry)
        start = max(builder.entry_start if damaged else reached, window.start)
        rest = self._next_entry(builder, fault, start)
        if self._whole:
            self._lose(start, rest.start if rest else len(self._text))
        return rest

    def _lose(self, start: int, end: int) -> None:
        line = self._text.rfind("\n", 0, start) + 1
        found = _ID_LINE.finditer(self._text, line, end)
        self._lost.update(match.group(1) for match in found)

    def _next_entry(
        self, builder: TreeBuilder, fault: SourceRefusedError, start: int
    ) -> Window | None:
        indent = builder.entry_indent
        ended = isinstance(fault, TooMuchError) or self._faults >= MOST_FAULTS
        if ended or indent is None:
            self._whole = False
            cure = f"{fault.cure} (nothing after this fault is read)"
            self._findings.error(fault.spot, fault.cause, cure)
            return None
        self._findings.refuse(fault)
        return window_at_next_entry(self._text, start, indent)

    def _keep(self, root: Node | None) -> None:
        match root:
            case MapNode([(_, ListNode() as entries), *others]) if self._pairs:
                self._extend(entries)
                self._pairs.extend(others)
            case MapNode(pairs):
                self._pairs.extend(pairs)
            case None if not self._faults:
                self._refuse(START, "the file is empty")
            case ListNode(spot=spot) | Scalar(spot=spot) if not self._faults:
                self._refuse(spot, "the file does not start with a key")
            case _:
                pass

    def _extend(self, entries: ListNode) -> None:
        _, last = self._pairs[-1]
        if isinstance(last, ListNode):
            last.items.extend(entries.items)

    def _refuse(self, spot: Spot, cause: str) -> None:
        self._whole = False
        cure = 'start it with "points:" and the entries below, each after "- "'
        self._findings.error(spot, cause, cure)
