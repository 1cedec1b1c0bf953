"""A folder decides what its modules may import, and these tests hold it to that."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "explorer"
THIRD_PARTY: dict[str, set[str]] = {
    "domain": {"msgspec"},
    "services": {"msgspec", "yaml"},
    "controllers": set(),
    "ui": {"PySide6", "shiboken6"},
    "app": {"PySide6", "shiboken6", "msgspec", "yaml"},
}
LAYERS = {
    "domain": {"domain"},
    "services": {"domain", "services"},
    "controllers": {"domain", "services", "controllers"},
    "ui": {"domain", "ui"},
    "app": {"domain", "services", "controllers", "ui", "app"},
}
# What would keep the first frame waiting, or belongs to a lower layer.
STANDARD_BUT_REFUSED = {
    "domain": {"io", "os", "pathlib", "shutil", "sqlite3", "subprocess", "time"},
    "ui": {"hashlib", "json", "pathlib", "sqlite3", "subprocess"},
}
MODULES = sorted(PACKAGE.glob("*/**/*.py"))


def imported_names(path: Path) -> Iterator[str]:
    """Every module a file imports, also inside functions and conditions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module=str(module), names=names, level=0):
                # `from explorer import ui` names a layer only in its second half.
                whole = module == "explorer"
                yield from (f"{module}.{a.name}" if whole else module for a in names)
            case ast.ImportFrom():
                yield "a relative import"
            case _:
                pass


def is_allowed(name: str, layer: str) -> bool:
    top, _, rest = name.partition(".")
    if top == "explorer":
        return rest.partition(".")[0] in LAYERS[layer] | {"__version__"}
    if top in sys.stdlib_module_names:
        return top not in STANDARD_BUT_REFUSED.get(layer, set())
    return top in THIRD_PARTY[layer]


def test_every_folder_has_its_place_in_the_table() -> None:
    folders = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert folders - {"_bundled"} == set(LAYERS)


def test_there_are_modules_to_look_at() -> None:
    assert len(MODULES) >= len(LAYERS)


@pytest.mark.parametrize(
    "path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_module_imports_only_what_its_folder_allows(path: Path) -> None:
    layer = path.relative_to(PACKAGE).parts[0]
    foreign = {name for name in imported_names(path) if not is_allowed(name, layer)}
    assert not foreign, f"{layer} must not import {', '.join(sorted(foreign))}"


def loaded_with(layer: str, suspects: tuple[str, ...], already: str = "") -> str:
    """Import all of a layer in a fresh interpreter; name the suspects it brought."""
    names = [
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        for path in MODULES
        if path.relative_to(PACKAGE).parts[0] == layer and path.stem != "__init__"
    ]
    code = (
        f"import importlib, sys{already}\n"
        "before = set(sys.modules)\n"
        f"for name in {names!r}: importlib.import_module(name)\n"
        f"print(*sorted({set(suspects)!r} & (set(sys.modules) - before)), end='')"
    )
    result = subprocess.run(
        [sys.executable, "-c", code],
        cwd=PACKAGE.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return result.stdout


@pytest.mark.parametrize("layer", ["domain", "services", "controllers"])
def test_lower_layer_works_without_qt(layer: str) -> None:
    assert loaded_with(layer, ("PySide6", "shiboken6")) == ""


def test_first_frame_waits_for_no_slow_module() -> None:
    slow = ("msgspec", "yaml", "sqlite3", "hashlib", "json", "dataclasses")
    qt = ", PySide6.QtPrintSupport, PySide6.QtSvgWidgets"
    assert loaded_with("ui", slow, already=qt) == ""
