"""A small sound set of data files, and ways to damage one place of it."""

from pathlib import Path

from explorer.domain.problems import Problem
from explorer.services.atlas_files import load

VIEWS = """\
views:
  - id: front
    title: Front
    svg: body_front.svg
    viewbox: [0, 0, 800, 1800]
    midline: 400
  - id: back
    title: Back
    svg: body_back.svg
    viewbox: [0, 0, 800, 1800]
    midline: 400
    facing: false
"""

REGIONS = """\
regions:
  - id: lower-back
    label: Lower back
    synonyms: [loins]
    conditions: [low-back-pain]
    views: [back]
  - id: knee-front
    label: Knee
    views: [front]
"""

CAUTIONS = """\
cautions:
  - id: pregnancy
    title: Not in pregnancy
    text: Leave this point out while you are pregnant.
    level: skip
"""

CONDITIONS = """\
conditions:
  - id: low-back-pain
    name: Lower back pain
    group: Back
    summary: An ache between the ribs and the hips.
    synonyms: [backache, lumbago]
    red_flags:
      - Numbness between the legs. Call an ambulance.
    points: [BL23, GV4]
    finger_pressure:
      grade: some trials
      text: A few small studies found less pain.
      sources: [A review from 2020]
    needles: {grade: guideline option, text: Named in two guidelines.}
  - id: knee-pain
    name: Knee pain
    group: Legs
    summary: An ache in or around the knee.
    synonyms: [sore knee]
    red_flags: []
    points: [ST36]
    finger_pressure: {grade: mixed, text: Studies disagree.}
    needles: {grade: mixed, text: Studies disagree.}
"""

POINTS = """\
points:
  - code: BL23
    title: Lower back, two fingers from the spine
    names: {english: Kidney Transporter, pinyin: Shenshu, hanzi: 腎俞}
    meridian: Bladder
    region: lower-back
    surface: posterior
    bilateral: true
    placements:
      - {view: back, side: left, x: 370, y: 700.5}
    location: Two fingers beside the second lumbar vertebra.
    find:
      - Put your hands on your waist.
      - Let the thumbs meet the muscles beside the spine.
    benefits: [a sore lower back]
    conditions: [low-back-pain]
    massage:
      - Press slowly with both thumbs.
    sides: both
    hold_seconds: 90
    self_pressure: ok
    reach: easy
    codes: [UB23]
    old_codes: [B-23]
    certainty: high
    sources: [WHO 2008]
    review: checked against two sources
  - code: GV4
    title: Lower back, on the spine
    names: {english: Gate of Life, pinyin: Mingmen, hanzi: 命門}
    meridian: Governor Vessel
    region: lower-back
    surface: posterior
    bilateral: false
    placements:
      - view: back
        side: mid
        x: 400
        y: 705
    location: On the midline below the second lumbar vertebra.
    find: [Feel the spine at the height of the waist.]
    benefits: [a tired back]
    conditions: [low-back-pain]
    sides: mid
    hold_seconds: 60
    self_pressure: gentle
    self_pressure_reason: It lies on the spine.
    reach: awkward
    substitutes: [BL23]
    cautions: [pregnancy]
    certainty: high
    sources: [WHO 2008]
    review: checked against two sources
  - code: ST36
    title: Below the knee, outside the shin
    names: {english: Leg Three Miles, pinyin: Zusanli, hanzi: 足三里}
    meridian: Stomach
    region: knee-front
    surface: anterior
    bilateral: true
    placements:
      - {view: front, side: left, x: 450, y: 1300}
    location: Four fingers below the kneecap.
    find: [Bend the knee.]
    benefits: [tired legs]
    conditions: [knee-pain]
    sides: left-right
    hold_seconds: 120
    self_pressure: ok
    reach: easy
    certainty: medium
    sources: [WHO 2008]
    review: checked against two sources
"""

ROUTINES = """\
routines:
  - id: short-break
    name: A short break
    goal: A looser back in four minutes.
    conditions: [low-back-pain]
    posture: sitting
    origin: made for this program
    steps:
      - {point: BL23, sides: both, seconds: 60}
      - {point: ST36, sides: left-right, seconds: 60, technique: circles}
      - {point: GV4, sides: mid, seconds: 60}
"""

SAFETY = """\
notices:
  - id: chest-pain
    title: Call an ambulance
    text: Pressure on the chest needs help at once.
    phrases: [chest pain, pain in my chest]
"""

PLACEMENTS = """\
placements: []
unshown: []
"""

MEASURES = """\
measures:
  - code: BL23
    ways:
      - view: back
        side: left
        start: [400, 700]
        felt: middle of the spine
        legs:
          - {to: [370, 700], cun: 1.5}
"""

GUIDE = """\
guide:
  - id: how-to-press
    title: How to press
    summary: Slowly, and never so that it hurts.
    synonyms: [how hard]
    sections:
      - heading: How it should feel
        text: Firm and dull.
        items: [Breathe slowly.]
"""

CIRCUMSTANCES = """\
circumstances:
  - id: pregnant
    question: Pregnant?
    said: pregnant
    rules:
      - {effect: leave out, reason: Ask your midwife., points: [BL23]}
areas:
  - {id: back, label: Back, regions: [lower-back]}
"""

SAMPLES = {
    "views.yaml": VIEWS,
    "regions.yaml": REGIONS,
    "cautions.yaml": CAUTIONS,
    "conditions.yaml": CONDITIONS,
    "points.yaml": POINTS,
    "routines.yaml": ROUTINES,
    "safety.yaml": SAFETY,
    "placements.yaml": PLACEMENTS,
    "measures.yaml": MEASURES,
    "guide.yaml": GUIDE,
    "circumstances.yaml": CIRCUMSTANCES,
}


def write_samples(folder: Path, **changed: str) -> Path:
    """The sample files in a folder, some of them with another text."""
    for name, text in SAMPLES.items():
        stem = name.removesuffix(".yaml")
        (folder / name).write_text(changed.get(stem, text), encoding="utf-8")
    return folder


def edited(text: str, old: str, new: str) -> str:
    """The text with the first of these places changed; it must be there."""
    assert old in text
    return text.replace(old, new, 1)


def marked(text: str) -> tuple[str, tuple[int, int]]:
    """The text without its one `¦`, and the line and column where that stood."""
    before, after = text.split("¦")
    line = before.count("\n") + 1
    return before + after, (line, len(before) - before.rfind("\n"))


def place_of(text: str, part: str) -> tuple[int, int]:
    """Line and column of the first such part of a text, both from 1."""
    return marked(edited(text, part, f"¦{part}"))[1]


def problems_with(folder: Path, **changed: str) -> tuple[Problem, ...]:
    """What is found when some sample files have another text."""
    return load(write_samples(folder, **changed)).problems
