"""Puts the program together: creates, owns and connects everything.

Reading `build` and `connections` tells how the program hangs together: widgets say
what was done to them, desks hand it to controllers, and the window shows what follows.
"""

from explorer.app.connections import connect_all, show_fitted
from explorer.app.data_problems import answers_told
from explorer.app.first_window import FirstWindow
from explorer.app.kept_settings import KeptSettings
from explorer.app.late_window import late_window
from explorer.app.log_desk import LogDesk
from explorer.app.look_desk import LookDesk
from explorer.app.map_desk import MapDesk
from explorer.app.practice_stage import PracticeStage
from explorer.app.program import Clock, Closer, Explorer
from explorer.app.safety_desk import SafetyDesk
from explorer.app.settings_store import SettingsStore
from explorer.app.skin import Skin
from explorer.app.wishes import ExploreDesk, PractiseDesk
from explorer.controllers.explore import ExploreController
from explorer.controllers.practise import PractiseController
from explorer.controllers.safe_for_me import SafeForMe
from explorer.domain.atlas import Atlas
from explorer.services.profile_file import OpenedProfile, ProfileFile


def build(
    first: FirstWindow,
    atlas: Atlas,
    store: SettingsStore,
    answers: ProfileFile,
    clock: Clock = Clock(),  # noqa: B008 - a value that never changes
) -> Explorer:
    """The whole program around a window that may be on screen already."""
    window, skin = first.window, Skin(first.look.views, atlas)
    said = answers.read()
    safe = SafeForMe(atlas, said.profile, answers, clock.today)
    window.panels.map.wear_skin(skin)
    explore = ExploreController(window, lambda: safe.knowledge, skin.region_at)
    late = late_window(first)
    kept = KeptSettings(store)
    safety_desk = SafetyDesk(window, window, safe, kept.keep_signs_seen)
    ask = safety_desk.ask_before
    stage = PracticeStage(late.session, explore, window.name_session, ask)
    look_desk = LookDesk(first, late, store)
    log_desk = LogDesk(window, window, answers.folder, look_desk.keeps_log)
    practise = PractiseController(stage, safe, log_desk.hold_finished)
    explore_desk = ExploreDesk(window, explore)
    practise_desk = PractiseDesk(window, practise, clock.now, explore.filters)
    map_desk = MapDesk(window.panels.map, late, look_desk)
    desks = explore_desk, practise_desk, look_desk, map_desk, safety_desk, log_desk
    closer = Closer(explore, practise_desk, look_desk, log_desk, store)
    explorer = Explorer(window, atlas, late, safe, explore, practise, *desks, closer)
    connect_all(explorer)
    _take_up(explorer, store, said)
    return explorer


def _take_up(explorer: Explorer, store: SettingsStore, said: OpenedProfile) -> None:
    """Go on with what was kept when the program ended last."""
    kept = KeptSettings(store)
    explorer.safe.resume_seen(kept.signs_seen())
    explorer.explore.take_up(kept.pages())
    if said.problems:
        explorer.window.tell(answers_told(said.problems))
    if said.profile.answers:
        show_fitted(explorer)
