"""Pages say all that matters, the cautions on every one that leads to pressing."""

from msgspec.structs import replace

from explorer.domain.atlas_pages import page_of
from explorer.domain.cautions import CautionLevel
from explorer.domain.map_state import Opened
from explorer.domain.pages import (
    BadgeBlock,
    Block,
    CautionBlock,
    LinksBlock,
    ListBlock,
    Page,
    PageKind,
    TextBlock,
)
from explorer.domain.points import Reach, SelfPressure
from tests.builders import (
    make_atlas,
    make_caution,
    make_condition,
    make_point,
    make_region,
    make_routine,
    make_step,
)

CAUTIOUS = make_point("LI4", title="Hand", cautions=("pregnancy",))


def headings(page: Page) -> list[str]:
    return [getattr(block, "heading", "") for block in page.blocks]


def block_called(page: Page, heading: str) -> Block:
    return next(
        block for block in page.blocks if getattr(block, "heading", "") == heading
    )


def test_a_point_page_begins_with_its_cautions() -> None:
    atlas = make_atlas(points=(CAUTIOUS,), conditions=(make_condition(points=()),))
    page = page_of(atlas, Opened(PageKind.POINT, "LI4"))
    assert page.blocks[0] == CautionBlock(
        make_caution().title, make_caution().text, make_caution().level
    )


def test_a_point_page_tells_where_before_how() -> None:
    page = page_of(make_atlas(), Opened(PageKind.POINT, "BL23"))
    told = headings(page)
    assert told.index("How to find it") < told.index("How to press")
    assert page.hold is not None
    assert page.hold.seconds == 60


def test_a_point_not_meant_for_pressing_has_a_reason_and_no_hold() -> None:
    point = replace(
        make_point(massage=(), self_pressure=SelfPressure.AVOID),
        self_pressure_reason="An artery lies under it.",
    )
    page = page_of(make_atlas(points=(point,)), Opened(PageKind.POINT, "BL23"))
    assert page.hold is None
    shown = block_called(page, "Shown for reference only")
    assert shown == TextBlock("Shown for reference only", "An artery lies under it.")


def test_a_point_that_is_hard_to_reach_offers_others() -> None:
    hard = make_point(reach=Reach.AWKWARD, substitutes=("BL60",))
    easy = make_point("BL60", title="Behind the ankle")
    page = page_of(make_atlas(points=(hard, easy)), Opened(PageKind.POINT, "BL23"))
    block = block_called(page, "If that is hard to reach")
    assert isinstance(block, LinksBlock)
    assert [link.id for link in block.links] == ["BL60"]


def test_old_numbers_are_named_as_such() -> None:
    point = make_point(old_codes=("B47",))
    page = page_of(make_atlas(points=(point,)), Opened(PageKind.POINT, "BL23"))
    names = block_called(page, "Other names")
    assert isinstance(names, TextBlock)
    assert "B47 (old numbering)" in names.text


def test_a_condition_shows_when_to_get_help_before_its_points() -> None:
    page = page_of(make_atlas(), Opened(PageKind.CONDITION, "low-back-pain"))
    told = headings(page)
    assert told.index("Get help first if") < told.index("Points, best first")


def test_a_condition_judges_fingers_and_needles_apart() -> None:
    page = page_of(make_atlas(), Opened(PageKind.CONDITION, "low-back-pain"))
    badges = [block for block in page.blocks if isinstance(block, BadgeBlock)]
    assert [badge.technique for badge in badges] == ["Finger pressure", "Needles"]


def test_a_routine_inherits_the_cautions_of_its_points() -> None:
    atlas = make_atlas(points=(make_point(cautions=("pregnancy",)),))
    page = page_of(atlas, Opened(PageKind.ROUTINE, "low-back"))
    titles = [block.title for block in page.blocks if isinstance(block, CautionBlock)]
    assert titles == [make_caution().title]


def test_a_routine_says_how_long_it_takes_in_all() -> None:
    page = page_of(make_atlas(), Opened(PageKind.ROUTINE, "low-back"))
    assert page.subtitle.startswith("2 min 15 s")


def test_a_region_tells_points_here_from_points_elsewhere() -> None:
    here = make_point(region="knee")
    away = make_point("BL60", region="ankle")
    atlas = make_atlas(
        points=(here, away),
        conditions=(make_condition(points=("BL23", "BL60")),),
        regions=(make_region("knee", "Knee"), make_region("ankle", "Ankle")),
    )
    page = page_of(atlas, Opened(PageKind.REGION, "knee-l"))
    shown = {
        block.heading: [link.id for link in block.links]
        for block in page.blocks
        if isinstance(block, LinksBlock)
    }
    assert shown["Press here"] == ["BL23"]
    assert shown["Press elsewhere"] == ["BL60"]


def test_a_region_without_anything_says_what_to_do_instead() -> None:
    atlas = make_atlas(regions=(make_region("ear", "Ear", conditions=()),))
    page = page_of(atlas, Opened(PageKind.REGION, "ear"))
    assert headings(page) == ["No point here yet"]


def test_a_safety_notice_opens_as_a_page_without_a_hold() -> None:
    page = page_of(make_atlas(), Opened(PageKind.SAFETY, "cauda-equina"))
    assert page.hold is None
    assert isinstance(page.blocks[0], CautionBlock)


def test_a_routine_lists_its_steps_in_order() -> None:
    page = page_of(
        make_atlas(routines=(make_routine(),)), Opened(PageKind.ROUTINE, "low-back")
    )
    steps = block_called(page, "Steps")
    assert isinstance(steps, ListBlock)
    assert steps.numbered


def test_with_several_points_a_caution_names_the_points_it_belongs_to() -> None:
    atlas = make_atlas(
        points=(
            make_point("LI4", cautions=("pregnancy", "veins")),
            make_point("ST36", cautions=("veins",)),
        ),
        routines=(make_routine(steps=(make_step("LI4"), make_step("ST36"))),),
        cautions=(make_caution(), make_caution("veins", "Varicose veins")),
    )
    page = page_of(atlas, Opened(PageKind.ROUTINE, "low-back"))
    titles = [block.title for block in page.blocks if isinstance(block, CautionBlock)]
    assert titles == ["Pregnant, or maybe (LI4)", "Varicose veins (all points)"]


def test_signs_of_several_conditions_are_told_the_gravest_of_each_first() -> None:
    back = replace(make_condition(), red_flags=("Call now.", "See a doctor soon."))
    knee = replace(make_condition("knee"), red_flags=("Go today.", "Call now."))
    atlas = make_atlas(
        conditions=(back, knee),
        routines=(make_routine(conditions=("low-back-pain", "knee")),),
    )
    page = page_of(atlas, Opened(PageKind.ROUTINE, "low-back"))
    flags = block_called(page, "Get help first if")
    assert isinstance(flags, ListBlock)
    assert flags.items == ("Call now.", "Go today.", "See a doctor soon.")


def test_cautions_come_strongest_first() -> None:
    gentle = make_caution("soft", "Soft", level=CautionLevel.GENTLE)
    ask = make_caution("ask", "Ask", level=CautionLevel.ASK)
    point = make_point(cautions=("soft", "ask", "pregnancy"))
    atlas = make_atlas(points=(point,), cautions=(gentle, ask, make_caution()))
    page = page_of(atlas, Opened(PageKind.POINT, "BL23"))
    levels = [block.level for block in page.blocks if isinstance(block, CautionBlock)]
    assert levels == ["skip", "ask first", "gentle"]


def test_a_routine_says_where_to_press_gently_and_why() -> None:
    light = replace(
        make_point("BL40", self_pressure=SelfPressure.GENTLE),
        self_pressure_reason="A vein lies under it.",
    )
    atlas = make_atlas(
        points=(make_point(), light),
        routines=(make_routine(steps=(make_step(), make_step("BL40"))),),
    )
    page = page_of(atlas, Opened(PageKind.ROUTINE, "low-back"))
    blocks = [block for block in page.blocks if isinstance(block, CautionBlock)]
    assert (blocks[-1].title, blocks[-1].text) == (
        "Press gently on BL40",
        "A vein lies under it.",
    )
