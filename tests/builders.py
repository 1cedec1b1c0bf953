"""Readable test data: each value is sound as it stands, a test names what matters.

`make_point("ST36", region="knee-front")` is a sound point that differs from the
default in what the test is about; any other field is changed by name with
`msgspec.structs.replace(make_point(), hold_seconds=5)`.
"""

from collections.abc import Iterable

from explorer.domain.atlas import Atlas, build_atlas
from explorer.domain.body import BodyPart, Region, View
from explorer.domain.cautions import Caution, CautionLevel
from explorer.domain.conditions import Condition, Evidence, Grade
from explorer.domain.guide import GuidePage
from explorer.domain.point_places import UnshownPoint
from explorer.domain.points import (
    Certainty,
    Placement,
    Point,
    PointNames,
    Reach,
    SelfPressure,
    Surface,
)
from explorer.domain.routines import Routine, Step
from explorer.domain.safety import SafetyNotice
from explorer.domain.sides import BodySide, HoldSides

WEAK_EVIDENCE = Evidence(Grade.TRADITIONAL, "No studies of pressing were found.")


def make_placement(
    view: str = "back",
    side: BodySide = BodySide.LEFT,
    x: float = 450.0,
    y: float = 700.0,
) -> Placement:
    """A marker place left of the midline of the default view."""
    return Placement(view, side, x, y)


def make_pair(view: View, x: float, y: float) -> tuple[Placement, Placement]:
    """A left placement and its mirrored right one."""
    left = make_placement(view.id, BodySide.LEFT, x, y)
    return left, left.mirrored(view.midline)


def make_point(  # noqa: PLR0913 - a builder offers what tests like to name
    code: str = "BL23",
    *,
    title: str = "Lower back, two fingers from the spine",
    english: str = "Kidney Transporter",
    pinyin: str = "Shènshū",
    hanzi: str = "腎俞",
    meridian: str = "Bladder",
    region: str = "lower-back",
    bilateral: bool = True,
    placements: tuple[Placement, ...] | None = None,
    benefits: tuple[str, ...] = ("a sore lower back",),
    conditions: tuple[str, ...] = ("low-back-pain",),
    massage: tuple[str, ...] = ("Lean in slowly.", "Hold and breathe."),
    sides: HoldSides | None = None,
    hold_seconds: int = 60,
    self_pressure: SelfPressure = SelfPressure.OK,
    reach: Reach = Reach.EASY,
    cautions: tuple[str, ...] = (),
    substitutes: tuple[str, ...] = (),
    aliases: tuple[str, ...] = (),
    codes: tuple[str, ...] = (),
    old_codes: tuple[str, ...] = (),
) -> Point:
    """A point with a mirrored pair of placements, or one in the middle."""
    if placements is None:
        view = make_view()
        mid = (make_placement(side=BodySide.MID, x=view.midline),)
        placements = make_pair(view, 450.0, 700.0) if bilateral else mid
    if sides is None:
        sides = HoldSides.LEFT_RIGHT if bilateral else HoldSides.MID
    return Point(
        code=code,
        title=title,
        names=PointNames(english, pinyin, hanzi),
        meridian=meridian,
        region=region,
        surface=Surface.POSTERIOR,
        bilateral=bilateral,
        placements=placements,
        location="Level with the waist, two fingers beside the spine.",
        find=("Find the waist.", "Go two fingers out.", "Feel for a sore hollow."),
        benefits=benefits,
        conditions=conditions,
        massage=massage,
        sides=sides,
        hold_seconds=hold_seconds,
        self_pressure=self_pressure,
        reach=reach,
        substitutes=substitutes,
        cautions=cautions,
        aliases=aliases,
        codes=codes,
        old_codes=old_codes,
        certainty=Certainty.HIGH,
        sources=("WHO 2008",),
        review="draft",
    )


def make_condition(
    id: str = "low-back-pain",  # noqa: A002 - the name of the field
    name: str = "Lower back pain",
    *,
    synonyms: tuple[str, ...] = ("sore lower back",),
    medical: tuple[str, ...] = ("lumbago",),
    points: tuple[str, ...] = ("BL23",),
) -> Condition:
    """A condition with one red flag and weak evidence."""
    return Condition(
        id=id,
        name=name,
        group="back & spine",
        summary="An ache between the ribs and the hips.",
        synonyms=synonyms,
        medical=medical,
        red_flags=("Numbness between the legs.",),
        points=points,
        finger_pressure=WEAK_EVIDENCE,
        needles=WEAK_EVIDENCE,
    )


def make_step(
    point: str = "BL23",
    sides: HoldSides = HoldSides.LEFT_RIGHT,
    seconds: int = 60,
) -> Step:
    """One minute a side on one point."""
    return Step(point, sides, seconds)


def make_routine(
    id: str = "low-back",  # noqa: A002 - the name of the field
    name: str = "Low back, one point",
    *,
    goal: str = "Ease a tired back",
    conditions: tuple[str, ...] = ("low-back-pain",),
    steps: Iterable[Step] | None = None,
    synonyms: tuple[str, ...] = (),
) -> Routine:
    """A routine of one step unless steps are given."""
    return Routine(
        id=id,
        name=name,
        goal=goal,
        conditions=conditions,
        posture="Sit upright.",
        origin="Made for a test.",
        steps=(make_step(),) if steps is None else tuple(steps),
        synonyms=synonyms,
    )


def make_region(
    id: str = "lower-back",  # noqa: A002 - the name of the field
    label: str = "Lower back",
    *,
    synonyms: tuple[str, ...] = ("small of the back",),
    conditions: tuple[str, ...] = ("low-back-pain",),
    views: tuple[str, ...] = ("back",),
) -> Region:
    """A region drawn in the back view."""
    return Region(
        id=id, label=label, synonyms=synonyms, conditions=conditions, views=views
    )


def make_caution(
    id: str = "pregnancy",  # noqa: A002 - the name of the field
    title: str = "Pregnant, or maybe",
    text: str = "Tradition leaves this point out in pregnancy; ask your midwife.",
    level: CautionLevel = CautionLevel.SKIP,
) -> Caution:
    """A caution that leaves the point out."""
    return Caution(id, title, text, level)


def make_view(  # noqa: PLR0913 - a builder offers what tests like to name
    id: str = "back",  # noqa: A002 - the name of the field
    title: str = "Back",
    svg: str = "body_back.svg",
    viewbox: tuple[float, float, float, float] = (0.0, 0.0, 1000.0, 2000.0),
    midline: float = 500.0,
    *,
    one_sided: bool = False,
    scale: float = 1.0,
    part: BodyPart = BodyPart.BODY,
) -> View:
    """A drawing whose midline is in the middle of its box.

    Only the back view shows a figure that looks away from us.
    """
    return View(
        *(id, title, svg, viewbox, midline),
        facing=id != "back",
        one_sided=one_sided,
        scale=scale,
        part=part,
        caption=title,
    )


def make_notice(
    id: str = "cauda-equina",  # noqa: A002 - the name of the field
    title: str = "Numb between the legs with back pain: go to hospital now",
    text: str = "Call the emergency number (999, 112 or 911).",
    phrases: tuple[str, ...] = ("numb between my legs",),
) -> SafetyNotice:
    """A safety notice with one phrase."""
    return SafetyNotice(id, title, text, phrases)


def make_atlas(  # noqa: PLR0913 - one table each
    *,
    points: Iterable[Point] | None = None,
    conditions: Iterable[Condition] | None = None,
    routines: Iterable[Routine] | None = None,
    cautions: Iterable[Caution] | None = None,
    views: Iterable[View] | None = None,
    regions: Iterable[Region] | None = None,
    notices: Iterable[SafetyNotice] | None = None,
    unshown: Iterable[UnshownPoint] = (),
    guide: Iterable[GuidePage] = (),
) -> Atlas:
    """An atlas of one value of each kind, except for the tables handed in."""
    return build_atlas(
        points=(make_point(),) if points is None else points,
        conditions=(make_condition(),) if conditions is None else conditions,
        routines=(make_routine(),) if routines is None else routines,
        cautions=(make_caution(),) if cautions is None else cautions,
        views=(make_view(),) if views is None else views,
        regions=(make_region(),) if regions is None else regions,
        notices=(make_notice(),) if notices is None else notices,
        unshown=unshown,
        guide=guide,
    )
