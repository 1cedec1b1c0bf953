"""Where the drawings and the data files are, installed or in a checkout."""

from pathlib import Path

from explorer.domain.errors import ExplorerError

_PACKAGE = Path(__file__).parent.parent


def resource_root(package: Path = _PACKAGE) -> Path:
    """The folder that holds `assets` and `data`: inside a wheel, or beside us."""
    bundled = package / "_bundled"
    return bundled if bundled.is_dir() else package.parent


def data_dir(root: Path | None = None) -> Path:
    """The folder of the data files that come with the program."""
    return _existing((root or resource_root()) / "data")


def assets_dir(root: Path | None = None) -> Path:
    """The folder of drawings, icons and sounds."""
    return _existing((root or resource_root()) / "assets")


def asset(name: str, root: Path | None = None) -> Path:
    """One file of the assets, such as a view's drawing."""
    return _existing((root or resource_root()) / "assets" / name)


def _existing(path: Path) -> Path:
    if not path.exists():
        message = f"{path} is missing. Please install Point Explorer again."
        raise ExplorerError(message)
    return path
