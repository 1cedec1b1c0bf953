"""The data files as one atlas, and the check of files that a person wrote."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from explorer.domain.problems import Problem, Severity
from explorer.services.atlas_assembly import Assembly, assemble
from explorer.services.atlas_codec import LoadedAtlas
from explorer.services.atlas_kinds import data_paths, kinds_of, point_parts
from explorer.services.data_files import DataFile, read_data_file
from explorer.services.shown_text import shown_path
from explorer.services.svg_gate import check_svg

YAML_ENDINGS = frozenset({".yaml", ".yml"})
DRAWING_ENDING = ".svg"


def load(data_dir: Path) -> LoadedAtlas:
    """Reads the files of a folder; damaged entries are skipped and reported."""
    assembly = _assembled(data_dir)
    return LoadedAtlas(assembly.atlas, assembly.problems)


def _assembled(data_dir: Path) -> Assembly:
    return assemble(
        read_data_file(path, kinds_of(path)) for path in data_paths(data_dir)
    )


def check_paths(paths: Sequence[Path], data_dir: Path) -> tuple[Problem, ...]:
    """What is wrong with files and with the files of folders, in the order given.

    References may lead to the other files or to the atlas in `data_dir`.
    """
    problems: list[Problem] = []
    data_files: list[DataFile] = []
    for path in _files_in(paths, problems):
        ending = path.suffix.lower()
        if ending in YAML_ENDINGS:
            data_files.append(read_data_file(path))
        elif ending == DRAWING_ENDING:
            problems += check_svg(path)
        else:
            cause = "only .yaml and .svg files can be checked"
            problems.append(_about(path, cause, "name one of those"))
    if data_files:
        problems += assemble(data_files, _assembled(data_dir)).problems
    return tuple(problems)


def _files_in(paths: Iterable[Path], problems: list[Problem]) -> Iterator[Path]:
    for path in dict.fromkeys(paths):
        if not _is_folder(path):
            yield path
            continue
        try:
            found = sorted(item for item in path.iterdir() if _is_checked(item))
            found += point_parts(path)
        except OSError:
            cause = "the folder may not be read"
            problems.append(_about(path, cause, "give yourself the right to read it"))
            continue
        if not found:
            cause = "there is no .yaml or .svg file in this folder"
            problems.append(_about(path, cause, "name a file, or the folder it is in"))
        yield from found


def _is_folder(path: Path) -> bool:
    """What may not be looked at is taken for a file: reading it says why not."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _is_checked(path: Path) -> bool:
    return path.suffix.lower() in YAML_ENDINGS | {DRAWING_ENDING}


def _about(path: Path, cause: str, cure: str) -> Problem:
    return Problem(shown_path(path), 1, 1, Severity.ERROR, cause, cure)
