"""How much dearer the program's start is than that of an empty Qt window."""

import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from bench.samples import Samples, in_turns
from bench.sandbox import cache_folder, environment, python, temporary_folder
from bench.synthetic import write_cache
from bench.table import Row, report

_CACHEGRIND = "--tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null"
_TOTAL = re.compile(r"I\s+refs:\s+([\d,]+)")
_ROUNDS = 15
_SECONDS = 15.0
_BARE, _WARM, _COLD = "bare", "warm", "cold"
_WHOLE, _FEW, _MANY = "whole", "few", "many"
_TITLES = {
    _WARM: "start to first frame, warm cache",
    _COLD: "start to first frame, no cache",
    _WHOLE: "start until all is loaded, warm",
}
_INSTRUCTIONS_LIMITS = {_WARM: 1.15, _COLD: 1.9}
_WALL_LIMITS = {_WARM: 1.25}
_GROWTH_LIMIT = 1.2


class Took(NamedTuple):
    """What one start took: seconds to the first frame, CPU seconds, peak bytes."""

    wall: float
    cpu: float
    peak: float


class Launch(NamedTuple):
    """A process that paints and ends; `cache` is removed before when it is given."""

    command: tuple[str, ...]
    environment: Mapping[str, str]
    cache: Path | None = None

    def timed(self) -> Took:
        """Run it once."""
        self._clear()
        start = time.perf_counter()
        with subprocess.Popen(
            self.command, env=self.environment, stdout=subprocess.PIPE, text=True
        ) as process:
            line = process.stdout.readline() if process.stdout else ""
            wall = time.perf_counter() - start
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode or not line:
            raise RuntimeError(f"{self.command} ended with {process.returncode}")
        return Took(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)

    def instructions(self) -> float:
        """Run it once under cachegrind: repeatable to a thousandth."""
        self._clear()
        command = ["valgrind", *_CACHEGRIND.split(), *self.command]
        result = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False
        )
        found = _TOTAL.search(result.stderr)
        if found is None or "painted" not in result.stdout:
            raise RuntimeError(f"{self.command} under valgrind: {result.stderr}")
        return float(found[1].replace(",", ""))

    def _clear(self) -> None:
        if self.cache:
            shutil.rmtree(self.cache, ignore_errors=True)


def launches(folder: Path) -> dict[str, Launch]:
    """The starts by name; each program start has its own files."""
    bare = Launch(tuple(python("bench.bare_window")), environment(folder / _BARE))
    cold = program_launch(folder / _COLD, "first")
    return {
        _BARE: bare,
        _WARM: program_launch(folder / _WARM, "first"),
        _COLD: cold._replace(cache=cache_folder(folder / _COLD)),
        _WHOLE: program_launch(folder / _WHOLE, "whole"),
    }


def program_launch(folder: Path, mode: str, markers: int | None = None) -> Launch:
    """A start of the program with files from an earlier session."""
    surroundings = environment(folder)
    prepare = python("bench.program_start", "prepare")
    subprocess.run(prepare, env=surroundings, check=True, stdout=subprocess.DEVNULL)
    if markers is not None:
        write_cache(cache_folder(folder), markers)
    return Launch(tuple(python("bench.program_start", mode)), surroundings)


def rows() -> Iterator[Row]:
    """Instructions where they can be counted, else CPU time; and wall time."""
    with temporary_folder() as folder:
        starts = launches(folder)
        counted = shutil.which("valgrind") is not None
        if counted:
            yield from _counted(starts)
            yield from _counted_growth(folder)
        yield from _timed(starts, with_cpu=not counted)


def _counted(starts: Mapping[str, Launch]) -> Iterator[Row]:
    counts = _count_all(starts)
    for name, title in _TITLES.items():
        yield Row(
            f"{title}: instructions",
            counts[name] / 1e6,
            "M",
            ratio=counts[name] / counts[_BARE],
            base="bare window",
            ratio_limit=_INSTRUCTIONS_LIMITS.get(name),
        )


def _counted_growth(folder: Path) -> Iterator[Row]:
    counts = _count_all(
        {
            _FEW: program_launch(folder / _FEW, "first", 400),
            _MANY: program_launch(folder / _MANY, "first", 4000),
        }
    )
    yield Row(
        "the same with 4,000 markers",
        counts[_MANY] / 1e6,
        "M",
        ratio=counts[_MANY] / counts[_FEW],
        base="400 markers",
        ratio_limit=_GROWTH_LIMIT,
    )


def _count_all(starts: Mapping[str, Launch]) -> dict[str, float]:
    # Other than times, counts do not mind that two run at once.
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        counts = pool.map(Launch.instructions, starts.values())
        return dict(zip(starts, counts, strict=True))


def _timed(starts: Mapping[str, Launch], *, with_cpu: bool) -> Iterator[Row]:
    took: dict[str, list[Took]] = {name: [] for name in starts}

    def measure_of(name: str) -> Callable[[], float]:
        def timed() -> float:
            took[name].append(starts[name].timed())
            return took[name][-1].wall * 1000

        return timed

    names = (_BARE, _WARM, _COLD)
    measures = {name: measure_of(name) for name in names}
    walls = in_turns(measures, _ROUNDS, seconds=_SECONDS)
    for name in (_WARM, _COLD):
        yield _row(f"{_TITLES[name]}: time", name, walls, _WALL_LIMITS)
    if with_cpu:
        used = {
            name: Samples(tuple(each.cpu * 1000 for each in took[name]))
            for name in names
        }
        for name in (_WARM, _COLD):
            yield _row(f"{_TITLES[name]}: CPU", name, used, _INSTRUCTIONS_LIMITS)


def _row(
    title: str, name: str, samples: Mapping[str, Samples], limits: Mapping[str, float]
) -> Row:
    own, bare = samples[name], samples[_BARE]
    return Row(
        title,
        own.median,
        p95=own.p95,
        ratio=own.ratio_to(bare),
        base="bare window",
        ratio_limit=limits.get(name),
    )


if __name__ == "__main__":
    report(rows())
