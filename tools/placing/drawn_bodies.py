"""Finds the drawings that the rules are for, and measures them."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from explorer.services.drawings import read_drawing
from explorer.services.findings import Findings
from explorer.services.yaml_nodes import scalars_at
from explorer.services.yaml_tree import read_tree
from tools.placing.measured_body import MeasuredBody
from tools.placing.rule_book import RuleBook

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "assets"
VIEWS = ROOT / "data" / "views.yaml"
WHOLE_FIGURES = frozenset({"front", "back", "side"})


def drawing_names(views_file: Path = VIEWS) -> dict[str, str]:
    """The file of each view that the program has, in the program's order."""
    names = {}
    for key, node in read_tree(views_file, Findings(views_file.name)).pairs:
        if key.text == "views":
            ids, files = scalars_at(node, "id"), scalars_at(node, "svg")
            names = {
                view.text: name.text for view, name in zip(ids, files, strict=True)
            }
    return names


def usual_name(view: str) -> str:
    """The file that a view's drawing is in unless `views.yaml` names another."""
    stem = view.replace("-", "_")
    return f"body_{stem}.svg" if view in WHOLE_FIGURES else f"{stem}.svg"


def drawing_paths(views: Iterable[str], assets: Path = ASSETS) -> dict[str, Path]:
    """Where the drawings of some views should be, in the program's order."""
    named, wanted = drawing_names(), tuple(views)
    ordered = dict.fromkeys(view for view in (*named, *wanted) if view in wanted)
    return {view: assets / named.get(view, usual_name(view)) for view in ordered}


def drawn_bodies(
    books: Mapping[str, RuleBook], assets: Path = ASSETS
) -> tuple[dict[str, MeasuredBody], tuple[Path, ...]]:
    """The bodies of the views that rules are for, and the files that are missing."""
    paths = drawing_paths(books, assets)
    bodies = {
        view: MeasuredBody(view, read_drawing(path), books[view])
        for view, path in paths.items()
        if path.exists()
    }
    return bodies, tuple(path for path in paths.values() if not path.exists())
