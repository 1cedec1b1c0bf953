"""The second stroke of the start: atlas, search, controllers, and what was asked."""

from explorer.app.application import build
from explorer.app.data_problems import problems_told
from explorer.app.first_window import FirstWindow
from explorer.app.look_up import CONDITIONS, POINTS, ROUTINES, named
from explorer.app.open_at import OpenAt
from explorer.app.program import Explorer
from explorer.app.settings_store import SettingsStore
from explorer.domain.errors import ExplorerError
from explorer.services.atlas_cache import AtlasCache
from explorer.services.profile_file import ProfileFile
from explorer.services.stored_atlas import open_atlas


def complete(
    first: FirstWindow,
    cache: AtlasCache,
    store: SettingsStore,
    answers: ProfileFile,
    asked: OpenAt,
) -> Explorer:
    """The whole program around the window that is on the screen."""
    opened = open_atlas(cache)
    if opened.look != first.look:
        # The data files changed while the first frame was painted.
        first.window.panels.map.show_markers(opened.look.views, opened.look.markers)
    explorer = build(first, opened.atlas, store, answers)
    if opened.problems:
        first.window.tell(problems_told(opened.problems))
    _open_at(explorer, asked, store)
    return explorer


def _open_at(explorer: Explorer, asked: OpenAt, store: SettingsStore) -> None:
    try:
        _ask(explorer, asked, store)
    except ExplorerError as error:
        explorer.window.tell(str(error))
        explorer.explore.clear()


def _ask(explorer: Explorer, asked: OpenAt, store: SettingsStore) -> None:
    """What was asked at the start goes before what lay open at the last end."""
    explore, atlas = explorer.explore, explorer.atlas
    typed = explorer.window.panels.search.field.text()
    if asked.point:
        explore.open_page(*named(atlas, asked.point, POINTS))
    elif asked.condition:
        explore.open_page(*named(atlas, asked.condition, CONDITIONS))
    elif asked.routine:
        explore.open_page(*named(atlas, asked.routine, ROUTINES))
    elif asked.search or typed:
        explore.search(asked.search or typed)
    else:
        explore.resume(store.intent())
