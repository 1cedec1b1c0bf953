"""The rule books that the program ships are whole, sound and evenly laid out."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import asdict

from tests.placement.bodies import FRONT, UNITS
from tools.placing.book_text import laid_out
from tools.placing.codes import CODES
from tools.placing.rule_book import (
    BOOKS,
    Place,
    Rule,
    RuleBook,
    Term,
    Unit,
    read_rule_book,
    read_rule_books,
)
from tools.placing.unshown import UNSHOWN

PATHS = sorted(BOOKS.glob("*.json"))
every_book = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)


def ruled_codes() -> set[str]:
    return {rule.point for book in read_rule_books().values() for rule in book.rules}


def terms(place: object) -> Iterator[Place]:
    """A place with all places and cun inside it."""
    if isinstance(place, str):
        yield place
    elif isinstance(place, Term):
        yield place
        for part in asdict(place).values():
            yield from terms(part)
    elif isinstance(place, tuple):
        for part in place:
            yield from terms(part)


def units_of(rule: Rule) -> set[str]:
    steps = ("len", "lat", "sup", "post", "along", "inwards")
    inside = [term for term in terms(rule.rule) if isinstance(term, Term)]
    lengths = [getattr(term, step) for term in inside for step in steps]
    return {rule.ux, rule.uy, *(length[1] for length in lengths if length)}


def test_every_point_has_a_rule_or_a_reason_for_having_none() -> None:
    assert ruled_codes() | UNSHOWN.keys() == set(CODES)
    assert not ruled_codes() & UNSHOWN.keys()


def test_the_standard_has_361_points_and_we_know_34_more() -> None:
    assert len(set(CODES)) == len(CODES) == 361 + 34


@every_book
def test_a_book_has_one_rule_a_line(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text == laid_out(json.loads(text))


@every_book
def test_no_place_has_two_rules(path: Path) -> None:
    there = [(rule.code, rule.view) for rule in read_rule_book(path).rules]
    assert len(set(there)) == len(there)


@every_book
def test_every_rule_is_in_a_view_of_its_book_and_says_why(path: Path) -> None:
    book = read_rule_book(path)
    for rule in book.rules:
        assert rule.view in book.views, rule.code
        assert 5 <= len(rule.why) <= 250, rule.code
        assert 0 < rule.tol <= 1.2, rule.code


@every_book
def test_every_unit_that_is_used_is_there_and_the_other_way_round(path: Path) -> None:
    book = read_rule_book(path)
    used = set().union(*(units_of(rule) for rule in book.rules))
    assert used == book.units.keys()
    assert all((unit.axis == "c") == bool(unit.over) for unit in book.units.values())


@every_book
def test_every_point_that_a_rule_names_has_a_rule_in_the_view(path: Path) -> None:
    book = read_rule_book(path)
    for rule in book.rules:
        for term in terms(rule.rule):
            if isinstance(term, str) and term.startswith("@"):
                assert book.rule(term[1:], rule.view).view == rule.view


@every_book
def test_several_places_of_a_point_are_numbered_from_one(path: Path) -> None:
    book = read_rule_book(path)
    for view in book.views:
        rules = book.rules_of(view)
        for point in {rule.point for rule in rules if "#" in rule.code}:
            numbers = [rule.code for rule in rules if rule.point == point]
            begun = int(numbers[0].partition("#")[2])
            assert begun in {1, 2}, "the thumb has no EX-UE10"
            assert numbers == [f"{point}#{begun + n}" for n in range(len(numbers))], (
                view
            )


@every_book
def test_what_is_left_out_of_a_view_is_shown_in_another(path: Path) -> None:
    book = read_rule_book(path)
    for key, reason in book.left_out.items():
        code, view = key.split("/")
        assert view in book.views
        assert code in ruled_codes()
        assert not [rule for rule in book.rules_of(view) if rule.point == code], key
        assert reason


@every_book
def test_only_a_view_of_both_sides_has_a_midline(path: Path) -> None:
    for frame in read_rule_book(path).views.values():
        assert (frame.sides == "lr") == bool(frame.midline)


def write_book(folder: Path, name: str, view: str) -> None:
    frame = {"lat": 1, "sides": "l", "scale_a": "a", "scale_b": "b", "scale": 1}
    text = json.dumps({"views": {view: frame}, "units": {}, "rules": []})
    (folder / name).write_text(text, encoding="utf-8")


def test_each_view_is_found_in_the_book_that_holds_it(tmp_path: Path) -> None:
    write_book(tmp_path, "a.json", "front")
    write_book(tmp_path, "b.json", "side")
    books = read_rule_books(tmp_path)
    assert books.keys() == {"front", "side"}
    assert books["side"].views.keys() == {"side"}


def test_a_view_in_two_books_is_refused(tmp_path: Path) -> None:
    write_book(tmp_path, "a.json", "front")
    write_book(tmp_path, "b.json", "front")
    with pytest.raises(ValueError, match=r"front: in b\.json and in another book"):
        read_rule_books(tmp_path)


def test_an_unknown_rule_is_named() -> None:
    book = RuleBook({"front": FRONT}, UNITS, ())
    with pytest.raises(KeyError, match="LU1 in front"):
        book.rule("LU1", "front")


def test_a_slip_in_a_term_is_refused() -> None:
    with pytest.raises(TypeError, match="Unexpected keyword"):
        Term(mvoe="navel")  # type: ignore[call-arg]
    assert Unit("front", "y", "a", "b", 3).over == ""
