"""The stable JSON forms of everything the command line prints for programs.

Keys are only ever added: other programs rely on the ones that are there.
"""

import json
from collections.abc import Sequence
from itertools import zip_longest

from explorer.domain.atlas import Atlas
from explorer.domain.body import Region, View
from explorer.domain.caution_words import worded_cautions
from explorer.domain.conditions import Condition, Evidence
from explorer.domain.page_parts import red_flags
from explorer.domain.pages import PageKind
from explorer.domain.points import Placement, Point
from explorer.domain.routines import Routine, Step
from explorer.domain.search_results import ResultKind, SearchAnswer, SearchResult
from explorer.domain.session_plan import seconds_total

Form = dict[str, object]


def json_text(value: object, *, in_one_line: bool = False) -> str:
    """The value as JSON with all letters as they are."""
    return json.dumps(value, ensure_ascii=False, indent=None if in_one_line else 2)


def point_form(point: Point) -> Form:
    """A point as it is listed; x and y are in the view's SVG user units."""
    names = point.names
    return {
        "code": point.code,
        "title": point.title,
        "names": {
            "english": names.english,
            "pinyin": names.pinyin,
            "hanzi": names.hanzi,
        },
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
        "placements": [_placement_form(place) for place in point.placements],
    }


def _placement_form(place: Placement) -> Form:
    # A mirrored x is computed; two decimals are finer than any drawing.
    x, y = round(place.x, 2), round(place.y, 2)
    return {"view": place.view, "side": place.side, "x": x, "y": y}


def whole_point_form(atlas: Atlas, point: Point) -> Form:
    """A point with all that is known of it, its cautions in full."""
    return point_form(point) | {
        "caution_texts": _caution_forms(atlas, (point.code,)),
        "self_pressure_reason": point.self_pressure_reason,
        "location": point.location,
        "find": point.find,
        "benefits": point.benefits,
        "massage": point.massage,
        "tool": point.tool,
        "posture": point.posture,
        "substitutes": point.substitutes,
        "certainty": point.certainty,
        "sources": point.sources,
        "review": point.review,
    }


def _caution_forms(atlas: Atlas, codes: Sequence[str]) -> list[Form]:
    """The cautions of these points in full; a light touch has no id of its own."""
    ids = [caution.id for caution in atlas.cautions_of(codes)]
    pairs = zip_longest(ids, worded_cautions(atlas, codes))
    return [
        {"id": id_, "title": each.title, "text": each.text, "level": each.level}
        for id_, each in pairs
    ]


def whole_condition_form(atlas: Atlas, condition: Condition) -> Form:
    """A condition with the cautions of its points in full."""
    return condition_form(condition) | {
        "caution_texts": _caution_forms(atlas, condition.points)
    }


def condition_form(condition: Condition) -> Form:
    """A condition with its points, best first, and what studies say."""
    return {
        "id": condition.id,
        "name": condition.name,
        "group": condition.group,
        "summary": condition.summary,
        "synonyms": condition.synonyms,
        "medical": condition.medical,
        "points": condition.points,
        "finger_pressure": _evidence_form(condition.finger_pressure),
        "needles": _evidence_form(condition.needles),
        "red_flags": condition.red_flags,
    }


def _evidence_form(evidence: Evidence) -> Form:
    return {
        "grade": evidence.grade,
        "text": evidence.text,
        "sources": evidence.sources,
    }


def routine_form(routine: Routine) -> Form:
    """A routine with its steps and the seconds it takes in all."""
    return {
        "id": routine.id,
        "name": routine.name,
        "goal": routine.goal,
        "synonyms": routine.synonyms,
        "conditions": routine.conditions,
        "seconds_total": seconds_total(routine),
        "steps": [_step_form(step) for step in routine.steps],
    }


def _step_form(step: Step) -> Form:
    return {
        "point": step.point,
        "sides": step.sides,
        "seconds": step.seconds,
        "technique": step.technique,
    }


def whole_routine_form(atlas: Atlas, routine: Routine) -> Form:
    """A routine with the cautions of its points and the signs to get help first."""
    codes = [step.point for step in routine.steps]
    return routine_form(routine) | {
        "posture": routine.posture,
        "origin": routine.origin,
        "cautions": [caution.id for caution in atlas.cautions_of(codes)],
        "caution_texts": _caution_forms(atlas, codes),
        "red_flags": red_flags(atlas, routine.conditions).items,
    }


def region_form(region: Region) -> Form:
    """A named area of skin."""
    return {
        "id": region.id,
        "label": region.label,
        "synonyms": region.synonyms,
        "conditions": region.conditions,
        "views": region.views,
    }


def whole_region_form(atlas: Atlas, region: Region) -> Form:
    """A region with the points on it, their cautions, and when to get help first."""
    codes = atlas.points_on(region.id)
    return region_form(region) | {
        "points": codes,
        "caution_texts": _caution_forms(atlas, codes),
        "red_flags": red_flags(atlas, region.conditions).items,
    }


def view_form(view: View) -> Form:
    """One drawing of the body."""
    return {
        "id": view.id,
        "title": view.title,
        "svg": view.svg,
        "viewbox": view.viewbox,
        "midline": view.midline,
        "facing": view.facing,
    }


def entry_form(atlas: Atlas, kind: PageKind, id_: str) -> Form:
    """One point, condition, routine or region with all that is known of it."""
    match kind:
        case PageKind.POINT:
            return whole_point_form(atlas, atlas.point(id_))
        case PageKind.CONDITION:
            return whole_condition_form(atlas, atlas.condition(id_))
        case PageKind.ROUTINE:
            return whole_routine_form(atlas, atlas.routine(id_))
        case PageKind.REGION:
            return whole_region_form(atlas, atlas.region(id_))
        case PageKind.SAFETY | PageKind.WELCOME:
            return {"id": id_}


def answer_form(atlas: Atlas, answer: SearchAnswer) -> Form:
    """What a search answered, best first."""
    return {
        "query": answer.query,
        "showing": answer.showing,
        "results": [_result_form(atlas, result) for result in answer.results],
        "suggestions": answer.suggestions,
    }


def _result_form(atlas: Atlas, result: SearchResult) -> Form:
    form: Form = {
        "kind": result.kind,
        "id": result.id,
        "title": result.title,
        "matched": result.matched,
    }
    if result.kind is ResultKind.SAFETY:
        form["text"] = atlas.notice(result.id).text
    return form
