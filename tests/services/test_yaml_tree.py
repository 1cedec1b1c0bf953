"""YAML becomes a tree of positioned texts, and every refusal has its place."""

import time
from pathlib import Path

import pytest
import yaml

from explorer.services.findings import Findings
from explorer.services.yaml_events import DEEPEST, LONGEST_TEXT, MOST_VALUES
from explorer.services.yaml_nodes import ListNode, MapNode, Scalar, scalars_at
from explorer.services.yaml_tree import EventLoader, YamlTree, read_tree, tree_of

LOADERS: list[EventLoader] = [yaml.SafeLoader]
if yaml.__with_libyaml__:
    LOADERS.append(yaml.CSafeLoader)
both_parsers = pytest.mark.parametrize("loader", LOADERS)

# name, text of the list "points:", line:column, a word of the sentence
REFUSED: list[tuple[str, str, str, str]] = [
    ("quote", '  - a: "x\n    b: y\n', "2:8", 'closing "'),
    ("apostrophe", "  - a: 'x\n    b: y\n", "2:8", "closing '"),
    ("quote closed too early", "  - a: 'it's'\n", "2:12", "one pair of quotes"),
    ("text after a quote", '  - a: "x" y\n', "2:12", "one pair of quotes"),
    ("comma in a list", '  - a: ["x" "y"]\n', "2:13", "comma"),
    ("comma in a mapping", "  - {a: x b: y}\n", "2:12", "comma"),
    ("comma after quotes", '  - {a: "x" b: y}\n', "2:13", "comma"),
    ("comma over lines", "  - a: [x,\n      y\n    b: z\n", "2:8", "comma"),
    ("closing bracket", "  - a: [x, y\n  - a: b\n", "2:8", '"]"'),
    ("closing brace", "  - a: {x: y\n    b: z\n", "2:8", '"}"'),
    ("too many brackets", "  - a: [x]]\n", "2:11", "belong"),
    ("wrong bracket", "  - a: [x}\n", "2:10", '"]"'),
    ("tab before a dash", "\t- a: x\n", "2:1", "tab"),
    ("tab before a key", "  - a: x\n\tb: y\n", "3:1", "tab"),
    ("tab after a dash", "  -\ta: x\n", "2:4", "tab"),
    ("colon in a text", "  - a: LI: 4\n", "2:10", "quotes"),
    ("no colon", "  - a: x\n    b\n    c: y\n", "3:5", "colon"),
    ("no space after a colon", "  - a:x\n    b: y\n", "3:6", "colon and space"),
    ("too little indent", "  - a: x\n   b: y\n", "3:4", "line up"),
    ("too much indent", "  - a: x\n      b: y\n", "3:8", "indent"),
    ("key under a dash", "  - a: x\n  b: y\n", "3:3", "line up"),
    ("percent", "  - a: %x\n", "2:8", "quotes"),
    ("at", "  - a: @x\n", "2:8", "quotes"),
    ("backtick", "  - a: `x`\n", "2:8", "quotes"),
    ("comma first", "  - a: , x\n", "2:8", "quotes"),
    ("bracket first", "  - a: ] x\n", "2:8", "quotes"),
    ("alias", "  - a: *x\n", "2:8", "alias"),
    ("star", "  - a: * x\n", "2:8", "quotes"),
    ("anchor", "  - a: &x y\n", "2:8", "anchor"),
    ("anchored list", "  - a: &x [y]\n", "2:8", "anchor"),
    ("ampersand", "  - a: & x\n", "2:8", "quotes"),
    ("tag", "  - a: !x y\n", "2:8", "tag"),
    ("python tag", "  - a: !!python/name:os.system x\n", "2:8", "tag"),
    ("merge key", "  - <<: {a: b}\n", "2:5", "merge"),
    ("block sign", "  - a: >x\n", "2:9", "next line"),
    ("list as a key", "  - ? [a]\n    : b\n", "2:7", "key"),
    ("long text", f"  - a: {'x' * (LONGEST_TEXT + 1)}\n", "2:8", "20,000"),
    ("deep list", f"  - a: {'[' * DEEPEST}{']' * DEEPEST}\n", "2:21", "16"),
    ("deep mapping", "  - " + "{a: " * DEEPEST + "\n", "2:61", "16"),
    ("second document", "  - a: x\n---\nb: y\n", "3:1", "second document"),
    ("after the end", "  - a: x\n...\nb: y\n", "4:1", "outside"),
]
OUTSIDE_ENTRIES = {"tab before a dash", "second document", "after the end"}
INSIDE_ENTRY = [case for case in REFUSED if case[0] not in OUTSIDE_ENTRIES]
NOT_A_LIST: list[tuple[str, str, str]] = [
    ("", "1:1", "empty"),
    ("# only a remark\n", "1:1", "empty"),
    ("hello\n", "1:1", "key"),
    ("\n- a\n- b\n", "2:1", "key"),
    ("%YAML 9.1\n---\na: b\n", "1:1", "%"),
]


def read(text: str, loader: EventLoader) -> tuple[YamlTree, list[str]]:
    findings = Findings("p.yaml")
    tree = tree_of(text, findings, loader)
    return tree, [str(problem) for problem in findings.problems()]


def texts_of(tree: YamlTree, key: str) -> list[str]:
    return [scalar.text for _, node in tree.pairs for scalar in scalars_at(node, key)]


@both_parsers
@pytest.mark.parametrize(
    ("entry", "place", "word"),
    [case[1:] for case in REFUSED],
    ids=[case[0] for case in REFUSED],
)
def test_a_fault_is_told_once_with_its_place_and_a_cure(
    entry: str, place: str, word: str, loader: EventLoader
) -> None:
    _, problems = read(f"points:\n{entry}", loader)
    assert len(problems) == 1
    assert problems[0].startswith(f"p.yaml:{place}: error: ")
    assert word in problems[0]


@both_parsers
@pytest.mark.parametrize(("text", "place", "word"), NOT_A_LIST)
def test_a_file_that_starts_otherwise_is_refused(
    text: str, place: str, word: str, loader: EventLoader
) -> None:
    _, problems = read(text, loader)
    assert len(problems) == 1
    assert problems[0].startswith(f"p.yaml:{place}: error: ")
    assert word in problems[0]


@both_parsers
@pytest.mark.parametrize("case", INSIDE_ENTRY, ids=[case[0] for case in INSIDE_ENTRY])
def test_the_entries_around_a_fault_are_read(
    case: tuple[str, str, str, str], loader: EventLoader
) -> None:
    text = f"points:\n  - id: one\n{case[1]}  - id: two\n    b: z\n  - id: three\n"
    tree, _ = read(text, loader)
    assert texts_of(tree, "id")[:1] == ["one"]
    assert texts_of(tree, "id")[-1] == "three"


@both_parsers
def test_places_are_right_after_a_damaged_entry(loader: EventLoader) -> None:
    text = "points:\n- a: [x\n- a: é\n- a: 'y\n- a:   z\nmore:\n- b\n"
    tree, problems = read(text, loader)
    assert [problem.split(": ")[0] for problem in problems] == [
        "p.yaml:2:6",
        "p.yaml:4:6",
    ]
    places = [scalar[:3] for scalar in scalars_at(tree.pairs[0][1], "a")]
    assert places == [("é", 3, 6), ("z", 5, 8)]
    assert tree.pairs[1][0] == Scalar("more", 6, 1, plain=True)


@both_parsers
def test_nothing_is_guessed_from_how_a_text_looks(loader: EventLoader) -> None:
    looks = ["1:30", "no", "~", "0x10", "2024-01-02", "1e3", "NaN"]
    tree, problems = read("points:\n" + "".join(f"  - {x}\n" for x in looks), loader)
    assert texts_of(tree, "") == []
    entries = tree.pairs[0][1]
    assert isinstance(entries, ListNode)
    assert [item.text for item in entries.items if isinstance(item, Scalar)] == looks
    assert problems == []


@both_parsers
def test_a_key_that_stands_twice_is_kept_twice(loader: EventLoader) -> None:
    tree, _ = read("points:\n  - {a: x, a: y}\n", loader)
    entries = tree.pairs[0][1]
    assert isinstance(entries, ListNode)
    assert isinstance(entries.items[0], MapNode)
    assert len(entries.items[0].pairs) == 2


@both_parsers
def test_codes_of_damaged_entries_are_remembered(loader: EventLoader) -> None:
    text = "points:\n  - code: BL23\n    a: [x\n  - code: GV4\n"
    tree, _ = read(text, loader)
    assert tree.lost == {"BL23"}
    assert tree.whole


@both_parsers
def test_a_text_that_a_comment_cuts_is_warned_of(loader: EventLoader) -> None:
    text = "points:\n  - a: room #7\n    b: 60 # seconds\n    c: 'x' #y\n"
    _, problems = read(text, loader)
    assert len(problems) == 1
    assert problems[0].startswith("p.yaml:2:12: warning: ")


@both_parsers
def test_reading_ends_after_twenty_faults_and_says_so(loader: EventLoader) -> None:
    _, problems = read("points:\n" + "  - a: [x\n" * 50, loader)
    assert len(problems) == 20
    assert "nothing after this fault is read" in problems[-1]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 1_000_000,
        "{a: " * 100_000,
        "points:\n  - a: " + "[" * 1_000_000,
        "points:\n" + "- " * 100_000,
        "points:\n  - a: '" + "x" * 1_000_000,
        "points:\n  - a: " + "x" * 1_000_000,
        "points: [" + "a," * (MOST_VALUES + 1),
        "points:\n" + "  - [[[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]]\n" * 50_000,
        "points:\n" + '  - "a\n' * 200_000,
        "\n" * 2_000_000,
    ],
    ids=range(10),
)
def test_a_file_made_to_do_harm_is_answered_quickly(text: str) -> None:
    if not yaml.__with_libyaml__:
        pytest.skip("the limit of time holds for the fast parser")
    start = time.process_time()
    _, problems = read(text, LOADERS[-1])
    assert problems
    assert time.process_time() - start < 4


def test_an_alias_bomb_is_one_sentence() -> None:
    text = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"
    _, problems = read(text, LOADERS[-1])
    assert len(problems) == 1
    assert problems[0].startswith("p.yaml:1:4: error: ")


def test_a_file_that_cannot_be_opened_is_a_finding(tmp_path: Path) -> None:
    findings = Findings("p.yaml")
    tree = read_tree(tmp_path / "p.yaml", findings)
    assert not tree.whole
    assert str(findings.problems()[0]).startswith("p.yaml:1:1: error: there is no")
