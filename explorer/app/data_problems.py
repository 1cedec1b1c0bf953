"""What a person is told about faults in the data files."""

from pathlib import PurePath

from explorer.domain.problems import Problem
from explorer.services.atlas_kinds import Kind

_EMERGENCIES = (
    "Emergencies may not be recognised when you type them: rely on your own judgement "
    "and call 999, 112 or 911. "
)


def problems_told(problems: tuple[Problem, ...]) -> str:
    """How many faults, the gravest consequence, and where to read of them all."""
    count = len(problems)
    faults = "One fault" if count == 1 else f"{count} faults"
    return (
        f"{_consequence(problems)}{faults} in the data files; what has a fault is left "
        f"out. The first: {problems[0]}. All of them: point-explorer check"
    )


def _consequence(problems: tuple[Problem, ...]) -> str:
    notices = f"{Kind.NOTICES.file_stem}.yaml"
    hurt = any(PurePath(problem.path).name == notices for problem in problems)
    return _EMERGENCIES if hurt else ""


def answers_told(problems: tuple[Problem, ...]) -> str:
    """That the answers to "Safe for me" cannot be read, and what follows from it."""
    return (
        "Your answers under “Safe for me” cannot be read, so every point is left out "
        f"until you answer again. {problems[0]}"
    )
