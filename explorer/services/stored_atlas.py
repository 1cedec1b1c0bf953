"""The whole atlas, from the cache while the data files stay the same."""

from typing import NamedTuple

from explorer.domain.atlas import Atlas
from explorer.domain.first_look import FirstLook
from explorer.domain.first_look_of import first_look
from explorer.domain.problems import Problem
from explorer.services.atlas_cache import AtlasCache
from explorer.services.atlas_codec import LoadedAtlas, packed, unpacked
from explorer.services.file_prints import FilePrint, contents, prints_of


class OpenedAtlas(NamedTuple):
    """The atlas, what is wrong with its files, and its first look.

    The look differs from the one a cache gave before only if a file changed
    without changing its size or time.
    """

    atlas: Atlas
    problems: tuple[Problem, ...]
    look: FirstLook


def open_atlas(cache: AtlasCache) -> OpenedAtlas:
    """All of the atlas; reads the data files and writes the cache if it must."""
    # Taken before reading: a file that changes meanwhile no longer fits its print.
    prints = prints_of(cache.sources)
    stored = cache.read_all()
    loaded = unpacked(stored.atlas) if stored else None
    if stored is None or loaded is None:
        return _opened_anew(cache, prints)
    opened = _opened(loaded)
    new = opened.look != stored.look or prints != stored.prints
    if new and contents(prints) == contents(stored.prints):
        cache.write(prints, opened.look, stored.atlas)
    return opened


def _opened_anew(cache: AtlasCache, prints: tuple[FilePrint, ...]) -> OpenedAtlas:
    loaded = _read_files(cache)
    opened = _opened(loaded)
    cache.write(prints, opened.look, packed(loaded))
    return opened


def _opened(loaded: LoadedAtlas) -> OpenedAtlas:
    return OpenedAtlas(loaded.atlas, loaded.problems, first_look(loaded.atlas))


def _read_files(cache: AtlasCache) -> LoadedAtlas:
    # Here, because yaml costs a seventh of a bare start and is seldom needed.
    from explorer.services.atlas_files import load  # noqa: PLC0415

    return load(cache.data_dir)
