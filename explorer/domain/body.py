"""The drawn body: its views and its named areas of skin."""

from enum import StrEnum

from msgspec import Struct


class BodyPart(StrEnum):
    """What a view shows: all of the body, or one part of it from close by."""

    BODY = "body"
    HEAD = "head"
    HAND = "hand"
    LEG = "leg"


class View(Struct, frozen=True, forbid_unknown_fields=True):
    """One drawing. `midline` is the x that left and right are mirrored at.

    A `facing` figure looks at us: its left is at the drawing's right.  A
    `one_sided` drawing shows the figure's left only; its right is the mirror image.
    `scale` is how many units a thousandth of the body's height takes up.
    `caption` is one word for the view among the others of its `part`.  `region` is
    the area of skin that is pressed in a drawing without areas of its own.
    """

    id: str
    title: str
    svg: str
    viewbox: tuple[float, float, float, float]
    midline: float
    facing: bool = True
    one_sided: bool = False
    scale: float = 1.0
    part: BodyPart = BodyPart.BODY
    caption: str = ""
    region: str = ""


class Region(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A named area of skin; paired areas are drawn as `ID-l` and `ID-r`."""

    id: str
    label: str
    synonyms: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    views: tuple[str, ...]
