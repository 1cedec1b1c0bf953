"""The command line: does what its words ask, or opens the window there.

Imported only when there are words; whatever a person can cause ends in one line
on standard error and an exit code, never in a traceback.
"""

from collections.abc import Callable, Sequence

from explorer.app.argument_parser import parse
from explorer.app.atlas_source import open_shipped_atlas
from explorer.app.commands import carry_out
from explorer.app.look_up import CONDITIONS, POINTS, ROUTINES, named
from explorer.app.open_at import OpenAt
from explorer.app.terminal import abandon_output, complain, speak_utf8
from explorer.domain.errors import ExplorerError, UsageError

_FAILED, _MISUSED, _INTERRUPTED = 1, 2, 130


def open_window(asked: OpenAt) -> int:
    """Open the window there."""
    # Here, because most commands need no Qt.
    from explorer.app.desktop import run_window  # noqa: PLC0415

    return run_window(asked)


def run(words: Sequence[str], opened_by: Callable[[OpenAt], int] = open_window) -> int:
    """Do what the words ask; the answer is the exit code."""
    speak_utf8()
    try:
        request, own = parse(words)
        if isinstance(request, OpenAt):
            return opened_by(_with_exact_ids(request))
        return carry_out(request, own)
    except UsageError as error:
        complain(str(error))
        return _MISUSED
    except ExplorerError as error:
        complain(str(error))
        return _FAILED
    except BrokenPipeError:
        abandon_output()
        return _FAILED
    except KeyboardInterrupt:
        return _INTERRUPTED


def _with_exact_ids(asked: OpenAt) -> OpenAt:
    """A name that means nothing is refused here, before any window opens."""
    if not (asked.point or asked.condition or asked.routine):
        return asked
    atlas = open_shipped_atlas(asked.data_dir)
    return asked._replace(
        point=asked.point and named(atlas, asked.point, POINTS).id,
        condition=asked.condition and named(atlas, asked.condition, CONDITIONS).id,
        routine=asked.routine and named(atlas, asked.routine, ROUTINES).id,
    )
