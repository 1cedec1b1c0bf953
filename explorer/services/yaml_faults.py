"""The YAML parser's complaints in words that help to mend the file."""

import re
from collections.abc import Callable
from typing import NamedTuple

import yaml

from explorer.services.shown_text import shown
from explorer.services.source_text import START, SourceRefusedError, Spot
from explorer.services.yaml_window import Mark, Window

QUOTE_IT = "put the text in quotes"


class Complaint(NamedTuple):
    """What the parser found wrong, where, and where it began."""

    problem: str
    at: Mark
    since: Mark
    text: str

    @property
    def sign(self) -> str:
        """The character at the place."""
        return self.text[self.at.index : self.at.index + 1]

    @property
    def line_before(self) -> str:
        """The line up to the place."""
        start = self.text.rfind("\n", 0, self.at.index) + 1
        return self.text[start : self.at.index]

    @property
    def same_line(self) -> bool:
        """Whether the fault was noticed in the line it began in."""
        return self.at.line == self.since.line


class Told(NamedTuple):
    """A complaint as it is told to the person, and where in the file that is."""

    spot: Spot
    reached: int
    cause: str
    cure: str

    def refusal(self) -> SourceRefusedError:
        """The same as an error."""
        return SourceRefusedError(self.spot, self.cause, self.cure)


class Reading(NamedTuple):
    """How a complaint is told to the person."""

    at: Mark
    cause: str
    cure: str


def explained(error: yaml.YAMLError, window: Window) -> Told:
    """The parser's error in plain words."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        cause = f"this is not YAML ({' '.join(str(error).split())})"
        return Told(START, window.start, cause, "look at the file in an editor")
    at = error.problem_mark
    since = error.context_mark or at
    told = _told(Complaint(str(error.problem), at, since, window.text))
    return Told(window.spot(told.at), window.place(told.at), told.cause, told.cure)


def _told(complaint: Complaint) -> Reading:
    if _at_tab(complaint):
        cause = "a tab stands where only spaces may stand"
        return Reading(complaint.at, cause, "use spaces instead of the tab")
    for pattern, tell in _TELLERS:
        if re.search(pattern, complaint.problem):
            return tell(complaint)
    cause = f"this is not YAML ({complaint.problem})"
    cure = "look at this line and the one above, or " + QUOTE_IT
    return Reading(complaint.at, cause, cure)


def _at_tab(complaint: Complaint) -> bool:
    lead = complaint.line_before
    in_margin = "\t" in lead and not lead.strip(" \t-")
    return complaint.sign == "\t" or "tab" in complaint.problem.split() or in_margin


def _unclosed_quote(complaint: Complaint) -> Reading:
    mark = complaint.text[complaint.since.index]
    cause = f"the text that starts here has no closing {mark}"
    return Reading(complaint.since, cause, f"add {mark} where the text ends")


def _second_colon(complaint: Complaint) -> Reading:
    if re.search(r": +\S", complaint.line_before):
        cause = 'a second ": " stands in this line'
        return Reading(complaint.at, cause, QUOTE_IT)
    cause = "this line does not fit under the one above"
    cure = "give the line above its colon and space, or indent this one like it"
    return Reading(complaint.at, cause, cure)


def _no_colon(complaint: Complaint) -> Reading:
    cause = "this line has no colon after its key"
    cure = 'write it as "key: value", or indent it as part of the text above'
    return Reading(complaint.since, cause, cure)


def _unclosed_bracket(complaint: Complaint) -> Reading:
    opening = complaint.text[complaint.since.index : complaint.since.index + 1]
    closing = {"[": "]", "{": "}"}.get(opening, "]")
    if complaint.same_line:
        cause = f'a comma or "{closing}" is missing before this place'
        cure = f'put a comma between the items, or close with "{closing}"'
        return Reading(complaint.at, cause, cure)
    cause = f'a comma is missing after this "{opening}", or its "{closing}"'
    cure = f'put a comma between the items and "{closing}" at the end'
    return Reading(complaint.since, cause, cure)


def _out_of_line(complaint: Complaint) -> Reading:
    before = complaint.line_before
    if "'" in before or '"' in before:
        cause = "the text goes on after its closing quote, or a quote is missing"
        cure = "put the whole text in one pair of quotes, double those inside it"
        return Reading(complaint.at, cause, cure)
    if before.strip():
        cause = f"{shown(complaint.sign)} does not belong here"
        return Reading(complaint.at, cause, f"remove it, or {QUOTE_IT}")
    cause = "this line does not line up with the lines above it"
    return Reading(complaint.at, cause, "indent it with exactly as many spaces")


def _bad_start(complaint: Complaint) -> Reading:
    cause = f"a text cannot start with {shown(complaint.sign)}"
    return Reading(complaint.at, cause, QUOTE_IT)


def _bad_mark(complaint: Complaint) -> Reading:
    first = complaint.text[complaint.since.index : complaint.since.index + 1]
    cause = f"a text cannot start with {shown(first)}"
    return Reading(complaint.since, cause, QUOTE_IT)


def _bad_block(complaint: Complaint) -> Reading:
    cause = "after > or | the text starts on the next line"
    return Reading(complaint.at, cause, "move the text down, or " + QUOTE_IT)


def _bad_escape(complaint: Complaint) -> Reading:
    cause = "this backslash sign is not known between double quotes"
    cure = "write \\\\ for a backslash, or use single quotes"
    return Reading(complaint.at, cause, cure)


def _too_deep(complaint: Complaint) -> Reading:
    cause = "lists or mappings are nested deeper than 16 levels"
    return Reading(complaint.at, cause, "take brackets away")


def _bad_directive(complaint: Complaint) -> Reading:
    cause = "a line cannot start with % here"
    return Reading(complaint.since, cause, "remove the line")


def _after_end(complaint: Complaint) -> Reading:
    cause = "this stands outside the one list of the file"
    return Reading(complaint.at, cause, "remove it, or indent it as an entry")


_TELLERS: tuple[tuple[str, Callable[[Complaint], Reading]], ...] = (
    ("maximum nesting depth", _too_deep),
    ("unexpected end of stream|unexpected document indicator", _unclosed_quote),
    ("mapping values are not allowed", _second_colon),
    ("could not find expected ':'", _no_colon),
    ("',' or", _unclosed_bracket),
    ("expected key|'-' indicator|expected <block end>", _out_of_line),
    ("cannot start any token", _bad_start),
    ("node content", _bad_start),
    ("alphabetic or numeric|expected '>'|expected '!'", _bad_mark),
    ("comment or line break|chomping", _bad_block),
    ("escape", _bad_escape),
    ("directive|incompatible YAML", _bad_directive),
    ("document start", _after_end),
)
