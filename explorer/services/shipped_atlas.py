"""The atlas that comes with the program, made when it was set up or packed.

It lies beside the data files and is trusted as the program's own modules are: whoever
could write there could change those as well.  It is used only while the data files are
to the byte those that it was made from.
"""

from pathlib import Path

from explorer.services.atlas_bytes import CachedAtlas, decoded
from explorer.services.file_prints import FilePrint, digests_of
from explorer.services.source_text import SourceRefusedError, read_ordinary_file

SHIPPED_NAME = "atlas.compiled"
LARGEST_SHIPPED = 64 * 1024 * 1024


def read_shipped(
    data_dir: Path, sources: tuple[Path, ...], *, whole: bool
) -> CachedAtlas | None:
    """What was made from these very files; nothing if there is none."""
    try:
        content = read_ordinary_file(data_dir / SHIPPED_NAME, LARGEST_SHIPPED)
    except SourceRefusedError:
        return None
    stored = decoded(content, whole=whole)
    if stored is None or stored.prints != shipped_prints(data_dir, sources):
        return None
    return stored


def shipped_prints(data_dir: Path, sources: tuple[Path, ...]) -> tuple[FilePrint, ...]:
    """The files by name inside the folder and by content: they may be copied."""
    names = (path.relative_to(data_dir).as_posix() for path in sources)
    pairs = zip(names, digests_of(sources), strict=True)
    return tuple((name, 0, 0, content) for name, content in pairs)
