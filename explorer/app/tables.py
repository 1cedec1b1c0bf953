"""Everything of one kind: as rows for people, as forms for programs."""

from explorer.app.json_forms import (
    condition_form,
    guide_form,
    region_form,
    routine_form,
    view_form,
)
from explorer.app.point_forms import Form, all_point_forms
from explorer.app.requests import Table
from explorer.domain.atlas import Atlas
from explorer.domain.session_plan import time_words

Rows = list[tuple[str, ...]]


def table_forms(atlas: Atlas, table: Table) -> list[Form]:
    """The JSON forms of all entries, in file order."""
    match table:
        case Table.POINTS:
            return all_point_forms(atlas)
        case Table.CONDITIONS:
            return [condition_form(item) for item in atlas.conditions.values()]
        case Table.ROUTINES:
            return [routine_form(routine) for routine in atlas.routines.values()]
        case Table.REGIONS:
            return [region_form(atlas, region) for region in atlas.regions.values()]
        case Table.VIEWS:
            return [view_form(view) for view in atlas.views.values()]
        case Table.GUIDE:
            return [guide_form(page) for page in atlas.guide.values()]


def table_rows(atlas: Atlas, table: Table) -> Rows:
    """The rows of all entries below a row that names the columns."""
    match table:
        case Table.POINTS:
            return _point_rows(atlas)
        case Table.CONDITIONS:
            return _condition_rows(atlas)
        case Table.ROUTINES:
            return _routine_rows(atlas)
        case Table.REGIONS:
            return _region_rows(atlas)
        case Table.VIEWS:
            return _view_rows(atlas)
        case Table.GUIDE:
            return _guide_rows(atlas)


def _point_rows(atlas: Atlas) -> Rows:
    rows: Rows = [("CODE", "WHERE", "NAME", "REACH", "HOLD", "CAUTIONS")]
    rows.extend(
        (
            point.code,
            point.title,
            point.names.english,
            point.reach,
            f"{point.hold_seconds} s" if point.hold_seconds else "-",
            " ".join(point.cautions),
        )
        for point in atlas.points.values()
    )
    return rows


def _condition_rows(atlas: Atlas) -> Rows:
    rows: Rows = [("ID", "NAME", "FINGER PRESSURE", "POINTS")]
    rows.extend(
        (item.id, item.name, item.finger_pressure.grade, " ".join(item.points))
        for item in atlas.conditions.values()
    )
    return rows


def _routine_rows(atlas: Atlas) -> Rows:
    rows: Rows = [("ID", "NAME", "TIME", "POINTS")]
    rows.extend(
        (
            routine.id,
            routine.name,
            time_words(routine),
            " ".join(step.point for step in routine.steps),
        )
        for routine in atlas.routines.values()
    )
    return rows


def _region_rows(atlas: Atlas) -> Rows:
    rows: Rows = [("ID", "NAME", "VIEWS", "POINTS")]
    rows.extend(
        (
            region.id,
            region.label,
            " ".join(region.views),
            " ".join(atlas.points_on(region.id)),
        )
        for region in atlas.regions.values()
    )
    return rows


def _view_rows(atlas: Atlas) -> Rows:
    rows: Rows = [("ID", "NAME", "DRAWING", "POINTS")]
    rows.extend(
        (view.id, view.title, view.svg, str(_points_in(atlas, view.id)))
        for view in atlas.views.values()
    )
    return rows


def _points_in(atlas: Atlas, view: str) -> int:
    return sum(
        any(place.view == view for place in atlas.placements_of(code))
        for code in atlas.points
    )


def _guide_rows(atlas: Atlas) -> Rows:
    pages = atlas.guide.values()
    return [("ID", "TITLE"), *((page.id, page.title) for page in pages)]
