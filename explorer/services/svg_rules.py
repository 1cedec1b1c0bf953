"""What a drawing may be made of: elements, attributes and styles that are safe.

The list is short on purpose: everything on it is drawn by QtSvg as a browser
would draw it, and nothing on it reads a file or takes unbounded time.
"""

import math
import re
from typing import NamedTuple


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


GRADIENTS = _set("linearGradient radialGradient")
ELEMENTS = GRADIENTS | _set(
    "svg g defs style title desc metadata stop use"
    " path circle ellipse rect line polyline polygon"
)
FOREIGN = _set(
    "RDF Work Agent License format type namedview page grid guide creator rights"
    " publisher date language identifier source permits requires prohibits"
)
"""What Inkscape adds for itself; QtSvg does not know these names in any namespace."""

_MEASURES = _set(
    "x y cx cy r rx ry x1 y1 x2 y2 fx fy width height offset"
    " opacity fill-opacity stroke-opacity stop-opacity"
    " stroke-width stroke-miterlimit stroke-dashoffset"
)
_COLOURS = _set("fill stroke color stop-color")
_WORDS = _set(
    "fill-rule stroke-linecap stroke-linejoin display visibility"
    " gradientUnits spreadMethod"
)
_NAMES = _set("id class version lang role type focusable")
_STYLED = _set(
    "fill stroke color stop-color fill-rule fill-opacity stroke-opacity stop-opacity"
    " opacity stroke-width stroke-linecap stroke-linejoin stroke-miterlimit"
    " stroke-dasharray stroke-dashoffset display visibility"
)
_LISTS = _set("viewBox points stroke-dasharray transform gradientTransform")
_ELSEWHERE = _set("d href style")

_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?", re.ASCII)
_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}){1,2}|[a-zA-Z]{3,30}", re.ASCII)
_WORD = re.compile(r"[a-zA-Z-]{1,30}")
_REFERENCE = re.compile(r"url\(#([A-Za-z][A-Za-z0-9_.-]{0,60})\)", re.ASCII)
_SELECTOR = re.compile(r"[.#]?[A-Za-z][A-Za-z0-9_-]{0,60}", re.ASCII)
_TRANSFORM = re.compile(
    r"[\s,]*(matrix|translate|scale|rotate|skewX|skewY)\s{0,9}\(([^()]{1,200})\)"
)
_UNIT = re.compile(r"(?:px|mm|%)$")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)

_MOST_RULES = 200
_MOST_TEXT = 200
_LARGEST = 1e5
SHORTEST_DASH = 0.5


class Fault(NamedTuple):
    """What is wrong with one element, and how to mend it."""

    cause: str
    cure: str


def numbers_in(text: str) -> tuple[float, ...] | None:
    """Read a list of finite numbers of sensible size, or nothing."""
    parts = text.replace(",", " ").split()
    if not all(_NUMBER.fullmatch(part) for part in parts):
        return None
    values = tuple(float(part) for part in parts)
    return values if all(abs(value) <= _LARGEST for value in values) else None


def attribute_fault(name: str, value: str) -> Fault | None:
    """Judge one attribute that has no namespace."""
    if name.startswith(("data-", "aria-")) or name in _NAMES:
        fits = len(value) <= _MOST_TEXT
        return (
            None if fits else Fault(f"{name} is too long", f"keep {_MOST_TEXT} signs")
        )
    if name in _ELSEWHERE:
        return declarations_fault(value) if name == "style" else None
    if name in _MEASURES or name in _COLOURS or name in _WORDS or name in _LISTS:
        return _value_fault(name, value.strip())
    return Fault(f"the attribute {name} is not used here", "take it out")


def _value_fault(name: str, value: str) -> Fault | None:
    if name in _COLOURS:
        return _colour_fault(name, value)
    if name in _WORDS:
        fits = _WORD.fullmatch(value) is not None
    elif name in ("transform", "gradientTransform"):
        fits = scale_of(value) is not None
    elif name == "stroke-dasharray":
        return _dash_fault(value)
    elif name in _LISTS:
        fits = numbers_in(value) is not None
    else:
        numbers = numbers_in(_UNIT.sub("", value))
        fits = numbers is not None and len(numbers) == 1
    cure = f"write plain numbers up to {_LARGEST:,.0f}"
    return None if fits else Fault(f'{name}="{value[:30]}" is not usable', cure)


def _colour_fault(name: str, value: str) -> Fault | None:
    if _COLOUR.fullmatch(value) or _REFERENCE.fullmatch(value):
        return None
    return Fault(
        f"the colour {name}: {value[:30]} would be drawn black or not at all",
        "write it as #rrggbb, and transparency as fill-opacity or stroke-opacity",
    )


def _dash_fault(value: str) -> Fault | None:
    dashes = () if value == "none" else numbers_in(value)
    if dashes is not None and all(dash >= SHORTEST_DASH for dash in dashes):
        return None
    return Fault(
        f"the dashes {value[:30]} are too short to be drawn in time",
        f"make each at least {SHORTEST_DASH} units long",
    )


def references_in(text: str) -> list[str]:
    """The ids that colours refer to, as in `fill: url(#id)`."""
    return _REFERENCE.findall(text)


def scale_of(transform: str) -> float | None:
    """Tell how much a transform may stretch, or nothing if it cannot be read."""
    stretch, position = 1.0, 0
    text = transform.strip()
    while position < len(text):
        found = _TRANSFORM.match(text, position)
        numbers = numbers_in(found[2]) if found else None
        if found is None or not numbers:
            return None
        position = found.end()
        stretch *= _stretch(found[1], numbers)
    return stretch if math.isfinite(stretch) else None


def _stretch(kind: str, numbers: tuple[float, ...]) -> float:
    match kind:
        case "matrix":
            return math.hypot(*numbers[:4])
        case "scale":
            return max(abs(number) for number in numbers)
        case "skewX" | "skewY":
            return 1 + abs(math.tan(math.radians(numbers[0])))
        case _:
            return 1.0


def style_fault(text: str) -> Fault | None:
    """Judge a style block: plain rules for elements, classes and ids."""
    text = _COMMENT.sub(" ", text)
    if "@" in text or "\\" in text:
        return Fault("the style uses @ or \\", "keep to plain rules like .skin { … }")
    rules = text.split("}")
    if len(rules) > _MOST_RULES:
        return Fault(f"the style has over {_MOST_RULES} rules", "use fewer classes")
    for rule in rules[:-1]:
        selectors, brace, body = rule.partition("{")
        plain = all(_SELECTOR.fullmatch(one.strip()) for one in selectors.split(","))
        if not brace or not plain:
            return Fault(
                f'the style rule "{selectors.strip()[:40]}" is not understood',
                "name an element, a .class or an #id before the braces",
            )
        fault = declarations_fault(body)
        if fault:
            return fault
    if rules[-1].strip():
        return Fault("the style ends without its closing brace", "add }")
    return None


def declarations_fault(text: str) -> Fault | None:
    """Judge `fill: #rrggbb; stroke-width: 2` and the like."""
    for declaration in text.split(";"):
        name, colon, value = (part.strip() for part in declaration.partition(":"))
        if not name and not colon:
            continue
        if name not in _STYLED or not colon:
            return Fault(f'the style "{name[:40]}" is not used here', "take it out")
        fault = _value_fault(name, value)
        if fault:
            return fault
    return None
