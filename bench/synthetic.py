"""Made-up markers and points, many more than the atlas has, always the same ones."""

import random
from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from explorer.domain.atlas import Atlas, build_atlas
from explorer.domain.first_look import FirstLook, MarkerLook, ViewLook
from explorer.domain.points import Point, PointNames
from explorer.domain.sides import BodySide
from explorer.services.atlas_cache import AtlasCache
from explorer.services.resources import data_dir
from explorer.services.stored_atlas import open_atlas
from explorer.ui.body_map.staging import bodies

_SIDES = (BodySide.LEFT, BodySide.RIGHT)
_SYLLABLES = tuple(
    consonant + vowel for consonant in "bcdfghklmnprstvwz" for vowel in "aeiou"
)


def shipped_look() -> FirstLook:
    """The views and markers of the atlas that comes with the program."""
    return open_atlas(AtlasCache(data_dir(), None)).look


def shipped_atlas() -> Atlas:
    """The atlas that comes with the program."""
    return open_atlas(AtlasCache(data_dir(), None)).atlas


def scattered(views: Sequence[ViewLook], count: int) -> tuple[MarkerLook, ...]:
    """Markers spread over front and back as a body would spread them."""
    chance = random.Random(count)  # noqa: S311 - the same scatter at every run
    shown = bodies(views)
    return tuple(_marker(at, shown, chance) for at in range(count))


def _marker(at: int, views: Sequence[ViewLook], chance: random.Random) -> MarkerLook:
    view = views[at % len(views)]
    x, y, width, height = view.viewbox
    return MarkerLook(
        code=f"BL{at + 1}",
        title=f"Marker number {at + 1}",
        view=view.id,
        side=_SIDES[at // len(views) % 2],
        x=x + width * chance.uniform(0.25, 0.75),
        y=y + height * chance.uniform(0.04, 0.96),
        group="Bladder",
        note="made up for measuring",
    )


def write_cache(folder: Path, markers: int) -> None:
    """Let the program in this cache folder start with that many markers."""
    cache = AtlasCache(data_dir(), folder)
    stored = cache.read_all()
    if stored is None:
        raise RuntimeError(f"the program wrote no cache into {folder}")
    look = stored.look._replace(markers=scattered(stored.look.views, markers))
    cache.write(stored.prints, look, stored.atlas)


def large_atlas(atlas: Atlas, count: int) -> Atlas:
    """The atlas with points added until there are that many."""
    chance = random.Random(count)  # noqa: S311 - the same points at every run
    models = list(atlas.points.values())
    vocabulary = _vocabulary(atlas, count, chance)
    made = (
        _point(at, models[at % len(models)], vocabulary, chance)
        for at in range(count - len(models))
    )
    return build_atlas(
        points=(*models, *made),
        conditions=atlas.conditions.values(),
        routines=atlas.routines.values(),
        cautions=atlas.cautions.values(),
        views=atlas.views.values(),
        regions=atlas.regions.values(),
        notices=atlas.notices.values(),
    )


def _vocabulary(atlas: Atlas, count: int, chance: random.Random) -> list[str]:
    """The atlas's own words and, the more points there are, the more strange ones."""
    texts = (text for point in atlas.points.values() for text in point.benefits)
    known = sorted({word for text in texts for word in text.lower().split()})
    strange = {
        "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4)))
        for _ in range(1000 + count // 6)
    }
    return known + sorted(strange)


def _point(
    at: int, model: Point, vocabulary: Sequence[str], chance: random.Random
) -> Point:
    def words(fewest: int, most: int) -> str:
        return " ".join(chance.choices(vocabulary, k=chance.randint(fewest, most)))

    return replace(
        model,
        code=f"BL{1000 + at}",
        title=words(3, 6),
        names=PointNames(words(2, 2), words(1, 2), ""),
        benefits=(words(2, 4), words(2, 4)),
        aliases=(words(1, 2),),
        codes=(),
        old_codes=(),
    )
