"""What the documents name is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")
_IN_BACKTICKS = re.compile(
    r"`((?:explorer|tests|data|assets|tools|bench|ui|app)/[^`*]*)`"
)
_LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_path_that_a_document_names_exists(document: str) -> None:
    text = (ROOT / document).read_text("utf-8")
    named = [*_IN_BACKTICKS.findall(text), *_LINK.findall(text)]
    missing = [
        name
        for name in named
        if not (ROOT / name).exists() and not (ROOT / "explorer" / name).exists()
    ]
    assert named or document == "CHANGELOG.md"
    assert missing == []


def test_the_readme_begins_with_the_two_commands() -> None:
    lines = (ROOT / "README.md").read_text("utf-8").splitlines()
    commands = [line.split("#")[0].strip() for line in lines[:6] if "run.py" in line]
    assert commands == ["python3 run.py", "python3 run.py test"]
