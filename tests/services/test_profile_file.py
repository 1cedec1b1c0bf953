"""The answers are private, whole after any end, and fail closed."""

import os
import stat
import sys
from pathlib import Path

import pytest

from explorer.domain.profile import UNREADABLE, Answer, Profile
from explorer.services.profile_file import FILE_NAME, ProfileFile

SAID = Profile(
    (Answer("pregnant"), Answer("recent-injury", ("knee", "belly-groin"))), asked=True
)


def test_answers_come_back_as_they_were(tmp_path: Path) -> None:
    file = ProfileFile(tmp_path)
    file.write(SAID)
    assert file.read().profile == SAID
    assert file.read().problems == ()


def test_nothing_true_is_an_answer_too(tmp_path: Path) -> None:
    file = ProfileFile(tmp_path)
    assert not file.read().profile.asked
    file.write(Profile(asked=True))
    assert file.read().profile == Profile(asked=True)


@pytest.mark.skipif(sys.platform == "win32", reason="rights are POSIX")
def test_nobody_else_may_read_them(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    ProfileFile(folder).write(SAID)
    mode = (folder / FILE_NAME).stat().st_mode
    assert stat.S_IMODE(mode) == 0o600


@pytest.mark.parametrize(
    "text",
    [
        "answers: [{id: pregnant",
        "answers: pregnant",
        "answers:\n  - pregnant\n",
        "answers:\n  - {id: pregnant, when: now}\n",
        "replies: []",
        "\x00\x01\x02",
        "- id: pregnant",
        "answers: &a [*a]",
    ],
)
def test_what_cannot_be_read_leaves_out_everything(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE_NAME).write_text(text, encoding="utf-8")
    opened = ProfileFile(tmp_path).read()
    assert opened.profile.said(UNREADABLE)
    assert not opened.profile.asked
    assert str(opened.problems[0]).startswith(str(tmp_path / FILE_NAME))


def test_good_answers_of_a_damaged_file_hold_as_well(tmp_path: Path) -> None:
    text = "answers:\n  - id: pregnant\n  - id: [heart]\n"
    (tmp_path / FILE_NAME).write_text(text, encoding="utf-8")
    profile = ProfileFile(tmp_path).read().profile
    assert profile.said("pregnant")
    assert profile.said(UNREADABLE)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes are POSIX")
def test_a_pipe_in_its_place_blocks_nothing(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / FILE_NAME)
    assert ProfileFile(tmp_path).read().profile.said(UNREADABLE)


def test_a_damaged_file_is_set_aside_when_answered_again(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text("answers: [", encoding="utf-8")
    ProfileFile(tmp_path).write(SAID)
    assert ProfileFile(tmp_path).read().profile == SAID
    kept = (tmp_path / f"{FILE_NAME}.damaged").read_text(encoding="utf-8")
    assert kept == "answers: ["


def test_odd_words_are_written_so_that_they_are_read(tmp_path: Path) -> None:
    odd = Profile((Answer('a "b": [c] # d', ("é\n",)),), asked=True)
    ProfileFile(tmp_path).write(odd)
    assert ProfileFile(tmp_path).read().profile.answers[0].circumstance


def test_a_folder_that_cannot_be_written_is_an_error_and_changes_nothing(
    tmp_path: Path,
) -> None:
    ProfileFile(tmp_path).write(SAID)
    blocked = tmp_path / FILE_NAME / "below"
    with pytest.raises(NotADirectoryError):
        ProfileFile(blocked).write(Profile(asked=True))
    assert ProfileFile(tmp_path).read().profile == SAID
