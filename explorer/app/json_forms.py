"""The stable JSON forms of everything the command line prints for programs.

Keys are only ever added: other programs rely on the ones that are there.
"""

import json
from collections.abc import Callable

from explorer.app.point_forms import Form, caution_forms, whole_form_of
from explorer.domain.atlas import Atlas
from explorer.domain.body import Region, View
from explorer.domain.conditions import Condition, Evidence
from explorer.domain.guide import GuidePage, GuideSection
from explorer.domain.page_parts import red_flags
from explorer.domain.pages import PageKind
from explorer.domain.routines import Routine, Step
from explorer.domain.search_results import ResultKind, SearchAnswer, SearchResult
from explorer.domain.session_plan import seconds_total
from explorer.domain.together import ids_of, ranked_points


def json_text(value: object, *, in_one_line: bool = False) -> str:
    """The value as JSON with all letters as they are."""
    return json.dumps(value, ensure_ascii=False, indent=None if in_one_line else 2)


def whole_condition_form(atlas: Atlas, condition: Condition) -> Form:
    """A condition with the cautions of its points in full."""
    return condition_form(condition) | {
        "caution_texts": caution_forms(atlas, condition.points),
        "left_out": [
            {"code": code, "reason": atlas.left_out[code]}
            for code in atlas.lost.get(condition.id, ())
        ],
    }


def condition_form(condition: Condition) -> Form:
    """A condition with its points, best first, and what studies say."""
    return {
        "id": condition.id,
        "name": condition.name,
        "group": condition.group,
        "common": condition.common,
        "summary": condition.summary,
        "synonyms": condition.synonyms,
        "medical": condition.medical,
        "points": condition.points,
        "distant": condition.distant,
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
        "common": routine.common,
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
        "caution_texts": caution_forms(atlas, codes),
        "red_flags": red_flags(atlas, routine.conditions).items,
        "changes": atlas.changes.get(routine.id, ()),
    }


def region_form(atlas: Atlas, region: Region) -> Form:
    """A named area of skin, with the points on it."""
    return {
        "id": region.id,
        "label": region.label,
        "synonyms": region.synonyms,
        "conditions": region.conditions,
        "views": region.views,
        "points": atlas.points_on(region.id),
    }


def whole_region_form(atlas: Atlas, region: Region) -> Form:
    """A region with the points on it, their cautions, and when to get help first."""
    codes = atlas.points_on(region.id)
    return region_form(atlas, region) | {
        "caution_texts": caution_forms(atlas, codes),
        "red_flags": red_flags(atlas, region.conditions).items,
    }


def guide_form(page: GuidePage) -> Form:
    """A page of the guide."""
    return {
        "id": page.id,
        "title": page.title,
        "summary": page.summary,
        "synonyms": page.synonyms,
        "sections": [_section_form(section) for section in page.sections],
        "sources": page.sources,
    }


def _section_form(section: GuideSection) -> Form:
    return {
        "heading": section.heading,
        "text": section.text,
        "items": section.items,
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
        "one_sided": view.one_sided,
        "scale": view.scale,
        "part": view.part,
        "caption": view.caption,
        "region": view.region,
    }


def entry_form(atlas: Atlas, kind: PageKind, id_: str) -> Form:
    """One entry with all that is known of it."""
    forms: dict[PageKind, Callable[[], Form]] = {
        PageKind.POINT: lambda: whole_form_of(atlas, id_),
        PageKind.CONDITION: lambda: whole_condition_form(atlas, atlas.condition(id_)),
        PageKind.ROUTINE: lambda: whole_routine_form(atlas, atlas.routine(id_)),
        PageKind.REGION: lambda: whole_region_form(atlas, atlas.region(id_)),
        PageKind.GUIDE: lambda: guide_form(atlas.guide_page(id_)),
        PageKind.TOGETHER: lambda: together_form(atlas, ids_of(id_)),
    }
    return forms[kind]()


def together_form(atlas: Atlas, ids: tuple[str, ...]) -> Form:
    """Several complaints at once: their points, those that serve most first."""
    points = ranked_points(atlas, ids)
    codes = [each.code for each in points]
    return {
        "conditions": ids,
        "points": [{"code": each.code, "serves": each.conditions} for each in points],
        "caution_texts": caution_forms(atlas, codes),
        "red_flags": red_flags(atlas, ids).items,
    }


def answer_form(atlas: Atlas, answer: SearchAnswer) -> Form:
    """What a search answered, best first."""
    return {
        "query": answer.query,
        "showing": answer.showing,
        "results": [_result_form(atlas, result) for result in answer.results],
        "suggestions": answer.suggestions,
        "together": answer.together,
    }


def _result_form(atlas: Atlas, result: SearchResult) -> Form:
    form: Form = {
        "kind": result.kind,
        "id": result.id,
        "title": result.title,
        "matched": result.matched,
        "note": result.note,
    }
    if result.kind is ResultKind.SAFETY:
        form["text"] = atlas.notice(result.id).text
    return form
