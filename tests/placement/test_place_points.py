"""The tool writes the placements of the drawings, or says why it does not."""

import shutil
from pathlib import Path

import pytest

from tools.place_points import main
from tools.placing.codes import CODES
from tools.placing.drawn_bodies import (
    ASSETS,
    drawing_names,
    drawing_paths,
    usual_name,
)
from tools.placing.placements_file import read_placements


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    folder = tmp_path / "assets"
    folder.mkdir()
    shutil.copy(ASSETS / "body_front.svg", folder)
    return folder


def test_nothing_is_written_while_drawings_are_missing(
    assets: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "placements.yaml"
    assert main(["--assets", str(assets), "--out", str(out)]) == 1
    assert not out.exists()
    told = capsys.readouterr().err
    assert "body_back.svg is not there" in told
    assert told.endswith("nothing was written; --anyway writes what there is\n")


def test_what_there_is_can_be_written_anyway(assets: Path, tmp_path: Path) -> None:
    out = tmp_path / "placements.yaml"
    assert main(["--assets", str(assets), "--out", str(out), "--anyway"]) == 0
    places, unshown = read_placements(out)
    assert {place.view for one in places.values() for place in one} == {"front"}
    assert len(places) > 200
    assert unshown.keys() <= set(CODES)


def test_a_table_can_be_written_instead(assets: Path, tmp_path: Path) -> None:
    out = tmp_path / "placements.csv"
    main(["--assets", str(assets), "--csv", str(out), "--anyway"])
    assert out.read_text(encoding="utf-8").startswith("code,view,side,x,y\nLU1,front")


def test_the_program_says_which_file_a_view_is_drawn_in(tmp_path: Path) -> None:
    listed = tmp_path / "views.yaml"
    listed.write_text(
        "views:\n  - id: back\n    svg: b.svg\n  - id: front\n    svg: f.svg\n",
        encoding="utf-8",
    )
    assert drawing_names(listed) == {"back": "b.svg", "front": "f.svg"}


@pytest.mark.parametrize(
    ("view", "name"),
    [
        ("front", "body_front.svg"),
        ("side", "body_side.svg"),
        ("head-side", "head_side.svg"),
        ("hand-thumb-side", "hand_thumb_side.svg"),
    ],
)
def test_a_drawing_is_named_after_its_view(view: str, name: str) -> None:
    assert usual_name(view) == name


def test_the_views_of_the_program_come_first(tmp_path: Path) -> None:
    paths = drawing_paths(("another-view", "back", "front"), tmp_path)
    assert list(paths) == ["front", "back", "another-view"]
