"""The way in: command line or window, and the exit code."""

import logging
import os
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with these arguments; the result is its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    os.umask(0o077)
    # With this set to "trusted" a hostile drawing could hang the program.
    os.environ.pop("QT_SVG_DEFAULT_OPTIONS", None)
    logging.basicConfig(format="point-explorer: %(message)s", level=logging.WARNING)
    # Both ways are imported here, not above: the command line needs no Qt, and
    # the window's first frame needs nothing of the command line.
    if words:
        from explorer.app.command_line import run  # noqa: PLC0415

        return run(words)
    from explorer.app.desktop import run_window  # noqa: PLC0415
    from explorer.app.open_at import OpenAt  # noqa: PLC0415

    return run_window(OpenAt())
