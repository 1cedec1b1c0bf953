"""What may not reach Qt is refused, with its place and a cure."""

import os
import random
import re
from pathlib import Path

import pytest

from explorer.domain.problems import Problem
from explorer.services.svg_gate import check_svg

NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'
OPEN = f'<svg {NAMESPACE} viewBox="0 0 640 1100">'
OUTLINE = '<path id="silhouette" d="M0 0h9v9z"/>'
LANDMARKS = (
    '<g id="landmarks" display="none"><circle id="lm-vertex" cx="1" cy="2" r="1"/></g>'
)
GRADIENT = (
    '<defs><linearGradient id="g"><stop offset="50%" stop-color="#abc"/>'
    '</linearGradient></defs><rect width="9" height="9" fill="url(#g)"/>'
)
STRAY_REGION = '<path id="region-toe" d="M0 0h1v1z"/>'
NESTED = "<g>" * 30 + "</g>" * 30
BOMB = (
    '<g id="a0"><path d="M0 0h1"/></g>'
    + "".join(
        f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, 9)
    )
    + '<use href="#a8"/>'
)
CHAIN = (
    "".join(f'<g id="c{n}"><use href="#c{n + 1}"/></g>' for n in range(3000))
    + '<g id="c3000"/>'
)


def written(folder: Path, text: str) -> Path:
    path = folder / "drawing.svg"
    path.write_text(text, encoding="utf-8")
    return path


def icon_problems(folder: Path, inside: str, opening: str = OPEN) -> str:
    path = written(folder, f"{opening}\n{inside}\n</svg>")
    problems = check_svg(path, body_view=False)
    for problem in problems:
        assert re.match(r".*drawing\.svg:\d+:\d+: error: .+; .+", str(problem))
    return "\n".join(str(problem) for problem in problems)


def body_problems(folder: Path, inside: str) -> str:
    problems = check_svg(written(folder, f"{OPEN}\n{inside}\n</svg>"))
    return "\n".join(str(problem) for problem in problems)


def path_of(segments: int, step: str = "1 1") -> str:
    return f'<path d="M0 0l{(step + " ") * segments}"/>'


@pytest.mark.parametrize(
    "inside",
    [
        '<path class="skin" fill-opacity=".3" transform="scale(2)" d="M0 0h9v9z"/>',
        "<style>.skin { fill: #f6eadf } /* why */ path, #a { stroke: none }</style>",
        GRADIENT,
        '<g id="a"><circle r="2"/></g><use href="#a" x="3"/>',
        '<use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="#a"/><g id="a"/>',
        '<metadata xmlns:rdf="urn:rdf"><rdf:RDF rdf:about="">x</rdf:RDF></metadata>',
        '<path style="stroke-dasharray: 4 2; stroke: #123456" d="M0 0h90"/>',
        '<g xmlns:i="urn:i" i:label="Layer 1" data-note="x" aria-label="leg"/>',
    ],
)
def test_ordinary_drawing_passes(tmp_path: Path, inside: str) -> None:
    assert icon_problems(tmp_path, inside) == ""


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ('<image href="/etc/hosts" width="9" height="9"/>', "<image> may not be"),
        ('<image xmlns="urn:other" href="x.png"/>', "<image> may not be"),
        ("<script>alert(1)</script>", "<script> may not be"),
        ("<foreignObject/>", "<foreignObject> may not be"),
        ('<filter id="f"><feGaussianBlur/></filter>', "<filter> may not be"),
        ("<text>hello</text>", "<text> may not be"),
        ('<use href="other.svg#a"/>', "outside the drawing"),
        ('<use href="#nowhere"/>', "which is not there"),
        ('<g id="a"><use href="#a"/></g>', "repeats itself"),
        ('<g xmlns:l="urn:l" id="a"><use l:href="#a"/></g>', "repeats itself"),
        (BOMB, "with its repeats there are over 20000 elements"),
        (CHAIN, "lie too deep"),
        (NESTED, "deeper than 24"),
        ("<g/>" * 20_001, "over 20000 elements"),
        (path_of(5_001), "one path has over 5000 segments"),
        (path_of(4_999) * 13, "over 60000 segments"),
        (path_of(4_000, "600 900 -600 -900"), "times as long as the drawing"),
        (f'<g transform="scale(999)">{path_of(4_000)}</g>', "times as long"),
        ('<path stroke-dasharray="0.01" d="M0 0h9"/>', "too short to be drawn"),
        ("<style>path { stroke-dasharray: 0.1 }</style>", "too short to be drawn"),
        (f'<g stroke-dasharray=".5">{path_of(4000, "9 9")}</g>', "dashes"),
        (f'<g stroke-width="900">{path_of(999)}</g>', "too wide to be drawn"),
        ("<style>path{stroke-width:1e3}</style>" + path_of(999), "too wide"),
        ('<path d="M0 0 L5"/>', "numbers left over"),
        ("<path/>", "nothing to draw"),
        ('<path d="5 5"/>', "a number follows nothing"),
        ('<path d="M0 0 w 3"/>', "w is not a path command"),
        ('<path d="M0 0 L 1e999 0"/>', "too large"),
        ('<polygon points="1 2 3"/>', "not pairs"),
        ('<path onclick="x()" d="M0 0h1"/>', "attribute onclick is not used"),
        ('<circle r="nan"/>', 'r="nan" is not usable'),
        ('<circle r="1e9"/>', "is not usable"),
        ('<g transform="rotate(1) evil(2)"/>', "is not usable"),
        ('<path fill="rgba(1,2,3,.4)" d="M0 0h1"/>', "drawn black"),
        ('<path fill="url(#g)" d="M0 0h1"/>', "no gradient of this drawing"),
        ('<path fill="url(http://x/y)" d="M0 0h1"/>', "drawn black"),
        ("<style>@import 'x.css';</style>", "uses @"),
        ("<style>g path { fill: #fff }</style>", "is not understood"),
        ("<style>.a { background: #fff }</style>", '"background" is not used'),
        ("<style>.a { fill: var(--x) }</style>", "drawn black"),
        ("<style>.a { fill: #fff</style>", "closing brace"),
        ("<style>" + ".a{fill:#fff}" * 300 + "</style>", "over 200 rules"),
        ('<g id="a"/><g id="a"/>', "is there twice"),
        (f"<svg {NAMESPACE}/>", "inside the drawing"),
        ("<?xml-stylesheet href='x.css'?>", "xml-stylesheet"),
        ("<g>", "XML is damaged"),
        ("&nothing;", "XML is damaged"),
    ],
)
def test_unsafe_drawing_is_refused(tmp_path: Path, inside: str, words: str) -> None:
    assert words in icon_problems(tmp_path, inside)


@pytest.mark.parametrize(
    "box",
    [
        "",
        'viewBox="0 0 0 9"',
        'viewBox="0 0 nan 9"',
        'viewBox="0 0 9"',
        'viewBox="0 0 90000 9"',
        'viewBox="0 0 -5 9"',
    ],
)
def test_drawing_needs_a_usable_viewbox(tmp_path: Path, box: str) -> None:
    assert "viewBox" in icon_problems(tmp_path, "<g/>", f"<svg {NAMESPACE} {box}>")


@pytest.mark.parametrize(
    ("opening", "words"),
    [
        (f"<!DOCTYPE svg>{OPEN}", "DOCTYPE"),
        (f'<!DOCTYPE a [<!ENTITY b "c">]>{OPEN}', "DOCTYPE"),
        (f'<?xml version="1.0" encoding="latin1"?>{OPEN}', "latin1"),
        (f'<?xml version="1.1"?>{OPEN}', "XML 1.1"),
        ('<svg viewBox="0 0 9 9">', "not an SVG drawing"),
        ("<html><svg>", "not an SVG drawing"),
    ],
)
def test_document_around_the_drawing_is_checked(
    tmp_path: Path, opening: str, words: str
) -> None:
    assert words in icon_problems(tmp_path, "<g/>", opening)


def test_body_needs_silhouette_and_landmarks(tmp_path: Path) -> None:
    found = body_problems(tmp_path, "<g/>")
    assert 'no path with id="silhouette"' in found
    assert "no landmarks" in found
    assert body_problems(tmp_path, OUTLINE + LANDMARKS) == ""


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        (f'<g transform="scale(2)">{OUTLINE}</g>{LANDMARKS}', "moved by a transform"),
        (f'<g id="silhouette"/>{LANDMARKS}', "silhouette is a <g>"),
        (OUTLINE + LANDMARKS.replace(' display="none"', ""), "landmarks shows"),
        (OUTLINE + LANDMARKS.replace("cx=", "r="), "XML is damaged"),
        (OUTLINE + LANDMARKS.replace(' cy="2"', ""), "has no place"),
        (
            f'{OUTLINE}{LANDMARKS}<path id="region-toe" d="M0 0h1v1z"/>',
            "outside the gr",
        ),
    ],
)
def test_body_parts_must_be_where_points_expect_them(
    tmp_path: Path, inside: str, words: str
) -> None:
    assert words in body_problems(tmp_path, inside)


def test_place_of_a_fault_is_the_line_and_column_of_its_element(
    tmp_path: Path,
) -> None:
    text = f"{OPEN}\n  <title>Füße</title>\n  <g>é<image/></g>\n</svg>"
    (problem,) = check_svg(written(tmp_path, text), body_view=False)
    assert (problem.line, problem.column) == (3, 7)


def only_problem(path: Path) -> Problem:
    (problem,) = check_svg(path)
    return problem


def test_folder_pipe_missing_and_large_files_are_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.svg"
    os.mkfifo(pipe)
    large = tmp_path / "large.svg"
    large.write_bytes(b" " * (2 * 1024 * 1024 + 1))
    assert "folder" in only_problem(tmp_path).cause
    assert "pipe" in only_problem(pipe).cause
    assert "no such file" in only_problem(tmp_path / "none.svg").cause
    assert "larger than 2 MiB" in only_problem(large).cause


def test_compressed_and_foreign_bytes_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "drawing.svg"
    path.write_bytes(b"\x1f\x8b\x08\x00")
    assert "compressed" in only_problem(path).cause
    path.write_bytes(OPEN.encode() + b"\xff</svg>")
    assert "UTF-8" in only_problem(path).cause


PIECES = [
    b"<g>",
    b"</g>",
    b'"',
    b"<",
    b"&",
    b"<use href='#silhouette'/>",
    b"1e309",
    b"\x00",
    b"\xc3",
    b"<!DOCTYPE x>",
    b"{",
    b"}",
    b"url(#a)",
    b"<![CDATA[",
    b"-->",
    b" transform='scale(9e9)'",
    b"A1 1 0 0 0 0 0",
]


SMALL_BODY = f"""<?xml version="1.0" encoding="UTF-8"?>
{OPEN}
  <title>A small body</title>
  <style>
    .skin {{ fill: #f6eadf }}
    .line {{ fill: none; stroke: #64748b; stroke-dasharray: 4 2 }}
  </style>
  {GRADIENT}
  <g id="body" class="skin" stroke-width="1.6" stroke-linejoin="round">
    {OUTLINE}
    <path class="line" fill-opacity=".5" d="M9 9c1 2 3 4 5 6s1 2 3 4q1 1 2 2t3 3a5 4 3 0 1 9 9z"/>
    <g transform="translate(3 4) rotate(30)"><use href="#silhouette" x="3"/></g>
    <polygon points="1 2 3 4 5 6"/><ellipse cx="4" cy="5" rx="6" ry="7"/>
  </g>
  <g id="regions" display="none">{STRAY_REGION}</g>
  {LANDMARKS}
</svg>
""".encode()  # noqa: E501 - one path on one line, as in a drawing


def mutated(source: bytes, dice: random.Random) -> bytes:
    data = bytearray(source)
    for _ in range(dice.randint(1, 3)):
        at = dice.randrange(len(data))
        match dice.randrange(4):
            case 0:
                data[at] = dice.randrange(256)
            case 1:
                del data[at : at + dice.randrange(1, 60)]
            case 2:
                data[at:at] = dice.choice(PIECES)
            case _:
                data[at:at] = data[dice.randrange(len(data)) :][:200]
    return bytes(data)


def test_hundreds_of_damaged_drawings_get_answers_not_exceptions(
    tmp_path: Path,
) -> None:
    dice = random.Random(20)
    path = tmp_path / "drawing.svg"
    path.write_bytes(SMALL_BODY)
    assert check_svg(path) == ()
    refused = 0
    for _ in range(400):
        path.write_bytes(mutated(SMALL_BODY, dice))
        refused += bool(check_svg(path))
    assert 200 < refused < 400
