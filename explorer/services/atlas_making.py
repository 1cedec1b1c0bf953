"""Makes the atlas that is shipped with the program.

`run.py` does it when it sets the program up, and the packing of a wheel.
"""

from pathlib import Path

from explorer.domain.first_look_of import first_look
from explorer.services.atlas_bytes import CachedAtlas, encoded
from explorer.services.atlas_codec import packed
from explorer.services.atlas_files import load
from explorer.services.atlas_kinds import data_paths
from explorer.services.shipped_atlas import shipped_prints


def made_atlas(data_dir: Path) -> bytes:
    """The data files of a folder as one file; what is wrong with them goes along."""
    prints = shipped_prints(data_dir, data_paths(data_dir))
    loaded = load(data_dir)
    look = first_look(loaded.atlas)
    return encoded(CachedAtlas(prints, look, packed(loaded)))
