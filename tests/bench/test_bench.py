import subprocess
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

import bench
from bench.__main__ import ITEMS
from bench.samples import Samples, in_turns
from bench.sandbox import environment
from bench.table import Row, as_json, as_table, rows_from

MODULES = sorted(
    path.stem
    for path in Path(bench.__file__).parent.glob("*.py")
    if not path.stem.startswith("__")
)


@pytest.mark.parametrize(
    "name", [name for name in MODULES if name != "scatter" or find_spec("pyqtgraph")]
)
def test_every_script_can_be_imported(name: str) -> None:
    assert import_module(f"bench.{name}").__doc__


def test_every_item_has_its_script() -> None:
    assert {item.module.removeprefix("bench.") for item in ITEMS.values()} <= {*MODULES}


def test_an_unknown_item_is_refused_before_anything_is_measured() -> None:
    command = [sys.executable, "-m", "bench", "weather"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 2
    assert "weather" in result.stderr


@pytest.mark.parametrize(
    ("row", "verdict"),
    [
        (Row("a", 5.0), ""),
        (Row("a", 5.0, limit=5.0), "ok"),
        (Row("a", 5.1, limit=5.0), "over"),
        (Row("a", 900.0, ratio=2.9, base="blit", ratio_limit=3.0), "ok"),
        (Row("a", 900.0, ratio=3.1, base="blit", ratio_limit=3.0), "over"),
        (Row("a", 9.0, limit=5.0, ratio=1.0, base="blit", ratio_limit=3.0), "over"),
    ],
)
def test_a_figure_is_judged_by_each_limit_it_has(row: Row, verdict: str) -> None:
    assert row.verdict == verdict


def test_the_table_shows_value_ratio_goal_and_verdict_in_columns() -> None:
    rows = (
        Row("pan", 1.234, p95=2.0, ratio=2.345, base="blit", ratio_limit=3.0),
        Row("growth", 1234.5, "KiB", limit=2048.0),
        Row("at rest", 0.0, "%"),
    )
    assert as_table(rows).splitlines() == [
        "measured  value            ratio       goal",
        "--------  ---------------  ----------  ------------  --",
        "pan       1.23 ms (p95 2)  2.35x blit  <= 3x         ok",
        "growth    1,234 KiB                    <= 2,048 KiB  ok",
        "at rest   0 %",
    ]


def test_rows_survive_the_way_between_processes() -> None:
    rows = (Row("pan", 1.5, p95=2.0, ratio=2.5, base="blit", ratio_limit=3.0),)
    assert rows_from(as_json(rows)) == rows


def test_p95_is_a_value_that_was_measured() -> None:
    samples = Samples(tuple(float(value) for value in range(1, 101)))
    assert samples.median == 50.5
    assert samples.p95 == 95.0


def test_a_ratio_compares_within_each_round() -> None:
    fast_then_slow = Samples((1.0, 10.0, 100.0))
    twice_as_long = Samples((2.0, 20.0, 200.0))
    assert twice_as_long.ratio_to(fast_then_slow) == 2.0


def test_things_are_measured_in_turns_and_the_warm_up_is_not_counted() -> None:
    calls: list[str] = []

    def measure_of(name: str) -> float:
        calls.append(name)
        return float(len(calls))

    taken = in_turns(
        {"a": lambda: measure_of("a"), "b": lambda: measure_of("b")}, 4, seconds=60
    )
    assert calls == ["a", "b"] * 7
    assert taken["a"].values == (7.0, 9.0, 11.0, 13.0)


def test_a_measured_process_compiles_and_writes_as_in_ordinary_use(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("PYTHONUNBUFFERED", "1")
    surroundings = environment(tmp_path)
    assert not {"PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"} & surroundings.keys()
    assert surroundings["XDG_CACHE_HOME"].startswith(str(tmp_path))
    assert surroundings["QT_QPA_PLATFORM"].startswith("offscreen:")
