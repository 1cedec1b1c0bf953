"""Lets `python -m explorer` start the program."""

import signal
import sys

# Before anything large is imported: a KeyboardInterrupt in the middle of Qt's own
# set-up crashes or hangs, so Ctrl+C simply ends the program until a window that
# knows better is there.  Who asked for Ctrl+C to be ignored keeps that.
if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def start() -> None:
    """Run the program with the words of the command line."""
    # Here, below the line that Ctrl+C depends on.
    from explorer.app.main import main  # noqa: PLC0415

    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    start()
