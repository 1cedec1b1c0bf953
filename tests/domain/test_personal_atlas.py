"""What a person says leaves points out, or makes them gentle; never the other way."""

import pytest
from msgspec.structs import replace

from explorer.domain.atlas import Atlas
from explorer.domain.circumstances import BodyArea, Circumstance, Effect, PointRule
from explorer.domain.personal_atlas import fitted, questions_of
from explorer.domain.points import Movement, Reach, SelfPressure, Strength
from explorer.domain.profile import UNREADABLE, Answer, Profile
from explorer.domain.session_plan import (
    NotForSelfPressingError,
    plan_routine,
    time_words,
)
from tests.builders import (
    make_atlas,
    make_condition,
    make_point,
    make_region,
    make_routine,
    make_step,
)

OUT, GENTLY = Effect.LEAVE_OUT, Effect.GENTLY


def circumstance(id_: str, *rules: PointRule, asks_where: bool = False) -> Circumstance:
    return Circumstance(
        id=id_, question=f"{id_}?", said=id_, asks_where=asks_where, rules=rules
    )


def rule(  # noqa: PLR0913 - one name for each way of naming points
    effect: Effect = OUT,
    *,
    points: tuple[str, ...] = (),
    cautions: tuple[str, ...] = (),
    regions: tuple[str, ...] = (),
    movements: tuple[Movement, ...] = (),
    tools: tuple[str, ...] = (),
    told: bool = False,
) -> PointRule:
    return PointRule(
        effect=effect,
        reason="A good reason.",
        points=points,
        cautions=cautions,
        regions=regions,
        movements=movements,
        tools=tools,
        told=told,
    )


CIRCUMSTANCES = {
    each.id: each
    for each in (
        circumstance("pregnant", rule(points=("LI4",), regions=("belly",))),
        circumstance("bleeding", rule(movements=(Movement.LEAN,)), rule(GENTLY)),
        circumstance("tools", rule(tools=("ball",))),
        circumstance("cautious", rule(cautions=("pregnancy",))),
        circumstance("injury", rule(told=True), asks_where=True),
        circumstance("numb", rule(told=True, points=("LI4",)), asks_where=True),
    )
}
AREAS = {"back": BodyArea("back", "Back", ("lower-back",))}


def atlas_with() -> Atlas:
    points = (
        make_point("BL23", substitutes=("LI4", "ST36")),
        make_point("LI4", title="Hand", region="hand", cautions=("pregnancy",)),
        make_point("ST36", title="Leg", region="leg"),
        replace(make_point("GB34", region="leg"), movement=Movement.LEAN),
        replace(make_point("CV6", region="belly"), tool="soft ball and a wall"),
        make_point("ST9", region="neck", self_pressure=SelfPressure.AVOID),
    )
    regions = [make_region(id_, id_) for id_ in ("lower-back", "hand", "leg")]
    regions += [make_region(id_, id_) for id_ in ("belly", "neck")]
    made = make_atlas(
        points=points,
        regions=regions,
        conditions=(make_condition(points=("BL23", "LI4", "CV6")),),
        routines=(make_routine(steps=(make_step("LI4"), make_step("BL23"))),),
    )
    return made._replace(circumstances=CIRCUMSTANCES, areas=AREAS)


def said(*circumstances: str, where: tuple[str, ...] = ()) -> Profile:
    return Profile(tuple(Answer(each, where) for each in circumstances), asked=True)


def left_out(profile: Profile) -> set[str]:
    return set(fitted(atlas_with(), profile).left_out)


def test_who_said_nothing_gets_the_atlas_itself() -> None:
    atlas = atlas_with()
    assert fitted(atlas, said()) is atlas


@pytest.mark.parametrize(
    ("profile", "gone"),
    [
        (said("pregnant"), {"LI4", "CV6"}),
        (said("bleeding"), {"GB34"}),
        (said("tools"), {"CV6"}),
        (said("cautious"), {"LI4"}),
        (said("injury", where=("back",)), {"BL23"}),
        (said("numb", where=("back",)), {"BL23", "LI4"}),
        (said("numb"), {"LI4"}),
        (said("pregnant", "bleeding"), {"LI4", "CV6", "GB34"}),
    ],
)
def test_each_way_of_naming_points_leaves_them_out(
    profile: Profile, gone: set[str]
) -> None:
    assert left_out(profile) == gone


EVERYTHING = {"BL23", "LI4", "ST36", "GB34", "CV6"}


@pytest.mark.parametrize(
    "profile",
    [
        said("injury"),
        said("injury", where=("an area of another version",)),
        said("a circumstance of another version"),
        said("pregnant", UNREADABLE),
    ],
    ids=["not told where", "unknown area", "unknown circumstance", "unreadable"],
)
def test_what_is_not_known_leaves_out_more_never_less(profile: Profile) -> None:
    assert left_out(profile) >= EVERYTHING


def test_a_point_that_is_left_out_cannot_be_pressed_and_says_why() -> None:
    point = fitted(atlas_with(), said("pregnant")).point("LI4")
    assert point.self_pressure is SelfPressure.AVOID
    assert point.massage == ()
    assert point.hold_seconds == 0
    assert "You said: pregnant" in point.self_pressure_reason
    assert "A good reason." in point.self_pressure_reason


def test_all_reasons_are_told() -> None:
    reason = fitted(atlas_with(), said("pregnant", "cautious")).left_out["LI4"]
    assert "pregnant" in reason
    assert "cautious" in reason


def test_a_gentle_point_has_a_caution_and_a_lighter_press() -> None:
    atlas = atlas_with()
    firm = replace(atlas.point("ST36"), pressure=Strength.FIRM)
    atlas = atlas._replace(points={**atlas.points, "ST36": firm})
    changed = fitted(atlas, said("bleeding"))
    point = changed.point("ST36")
    assert point.pressure is Strength.LIGHT
    assert "lightly" in point.massage[0]
    assert changed.cautions_of(["ST36"])[0].text == "A good reason."


def test_no_step_of_a_gentle_point_asks_for_more() -> None:
    atlas = atlas_with()
    firm = replace(atlas.point("ST36"), massage=("Press, 3 to 5 out of 10.",))
    atlas = atlas._replace(points={**atlas.points, "ST36": firm})
    steps = fitted(atlas, said("bleeding")).point("ST36").massage
    assert steps[1] == "Press, 2 to 3 out of 10."


def test_a_gentle_point_is_pressed_with_nothing_hard() -> None:
    atlas = atlas_with()
    hard = replace(atlas.point("ST36"), tool="thumb or knuckle")
    atlas = atlas._replace(points={**atlas.points, "ST36": hard})
    assert fitted(atlas, said("bleeding")).point("ST36").tool == "finger pads"


def test_a_routine_asks_a_gentle_point_for_nothing_of_its_own() -> None:
    atlas = atlas_with()
    step = replace(make_step("LI4"), technique="Lean in with a fist.")
    strong = replace(atlas.routine("low-back"), steps=(step, make_step("BL23")))
    atlas = atlas._replace(routines={"low-back": strong})
    changed = fitted(atlas, said("bleeding"))
    assert [each.technique for each in changed.routine("low-back").steps] == ["", ""]
    assert "low-back" not in changed.changes


def test_a_mere_touch_stays_one() -> None:
    atlas = atlas_with()
    touched = replace(atlas.point("ST36"), pressure=Strength.TOUCH)
    atlas = atlas._replace(points={**atlas.points, "ST36": touched})
    point = fitted(atlas, said("bleeding")).point("ST36")
    assert point.pressure is Strength.TOUCH


def test_a_routine_goes_on_with_a_stand_in_and_says_so() -> None:
    changed = fitted(atlas_with(), said("injury", where=("back",)))
    routine = changed.routine("low-back")
    assert [step.point for step in routine.steps] == ["LI4", "ST36"]
    [sentence] = changed.changes["low-back"]
    assert "BL23" in sentence
    assert "ST36" in sentence


def test_a_session_of_a_changed_routine_says_so_first() -> None:
    plan = plan_routine(fitted(atlas_with(), said("pregnant")), "low-back")
    assert plan.cautions[0].title == "Changed for you"
    assert plan.cautions[0].text.startswith("1 point left out or replaced")
    assert plan.seconds_total == 135


def test_a_routine_of_which_nothing_is_left_cannot_be_started() -> None:
    atlas = atlas_with()
    only = replace(atlas.routine("low-back"), steps=(make_step("LI4"),), conditions=())
    atlas = atlas._replace(routines={"low-back": only})
    with pytest.raises(NotForSelfPressingError, match="Nothing of Low back"):
        plan_routine(fitted(atlas, said("pregnant")), "low-back")


def test_a_step_without_a_stand_in_is_dropped_and_said_so() -> None:
    changed = fitted(atlas_with(), said("pregnant"))
    routine = changed.routine("low-back")
    assert [step.point for step in routine.steps] == ["BL23"]
    [sentence] = changed.changes["low-back"]
    assert "(LI4) is left out" in sentence


def test_a_stand_in_can_be_reached_and_pressed() -> None:
    atlas = atlas_with()
    far = replace(atlas.point("ST36"), reach=Reach.PARTNER)
    atlas = atlas._replace(points={**atlas.points, "ST36": far})
    changed = fitted(atlas, said("injury", "cautious", where=("back",)))
    steps = changed.routine("low-back").steps
    assert "ST36" not in {step.point for step in steps}


def test_a_condition_lists_what_is_left_and_what_it_lost() -> None:
    changed = fitted(atlas_with(), said("pregnant"))
    assert changed.condition("low-back-pain").points == ("BL23",)
    assert changed.lost["low-back-pain"] == ("LI4", "CV6")


def test_a_point_not_for_pressing_stays_what_it_is() -> None:
    changed = fitted(atlas_with(), said("injury"))
    assert changed.point("ST9") == atlas_with().point("ST9")
    assert "ST9" not in changed.left_out


def test_the_questions_come_with_the_areas() -> None:
    questions = questions_of(atlas_with())
    assert [each.id for each in questions.questions] == list(CIRCUMSTANCES)
    assert questions.areas == (("back", "Back"),)


def test_a_routine_of_which_nothing_is_left_says_so_wherever_it_is_listed() -> None:
    atlas = atlas_with()
    only = replace(atlas.routine("low-back"), steps=(make_step("LI4"),))
    atlas = atlas._replace(routines={"low-back": only})
    assert time_words(only) == "2 min 15 s"
    changed = fitted(atlas, Profile((Answer(UNREADABLE),)))
    assert time_words(changed.routine("low-back")) == "nothing of it is left for you"
