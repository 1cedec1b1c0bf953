"""The program finds its files in a checkout and in a wheel."""

from pathlib import Path

import pytest

from explorer.domain.errors import ExplorerError
from explorer.services.resources import asset, assets_dir, data_dir, resource_root


def test_in_a_checkout_the_files_lie_beside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "explorer"
    package.mkdir()
    assert resource_root(package) == tmp_path


def test_in_a_wheel_the_files_lie_inside_the_package(tmp_path: Path) -> None:
    bundled = tmp_path / "explorer" / "_bundled"
    bundled.mkdir(parents=True)
    assert resource_root(tmp_path / "explorer") == bundled


def test_the_program_has_its_data_and_drawings() -> None:
    assert (data_dir() / "points.yaml").is_file()
    assert asset("body_front.svg").parent == assets_dir()


def test_a_missing_file_is_a_sentence_with_its_path(tmp_path: Path) -> None:
    with pytest.raises(ExplorerError, match="data is missing"):
        data_dir(tmp_path)
    with pytest.raises(ExplorerError, match=r"gone\.svg is missing"):
        asset("gone.svg", tmp_path)
