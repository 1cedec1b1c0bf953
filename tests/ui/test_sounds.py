"""Cues are played by what the computer has; without a player nothing breaks."""

import sys
import time
import wave
from pathlib import Path

import pytest

from explorer.domain.hold_phases import Cue
from explorer.ui.sounds import CuePlayer
from tools.make_sounds import LOUDNESS, RATE, make_all

SOUNDS = Path("assets/sounds").resolve()
unix_only = pytest.mark.skipif(sys.platform == "win32", reason="winsound plays there")


class FakeSystem:
    """Knows some programs, and remembers what was started."""

    def __init__(self, *programs: str, works: bool = True) -> None:
        self.programs = programs
        self.works = works
        self.looked = 0
        self.started: list[tuple[str, list[str]]] = []

    def find(self, name: str) -> str:
        """Look a program up."""
        self.looked += 1
        return f"/bin/{name}" if name in self.programs else ""

    def launch(self, program: str, arguments: list[str]) -> bool:
        """Start a program."""
        self.started.append((program, arguments))
        return self.works


def player_on(system: FakeSystem) -> CuePlayer:
    """A player that knows only this system."""
    return CuePlayer(str(SOUNDS), find=system.find, launch=system.launch)


@unix_only
def test_the_first_player_found_plays_the_cues_file() -> None:
    system = FakeSystem("aplay", "paplay")
    assert player_on(system).play(Cue.CHANGE)
    assert system.started == [("/bin/paplay", [str(SOUNDS / "change.wav")])]


@unix_only
def test_aplay_is_told_to_be_quiet_on_the_terminal() -> None:
    system = FakeSystem("aplay")
    player_on(system).play(Cue.TICK)
    assert system.started == [("/bin/aplay", ["-q", str(SOUNDS / "tick.wav")])]


@unix_only
def test_nothing_is_looked_for_before_it_is_needed() -> None:
    system = FakeSystem("aplay")
    player = player_on(system)
    assert system.looked == 0
    player.play(Cue.TICK)
    after_first = system.looked
    player.play(Cue.TICK)
    assert system.looked == after_first


@unix_only
def test_without_a_player_the_cue_is_said_to_be_unheard() -> None:
    player = player_on(FakeSystem())
    assert not player.available
    assert not player.play(Cue.START)


@unix_only
def test_muted_nothing_is_started() -> None:
    system = FakeSystem("aplay")
    player = player_on(system)
    player.muted = True
    assert not player.play(Cue.START)
    assert system.started == []


@unix_only
def test_a_player_that_does_not_start_is_not_tried_again() -> None:
    system = FakeSystem("aplay", works=False)
    player = player_on(system)
    assert not player.play(Cue.START)
    assert not player.play(Cue.TICK)
    assert len(system.started) == 1
    assert not player.available


@unix_only
def test_a_real_player_is_started_without_waiting(tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    program = tmp_path / "aplay"
    program.write_text(f'#!/bin/sh\necho "$@" > {heard}.new\nmv {heard}.new {heard}\n')
    program.chmod(0o700)
    assert CuePlayer(str(SOUNDS), find=lambda _name: str(program)).play(Cue.DONE)
    for _ in range(200):
        if heard.exists():
            break
        time.sleep(0.02)
    assert heard.read_text().split() == [str(SOUNDS / "done.wav")]


@unix_only
def test_a_real_player_that_is_not_there_never_raises(tmp_path: Path) -> None:
    player = CuePlayer(str(SOUNDS), find=lambda _name: str(tmp_path / "gone"))
    assert not player.play(Cue.START)
    assert not player.available


@pytest.mark.parametrize("cue", Cue)
def test_each_cue_has_a_small_modest_sound(cue: Cue) -> None:
    path = SOUNDS / f"{cue}.wav"
    with wave.open(str(path)) as sound:
        frames = sound.readframes(sound.getnframes())
        assert (sound.getnchannels(), sound.getframerate()) == (1, RATE)
        assert sound.getnframes() / RATE <= 2
    peak = max(map(abs, memoryview(frames).cast("h")))
    assert 0.5 * LOUDNESS * 32_767 < peak <= LOUDNESS * 32_767
    assert path.stat().st_size < 100_000


def test_the_sounds_are_those_that_the_script_makes(tmp_path: Path) -> None:
    make_all(tmp_path)
    made = sorted(path.name for path in tmp_path.iterdir())
    assert made == sorted(path.name for path in SOUNDS.glob("*.wav"))
    for name in made:
        ours = memoryview((tmp_path / name).read_bytes()[44:]).cast("h")
        kept = memoryview((SOUNDS / name).read_bytes()[44:]).cast("h")
        # One step of rounding is left to the C library's sine.
        assert len(ours) == len(kept)
        assert all(abs(a - b) <= 1 for a, b in zip(ours, kept, strict=True))
