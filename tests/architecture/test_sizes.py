"""Modules, classes and functions stay small enough to be read in one go."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "explorer"
MODULES = sorted(PACKAGE.rglob("*.py"))
MODULE_LINES = 250
CLASS_LINES = 150
FUNCTION_LINES = 30
EXCUSE = "# long: "

Sized = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def oversized(source: str) -> Iterator[str]:
    """Name each class and function that is too long and gives no reason."""
    lines = source.splitlines()
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, Sized):
            continue
        is_class = isinstance(node, ast.ClassDef)
        limit = CLASS_LINES if is_class else FUNCTION_LINES
        length = (node.end_lineno or node.lineno) - node.lineno + 1
        if length > limit and (is_class or not has_excuse(lines, node)):
            yield f"{node.name} has {length} lines, at most {limit} are allowed"


def has_excuse(lines: list[str], node: Sized) -> bool:
    """Look for `# long: reason` on the line of the definition or the one above."""
    first = min([node.lineno, *(part.lineno for part in node.decorator_list)])
    near = (lines[node.lineno - 1], lines[max(first - 2, 0)])
    return any(line.partition(EXCUSE)[2].strip() for line in near)


def function_of(lines: int, first: str = "def talk() -> None:") -> str:
    return "\n".join([first, *["    print()"] * (lines - 1)])


@pytest.mark.parametrize(
    "path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_module_is_small(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= MODULE_LINES
    assert list(oversized(source)) == []


def test_function_of_thirty_lines_is_allowed() -> None:
    assert list(oversized(function_of(FUNCTION_LINES))) == []


def test_longer_function_is_named() -> None:
    complaints = list(oversized(function_of(FUNCTION_LINES + 1)))
    assert complaints == ["talk has 31 lines, at most 30 are allowed"]


@pytest.mark.parametrize(
    "first",
    [
        "def talk() -> None:  # long: one table of words",
        "# long: one table of words\ndef talk() -> None:",
        "# long: one table of words\n@cached\ndef talk() -> None:",
    ],
)
def test_longer_function_may_give_a_reason(first: str) -> None:
    assert list(oversized(function_of(50, first))) == []


def test_reason_must_say_something() -> None:
    source = function_of(50, "def talk() -> None:  # long:  ")
    assert len(list(oversized(source))) == 1


def test_no_reason_excuses_a_long_class() -> None:
    first = "class Talk:  # long: it grew"
    assert list(oversized(function_of(CLASS_LINES, first))) == []
    assert len(list(oversized(function_of(CLASS_LINES + 1, first)))) == 1
