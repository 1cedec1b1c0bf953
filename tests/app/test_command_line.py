"""The command line answers in text, JSON, exit codes and single lines of complaint."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from explorer.app.command_line import run
from explorer.app.open_at import OpenAt

ROOT = Path(__file__).parents[2]
PROGRAM = (
    "import sys; from explorer.app.command_line import run; sys.exit(run(sys.argv[1:]))"
)


def as_process(*words: str, **settings: str) -> subprocess.CompletedProcess[bytes]:
    """The command line in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, *words],
        cwd=ROOT,
        env={**os.environ, **settings},
        capture_output=True,
        check=False,
    )


def nowhere(asked: OpenAt) -> int:
    raise AssertionError(asked)


def one_line(text: str) -> str:
    assert text.startswith("point-explorer: ")
    assert text.endswith("\n")
    assert len(text.splitlines()) == 1
    return text


@pytest.mark.parametrize(
    "words",
    [
        ["fly"],
        ["--fly"],
        ["list"],
        ["list", "muscles"],
        ["list", "points", "extra"],
        ["list", "points", "--jso"],
        ["show"],
        ["search"],
        ["search", "back", "--limit", "0"],
        ["search", "back", "--limit", "-3"],
        ["search", "back", "--limit", "many"],
        ["search", "back", "--limit", "9" * 5000],
        ["snapshot", "-o", "x.png"],
        ["snapshot", "--view", "back"],
        ["snapshot", "--view", "back", "-o", "x.bmp"],
        ["snapshot", "--view", "back", "-o", "x"],
        ["snapshot", "--view", "back", "-o", ""],
        ["snapshot", "--view", "back", "-o", "x.png", "--size", "0x0"],
        ["snapshot", "--view", "back", "-o", "x.png", "--size", "100000x100000"],
        ["snapshot", "--view", "back", "-o", "x.png", "--size", "8192x8192"],
        ["snapshot", "--view", "back", "-o", "x.png", "--size", "-5x100"],
        ["snapshot", "--view", "back", "-o", "x.png", "--size", "800"],
        ["snapshot", "--view", "back", "-o", "x.png", "--theme", "pink"],
        ["snapshot", "--view", "back", "-o", "x.png", "--side", "mid"],
        ["card", "BL23", "-o", "card.png"],
        ["card", "-o", "card.pdf"],
        ["log"],
        ["log", "import"],
        ["log", "export", "--format", "xml"],
        ["--point"],
        ["--point", "BL23", "--condition", "sciatica"],
        ["--point", "BL23", "list", "points"],
        ["--data-dir", "", "list", "points"],
        ["list", "points\nrm -rf\x1b[2J"],
    ],
)
def test_wrong_usage_is_told_in_one_line(
    words: Sequence[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(words, nowhere) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "\x1b" not in one_line(told.err)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["show", "XX99"], "'XX99'"),
        (["show", ""], "called ''"),
        (["show", "BL999"], "'BL999'"),
        (["show", "siatica"], "Did you mean sciatica"),
        (["show", "numb between my legs"], "Get help first"),
        (["--point", "XX99"], "'XX99'"),
        (["--point", "B-54"], "BL54 or BL40"),
        (["--condition", "BL23"], "condition called 'BL23'"),
        (["--routine", "sciatica"], "routine called 'sciatica'"),
        (["snapshot", "--view", "inside", "-o", "x.png"], "no view inside"),
        (["snapshot", "--view", "front", "--point", "BL23", "-o", "x.png"], "back"),
        (["snapshot", "--view", "back", "--condition", "?", "-o", "x.png"], "'?'"),
        (["snapshot", "--view", "back", "-o", "no/such/x.png"], "cannot be written"),
        (["snapshot", "--view", "front", "--point", "CV1", "-o", "x.png"], "no view"),
        (["card", "sciatica", "-o", "x.pdf"], "point or routine"),
        (["card", "BL23", "-o", "no/such/x.pdf"], "cannot be written"),
    ],
)
def test_what_the_world_refuses_is_told_in_one_line(
    words: Sequence[str],
    told: str,
    qapp: object,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(words, nowhere) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert told in one_line(captured.err)


def test_file_that_is_a_folder_is_refused(
    qapp: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "map.png"
    folder.mkdir()
    assert run(["snapshot", "--view", "back", "-o", str(folder)], nowhere) == 1
    assert "directory" in one_line(capsys.readouterr().err)


def test_tour_into_a_file_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "tour"
    file.write_text("mine")
    assert run(["tour", str(file)], nowhere) == 1
    one_line(capsys.readouterr().err)
    assert file.read_text() == "mine"


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        (["--point", "ub 23"], OpenAt(point="BL23")),
        (["--point", "Wei Zhong"], OpenAt(point="BL40")),
        (["--point", "yunmen"], OpenAt(point="LU2")),
        (["--condition", "Sciatica"], OpenAt(condition="sciatica")),
        (["--routine", "ten-points"], OpenAt(routine="ten-points")),
        (["--search", "sore back"], OpenAt(search="sore back")),
        (["--data-dir", "mine"], OpenAt(data_dir=Path("mine"))),
        (
            ["--data-dir", "mine", "--point", "LI4"],
            OpenAt(point="LI4", data_dir=Path("mine")),
        ),
    ],
)
def test_window_opens_where_it_was_asked_to(
    words: list[str],
    asked: OpenAt,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)  # "mine" is made where the person stands
    opened: list[OpenAt] = []

    def note(where: OpenAt) -> int:
        opened.append(where)
        return 7

    assert run(words, note) == 7
    assert opened == [asked]


def test_own_folder_may_be_named_before_or_after_the_command(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    own = str(tmp_path)
    assert run(["--data-dir", own, "list", "views"], nowhere) == 0
    assert run(["list", "views", "--data-dir", own], nowhere) == 0
    first, second = capsys.readouterr().out.split("ID")[1:]
    assert first == second


def test_versions_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"], nowhere) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["Point", "Qt", "Python"]


@pytest.mark.parametrize("words", [["--help"], ["snapshot", "-h"]])
def test_help_says_what_is_possible(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(words, nowhere) == 0
    assert capsys.readouterr().out.startswith("usage: point-explorer")


def test_check_counts_what_it_finds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "points.yaml"
    file.write_text("points:\n  - code: BL23\n    code: BL24\n")
    assert run(["check", str(file)], nowhere) == 1
    first, *_, last = capsys.readouterr().out.splitlines()
    assert first.startswith(f"{file}:")
    assert last.split()[1].startswith("error")


def test_check_of_what_is_not_there_names_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(tmp_path / "none.yaml")], nowhere) == 1
    assert "none.yaml:1:1: error: " in capsys.readouterr().out


def test_shipped_files_have_no_faults(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check"], nowhere) == 0
    assert capsys.readouterr().out == "0 errors, 0 warnings\n"


def test_search_answers_line_by_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = "sciatica\r\n\nBL23\n\xff\xfe\nlast".encode("latin-1")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed)))
    assert run(["search", "-", "--json"], nowhere) == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    queries = [answer["query"] for answer in answers]
    assert queries == ["sciatica", "", "BL23", "\ufffd\ufffd", "last"]
    assert answers[0]["results"][0]["id"] == "sciatica"
    assert answers[1]["results"] == []


def test_endless_line_is_one_query(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = b"x" * 300_000 + b"\nsciatica\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed)))
    assert run(["search", "-", "--json"], nowhere) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert json.loads(second)["query"] == "sciatica"
    assert json.loads(first)["query"].startswith("xxx")


def test_emergency_is_answered_before_everything_else(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["search", "numb", "between", "my", "legs"], nowhere) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("Get help first")
    assert lines[1].startswith("! ")


def test_no_answer_offers_a_way_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "qqqqqq"], nowhere) == 0
    told = capsys.readouterr().out
    assert "Nothing found" in told
    assert "low-back-pain" in told


@pytest.mark.parametrize(("form", "empty"), [("csv", "finished_at,"), ("json", "[]\n")])
def test_log_without_records_is_empty_and_says_so(
    form: str, empty: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["log", "export", "--format", form], nowhere) == 0
    told = capsys.readouterr()
    assert told.out.startswith(empty)
    assert "no practice log yet" in one_line(told.err)


@pytest.mark.parametrize("words", [["search", "siatica"], ["check"]])
def test_command_without_pictures_loads_no_qt(words: list[str]) -> None:
    code = (
        "import sys; from explorer.app.command_line import run; "
        "run(sys.argv[1:]); print('PySide6' in sys.modules, file=sys.stderr)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stderr.splitlines()[-1] == "False"


def test_output_is_utf_8_whatever_the_locale() -> None:
    settings = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    result = as_process("show", "BL23", "--json", **settings)
    assert json.loads(result.stdout.decode())["names"]["hanzi"] == "腎俞"


def test_argument_that_is_no_utf_8_is_echoed_as_sound_json() -> None:
    result = subprocess.run(
        [sys.executable, "-c", PROGRAM, "search", b"caf\xe9", "--json"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    assert json.loads(result.stdout)["query"].startswith("caf")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX pipe")
def test_closed_pipe_ends_the_program_in_silence() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        result = subprocess.run(
            [sys.executable, "-c", PROGRAM, "list", "points", "--json"],
            cwd=ROOT,
            stdout=closed,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (result.returncode, result.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_full_disk_is_told_in_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [sys.executable, "-c", PROGRAM, "list", "points"],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert result.returncode == 1
    assert "could not be written" in one_line(result.stderr.decode())
