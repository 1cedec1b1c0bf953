"""Bringing any writing of a word to one form: small letters without marks."""

import re
import unicodedata

from explorer.domain.hanzi import SIMPLIFIED_FORMS

_APOSTROPHES = "'`\u2018\u2019\u02bc"
_NO_APOSTROPHES = str.maketrans("", "", _APOSTROPHES)
_TONED = re.compile(r"(?:[a-z]{2,6}[1-5]){1,4}")
"""Syllables of Pinyin, each with the number of its tone."""
_TONES = re.compile(r"[1-5]")
_NOT_IN_WORDS = re.compile(r"[\W_]+")


def _plain_ascii() -> dict[int, str]:
    """Small letters and digits stay, anything else parts words: one fast pass."""
    signs = map(chr, range(128))
    table = {ord(sign): sign.lower() if sign.isalnum() else " " for sign in signs}
    return table | {ord(sign): "" for sign in "'`"}


_PLAIN_ASCII = _plain_ascii()


def fold(text: str) -> str:
    """The words of a text in small letters, one space apart.

    Tones, accents, full-width forms and punctuation go, an apostrophe closes up
    ("can't" is "cant"), traditional characters become simplified ones.
    """
    return " ".join(folded_words(text))


def folded_words(text: str) -> list[str]:
    """The same, word by word."""
    if text.isascii():
        return text.translate(_PLAIN_ASCII).split()
    plain = _without_marks(text.translate(_NO_APOSTROPHES))
    return _NOT_IN_WORDS.sub(" ", plain).split()


def without_tone_numbers(word: str) -> str:
    """A folded word without the numbers that tell the tones of Pinyin: "he2gu3"."""
    return _TONES.sub("", word) if _TONED.fullmatch(word) else word


def _without_marks(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text).casefold()
    parts = unicodedata.normalize("NFKD", parts)
    letters = (sign for sign in parts if not unicodedata.category(sign).startswith("M"))
    return unicodedata.normalize("NFC", "".join(letters)).translate(SIMPLIFIED_FORMS)
