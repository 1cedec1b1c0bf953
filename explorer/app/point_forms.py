"""The stable JSON forms of points."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from explorer.domain.atlas import Atlas
from explorer.domain.caution_words import worded_cautions
from explorer.domain.points import (
    CunFact,
    Placement,
    Point,
    PointNames,
    SelfPressure,
)

Form = dict[str, object]


def all_point_forms(atlas: Atlas) -> list[Form]:
    """All points as they are listed."""
    return [_point_form(point) for point in atlas.points.values()]


def whole_form_of(atlas: Atlas, code: str) -> Form:
    """A point with all that is known of it, its cautions in full."""
    whole = _whole_point(atlas, atlas.point(code))
    unshown = atlas.unshown.get(code)
    return whole | {"unshown": unshown.why if unshown else ""}


def caution_forms(atlas: Atlas, codes: Sequence[str]) -> list[Form]:
    """The cautions of these points in full; those of one person have no id."""
    own = sum(code in atlas.left_out for code in dict.fromkeys(codes))
    ids = [*([None] * own), *(caution.id for caution in atlas.cautions_of(codes))]
    pairs = zip_longest(ids, worded_cautions(atlas, codes))
    return [
        {"id": id_, "title": each.title, "text": each.text, "level": each.level}
        for id_, each in pairs
    ]


def _point_form(point: Point) -> Form:
    """A point as it is listed; x and y are in the view's SVG user units."""
    return {
        "code": point.code,
        "title": point.title,
        "names": _names_form(point.names),
        "aliases": point.aliases,
        "codes": point.codes,
        "old_codes": point.old_codes,
        "meridian": point.meridian,
        "region": point.region,
        "surface": point.surface,
        "bilateral": point.bilateral,
        "self_pressure": point.self_pressure,
        "reach": point.reach,
        "sides": point.sides,
        "hold_seconds": point.hold_seconds,
        "conditions": point.conditions,
        "cautions": point.cautions,
        "special": point.special,
        "placements": _placement_forms(point.placements),
    }


def _names_form(names: PointNames) -> Form:
    return {"english": names.english, "pinyin": names.pinyin, "hanzi": names.hanzi}


def _placement_forms(places: Iterable[Placement]) -> list[Form]:
    # A mirrored x is computed; two decimals are finer than any drawing.
    return [
        {
            "view": place.view,
            "side": place.side,
            "x": round(place.x, 2),
            "y": round(place.y, 2),
        }
        for place in places
    ]


def _cun_form(measure: CunFact) -> Form:
    return {"landmark": measure.landmark, "way": measure.way, "cun": measure.cun}


def _whole_point(atlas: Atlas, point: Point) -> Form:
    avoid = point.self_pressure is SelfPressure.AVOID
    return _point_form(point) | {
        "caution_texts": caution_forms(atlas, (point.code,)),
        "left_out": atlas.left_out.get(point.code, ""),
        "self_pressure_reason": point.self_pressure_reason,
        "location": point.location,
        "anatomy": point.anatomy,
        "cun": [_cun_form(measure) for measure in point.cun],
        "under": point.under,
        "disputed": point.disputed,
        "find": point.find,
        "benefits": point.benefits,
        "massage": point.massage,
        "tool": point.tool,
        "movement": "" if avoid else point.movement,
        "pressure": "" if avoid else point.pressure,
        "posture": point.posture,
        "substitutes": point.substitutes,
        "certainty": point.certainty,
        "sources": point.sources,
        "review": point.review,
    }
