"""What run.py decides, and what it says when the machine stands in the way."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import run

ROOT = Path(__file__).parents[2]
RUN = ("run",)
posix_only = pytest.mark.skipif(os.name == "nt", reason="uses a shell script")


def fake_venv(folder: Path, *, answer: int = 0) -> Path:
    """Make what looks like a finished environment, with a program that prints."""
    python = run.venv_python(folder)
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\necho "$@"\necho "$PYTHONPATH"\nexit {answer}\n')
    python.chmod(0o755)
    (run.site_packages(folder) / "PySide6").mkdir(parents=True)
    (folder / "pyvenv.cfg").touch()
    run.write_stamp(folder, run.wanted_stamp(RUN) | run.package_entries(folder))
    return folder


def start(venv: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "run.py"), *arguments],
        env={**os.environ, run.PLACE: str(venv), "PYTHONPATH": "somewhere"},
        capture_output=True,
        text=True,
        check=False,
    )


# The command line


@pytest.mark.parametrize("word", ["setup", "test", "lint", "bench"])
def test_own_words_are_not_handed_to_the_program(word: str) -> None:
    assert run.split_command([word, "-q"]) == (word, ["-q"])


@pytest.mark.parametrize(
    "arguments", [[], ["list", "test"], ["--version"], ["run"], ["LI4"]]
)
def test_all_else_is_for_the_program(arguments: list[str]) -> None:
    assert run.split_command(arguments) == ("run", arguments)


def test_lint_refuses_arguments_it_would_ignore(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run.main(["lint", "--fix"]) == 2
    assert "takes no arguments" in capsys.readouterr().err


@posix_only
def test_exit_code_and_arguments_pass_through_without_a_word(tmp_path: Path) -> None:
    result = start(fake_venv(tmp_path / "venv", answer=7), "list", "points", "--json")
    assert result.returncode == 7
    assert result.stdout.splitlines()[0] == "-P -m explorer list points --json"
    assert result.stderr == ""


@posix_only
def test_foreign_modules_are_kept_from_the_program(tmp_path: Path) -> None:
    result = start(fake_venv(tmp_path / "venv"))
    assert result.stdout.splitlines()[1] == ""


# Old Pythons


def test_old_python_is_told_what_is_needed() -> None:
    sentence = run.too_old("3.9.2")
    assert "needs Python 3.11 or newer" in sentence
    assert "3.9.2" in sentence


def test_old_python_can_read_the_file_as_far_as_the_check() -> None:
    source = (ROOT / "run.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 7))


# The environment


def test_environment_lies_beside_run_py_unless_told_otherwise(tmp_path: Path) -> None:
    assert run.venv_folder({}) == ROOT / ".venv"
    assert run.venv_folder({run.PLACE: ""}) == ROOT / ".venv"
    assert run.venv_folder({run.PLACE: str(tmp_path)}) == tmp_path


def test_environment_without_a_stamp_is_made_anew() -> None:
    assert run.plan(frozenset(), run.wanted_stamp(RUN), whole=True) == "remake"


def test_interrupted_environment_is_made_anew() -> None:
    begun = frozenset({"begun"})
    assert run.plan(begun, run.wanted_stamp(RUN), whole=True) == "remake"


def test_environment_of_another_python_is_made_anew() -> None:
    wanted = run.wanted_stamp(RUN)
    saved = {line for line in wanted if not line.startswith("python ")}
    other = frozenset(saved | {"python 3.99"})
    assert run.plan(other, wanted, whole=True) == "remake"


def test_finished_environment_is_left_alone() -> None:
    wanted = run.wanted_stamp(RUN)
    more = wanted | {"dev 0123", "holds PySide6"}
    assert run.plan(more, wanted, whole=True) == "nothing"


def test_changed_lock_installs_packages_again() -> None:
    wanted = run.wanted_stamp(RUN)
    saved = {line for line in wanted if not line.startswith("run ")} | {"run 0123"}
    assert run.plan(frozenset(saved), wanted, whole=True) == "packages"


def test_further_set_of_packages_is_added_to_the_first() -> None:
    saved = run.wanted_stamp(RUN)
    wanted = run.wanted_stamp(("run", "dev"))
    assert run.plan(saved, wanted, whole=True) == "packages"
    assert run.wanted_already("run", saved, wanted)
    assert not run.wanted_already("dev", saved, wanted)


def test_new_stamp_lines_take_the_place_of_old_ones() -> None:
    saved = frozenset({"run old", "dev same"})
    merged = run.merged_stamp(saved, frozenset({"run new"}))
    assert merged == {"run new", "dev same"}


def test_environment_with_a_package_deleted_is_made_anew(tmp_path: Path) -> None:
    venv = fake_venv(tmp_path / "venv")
    assert run.state_of(venv, run.wanted_stamp(RUN)) == "nothing"
    (run.site_packages(venv) / "PySide6").rmdir()
    assert run.state_of(venv, run.wanted_stamp(RUN)) == "remake"


def test_environment_whose_python_is_gone_is_made_anew(tmp_path: Path) -> None:
    venv = fake_venv(tmp_path / "venv")
    run.venv_python(venv).unlink()
    assert run.state_of(venv, run.wanted_stamp(RUN)) == "remake"


def test_folder_of_somebody_else_is_never_deleted(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").touch()
    with pytest.raises(run.SetUpError, match="left alone"):
        run.clear(tmp_path)
    assert (tmp_path / "thesis.txt").exists()


def test_half_made_environment_is_cleared_away(tmp_path: Path) -> None:
    venv = fake_venv(tmp_path / "venv")
    run.write_stamp(venv, ["begun"])
    run.clear(venv)
    assert not venv.exists()


# What pip says


@pytest.mark.parametrize(
    ("output", "words"),
    [
        (
            """WARNING: Retrying after connection broken by NewConnectionError
            ERROR: No matching distribution found for msgspec==0.22.0""",
            "Connect to the internet",
        ),
        ("SSLError: CERTIFICATE_VERIFY_FAILED, connection broken", "Set PIP_CERT"),
        ("Temporary failure in name resolution", "Connect to the internet"),
        ("ERROR: No matching distribution found for msgspec", "No ready-made package"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES FROM THE", "not installed"),
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
    ],
)
def test_pip_fault_becomes_a_sentence(output: str, words: str) -> None:
    assert words in run.pip_fault(output)


def test_unknown_pip_fault_is_shown_as_it_stands() -> None:
    assert "something new" in run.pip_fault("ERROR: something new\n")


# The locks


@pytest.mark.parametrize("name", sorted(run.LOCKS))
def test_every_locked_package_has_hashes_and_no_address(name: str) -> None:
    text = run.LOCKS[name].read_text(encoding="utf-8")
    packages = re.split(r"\n(?=\S)", text.strip())
    assert len(packages) == run.locked_packages(run.LOCKS[name])
    assert all("--hash=sha256:" in package for package in packages)
    assert "://" not in text


@pytest.mark.parametrize("name", sorted(run.LOCKS))
def test_lock_holds_what_the_project_asks_for(name: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wishes = {**project["dependency-groups"], "run": project["project"]["dependencies"]}
    text = run.LOCKS[name].read_text(encoding="utf-8")
    locked = {line.split("==")[0] for line in text.splitlines() if "==" in line}
    assert {Requirement(wish).name.lower() for wish in wishes[name]} <= locked
