"""Writes the atlas that starts the program at once: `python -m tools.compile_atlas`.

`run.py` does it when it sets the program up; the packing of a wheel does it as well.
Without the file, or after a change to the data, the data files are read instead.
"""

import sys

from explorer.services.atlas_making import made_atlas
from explorer.services.own_files import write_private
from explorer.services.resources import data_dir
from explorer.services.shipped_atlas import SHIPPED_NAME


def main() -> int:
    """Write the file beside the data files."""
    folder = data_dir()
    try:
        write_private(folder / SHIPPED_NAME, made_atlas(folder))
    except OSError as error:
        print(f"{folder / SHIPPED_NAME} cannot be written: {error.strerror}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
