"""What the values of an entry may be, beyond their kind: one table for all.

The reader of entries and the JSON Schema for editors both follow it.
"""

from typing import NamedTuple

from explorer.domain.hold_phases import LONGEST_HOLD, SHORTEST_HOLD

POINT_CODE = (
    r"(?:LU|LI|ST|SP|HT|SI|BL|KI|PC|TE|GB|LR|GV|CV)[1-9]\d?"
    r"|EX-[A-Z]{1,2}(?:[1-9]\d?|-[A-Z]{2,20})"
)
IDENTIFIER = r"[a-z0-9]+(?:-[a-z0-9]+)*"
SVG_NAME = r"[a-z0-9]+(?:[_-][a-z0-9]+)*\.svg"

FARTHEST = 100_000


class Rule(NamedTuple):
    """The limits of one key; `pattern` must match the whole text.

    `longest` counts characters of a text or of each text in a list, `least` and
    `most` count the items of a list, `low` and `high` bound a number.
    """

    longest: int = 1_000
    pattern: str = ""
    looks_like: str = ""
    least: int = 0
    most: int = 60
    low: int = -FARTHEST
    high: int = FARTHEST
    unit: str = ""


_TITLE = Rule(longest=120)
_WORDS = Rule(longest=120, most=120)
_SENTENCE = Rule(longest=600)
_STEPS = Rule(longest=600, least=1, most=20)
_ID = Rule(
    longest=60, pattern=IDENTIFIER, looks_like="lower-case words with hyphens between"
)
_CODE = Rule(longest=30, pattern=POINT_CODE, looks_like="a code such as BL23 or EX-HN1")
_HOLD = Rule(low=SHORTEST_HOLD, high=LONGEST_HOLD, unit=" of seconds")
_SOME = Rule(longest=120, least=1, most=80)

DEFAULT = Rule()

RULES: dict[tuple[str, str], Rule] = {
    ("Point", "code"): _CODE,
    ("Point", "title"): _TITLE,
    ("Point", "meridian"): _TITLE,
    ("Point", "placements"): Rule(most=20),
    ("Point", "location"): _SENTENCE,
    ("Point", "anatomy"): _SENTENCE,
    ("Point", "under"): _TITLE,
    ("Point", "disputed"): _SENTENCE,
    ("Point", "cun"): Rule(most=6),
    ("CunFact", "landmark"): _TITLE,
    ("CunFact", "way"): Rule(longest=60),
    ("CunFact", "cun"): Rule(low=0, high=20),
    ("Point", "find"): _STEPS,
    ("Point", "benefits"): _STEPS,
    ("Point", "massage"): Rule(longest=600, most=20),
    ("Point", "hold_seconds"): _HOLD,
    ("Point", "self_pressure_reason"): _SENTENCE,
    ("Point", "aliases"): _WORDS,
    ("Point", "codes"): _WORDS,
    ("Point", "old_codes"): _WORDS,
    ("Point", "special"): _WORDS,
    ("Point", "sources"): Rule(longest=300, least=1),
    ("PointPlaces", "code"): _CODE,
    ("PointPlaces", "places"): Rule(least=1, most=120),
    ("UnshownPoint", "code"): _CODE,
    ("UnshownPoint", "why"): _SENTENCE,
    ("PointMeasures", "code"): _CODE,
    ("PointMeasures", "ways"): Rule(least=1, most=120),
    ("MeasuredWay", "felt"): Rule(longest=60),
    ("MeasuredWay", "nth"): Rule(low=0, high=60),
    ("MeasuredWay", "legs"): Rule(least=1, most=6),
    ("MeasuredLeg", "cun"): Rule(low=0, high=20),
    ("MeasuredLeg", "towards"): Rule(longest=60),
    ("PointNames", "english"): _TITLE,
    ("PointNames", "pinyin"): _TITLE,
    ("PointNames", "hanzi"): Rule(longest=20),
    ("Condition", "id"): _ID,
    ("Condition", "name"): _TITLE,
    ("Condition", "group"): _TITLE,
    ("Condition", "synonyms"): _WORDS,
    ("Condition", "medical"): _WORDS,
    ("Condition", "red_flags"): Rule(longest=600, most=30),
    ("Condition", "points"): _SOME,
    ("Condition", "distant"): Rule(longest=30, most=80),
    ("Evidence", "text"): _SENTENCE,
    ("Evidence", "sources"): Rule(longest=300),
    ("Routine", "id"): _ID,
    ("Routine", "name"): _TITLE,
    ("Routine", "steps"): Rule(least=1, most=60),
    ("Routine", "synonyms"): _WORDS,
    ("Step", "seconds"): _HOLD,
    ("Step", "technique"): _SENTENCE,
    ("Caution", "id"): _ID,
    ("Caution", "title"): _TITLE,
    ("Caution", "text"): _SENTENCE,
    ("View", "id"): _ID,
    ("View", "title"): _TITLE,
    ("View", "svg"): Rule(
        longest=60, pattern=SVG_NAME, looks_like="a file name such as body_front.svg"
    ),
    ("View", "caption"): Rule(longest=20),
    ("SafetyNotice", "id"): _ID,
    ("SafetyNotice", "title"): _TITLE,
    ("SafetyNotice", "phrases"): Rule(longest=120, least=1, most=300),
    ("GuidePage", "id"): _ID,
    ("GuidePage", "title"): _TITLE,
    ("GuidePage", "summary"): _SENTENCE,
    ("GuidePage", "synonyms"): _WORDS,
    ("GuidePage", "sections"): Rule(least=1, most=20),
    ("GuidePage", "sources"): Rule(longest=300),
    ("GuideSection", "heading"): _TITLE,
    ("Circumstance", "id"): _ID,
    ("Circumstance", "question"): _TITLE,
    ("Circumstance", "detail"): _SENTENCE,
    ("Circumstance", "said"): _TITLE,
    ("Circumstance", "rules"): Rule(least=1, most=20),
    ("PointRule", "reason"): _SENTENCE,
    ("PointRule", "tools"): _WORDS,
    ("BodyArea", "id"): _ID,
    ("BodyArea", "label"): _TITLE,
    ("BodyArea", "regions"): _SOME,
    ("Region", "id"): _ID,
    ("Region", "label"): _TITLE,
    ("Region", "synonyms"): _WORDS,
    ("Region", "conditions"): _WORDS,
    ("Region", "views"): _SOME,
}


def rule_for(struct: str, key: str) -> Rule:
    """The limits of one key of one kind of entry."""
    return RULES.get((struct, key), DEFAULT)
