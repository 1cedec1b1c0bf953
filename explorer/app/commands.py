"""What each command of the command line does."""

from pathlib import Path

from explorer.app.atlas_source import open_personal_atlas, own_folder
from explorer.app.json_forms import answer_form, entry_form, json_text
from explorer.app.look_up import named
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
    WriteCard,
    WriteTour,
)
from explorer.app.tables import table_forms, table_rows
from explorer.app.terminal import complain, say, typed_lines
from explorer.app.text_pages import answer_text, page_text, table_text
from explorer.domain.atlas import Atlas
from explorer.domain.atlas_pages import page_of
from explorer.domain.map_state import Opened
from explorer.domain.problems import Severity
from explorer.domain.search import SearchIndex
from explorer.domain.wording import counted
from explorer.services.atlas_files import check_paths
from explorer.services.resources import assets_dir, data_dir

_FAILED = 1


def carry_out(request: Request, own: Path | None = None) -> int:
    """Do what was asked, except opening the window; the answer is the exit code.

    The person's `own` files lie in the usual folder unless one is named.
    """
    match request:
        case ShowHelp(text=text):
            say(text.rstrip())
        case Check():
            return _check(request)
        case ListTable():
            say(_listed(open_personal_atlas(own), request))
        case Show():
            say(_shown(open_personal_atlas(own), request))
        case Search():
            _search(open_personal_atlas(own), request)
        case ExportLog():
            _export_log(request, own)
        case _:
            return _run_with_qt(request, own)
    return 0


def _run_with_qt(request: Request, own: Path | None) -> int:
    # Here, because loading Qt takes longer than all that needs none.
    if isinstance(request, ShowVersion):
        from explorer.app.versions import version_text  # noqa: PLC0415

        say(version_text())
        return 0
    from explorer.app import picture_commands  # noqa: PLC0415

    match request:
        case Snapshot():
            picture_commands.write_snapshot(open_personal_atlas(own), request)
        case WriteCard():
            picture_commands.write_card(open_personal_atlas(own), request)
        case WriteTour():
            # The tour needs all of the window, the others only its drawings.
            from explorer.app.tour import write_tour  # noqa: PLC0415

            return write_tour(request.folder)
        case _:
            raise AssertionError(request)
    return 0


def _check(request: Check) -> int:
    paths = request.paths or (data_dir(), assets_dir())
    problems = check_paths(paths, data_dir())
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    count = f"{counted(errors, 'error')}, {counted(warnings, 'warning')}"
    say("\n".join((*map(str, problems), count)))
    return _FAILED if errors else 0


def _listed(atlas: Atlas, request: ListTable) -> str:
    if request.as_json:
        return json_text(table_forms(atlas, request.table))
    return table_text(table_rows(atlas, request.table))


def _shown(atlas: Atlas, request: Show) -> str:
    found = named(atlas, request.name)
    if request.as_json:
        return json_text(entry_form(atlas, found.kind, found.id))
    return page_text(page_of(atlas, Opened(found.kind, found.id)))


def _search(atlas: Atlas, request: Search) -> None:
    index = SearchIndex.build(atlas)
    from_lines = request.text == "-"
    for text in typed_lines() if from_lines else (request.text,):
        answer = index.find(text, request.limit)
        if request.as_json:
            form = answer_form(atlas, answer)
            say(json_text(form, in_one_line=from_lines))
        else:
            say(answer_text(atlas, answer))


def _export_log(request: ExportLog, own: Path | None) -> None:
    # Here, because no other command needs the database.
    from explorer.app.log_export import log_csv, log_json  # noqa: PLC0415
    from explorer.services.practice_log import read_log  # noqa: PLC0415

    records = read_log(own or own_folder())
    if not records:
        complain("there is no practice log yet: no hold was written down")
    as_csv = request.format is LogFormat.CSV
    say(log_csv(records) if as_csv else log_json(records))
