"""Words that say the same, words that say little, and words that say nothing.

This is about the language, not about complaints: what belongs to one condition
stands among its synonyms in the data.
"""

import re
from functools import lru_cache


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STOP_WORDS = _words(
    """
    a about again also am an and any are as at be because been by can could did do
    does for from get gets getting got has have having he help his how i if ill im
    in into is it its ive just keep like lot me my of on or our please really she so
    some than that the their them then there these they this to too very was we were
    what when where which while who why will with would you your
    """
)
"""Dropped from names and queries alike."""

_SAME_MEANING = {
    "pain": "ache aches ached aching achy hurt hurts hurting sore soreness painful "
    "pains agony tender tenderness discomfort",
    "feel": "feeling feelings felt feels sensation",
    "not": "cannot cant couldnt unable wont dont didnt doesnt isnt arent hasnt havent "
    "wasnt no without lost losing loss",
    "numb": "numbness",
    "pee": "pees peed peeing wee weeing urinate urinating urination urine piss pissing",
    "poo": "poos pooing poop pooping stool stools faeces feces bowel bowels",
    "low": "lower",
    "belly": "bellies abdomen abdominal tummy stomach stomachs",
    "foot": "feet",
    "tooth": "teeth",
    "calf": "calves",
    "trapped": "pinched trap pinch compressed squashed",
    "strain": "strained strains straining sprain sprained sprains pulled pull pulling",
    "stiff": "stiffness rigid rigidity tight tightness stiffen",
    "buttock": "buttocks bum backside bottom glute glutes",
    "spine": "spinal spines backbone",
    "swollen": "swelling swell swelled swells puffy",
    "all": "everything everywhere",
    "inner": "inside",
    "outer": "outside",
    "twitch": "twitchy twitches twitching twitched",
    "itch": "itchy itches itching",
    "droop": "drooping drooped droopy droops",
    "suicide": "suicidal",
    "bleed": "bleeding bleeds blood bloody",
    "breathe": "breath breathing breathes",
    "breathless": "breathlessness",
    "weak": "weakness weakened weaker",
    "severe": "severely unbearable terrible awful extreme excruciating",
    "fall": "fell fallen falling falls",
    "walk": "walking walks walked",
    "sit": "sitting sits sat seated",
    "sleep": "sleeping asleep slept sleeps",
    "die": "dying dead",
    "vomit": "vomiting vomited vomits",
    "hot": "warm heat",
    "minute": "minutes min mins",
    "1": "one",
    "2": "two",
    "3": "three",
    "4": "four",
    "5": "five",
    "6": "six",
    "8": "eight",
    "10": "ten",
}
_MEANING = {
    word: plain
    for plain, words in _SAME_MEANING.items()
    for word in (plain, *words.split())
}

NEGATION = "not"
"""The plain form of "cannot", "without" and their like: it finds next to nothing."""

_AMERICAN_PARTS = {
    "haem": "hem",
    "oedem": "edem",
    "rrhoe": "rrhe",
    "oesoph": "esoph",
    "anaem": "anem",
    "anaesth": "anesth",
    "gynaec": "gynec",
    "paed": "ped",
    "colour": "color",
    "labour": "labor",
    "tumour": "tumor",
    "behaviour": "behavior",
    "centre": "center",
    "fibre": "fiber",
    "grey": "gray",
    "paralys": "paralyz",
    "energis": "energiz",
}
_BRITISH = re.compile("|".join(_AMERICAN_PARTS))
_KEEPS_ITS_S = ("ss", "us", "is")
_SHORTEST_STEM = 4
_DOUBLED = re.compile(r"([bdgmnprt])\1$")


@lru_cache(maxsize=8192)
def plain_form(word: str) -> str:
    """One form for all forms of a folded word: "knees" and "knee", "sore" and "pain".

    A rough cut made for comparing, never shown.
    """
    if word in _MEANING:
        return _MEANING[word]
    singular = _singular(_BRITISH.sub(_american, word))
    return _MEANING.get(singular) or _stem(singular)


def _american(british: re.Match[str]) -> str:
    return _AMERICAN_PARTS[british.group()]


def _singular(word: str) -> str:
    if len(word) < _SHORTEST_STEM or not word.endswith("s"):
        return word
    if word.endswith(_KEEPS_ITS_S):
        return word
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]


def _stem(word: str) -> str:
    for ending in ("ness", "ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST_STEM:
            return _DOUBLED.sub(r"\1", stem)
    return word.removesuffix("e") if len(word) > _SHORTEST_STEM else word


_SAYING_LITTLE = _words(
    """
    pain feel all left right side bad day night morning evening sit stand walk lift
    climb run work desk chair drive rest move point acupressure massage press severe
    after out around up down new old during long time start make thing worse better
    """
)

WEAK_WORDS = frozenset(plain_form(word) for word in _SAYING_LITTLE)
"""Plain forms that narrow a search down little: a hit on them alone is weak."""
