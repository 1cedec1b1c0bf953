"""Reads a drawing element by element and notes every rule it breaks."""

import math
from collections.abc import Iterable, Iterator, Mapping
from xml.parsers import expat

from explorer.services.findings import Findings
from explorer.services.source_text import START, Spot
from explorer.services.svg_body import BodyParts
from explorer.services.svg_ledger import MOST_ELEMENTS, Ledger
from explorer.services.svg_rules import (
    ELEMENTS,
    FOREIGN,
    Fault,
    attribute_fault,
    numbers_in,
    style_fault,
)

DEEPEST = 24
LARGEST_SIDE = 20_000
_SVG = "http://www.w3.org/2000/svg"
_FOUR = 4


class _EnoughError(Exception):
    """Nothing after this place needs to be read."""


class Inspection:
    """One reading of one drawing; what it finds goes to the findings."""

    def __init__(self, findings: Findings, *, body_view: bool) -> None:
        self._findings = findings
        self._body = BodyParts() if body_view else None
        self._ledger = Ledger()
        self._style: list[str] | None = None
        self._diagonal = 0.0
        self._parser = expat.ParserCreate("UTF-8", " ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.ProcessingInstructionHandler = self._instruction
        self._parser.XmlDeclHandler = self._declaration

    def read(self, text: str) -> None:
        """Read the whole text, or up to the first thing that ends the reading."""
        try:
            self._parser.Parse(text.encode(), True)
        except _EnoughError:
            return
        except expat.ExpatError as error:
            words = expat.ErrorString(error.code)
            cure = "open it in a drawing program and save it as plain SVG"
            spot = Spot(error.lineno, error.offset + 1)
            self._findings.error(spot, f"the XML is damaged ({words})", cure)
            return
        self._finish()

    def _finish(self) -> None:
        for spot, fault in self._ledger.finish(self._diagonal):
            self._findings.error(spot, fault.cause, fault.cure)
        if self._body:
            for fault in self._body.finish():
                self._findings.error(START, fault.cause, fault.cure)

    def _here(self) -> Spot:
        line = self._parser.CurrentLineNumber
        return Spot(line, self._parser.CurrentColumnNumber + 1)

    def _note(self, faults: Iterable[Fault | None]) -> None:
        here = self._here()
        for fault in faults:
            if fault:
                self._findings.error(here, fault.cause, fault.cure)
        if self._findings.full:
            raise _EnoughError

    def _stop(self, cause: str, cure: str) -> None:
        self._note([Fault(cause, cure)])
        raise _EnoughError

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, element = name.rpartition(" ")
        self._bound()
        if not self._ledger.depth:
            self._root(space, element, attributes)
        own = {
            key.rpartition(" ")[2]: value
            for key, value in attributes.items()
            if " " not in key or key.endswith(" href")
        }
        self._note([self._element_fault(space, element)])
        self._note(attribute_fault(key, value) for key, value in own.items())
        self._note(_reference_faults(element, own))
        self._note(self._ledger.open(element, own, self._here()))
        if self._body:
            self._note(self._body.open(element, own))
        if element == "style":
            self._style = []

    def _bound(self) -> None:
        if self._ledger.elements >= MOST_ELEMENTS:
            cause = f"there are over {MOST_ELEMENTS} elements"
            self._stop(cause, "simplify the drawing")
        if self._ledger.depth >= DEEPEST:
            cause = f"elements lie deeper than {DEEPEST}, where drawing ends"
            self._stop(cause, "ungroup some of them")

    def _root(self, space: str, element: str, attributes: Mapping[str, str]) -> None:
        if element != "svg" or space != _SVG:
            self._stop("this is not an SVG drawing", f'begin with <svg xmlns="{_SVG}">')
        box = numbers_in(attributes.get("viewBox", ""))
        if not box or len(box) != _FOUR or not _sensible(box[2:]):
            cause = "the viewBox is missing or cannot be used"
            cure = 'write viewBox="0 0 640 1100" with the size of the drawing'
            self._note([Fault(cause, cure)])
        else:
            self._diagonal = math.hypot(*box[2:])

    def _element_fault(self, space: str, element: str) -> Fault | None:
        if self._ledger.depth and element == "svg":
            return Fault("a drawing lies inside the drawing", "ungroup it")
        if element in ELEMENTS or (space != _SVG and element in FOREIGN):
            return None
        cause = f"<{element[:30]}> may not be in a drawing"
        return Fault(cause, "use only paths, simple shapes, groups and flat colours")

    def _end(self, _name: str) -> None:
        if self._style is not None:
            style = "".join(self._style)
            self._style = None
            self._ledger.note_style(style, self._here())
            self._note([style_fault(style)])
        self._ledger.close()
        if self._body:
            self._body.close()

    def _text(self, text: str) -> None:
        if self._style is not None:
            self._style.append(text)

    def _doctype(self, *_declared: object) -> None:
        self._stop("the drawing has a DOCTYPE", "delete the <!DOCTYPE ...> part")

    def _instruction(self, target: str, _content: str) -> None:
        cause = f"the instruction <?{target[:30]}?> may not be in a drawing"
        self._note([Fault(cause, "delete it")])

    def _declaration(self, version: str, encoding: str | None, _alone: int) -> None:
        if version != "1.0":
            cause = f"the drawing says that it is XML {version[:9]}"
            self._note([Fault(cause, 'write version="1.0"')])
        if encoding and encoding.lower() != "utf-8":
            cause = f"the drawing says that its text is {encoding[:30]}"
            self._note([Fault(cause, 'save it as UTF-8 and write encoding="UTF-8"')])


def _sensible(sides: tuple[float, ...]) -> bool:
    return all(1 <= side <= LARGEST_SIDE for side in sides)


def _reference_faults(element: str, attributes: Mapping[str, str]) -> Iterator[Fault]:
    """Only `use` may refer to something, and only inside the same file."""
    target = attributes.get("href")
    if element == "use":
        if not target or not target.startswith("#") or len(target) == 1:
            cause = "a <use> refers to something outside the drawing"
            yield Fault(cause, 'write href="#id" with an id of this drawing')
    elif target is not None:
        cause = f"<{element[:30]}> refers to another file"
        yield Fault(cause, "delete its href")
