"""The log for other programs: dates with their offset, no formulas."""

import json

import pytest

from explorer.app.log_export import log_csv, log_json
from explorer.domain.practice_log import KeptHold
from tests.log.records import hold


def test_csv_has_a_line_for_each_hold() -> None:
    lines = log_csv((KeptHold(1, hold(0)), KeptHold(2, hold(1)))).split("\n")
    assert lines[0].startswith("finished_at,routine,point,side,seconds,before,after")
    assert lines[1].startswith("2026-09-21T15:13:20+01:00,Back of the hand,LI4,left,60")
    assert len(lines) == 3


def test_json_has_the_same_keys() -> None:
    [form] = json.loads(log_json((KeptHold(1, hold(0)),)))
    assert form["point"] == "LI4"
    assert form["before"] is None


@pytest.mark.parametrize("title", ["=1+1", "+x", "-x", "@SUM(A1)", "\t=1"])
def test_no_cell_is_a_formula(title: str) -> None:
    line = log_csv((KeptHold(1, hold()._replace(title=title)),)).split("\n")[1]
    assert f"'{title}" in line


@pytest.mark.parametrize("instant", [1e300, -1e300])
def test_an_impossible_time_is_left_empty(instant: float) -> None:
    [form] = json.loads(log_json((KeptHold(1, hold()._replace(finished_at=instant)),)))
    assert form["finished_at"] == ""
