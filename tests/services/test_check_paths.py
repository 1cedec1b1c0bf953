"""Files that a person wrote are checked against the atlas and against each other."""

from pathlib import Path

import pytest

from explorer.domain.problems import Problem, Severity
from explorer.services.atlas_files import check_paths
from tests.services.sample_files import CONDITIONS, POINTS, edited, write_samples


def places(problems: tuple[Problem, ...]) -> list[tuple[str, int, int]]:
    return [(Path(p.path).name, p.line, p.column) for p in problems]


def errors(problems: tuple[Problem, ...]) -> list[Problem]:
    return [p for p in problems if p.severity is Severity.ERROR]


def check(*paths: Path) -> tuple[Problem, ...]:
    data = paths[0].parent / "shipped"
    data.mkdir(exist_ok=True)
    return check_paths(paths, write_samples(data))


def test_an_own_point_may_name_what_comes_with_the_program(tmp_path: Path) -> None:
    own = tmp_path / "mine.yml"
    own.write_text(POINTS, encoding="utf-8")
    assert check(own) == ()


def test_an_own_point_may_name_what_stands_in_another_given_file(
    tmp_path: Path,
) -> None:
    own = tmp_path / "mine.yaml"
    own.write_text(edited(POINTS, "[low-back-pain]", "[my-pain]"), encoding="utf-8")
    assert len(errors(check(own))) == 1
    more = tmp_path / "conditions-of-mine.yaml"
    text = edited(CONDITIONS, "id: low-back-pain", "id: my-pain")
    more.write_text(text, encoding="utf-8")
    assert errors(check(own, more)) == []


def test_a_folder_stands_for_the_files_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "notes.txt").write_text("not looked at", encoding="utf-8")
    (folder / "b.yaml").write_text("points: [x]\n", encoding="utf-8")
    (folder / "a.yaml").write_text("pionts: []\n", encoding="utf-8")
    assert places(check(folder)) == [("a.yaml", 1, 1), ("b.yaml", 1, 10)]


def test_an_empty_folder_is_a_sentence(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    assert "no .yaml or .svg file" in check(folder)[0].cause


@pytest.mark.parametrize("name", ["gone.yaml", "gone.svg", "gone"])
def test_a_file_that_is_not_there_has_a_place_too(name: str, tmp_path: Path) -> None:
    (problem,) = check(tmp_path / name)
    assert str(problem).startswith(f"{tmp_path / name}:1:1: error: ")


def test_a_drawing_goes_through_the_gate(tmp_path: Path) -> None:
    drawing = tmp_path / "body.svg"
    drawing.write_text("<svg/>", encoding="utf-8")
    assert [p.path for p in errors(check(drawing))] != []


def test_odd_file_names_are_shown_on_one_line(tmp_path: Path) -> None:
    (problem,) = check(tmp_path / "a\n\u202e.yaml")
    assert len(str(problem).splitlines()) == 1
    assert "\u202e" not in str(problem)
