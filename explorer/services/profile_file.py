"""The person's answers to "Safe for me": a small YAML file of their own."""

import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from explorer.domain.problems import Problem, Severity
from explorer.domain.profile import UNREADABLE, Answer, Profile
from explorer.services.entry_reader import read_entry
from explorer.services.findings import Findings
from explorer.services.own_files import write_private
from explorer.services.yaml_nodes import ListNode
from explorer.services.yaml_tree import read_tree

FILE_NAME = "safe-for-me.yaml"
_KEY = "answers"
_HEAD = """\
# Point Explorer: what you said under "Safe for me".  It stays on this machine.
# Points that do not go with it are left out.  Change it in the program, or delete
# this file to be asked again.
"""


class AnswerEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One answer as it stands in the file."""

    id: str
    where: tuple[str, ...] = ()


class OpenedProfile(NamedTuple):
    """The answers, and what is wrong with their file."""

    profile: Profile
    problems: tuple[Problem, ...] = ()


class ProfileFile:
    """Reads and writes the answers; a damaged file is set aside, never thrown away."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._path = folder / FILE_NAME

    def read(self) -> OpenedProfile:
        """The answers; none, and not asked, where there is no file.

        What cannot be read may have left out anything: it becomes an answer that
        leaves out every point.
        """
        try:
            self._path.lstat()
        except FileNotFoundError:
            return OpenedProfile(Profile())
        except OSError:
            pass  # whatever it is, reading it says what is wrong
        findings = Findings(str(self._path))
        answers = tuple(_answers(self._path, findings))
        errors = [p for p in findings.problems() if p.severity is Severity.ERROR]
        if errors:
            answers = (*answers, Answer(UNREADABLE))
        return OpenedProfile(Profile(answers, asked=not errors), tuple(errors))

    def write(self, profile: Profile) -> None:
        """Replace the file at once and whole; raises `OSError` and keeps the old."""
        if self.read().problems:
            aside = self._path.with_name(f"{FILE_NAME}.damaged")
            with suppress(OSError):
                self._path.replace(aside)
        write_private(self._path, _text(profile).encode())


def _answers(path: Path, findings: Findings) -> Iterable[Answer]:
    tree = read_tree(path, findings)
    for key, node in tree.pairs:
        if key.text != _KEY or not isinstance(node, ListNode):
            cause = f'this file holds one list, "{_KEY}"'
            findings.error(key.spot, cause, "answer again in the program")
            continue
        for item in node.items:
            entry = read_entry(item, AnswerEntry, findings)
            if entry is not None:
                yield Answer(entry.id, entry.where)


def _text(profile: Profile) -> str:
    lines = [_HEAD, f"{_KEY}:" if profile.answers else f"{_KEY}: []"]
    for answer in profile.answers:
        lines.append(f"  - id: {_quoted(answer.circumstance)}")
        if answer.where:
            lines.append(f"    where: [{', '.join(map(_quoted, answer.where))}]")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """A text as YAML reads it back whatever it holds; JSON's way is one of YAML's."""
    return json.dumps(text)
