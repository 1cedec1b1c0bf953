"""A hold that was acknowledged is never lost, whatever happens to program or file."""

import os
import random
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from explorer.domain.practice_log import HoldRecord
from explorer.services.log_file import FILE_NAME
from explorer.services.log_schema import APPLICATION_ID, VERSION
from explorer.services.practice_log import LogTroubleError, PracticeLog, read_log
from tests.log.records import hold

ROOT = Path(__file__).parents[2]
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
not_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)


def filled(folder: Path, count: int, *, copied: bool = True) -> list[HoldRecord]:
    """A log with so many holds, closed in order; with a copy of it or not."""
    log = PracticeLog(folder)
    holds = [hold(number) for number in range(count)]
    for each in holds:
        log.add(each)
    log.close()
    if not copied:
        shutil.rmtree(folder / "backups", ignore_errors=True)
    return holds


def kept(folder: Path) -> list[HoldRecord]:
    return [record.hold for record in read_log(folder)]


def test_holds_come_back_in_order(tmp_path: Path) -> None:
    holds = filled(tmp_path, 5)
    assert kept(tmp_path) == holds
    log = PracticeLog(tmp_path)
    assert [record.id for record in log.records()] == [1, 2, 3, 4, 5]
    assert log.sentences() == ()
    log.close()


def test_a_hold_can_be_read_by_others_as_soon_as_it_is_added(tmp_path: Path) -> None:
    log = PracticeLog(tmp_path)
    log.add(hold())
    assert kept(tmp_path) == [hold()]
    log.close()


@posix_only
def test_nobody_else_may_read_any_of_it(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    filled(folder, 3)
    for path in folder.rglob("*"):
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode == (0o700 if path.is_dir() else 0o600), path
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_nothing_lies_beside_the_log_while_it_rests(tmp_path: Path) -> None:
    filled(tmp_path, 3)
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {FILE_NAME, "practice.lock", "backups"}


@pytest.mark.parametrize(
    "text", ["", "x" * 10_000, "\ud800", "é漢\u202e", "'; DROP TABLE holds; --", "\x00"]
)
def test_any_text_is_kept_and_read_back(tmp_path: Path, text: str) -> None:
    log = PracticeLog(tmp_path)
    log.add(hold()._replace(title=text))
    log.close()
    [back] = kept(tmp_path)
    assert back.title == text.encode("utf-8", "replace").decode()[:500]


@posix_only
def test_kills_at_any_moment_lose_no_acknowledged_hold(tmp_path: Path) -> None:
    chance, acknowledged = random.Random(5), -1
    for _ in range(25):
        with subprocess.Popen(
            [sys.executable, "-m", "tests.log.records", str(tmp_path)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        ) as writer:
            assert writer.stdout is not None
            for _ in range(chance.randint(1, 12)):
                acknowledged = int(writer.stdout.readline())
            time.sleep(chance.random() / 100)
            writer.send_signal(signal.SIGKILL)
            rest = writer.stdout.read().split("\n")[:-1]
            acknowledged = int(rest[-1]) if rest else acknowledged
        log = PracticeLog(tmp_path)
        assert log.sentences() == ()
        numbers = [record.hold for record in log.records()]
        assert numbers[: acknowledged + 1] == [hold(n) for n in range(acknowledged + 1)]
        assert len(numbers) <= acknowledged + 2
        log.close()


def flip(path: Path, chance: random.Random) -> None:
    content = bytearray(path.read_bytes())
    content[chance.randrange(100, len(content))] ^= 1 << chance.randrange(8)
    path.write_bytes(content)


def fill_page(path: Path, chance: random.Random, sign: int) -> None:
    content = bytearray(path.read_bytes())
    page = chance.randrange(1, len(content) // 4096) * 4096
    content[page : page + 4096] = bytes([sign]) * 4096
    path.write_bytes(content)


def spoil(path: Path, chance: random.Random) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE holds SET seconds = 61.0 WHERE id = 7")
        raw.commit()


def add_a_trigger(path: Path, chance: random.Random) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(
            "CREATE TRIGGER t AFTER INSERT ON holds BEGIN DELETE FROM holds; END"
        )
        raw.commit()


def put_bytes(path: Path, chance: random.Random) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE holds SET title = x'ff00fe', planned = 'x' WHERE id = 3")
        raw.commit()


def cut(path: Path, chance: random.Random) -> None:
    path.write_bytes(path.read_bytes()[: chance.randrange(1, path.stat().st_size)])


def lose_header(path: Path, chance: random.Random) -> None:
    path.write_bytes(b"x" * 100 + path.read_bytes()[100:])


DAMAGES: dict[str, Callable[[Path, random.Random], object]] = {
    "one bit": flip,
    "a page of zeros": partial(fill_page, sign=0),
    "a page of junk": partial(fill_page, sign=0xA5),
    "cut": cut,
    "empty": lambda path, _: path.write_bytes(b""),
    "gone": lambda path, _: path.unlink(),
    "header": lose_header,
    "no database": lambda path, _: path.write_bytes(b"day,point\n" * 500),
    "a wrong record": spoil,
    "a trigger": add_a_trigger,
    "bytes for text": put_bytes,
}


@pytest.mark.parametrize("trial", range(6))
@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_told_and_loses_no_hold(
    tmp_path: Path, damage: str, trial: int
) -> None:
    holds = filled(tmp_path, 120)
    DAMAGES[damage](tmp_path / FILE_NAME, random.Random(f"{damage} {trial}"))
    damaged = tmp_path / FILE_NAME
    content = damaged.read_bytes() if damaged.exists() else b""
    log = PracticeLog(tmp_path)
    told = log.sentences()
    assert [record.hold for record in log.records()] == holds
    harmless = damage == "one bit" and not told
    assert harmless or any("holds" in sentence for sentence in told)
    if "damaged" in " ".join(told):
        [aside] = tmp_path.glob(f"{FILE_NAME}.damaged-*")
        assert aside.read_bytes() == content, "set aside as it was"
    log.add(hold(120))
    log.close()
    assert kept(tmp_path) == [*holds, hold(120)]


@pytest.mark.parametrize("damage", ["a wrong record", "bytes for text"])
def test_without_a_copy_the_other_records_are_rescued_and_no_wrong_one_is_shown(
    tmp_path: Path, damage: str
) -> None:
    holds = filled(tmp_path, 120, copied=False)
    DAMAGES[damage](tmp_path / FILE_NAME, random.Random(3))
    log = PracticeLog(tmp_path)
    there = [record.hold for record in log.records()]
    assert set(there) <= set(holds)
    assert len(there) >= 60
    log.close()


def test_a_damaged_copy_is_passed_over(tmp_path: Path) -> None:
    holds = filled(tmp_path, 10)
    log = PracticeLog(tmp_path)
    log.add(hold(10))
    log.close()
    newest = max((tmp_path / "backups").iterdir())
    newest.write_bytes(b"junk")
    (tmp_path / FILE_NAME).unlink()
    log = PracticeLog(tmp_path)
    assert [record.hold for record in log.records()] == holds
    assert "10 holds are back" in log.sentences()[0]
    log.close()


def test_few_copies_are_kept(tmp_path: Path) -> None:
    for number in range(12):
        log = PracticeLog(tmp_path)
        log.add(hold(number))
        log.close()
    assert len(list((tmp_path / "backups").iterdir())) == 6


def test_a_log_of_a_later_version_is_read_and_left_alone(tmp_path: Path) -> None:
    holds = filled(tmp_path, 3)
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as raw:
        raw.execute(f"PRAGMA user_version={VERSION + 1}")
    before = (tmp_path / FILE_NAME).read_bytes()
    log = PracticeLog(tmp_path)
    [sentence] = log.sentences()
    assert "later version" in sentence
    assert [record.hold for record in log.records()] == holds
    log.add(hold(9))
    log.close()
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_a_foreign_database_is_set_aside(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as raw:
        raw.execute("CREATE TABLE holds (id INTEGER)")
        raw.commit()
    log = PracticeLog(tmp_path)
    assert "no practice log" in log.sentences()[0]
    assert log.records() == ()
    log.close()
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as raw:
        assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


def test_only_one_window_writes(tmp_path: Path) -> None:
    first, second = PracticeLog(tmp_path), PracticeLog(tmp_path)
    assert "Another window" in second.sentences()[0]
    first.add(hold(1))
    second.add(hold(2))
    assert [record.hold for record in second.records()] == [hold(1)]
    first.close()
    second.close()
    third = PracticeLog(tmp_path)
    assert third.sentences() == ()
    third.close()


def test_a_file_that_is_replaced_is_noticed_and_nothing_is_lost(tmp_path: Path) -> None:
    other = tmp_path / "other"
    filled(other, 2)
    log = PracticeLog(tmp_path / "own")
    log.add(hold(50))
    (other / FILE_NAME).replace(tmp_path / "own" / FILE_NAME)
    log.add(hold(51))
    assert "replaced" in log.sentences()[0]
    log.close()
    assert kept(tmp_path / "own") == [hold(0), hold(1), hold(50), hold(51)]


def test_a_file_that_is_deleted_meanwhile_comes_back(tmp_path: Path) -> None:
    log = PracticeLog(tmp_path)
    log.add(hold(1))
    (tmp_path / FILE_NAME).unlink()
    log.add(hold(2))
    log.close()
    assert kept(tmp_path) == [hold(1), hold(2)]


def test_a_folder_that_cannot_be_made_costs_no_hold(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    log = PracticeLog(blocked)
    assert "cannot be written" in log.sentences()[0]
    with pytest.raises(LogTroubleError, match="kept in memory"):
        log.add(hold(1))
    blocked.unlink()
    log.add(hold(2))
    log.close()
    assert kept(blocked) == [hold(1), hold(2)]


@not_root
def test_a_read_only_folder_is_told(tmp_path: Path) -> None:
    filled(tmp_path, 2)
    tmp_path.chmod(0o500)
    (tmp_path / FILE_NAME).chmod(0o400)
    try:
        log = PracticeLog(tmp_path)
        assert log.sentences()
        with pytest.raises(LogTroubleError):
            log.add(hold(3))
    finally:
        tmp_path.chmod(0o700)
        (tmp_path / FILE_NAME).chmod(0o600)


@posix_only
def test_a_full_disk_is_told_and_the_holds_follow_later(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    log = PracticeLog(tmp_path)
    log.add(hold(0))
    size = (tmp_path / FILE_NAME).stat().st_size
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    failed, number = 0, 1
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, usual[1]))
        while failed < 3 and number < 500:
            try:
                log.add(hold(number))
            except LogTroubleError:
                failed += 1
            number += 1
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
        signal.signal(signal.SIGXFSZ, before)
    assert failed == 3
    log.add(hold(number))
    log.close()
    assert kept(tmp_path) == [hold(each) for each in range(number + 1)]


def test_removing_all_leaves_nothing_behind(tmp_path: Path) -> None:
    filled(tmp_path, 60)
    (tmp_path / f"{FILE_NAME}.damaged-1").write_bytes(b"old")
    log = PracticeLog(tmp_path)
    log.remove_all()
    assert log.records() == ()
    log.close()
    held = b"".join(p.read_bytes() for p in tmp_path.rglob("*") if p.is_file())
    assert b"Back of the hand" not in held
    assert PracticeLog(tmp_path).records() == ()
