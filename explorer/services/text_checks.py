"""Whether a text is fit to be shown: something to read, nothing hidden in it."""

import re

from explorer.services.entry_rules import Rule
from explorer.services.findings import Findings
from explorer.services.shown_text import closest, shown
from explorer.services.source_text import Spot
from explorer.services.yaml_nodes import Scalar

_NO_VALUE = frozenset({"", "~", "null", "Null", "NULL"})
_SPACES = re.compile(r"[ \t\n]+")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
_HIDDEN = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069]")

# Prefixes that other books use for the fourteen channels.
_OTHER_PREFIXES = {
    "UB": "BL", "B": "BL", "V": "BL", "DU": "GV", "REN": "CV", "LV": "LR",
    "SJ": "TE", "TW": "TE", "TB": "TE", "TH": "TE", "K": "KI", "P": "PC",
    "H": "HT", "L": "LU", "G": "GB", "S": "ST", "CO": "LI", "C": "HT",
}  # fmt: skip


def is_missing(scalar: Scalar) -> bool:
    """Whether nothing stands where a value should."""
    empty = scalar.text in _NO_VALUE if scalar.plain else False
    return empty or not scalar.text.strip()


def one_paragraph(text: str) -> str:
    """The text with line breaks and runs of spaces as single spaces."""
    if "\n" in text or "  " in text or "\t" in text:
        text = _SPACES.sub(" ", text)
    return text.strip(" ")


def checked_text(scalar: Scalar, rule: Rule, findings: Findings) -> str:
    """A text that is present, as one paragraph; all that is wrong is reported."""
    control = _CONTROL.search(scalar.text)
    if control:
        cause = f"{shown(control.group())} cannot be shown in a text"
        findings.error(scalar.spot, cause, "remove it")
    hidden = _HIDDEN.search(scalar.text)
    if hidden:
        cause = f"the invisible character {shown(hidden.group())} stands in this text"
        findings.warn(_within(scalar, hidden.start()), cause, "remove it")
    text = one_paragraph(scalar.text)
    if len(text) > rule.longest:
        cause = f"this text has {len(text):,} characters"
        cure = f"shorten it to {rule.longest:,}"
        findings.error(scalar.spot, cause, cure)
    if rule.pattern and not re.fullmatch(rule.pattern, text):
        cause = f"{shown(text)} does not look like {rule.looks_like}"
        findings.error(scalar.spot, cause, f"write {_fitting(text, rule)}")
    return text


def _within(scalar: Scalar, index: int) -> Spot:
    one_line = scalar.plain and "\n" not in scalar.text
    shift = index if one_line else 0
    return scalar.spot._replace(column=scalar.spot.column + shift)


def _fitting(text: str, rule: Rule) -> str:
    for attempt in (_as_code(text), _as_id(text)):
        if re.fullmatch(rule.pattern, attempt):
            return shown(attempt)
    return rule.looks_like


def _as_code(text: str) -> str:
    found = re.fullmatch(r"([A-Za-z]{1,3})[ -]?0*(\d{1,2})", text)
    if not found:
        return text.upper()
    prefix = found.group(1).upper()
    return _OTHER_PREFIXES.get(prefix, prefix) + found.group(2)


def _as_id(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def check_choice(
    scalar: Scalar, choices: tuple[str, ...], findings: Findings
) -> str | None:
    """One of a few fixed words, exactly as it is spelt; nothing if it is not."""
    if scalar.text in choices:
        return scalar.text
    near = closest(scalar.text, choices)
    listed = ", ".join(choices)
    cure = f"did you mean {shown(near)}?" if near else f"write one of: {listed}"
    findings.error(scalar.spot, f"{shown(scalar.text)} is not known here", cure)
    return None
