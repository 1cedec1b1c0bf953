"""Files are read safely: bounded, never waiting, and faults have a place."""

import os
import sys
from pathlib import Path

import pytest

from explorer.services.source_text import (
    LARGEST_FILE,
    SourceRefusedError,
    Spot,
    decoded,
    read_source,
)


def refusal_of(data: bytes) -> SourceRefusedError:
    with pytest.raises(SourceRefusedError) as caught:
        decoded(data)
    return caught.value


def refusal_of_path(path: Path) -> str:
    with pytest.raises(SourceRefusedError) as caught:
        read_source(path)
    return str(caught.value)


@pytest.mark.parametrize(
    "data", [b"a\nb\n", b"\xef\xbb\xbfa\nb\n", b"a\r\nb\r\n", b"a\rb\r"]
)
def test_byte_order_marks_and_all_line_ends_are_fine(data: bytes) -> None:
    assert decoded(data) == "a\nb\n"


@pytest.mark.parametrize(
    ("data", "spot"),
    [
        (b"\xff", Spot(1, 1)),
        (b"name: caf\xe9\n", Spot(1, 10)),
        (b"a: 1\r\nb: \xc3\x28\r\n", Spot(2, 4)),
        ("pinyin: Shèn".encode() + b"\x80", Spot(1, 13)),
        (b"a\rb\rc\xfe", Spot(3, 2)),
        (b"\xef\xbb\xbfab\xff", Spot(1, 3)),
        (b"cut short \xe4\xbd", Spot(1, 11)),
    ],
)
def test_a_byte_that_is_not_utf8_is_placed(data: bytes, spot: Spot) -> None:
    assert refusal_of(data).spot == spot


@pytest.mark.parametrize(
    "sign",
    ["\x00", "\x07", "\x0c", "\x1b", "\x7f", "\x85", "\u2028", "\ufeff", "\uffff"],
)
def test_an_invisible_control_character_is_placed(sign: str) -> None:
    refusal = refusal_of(f"points:\n  ab{sign}c\n".encode())
    assert refusal.spot == Spot(2, 5)
    assert f"U+{ord(sign):04X}" in str(refusal)


def test_a_file_in_utf16_is_named_as_such() -> None:
    assert "UTF-16" in str(refusal_of("points:".encode("utf-16")))


def test_a_missing_file_is_a_sentence(tmp_path: Path) -> None:
    assert "no such file" in refusal_of_path(tmp_path / "points.yaml")


def test_a_folder_is_a_sentence(tmp_path: Path) -> None:
    assert "folder" in refusal_of_path(tmp_path)


def test_a_circle_of_links_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert "circle" in refusal_of_path(tmp_path / "a")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes in folders")
def test_a_pipe_is_refused_at_once_instead_of_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "pipe" in refusal_of_path(tmp_path / "pipe")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such device")
def test_a_device_is_refused() -> None:
    assert "device" in refusal_of_path(Path("/dev/zero"))


def test_a_file_may_be_as_large_as_the_limit_and_no_larger(tmp_path: Path) -> None:
    path = tmp_path / "points.yaml"
    path.write_bytes(b"#" * LARGEST_FILE)
    assert len(read_source(path)) == LARGEST_FILE
    path.write_bytes(b"#" * (LARGEST_FILE + 1))
    assert "8 MiB" in refusal_of_path(path)
