"""From one positioned text to a value: text, number, yes or no, a fixed word."""

from enum import Enum
from typing import TypeAlias

from msgspec import inspect

from explorer.services.entry_rules import Rule
from explorer.services.findings import Findings
from explorer.services.number_texts import (
    decimal_number,
    meant_decimal,
    meant_whole,
    whole_number,
    written,
)
from explorer.services.shown_text import shown
from explorer.services.text_checks import check_choice, checked_text
from explorer.services.yaml_nodes import Scalar

Value: TypeAlias = str | int | float | bool

_TRUE_WORDS = frozenset({"yes", "on", "y", "1", "true", "t"})
_FALSE_WORDS = frozenset({"no", "off", "n", "0", "false", "f"})


def read_value(
    scalar: Scalar, wanted: inspect.Type, rule: Rule, findings: Findings
) -> Value | None:
    """The value that a Struct asks for here; nothing if the text does not say one."""
    match wanted:
        case inspect.StrType():
            return checked_text(scalar, rule, findings)
        case inspect.EnumType(cls=words):
            return check_choice(scalar, _words_of(words), findings)
        case inspect.BoolType():
            return _boolean(scalar, findings)
        case inspect.IntType():
            return _whole(scalar, rule, findings)
        case inspect.FloatType():
            return _decimal(scalar, rule, findings)
        case _:
            raise TypeError(f"no file can give a value of the kind {wanted}")


def _words_of(words: type[Enum]) -> tuple[str, ...]:
    return tuple(str(word) for word in words)


def _boolean(scalar: Scalar, findings: Findings) -> bool | None:
    if scalar.plain and scalar.text in {"true", "false"}:
        return scalar.text == "true"
    word = scalar.text.strip().lower()
    meant = {word in _TRUE_WORDS: "true", word in _FALSE_WORDS: "false"}
    cure = f"write {meant[True]}" if True in meant else "write true or false"
    cause = f"{shown(scalar.text)} is not true or false"
    findings.error(scalar.spot, cause, cure)
    return None


def _whole(scalar: Scalar, rule: Rule, findings: Findings) -> int | None:
    number = whole_number(scalar.text) if scalar.plain else None
    if number is not None and rule.low <= number <= rule.high:
        return number
    if number is None:
        cause = f"{shown(scalar.text)} is not a whole number{rule.unit}"
    else:
        cause = f"{number} is not from {rule.low} to {rule.high}"
    text = scalar.text.strip()
    meant = meant_whole(text) if number is None else None
    cure = f"write a whole number from {rule.low} to {rule.high}"
    if meant is not None and rule.low <= meant <= rule.high:
        cure = f"write {meant}"
    findings.error(scalar.spot, cause, cure)
    return None


def _decimal(scalar: Scalar, rule: Rule, findings: Findings) -> float | None:
    number = decimal_number(scalar.text) if scalar.plain else None
    if number is not None and rule.low <= number <= rule.high:
        return number
    meant = meant_decimal(scalar.text.strip())
    if number is not None:
        cause = f"{written(number)} is far outside every drawing"
        cure = "write a number inside the drawing"
    else:
        cause = f"{shown(scalar.text)} is not an ordinary number"
        cure = "write a number such as 482.5"
        if meant is not None and rule.low <= meant <= rule.high:
            cure = f"write {written(meant)}"
    findings.error(scalar.spot, cause, cure)
    return None
