"""The shipped texts can be read by anyone: short sentences, no term unexplained."""

import re
from collections.abc import Iterable, Iterator

import pytest

from explorer.domain.atlas import Atlas
from explorer.domain.points import Point
from explorer.services.atlas_files import load
from explorer.services.resources import data_dir

MOST_WORDS = 24
MOST_WORDS_OF_A_PLACE = 34
MOST_WORDS_OF_EVIDENCE = 32
TERMS = re.compile(
    r"\b(cun|patella|malleol\w*|tibia\w*|fibula\w*|femur|femoral|ulnar?|radius|radial"
    r"|humer\w*|clavic\w*|scapul\w*|acromi\w*|stern(?:um|al)|sacr(?:um|al)|coccy\w*"
    r"|vertebra\w*|spinous|lumbar|thoracic|cervical|distal\w*|proximal\w*|lateral\w*"
    r"|medial\w*|anterior\w*|posterior\w*|superior\w*|inferior\w*|plantar|palmar|dorsal"
    r"|metacarp\w*|metatars\w*|phalan\w*|gastrocnem\w*|deltoid|trapezius|mastoid"
    r"|masseter|orbit\w*|zygom\w*|mandib\w*|umbilic\w*|symphysis|inguinal|popliteal"
    r"|gluteal|intercostal|axilla\w*|cubital|meridian|qi|carotid|peroneal"
    r"|calcane\w*|cutaneous|tragus|occip\w*|parietal|philtrum|nasolabial|xiph\w*"
    r"|perine\w*|flexor|extensor)\b",
    re.IGNORECASE,
)
"""Words of anatomy and of the tradition that a lay person need not know."""


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return load(data_dir()).atlas


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.?:])\s+", text)


def too_long(texts: Iterable[str], most: int) -> list[str]:
    return [s for text in texts for s in sentences(text) if len(s.split()) > most]


def lay_texts(point: Point) -> Iterator[str]:
    yield from (point.title, point.location, point.under, point.self_pressure_reason)
    yield from (*point.find, *point.massage, *point.benefits, point.tool, point.posture)


def test_steps_are_short(atlas: Atlas) -> None:
    texts = (
        text
        for point in atlas.points.values()
        for text in (*point.find, *point.massage, point.self_pressure_reason)
    )
    assert too_long(texts, MOST_WORDS) == []


def test_a_place_is_one_sentence(atlas: Atlas) -> None:
    places = [point.location for point in atlas.points.values()]
    assert too_long(places, MOST_WORDS_OF_A_PLACE) == []
    assert [place for place in places if len(sentences(place)) > 1] == []


def test_no_term_stands_unexplained(atlas: Atlas) -> None:
    found = [
        f"{point.code}: {text}"
        for point in atlas.points.values()
        for text in lay_texts(point)
        if TERMS.search(text)
    ]
    assert found == []


def test_complaints_are_told_shortly(atlas: Atlas) -> None:
    items = atlas.conditions.values()
    texts = [text for item in items for text in (item.summary, *item.red_flags)]
    assert too_long(texts, MOST_WORDS) == []
    evidence = [e.text for item in items for e in (item.finger_pressure, item.needles)]
    assert too_long(evidence, MOST_WORDS_OF_EVIDENCE) == []


def test_the_guide_is_told_shortly(atlas: Atlas) -> None:
    sections = [part for page in atlas.guide.values() for part in page.sections]
    texts = [text for part in sections for text in (part.text, *part.items)]
    assert too_long(texts, MOST_WORDS) == []


def test_routines_are_told_shortly(atlas: Atlas) -> None:
    texts = [
        text
        for routine in atlas.routines.values()
        for text in (routine.goal, *(step.technique for step in routine.steps))
    ]
    assert too_long(texts, MOST_WORDS) == []


def test_no_phrase_is_the_name_of_two_complaints(atlas: Atlas) -> None:
    owners: dict[str, set[str]] = {}
    for item in atlas.conditions.values():
        for name in (item.name, *item.synonyms):
            owners.setdefault(name.casefold(), set()).add(item.id)
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}
