"""The drawn body: its views and its named areas of skin."""

from msgspec import Struct


class View(Struct, frozen=True, forbid_unknown_fields=True):
    """One drawing. `midline` is the x that left and right are mirrored at.

    A `facing` figure looks at us: its left is at the drawing's right.
    """

    id: str
    title: str
    svg: str
    viewbox: tuple[float, float, float, float]
    midline: float
    facing: bool = True


class Region(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A named area of skin; paired areas are drawn as `ID-l` and `ID-r`."""

    id: str
    label: str
    synonyms: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    views: tuple[str, ...]
