"""Makes the cue sounds: `python tools/make_sounds.py [FOLDER]`.

Each is a few sine notes with a soft bell's fall, so that nothing had to be borrowed.
"""

import sys
import wave
from array import array
from math import exp, pi, sin
from pathlib import Path
from typing import NamedTuple

RATE = 22_050
LOUDNESS = 0.3
"""The peak, as a part of full scale: a cue should not startle."""
ATTACK_SECONDS = 0.008
RELEASE_SECONDS = 0.02
OVERTONE = 0.25
FOLDER = Path(__file__).resolve().parent.parent / "assets" / "sounds"


class Note(NamedTuple):
    """One sounding of several frequencies (hertz), from `at` on, for `seconds`."""

    at: float
    seconds: float
    pitches: tuple[float, ...]
    fall: float
    """How fast the note dies away: e-foldings a second."""


C5, D5, E5, G5, A5, C6 = 523.25, 587.33, 659.26, 783.99, 880.0, 1046.5
C4, G4 = 261.63, 392.0

SOUNDS = {
    "start": (Note(0.0, 0.6, (G5,), 6.0),),
    "tick": (Note(0.0, 0.07, (A5,), 40.0),),
    "half": (Note(0.0, 0.35, (D5,), 9.0),),
    "change": (Note(0.0, 0.25, (C5,), 9.0), Note(0.25, 0.5, (G5,), 7.0)),
    "next": (
        Note(0.0, 0.16, (G5,), 12.0),
        Note(0.16, 0.16, (E5,), 12.0),
        Note(0.32, 0.45, (C6,), 8.0),
    ),
    "done": (Note(0.0, 1.8, (C4, G4, C5, E5), 2.2),),
}


def samples(notes: tuple[Note, ...]) -> list[int]:
    """The notes mixed into signed 16-bit samples, their peak at `LOUDNESS`."""
    length = max(note.at + note.seconds for note in notes)
    mixed = [0.0] * round(length * RATE)
    for note in notes:
        first = round(note.at * RATE)
        for offset in range(round(note.seconds * RATE)):
            if first + offset < len(mixed):
                mixed[first + offset] += _level(note, offset / RATE)
    peak = max(map(abs, mixed))
    return [round(level / peak * LOUDNESS * 32_767) for level in mixed]


def write(path: Path, sound: list[int]) -> None:
    """A mono WAV file of these samples."""
    little = array("h", sound)
    if sys.byteorder == "big":
        little.byteswap()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(little.tobytes())


def make_all(folder: Path) -> None:
    """Every sound, each in a file of its name."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, notes in SOUNDS.items():
        write(folder / f"{name}.wav", samples(notes))


def _level(note: Note, seconds: float) -> float:
    swell = min(1.0, seconds / ATTACK_SECONDS)
    fade = min(1.0, (note.seconds - seconds) / RELEASE_SECONDS)
    tone = sum(
        sin(2 * pi * pitch * seconds) + OVERTONE * sin(4 * pi * pitch * seconds)
        for pitch in note.pitches
    )
    return swell * fade * exp(-note.fall * seconds) * tone


if __name__ == "__main__":
    make_all(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
