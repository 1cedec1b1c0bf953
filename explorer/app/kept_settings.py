"""What a person comes back to, in the settings; apart: the first frame needs none."""

from collections.abc import Iterable

from explorer.app.settings_store import SettingsStore
from explorer.domain.kept import KINDS, Kept, Place
from explorer.domain.profile import SignsSeen

_FAVOURITES, _RECENT = "kept/favourites", "kept/recent"
_SEEN, _SEEN_ON = "safety/signs_seen", "safety/signs_seen_on"
_BETWEEN_SIGNS = "; "


class KeptSettings:
    """Reads and writes favourites, the last pages, and which signs were read today."""

    def __init__(self, store: SettingsStore) -> None:
        self._store = store

    def pages(self) -> Kept:
        """Favourites, and what was opened last."""
        return Kept(self._places(_FAVOURITES), self._places(_RECENT))

    def keep_pages(self, kept: Kept) -> None:
        """Write down favourites, and what was opened last."""
        self._store.keep_text(_FAVOURITES, _written(kept.favourites))
        self._store.keep_text(_RECENT, _written(kept.recent))

    def signs_seen(self) -> SignsSeen:
        """Which warning signs were read last, and on which day."""
        sections = self._store.text(_SEEN).split(_BETWEEN_SIGNS)
        return SignsSeen(self._store.text(_SEEN_ON), frozenset(sections))

    def keep_signs_seen(self, seen: SignsSeen) -> None:
        """Write down which warning signs were read today."""
        self._store.keep_text(_SEEN_ON, seen.day)
        self._store.keep_text(_SEEN, _BETWEEN_SIGNS.join(sorted(seen.sections)))

    def _places(self, key: str) -> tuple[Place, ...]:
        known = {kind.value: kind for kind in KINDS}
        pairs = (each.partition(":") for each in self._store.text(key).split())
        return tuple(
            Place(known[kind], id_) for kind, _, id_ in pairs if kind in known and id_
        )


def _written(places: Iterable[Place]) -> str:
    return " ".join(f"{place.kind.value}:{place.id}" for place in places)
