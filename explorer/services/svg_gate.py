"""The gate before Qt: a drawing is drawn only if this finds nothing wrong with it.

QtSvg opens files that a drawing names, hangs on a few hundred bytes of nested
`use`, and silently leaves out what it finds too deep or too long.  So every file
is read here first, with expat, against a short list of what may be in it.
"""

from pathlib import Path

from explorer.domain.problems import Problem
from explorer.services.findings import Findings
from explorer.services.shown_text import shown_path
from explorer.services.source_text import SourceRefusedError
from explorer.services.svg_inspection import Inspection
from explorer.services.svg_text import read_svg_text


def check_svg(path: Path, *, body_view: bool = True) -> tuple[Problem, ...]:
    """What is wrong with a drawing; a plain icon needs no silhouette."""
    findings = Findings(shown_path(path))
    try:
        text = read_svg_text(path)
    except SourceRefusedError as refused:
        findings.refuse(refused)
    else:
        Inspection(findings, body_view=body_view).read(text)
    return findings.problems()
