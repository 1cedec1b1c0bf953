"""What has lost its warnings is left out: damage never makes anything look safer."""

from pathlib import Path

from explorer.services.atlas_files import load
from tests.services.sample_files import CAUTIONS, CONDITIONS, edited, write_samples


def test_a_point_without_one_of_its_cautions_is_left_out(tmp_path: Path) -> None:
    damaged = edited(CAUTIONS, "level: skip", "level: skipp")
    loaded = load(write_samples(tmp_path, cautions=damaged))
    assert "pregnancy" not in loaded.atlas.cautions
    assert "GV4" not in loaded.atlas.points
    assert {"BL23", "ST36"} <= set(loaded.atlas.points)


def test_without_the_cautions_file_no_point_that_needs_one_is_left(
    tmp_path: Path,
) -> None:
    folder = write_samples(tmp_path)
    (folder / "cautions.yaml").unlink()
    loaded = load(folder)
    assert not any(point.cautions for point in loaded.atlas.points.values())
    assert "GV4" not in loaded.atlas.points
    assert loaded.problems


def test_a_routine_without_the_warning_signs_of_its_condition_is_left_out(
    tmp_path: Path,
) -> None:
    whole = load(write_samples(tmp_path)).atlas.routines
    damaged = edited(CONDITIONS, "grade: some trials", "grade: some trial")
    left = load(write_samples(tmp_path, conditions=damaged)).atlas.routines
    meant = [id_ for id_, each in whole.items() if "low-back-pain" in each.conditions]
    assert meant
    assert [id_ for id_ in whole if id_ not in left] == meant
