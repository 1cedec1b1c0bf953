"""Pages of what leads to points: conditions, routines, regions, notices."""

from explorer.domain.atlas import Atlas
from explorer.domain.caution_words import LEFT_OUT
from explorer.domain.conditions import Condition, Evidence
from explorer.domain.page_parts import (
    caution_blocks,
    condition_links,
    point_links,
    red_flags,
    without_empty,
)
from explorer.domain.pages import (
    BadgeBlock,
    Block,
    CautionBlock,
    HoldOffer,
    Link,
    LinksBlock,
    ListBlock,
    Page,
    PageKind,
    TextBlock,
)
from explorer.domain.region_paths import side_of
from explorer.domain.routines import Routine, Step
from explorer.domain.session_plan import CHANGED, seconds_total, time_words
from explorer.domain.together import JOIN, region_points
from explorer.domain.wording import counted, duration_words, hold_words, side_words


def condition_page(atlas: Atlas, id_: str) -> Page:
    """A condition: when to get help, its points, routines, what studies say.

    Without an id it is the list of all conditions.
    """
    if not id_:
        return _all_conditions(atlas)
    condition = atlas.condition(id_)
    return Page(
        kind=PageKind.CONDITION,
        id=condition.id,
        title=condition.name,
        subtitle=condition.group,
        blocks=_condition_blocks(atlas, condition),
    )


def _condition_blocks(atlas: Atlas, condition: Condition) -> tuple[Block, ...]:
    id_, lost = condition.id, atlas.lost.get(condition.id, ())
    points = point_links(atlas, condition.points, condition.distant)
    other_names = (*condition.synonyms, *condition.medical)
    return without_empty(
        (
            TextBlock("", condition.summary),
            red_flags(atlas, (id_,)),
            LinksBlock("Points, best first", points),
            LinksBlock(LEFT_OUT, point_links(atlas, lost)),
            LinksBlock("Routines to start", _routine_links(atlas, id_)),
            LinksBlock("With something else?", (_combine(id_),)),
            _badge("Finger pressure", condition.finger_pressure),
            _badge("Needles", condition.needles),
            TextBlock("Also called", ", ".join(other_names)),
        )
    )


def _combine(condition: str) -> Link:
    return Link(
        PageKind.TOGETHER, f"{condition}{JOIN}", "Combine with another complaint"
    )


def _badge(technique: str, evidence: Evidence) -> BadgeBlock:
    return BadgeBlock(technique, evidence.grade, evidence.text, evidence.sources)


def _all_conditions(atlas: Atlas) -> Page:
    groups: dict[str, list[str]] = {}
    for item in atlas.conditions.values():
        groups.setdefault(item.group, []).append(item.id)
    return Page(
        kind=PageKind.CONDITION,
        id="",
        title="All complaints",
        subtitle=f"{len(atlas.conditions)} complaints in {len(groups)} groups",
        blocks=tuple(
            LinksBlock(group, condition_links(atlas, ids))
            for group, ids in groups.items()
        ),
    )


def _all_routines(atlas: Atlas) -> Page:
    return Page(
        kind=PageKind.ROUTINE,
        id="",
        title="All routines",
        subtitle=f"{len(atlas.routines)} routines, each with its time in all",
        blocks=(LinksBlock("", tuple(map(_routine_link, atlas.routines.values()))),),
    )


def _routine_links(atlas: Atlas, condition: str) -> tuple[Link, ...]:
    return tuple(
        _routine_link(item)
        for item in atlas.routines.values()
        if condition in item.conditions
    )


def _routine_link(item: Routine) -> Link:
    return Link(PageKind.ROUTINE, item.id, item.name, time_words(item))


def routine_page(atlas: Atlas, id_: str) -> Page:
    """A routine: its cautions, what it is for, its steps, and the time in all.

    Without an id it is the list of all routines.
    """
    if not id_:
        return _all_routines(atlas)
    routine = atlas.routine(id_)
    codes = tuple(dict.fromkeys(step.point for step in routine.steps))
    total = duration_words(seconds_total(routine))
    offer = HoldOffer("Start", PageKind.ROUTINE, routine.id, f"{total} in all")
    return Page(
        kind=PageKind.ROUTINE,
        id=routine.id,
        title=routine.name,
        subtitle=f"{total} · {counted(len(codes), 'point')}",
        blocks=_routine_blocks(atlas, routine, codes),
        hold=offer if routine.steps else None,
    )


def _routine_blocks(
    atlas: Atlas, routine: Routine, codes: tuple[str, ...]
) -> tuple[Block, ...]:
    return without_empty(
        (
            red_flags(atlas, routine.conditions),
            ListBlock(CHANGED, atlas.changes.get(routine.id, ())),
            *caution_blocks(atlas, codes),
            TextBlock("What it is for", routine.goal),
            TextBlock("How to sit", routine.posture),
            ListBlock("Steps", _step_lines(atlas, routine), numbered=True),
            LinksBlock("Its points", point_links(atlas, codes)),
            LinksBlock("Look up", condition_links(atlas, routine.conditions)),
            TextBlock("Where it comes from", routine.origin),
        )
    )


def _step_lines(atlas: Atlas, routine: Routine) -> tuple[str, ...]:
    return tuple(_step_line(atlas, step) for step in routine.steps)


def _step_line(atlas: Atlas, step: Step) -> str:
    point = atlas.point(step.point)
    how_long = f"{duration_words(step.seconds)}, {hold_words(step.sides)}"
    return f"{point.title} ({step.point}): {how_long}. {step.technique}".strip()


_TRY = "Try a neighbouring part, or type what bothers you."
_MOST_POINTS = 8
"""So many points of a region are enough to choose from; the others follow below."""
_NO_POINT = TextBlock(
    "No point here yet",
    f"The atlas holds no point for this part of the body so far. {_TRY}",
)


def region_page(atlas: Atlas, path_id: str) -> Page:
    """An area of skin: its complaints, the points on it, and points elsewhere.

    The points are told apart, those that its complaints list most standing first.
    """
    region = atlas.region_of_path(path_id)
    here, away = region_points(atlas, path_id)
    blocks = without_empty(
        (
            red_flags(atlas, region.conditions),
            LinksBlock(
                "What it may be about", condition_links(atlas, region.conditions)
            ),
            LinksBlock("Press here", point_links(atlas, here[:_MOST_POINTS])),
            LinksBlock(
                "Press elsewhere",
                point_links(atlas, away[:_MOST_POINTS]),
            ),
            LinksBlock("More points here", point_links(atlas, here[_MOST_POINTS:])),
        )
    )
    return Page(
        kind=PageKind.REGION,
        id=path_id,
        title=region.label,
        subtitle=_region_subtitle(path_id),
        blocks=blocks or (_NO_POINT,),
    )


def _region_subtitle(path_id: str) -> str:
    side = side_of(path_id)
    return f"Part of the body · {side_words(side)}" if side else "Part of the body"


def notice_page(atlas: Atlas, id_: str) -> Page:
    """Signs that need help now, before any pressing."""
    notice = atlas.notice(id_)
    return Page(
        kind=PageKind.SAFETY,
        id=notice.id,
        title=notice.title,
        subtitle="Get help first",
        blocks=(CautionBlock("Do not press. Get help", notice.text, "skip"),),
    )
