"""Points may stand in several files: `points.yaml` and those of the folder of parts."""

from pathlib import Path

from explorer.domain.problems import Severity
from explorer.services.atlas_cache import AtlasCache
from explorer.services.atlas_files import check_paths, load
from explorer.services.stored_atlas import open_atlas
from tests.services.sample_files import POINTS, write_samples

FIRST, SECOND, THIRD = (f"  - code: {part}" for part in POINTS.split("  - code: ")[1:])


def written_in_parts(folder: Path, **parts: str) -> Path:
    """The samples with the first point in points.yaml, and files of parts beside it."""
    (folder / "points").mkdir(parents=True)
    write_samples(folder, points=f"points:\n{FIRST}")
    for name, text in parts.items():
        (folder / f"points/{name}.yaml").write_text(f"points:\n{text}", "utf-8")
    return folder


def test_parts_follow_the_whole_file_by_name(tmp_path: Path) -> None:
    folder = written_in_parts(tmp_path, b=SECOND, a=THIRD)
    atlas, problems = load(folder)
    assert problems == ()
    assert list(atlas.points) == ["BL23", "ST36", "GV4"]


def test_a_code_of_two_files_is_told_and_the_first_one_kept(tmp_path: Path) -> None:
    again = FIRST.replace("Lower back, two fingers from the spine", "Another title")
    folder = written_in_parts(tmp_path, a=THIRD, b=SECOND + again)
    atlas, problems = load(folder)
    assert atlas.points["BL23"].title == "Lower back, two fingers from the spine"
    told = [p for p in problems if p.severity is Severity.ERROR]
    assert len(told) == 1
    assert Path(told[0].path).name == "b.yaml"
    assert "line 2 of" in told[0].cause
    assert "points.yaml" in told[0].cause


def test_a_damaged_part_does_not_hide_the_others(tmp_path: Path) -> None:
    broken = THIRD.replace("[tired legs]", "[tired legs")
    folder = written_in_parts(tmp_path, a=broken, b=SECOND)
    atlas, problems = load(folder)
    assert list(atlas.points) == ["BL23", "GV4"]
    assert [Path(p.path).name for p in problems if p.severity is Severity.ERROR] == [
        "a.yaml"
    ]


def test_the_check_of_a_folder_looks_into_its_parts(tmp_path: Path) -> None:
    folder = written_in_parts(tmp_path, a=THIRD.replace("reach: easy", "reach: ease"))
    problems = check_paths([folder], folder)
    assert "a.yaml" in {Path(problem.path).name for problem in problems}


def test_a_new_part_is_seen_through_the_cache(tmp_path: Path) -> None:
    folder = written_in_parts(tmp_path / "data", a=THIRD)
    store = tmp_path / "cache"
    assert list(open_atlas(AtlasCache(folder, store)).atlas.points) == ["BL23", "ST36"]
    (folder / "points/b.yaml").write_text(f"points:\n{SECOND}", "utf-8")
    again = AtlasCache(folder, store)
    assert again.read_first_look() is None
    assert list(open_atlas(again).atlas.points) == ["BL23", "ST36", "GV4"]


def test_a_text_of_one_point_at_another_is_a_warning(tmp_path: Path) -> None:
    line = "location: Four fingers below the kneecap."
    other = "location: On the midline below the second lumbar vertebra."
    folder = written_in_parts(tmp_path, a=SECOND + THIRD.replace(line, other))
    _, problems = load(folder)
    assert [p.cause for p in problems] == ['this "location" also stands at GV4']
