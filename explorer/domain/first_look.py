"""What the first painted frame needs, and nothing that is slow to load."""

from typing import NamedTuple

from explorer.domain.sides import BodySide


class ViewLook(NamedTuple):
    """One drawing as the map needs it; a `facing` figure's left is at our right.

    A `one_sided` drawing shows only the figure's left; its right is the mirror
    image.  `scale` is how many units a thousandth of the body's height takes up.
    `part` is the part of the body, `caption` the name among the views of that part.
    """

    id: str
    title: str
    svg: str
    viewbox: tuple[float, float, float, float]
    midline: float
    facing: bool = True
    one_sided: bool = False
    scale: float = 1.0
    part: str = "body"
    caption: str = ""


class MarkerLook(NamedTuple):
    """One point on one side of one view, in the view's SVG user units.

    `group` is the channel that the point belongs to, for its colour and shape;
    `note` says in a line what it is for and how well it is reached.  `nth` counts
    the places of a point that has several in one view.  `reach` and `evidence` are
    what markers can be coloured by; `is_minor` ones are less often used, or not for
    pressing, and stay in the background.
    """

    code: str
    title: str
    view: str
    side: BodySide
    x: float
    y: float
    group: str
    note: str = ""
    nth: int = 0
    reach: str = ""
    evidence: str = ""
    is_minor: bool = False


class FirstLook(NamedTuple):
    """The drawings, all markers, and what to begin with before anything is typed.

    `common` are conditions asked for most, as id and name; `routines` are id,
    name and the time in all.
    """

    views: tuple[ViewLook, ...]
    markers: tuple[MarkerLook, ...]
    common: tuple[tuple[str, str], ...]
    routines: tuple[tuple[str, str, str], ...] = ()
