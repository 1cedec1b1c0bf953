"""From the words on the command line to a request.

Imported only when there are words: starting the window needs none of this.
"""

from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn, Protocol

from explorer.app.argument_types import card_path, limit, path, picture_path, size
from explorer.app.open_at import OpenAt
from explorer.app.requests import (
    Check,
    ExportLog,
    ListTable,
    LogFormat,
    Request,
    Search,
    Show,
    ShowHelp,
    ShowVersion,
    Snapshot,
    Table,
    WriteCard,
    WriteTour,
)
from explorer.domain.errors import UsageError
from explorer.domain.preferences import Theme
from explorer.domain.sides import BodySide

DEFAULT_TOUR = Path("tour")
_DEFAULT_SIZE = (800, 1200)
_DEFAULT_LIMIT = 20


class _Commands(Protocol):
    """What argparse gives to hang commands on; it has no public name there."""

    def add_parser(
        self,
        name: str,
        *,
        help: str,  # noqa: A002 - argparse's own word
        description: str,
        allow_abbrev: bool,
    ) -> ArgumentParser:
        """A parser for what follows the command's name."""


class _HelpAskedError(Exception):
    """Ends the parsing where argparse would print and exit."""


class _Parser(ArgumentParser):
    """Hands over help and complaints instead of printing them."""

    def print_help(self, file: object = None) -> NoReturn:  # noqa: ARG002 - argparse's
        """Replaces the printing."""
        raise _HelpAskedError(self.format_help())

    def error(self, message: str) -> NoReturn:
        """Replaces the printed usage by an error with one line."""
        raise UsageError(f"{message} (`{self.prog} --help` says what is possible)")


class Parsed(NamedTuple):
    """What is asked, and the folder of the person's own files if one was named."""

    request: Request
    own: Path | None = None


def parse(argv: Sequence[str]) -> Parsed:
    """What these words ask; raises `UsageError` when they ask for nothing."""
    try:
        options = _parser().parse_args(list(argv))
    except _HelpAskedError as asked:
        return Parsed(ShowHelp(str(asked)))
    request: Request = options.build(options)
    opening = _opening(options)
    if not isinstance(request, OpenAt) and opening != OpenAt(data_dir=opening.data_dir):
        raise UsageError(
            "--point, --condition, --routine and --search open the window; "
            "leave them out before a command"
        )
    return Parsed(request, opening.data_dir)


def _parser() -> ArgumentParser:
    parser = _Parser(
        prog="point-explorer",
        description="An atlas of acupressure points: where to press, how, and for "
        "how long. Without a command it opens the window.",
        allow_abbrev=False,
    )
    parser.set_defaults(build=_opening_or_version)
    _add_data_dir(parser, None)
    parser.add_argument("--version", action="store_true", help="print the versions")
    start = parser.add_mutually_exclusive_group()
    start.add_argument("--point", metavar="CODE", default="", help="open at a point")
    start.add_argument("--condition", metavar="ID", default="", help="open there")
    start.add_argument("--routine", metavar="ID", default="", help="open there")
    start.add_argument("--search", metavar="TEXT", default="", help="open a search")
    commands = parser.add_subparsers(metavar="COMMAND", title="commands")
    for add in (_add_check, _add_list, _add_show, _add_search, _add_snapshot):
        add(commands)
    for add in (_add_card, _add_tour, _add_log):
        add(commands)
    return parser


def _opening(given: Namespace) -> OpenAt:
    return OpenAt(
        given.point, given.condition, given.routine, given.search, given.data_dir
    )


def _opening_or_version(given: Namespace) -> Request:
    return ShowVersion() if given.version else _opening(given)


def _add_data_dir(parser: ArgumentParser, default: object) -> None:
    parser.add_argument(
        "--data-dir",
        type=path,
        metavar="DIR",
        default=default,
        help="where your own files lie, instead of the usual folder",
    )


def _command(commands: _Commands, name: str, about: str) -> ArgumentParser:
    parser = commands.add_parser(
        name, help=about, description=about, allow_abbrev=False
    )
    # Suppressed, or it would undo the same option given before the command.
    _add_data_dir(parser, SUPPRESS)
    return parser


def _add_json(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--json", action="store_true", dest="as_json", help="for programs"
    )


def _add_output(
    parser: ArgumentParser, kind: Callable[[str], Path], metavar: str
) -> None:
    parser.add_argument(
        "-o", "--output", required=True, type=kind, dest="file", metavar=metavar
    )


def _add_check(commands: _Commands) -> None:
    parser = _command(commands, "check", "check data files and drawings")
    parser.add_argument("paths", nargs="*", type=path, metavar="FILE-OR-FOLDER")
    parser.set_defaults(build=lambda given: Check(tuple(given.paths)))


def _add_list(commands: _Commands) -> None:
    parser = _command(commands, "list", "list everything of one kind")
    parser.add_argument("table", choices=[str(table) for table in Table])
    _add_json(parser)
    parser.set_defaults(
        build=lambda given: ListTable(Table(given.table), given.as_json)
    )


def _add_show(commands: _Commands) -> None:
    parser = _command(commands, "show", "print a point, condition or routine")
    parser.add_argument("name", nargs="+", metavar="CODE-OR-ID")
    _add_json(parser)
    parser.set_defaults(build=lambda given: Show(" ".join(given.name), given.as_json))


def _add_search(commands: _Commands) -> None:
    parser = _command(commands, "search", "answer as the search box does")
    parser.add_argument(
        "text", nargs="+", metavar="TEXT", help="what to look for; - reads lines"
    )
    parser.add_argument(
        "--limit", type=limit, default=_DEFAULT_LIMIT, metavar="N", help="most answers"
    )
    _add_json(parser)
    parser.set_defaults(
        build=lambda given: Search(" ".join(given.text), given.limit, given.as_json)
    )


def _add_snapshot(commands: _Commands) -> None:
    parser = _command(commands, "snapshot", "write a picture of the map")
    parser.add_argument("--view", required=True, metavar="ID", help="such as front")
    parser.add_argument("--point", metavar="CODE", default="", dest="marked_point")
    parser.add_argument(
        "--condition", metavar="ID", default="", dest="marked_condition"
    )
    sides = [str(BodySide.LEFT), str(BodySide.RIGHT)]
    parser.add_argument("--side", choices=sides, help="turn a drawing of one side")
    parser.add_argument("--size", type=size, default=_DEFAULT_SIZE, metavar="WxH")
    themes = [theme for theme in Theme if theme is not Theme.SYSTEM]
    parser.add_argument("--theme", choices=[str(theme) for theme in themes])
    _add_output(parser, picture_path, "FILE.png|.svg|.pdf")
    parser.set_defaults(build=_snapshot, theme=str(Theme.LIGHT))


def _snapshot(given: Namespace) -> Snapshot:
    return Snapshot(
        view=given.view,
        point=given.marked_point,
        condition=given.marked_condition,
        size=given.size,
        theme=Theme(given.theme),
        file=given.file,
        side=BodySide(given.side) if given.side else None,
    )


def _add_card(commands: _Commands) -> None:
    parser = _command(commands, "card", "write a printable card")
    parser.add_argument("name", nargs="+", metavar="CODE-OR-ROUTINE")
    _add_output(parser, card_path, "FILE.pdf")
    parser.set_defaults(build=lambda given: WriteCard(" ".join(given.name), given.file))


def _add_tour(commands: _Commands) -> None:
    parser = _command(commands, "tour", "write pictures of the whole program")
    parser.add_argument(
        "folder", nargs="?", type=path, default=DEFAULT_TOUR, metavar="FOLDER"
    )
    parser.set_defaults(build=lambda given: WriteTour(given.folder))


def _add_log(commands: _Commands) -> None:
    parser = _command(commands, "log", "the practice log")
    parser.add_argument("deed", choices=["export"])
    formats = [str(each) for each in LogFormat]
    parser.add_argument("--format", choices=formats, default=str(LogFormat.CSV))
    parser.set_defaults(build=lambda given: ExportLog(LogFormat(given.format)))
