"""An X server of our own, so that frames really travel to a screen."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

_SIZE = "4000x2000x24"


@contextmanager
def private_screen() -> Iterator[str | None]:
    """The display of an Xvfb that ends with the block; None where there is none."""
    program = shutil.which("Xvfb")
    if program is None:
        yield None
        return
    read, write = os.pipe()
    command = [program, "-displayfd", str(write), "-screen", "0", _SIZE]
    server = subprocess.Popen(
        [*command, "-nolisten", "tcp", "-noreset"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as answers:
            number = answers.readline().strip()
        yield f":{number}" if number else None
    finally:
        server.terminate()
        server.wait()
