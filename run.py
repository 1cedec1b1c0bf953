#!/usr/bin/env python3
"""Set Point Explorer up on a machine that has nothing but Python, then run it.

    python3 run.py [arguments]         run the program
    python3 run.py setup               set up and stop there
    python3 run.py test [arguments]    run the tests (arguments go to pytest)
    python3 run.py lint                check formatting, rules, types and layers
    python3 run.py bench [arguments]   measure the program

Each of them first sets up what is missing. POINT_EXPLORER_VENV names another
folder for the packages than `.venv` beside this file.

Only the standard library is used, in a syntax that Python 3.6 can read: a Python
that is too old must get as far as saying so.
"""

import hashlib
import importlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

OLDEST = (3, 11)


def too_old(version: str) -> str:
    """Say that a Python is too old, and what would do."""
    return f"Point Explorer needs Python 3.11 or newer; this is Python {version}."


if tuple(sys.version_info[:2]) < OLDEST:
    sys.stderr.write(too_old(sys.version.split()[0]) + "\n")
    sys.exit(2)


ROOT = Path(__file__).resolve().parent
PLACE = "POINT_EXPLORER_VENV"
STAMP = "point-explorer.stamp"
FORMAT = "1"  # raise it when environments made by an older run.py must go
LOCKS = {
    name: ROOT / "requirements" / f"{name}.lock" for name in ("run", "dev", "bench")
}
NEEDS = {
    "run": ("run",),
    "setup": ("run",),
    "test": ("run", "dev"),
    "lint": ("run", "dev"),
    "bench": ("run", "bench"),
}
CHECKS = {
    "formatting": ("-m", "ruff", "format", "--check", "."),
    "rules": ("-m", "ruff", "check", "."),
    "types": ("-m", "mypy"),
    "layers": (
        "-c",
        "from importlinter.cli import lint_imports_command as main; main()",
        "--no-logo",
    ),
}
# What Qt loads from the system, and the Debian package that brings it. Newer
# releases name some of these ...t64; apt-get finds those by the old names too.
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
SCREEN_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
TEST_PROGRAMS = {"Xvfb": "xvfb", "xdotool": "xdotool"}
APT_INSTALL = ("apt-get", "install", "-y", "--no-install-recommends")
# These would send pip's work elsewhere or change what the locks decide.
PIP_STRAYS = ("PIP_CONSTRAINT", "PIP_PREFIX", "PIP_ROOT", "PIP_TARGET", "PIP_USER")
# With the first, every start would compile the program again; the others put
# foreign modules in front of the locked ones.
PYTHON_STRAYS = ("PYTHONDONTWRITEBYTECODE", "PYTHONHOME", "PYTHONPATH")
# The first pattern found in what pip printed decides; without a connection pip
# complains of a missing distribution as well.
PIP_FAULTS = {
    "certificate": (
        "The packages could not be fetched: the certificate of the package index was "
        "refused, as happens in networks that look into connections. Set PIP_CERT to "
        "the certificate file of your network and run this again."
    ),
    "connection|timed out|resolution|network is unreachable|proxy|ssl": (
        "The packages could not be fetched: there is no connection to the Python "
        "package index. Connect to the internet and run this again."
    ),
    "no space left": (
        "The disk is full: the packages need about 300 MB. Make room and run this "
        "again."
    ),
    "do not match the hashes": (
        "A fetched package differs from the one Point Explorer was tested with, so "
        "it was not installed. Run this again; if it stays so, ask who runs your "
        "package mirror."
    ),
    "no matching distribution": (
        "No ready-made package exists for this Python on this machine. Python 3.11 "
        "to 3.13 on 64-bit Linux, macOS or Windows are known to work."
    ),
}


class SetUpError(Exception):
    """The machine stands in the way; the text says what a person can do."""


def split_command(arguments: Sequence[str]) -> tuple[str, list[str]]:
    """Tell run.py's own word from the arguments; all else is for the program."""
    if arguments and arguments[0] in NEEDS and arguments[0] != "run":
        return arguments[0], list(arguments[1:])
    return "run", list(arguments)


def venv_folder(environment: Mapping[str, str]) -> Path:
    """Return where the packages go: beside this file unless told otherwise."""
    return Path(environment.get(PLACE) or ROOT / ".venv").expanduser().resolve()


def venv_python(venv: Path) -> Path:
    """Return the interpreter inside a virtual environment."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def site_packages(venv: Path) -> Path:
    """Return the folder inside a virtual environment that holds the packages."""
    if os.name == "nt":
        return venv / "Lib" / "site-packages"
    return venv / "lib" / f"python{python_version()}" / "site-packages"


def python_version() -> str:
    """Return the part of the version that environments depend on, as 3.11."""
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def basis() -> frozenset[str]:
    """Return the stamp lines without which an environment is of no use."""
    return frozenset({f"format {FORMAT}", f"python {python_version()}"})


def wanted_stamp(sets: Iterable[str]) -> frozenset[str]:
    """Return the stamp lines of an environment that holds these package sets."""
    locks = {f"{name} {lock_digest(LOCKS[name])}" for name in sets}
    return basis() | locks | {f"checkout {ROOT}"}


def merged_stamp(saved: frozenset[str], wanted: frozenset[str]) -> frozenset[str]:
    """Put new stamp lines in place of old ones with the same first word."""
    renewed = {line.split(" ")[0] for line in wanted}
    return wanted | {line for line in saved if line.split(" ")[0] not in renewed}


def plan(saved: frozenset[str], wanted: frozenset[str], *, whole: bool) -> str:
    """Decide what an environment needs: "nothing", "packages" or "remake"."""
    if not whole or not basis() <= saved:
        return "remake"
    return "nothing" if wanted <= saved else "packages"


def pip_fault(output: str) -> str:
    """Turn what pip printed into a sentence a person can act on."""
    for pattern, sentence in PIP_FAULTS.items():
        if re.search(pattern, output, re.IGNORECASE):
            return sentence
    return "The packages could not be installed. pip said:\n" + output.strip()


def without(environment: Mapping[str, str], strays: Iterable[str]) -> dict[str, str]:
    """Return the environment less some variables."""
    return {name: text for name, text in environment.items() if name not in strays}


def say(sentence: str) -> None:
    """Tell how the set-up goes, apart from what the program prints."""
    print(sentence, file=sys.stderr, flush=True)


def lock_digest(lock: Path) -> str:
    """Return what changes when any locked package changes."""
    return hashlib.sha256(lock.read_bytes()).hexdigest()[:16]


def locked_packages(lock: Path) -> int:
    """Count the packages that a lock names."""
    lines = lock.read_text(encoding="utf-8").splitlines()
    return sum(line[:1].isalnum() for line in lines)


def read_stamp(venv: Path) -> frozenset[str]:
    """Return the lines of the stamp; none if the set-up never came to its end."""
    try:
        return frozenset(
            (venv / STAMP).read_text(encoding="utf-8", errors="replace").splitlines()
        )
    except OSError:
        return frozenset()


def write_stamp(venv: Path, lines: Iterable[str]) -> None:
    """Write the stamp, which is the last act of a set-up."""
    (venv / STAMP).write_text("\n".join(sorted(lines)) + "\n", encoding="utf-8")


def package_entries(venv: Path) -> frozenset[str]:
    """Return a stamp line for each file and folder among the packages."""
    try:
        names = {path.name for path in site_packages(venv).iterdir()}
    except OSError:
        return frozenset()
    return frozenset(f"holds {name}" for name in names - {"__pycache__"})


def is_whole(venv: Path, saved: frozenset[str]) -> bool:
    """Tell whether everything is there that the stamp says was installed."""
    held = {line for line in saved if line.startswith("holds ")}
    return os.access(venv_python(venv), os.X_OK) and held <= package_entries(venv)


def state_of(venv: Path, wanted: frozenset[str]) -> str:
    """Look at an environment and return what it needs, as `plan` names it."""
    saved = read_stamp(venv)
    return plan(saved, wanted, whole=is_whole(venv, saved))


def set_up(sets: Sequence[str]) -> Path:
    """Bring the machine to where the sets can be used; return the interpreter."""
    venv = venv_folder(os.environ)
    wanted = wanted_stamp(sets)
    if state_of(venv, wanted) == "nothing" and not lost_libraries():
        return venv_python(venv)
    add_system_packages(missing_packages(sets))
    try:
        venv.parent.mkdir(parents=True, exist_ok=True)
        with one_at_a_time(venv):
            bring_up(venv, wanted, sets)
    except OSError as error:
        raise SetUpError(
            f"{venv} cannot be made: {error.strerror}. Set {PLACE} to a folder "
            "that you may write to and run this again."
        ) from error
    return venv_python(venv)


def bring_up(venv: Path, wanted: frozenset[str], sets: Sequence[str]) -> None:
    """Make or complete the environment; without a stamp until it is whole."""
    saved = read_stamp(venv)
    state = state_of(venv, wanted)
    if state == "nothing":
        return  # another set-up did it while this one waited
    if state == "remake":
        make_venv(venv)
        saved = frozenset()
    write_stamp(venv, ["begun"])
    install([name for name in sets if not wanted_already(name, saved, wanted)], venv)
    path_file = site_packages(venv) / "point-explorer.pth"
    # A line of code, since a path with other letters than ASCII may not be read back.
    line = f"import sys; sys.path.append({str(ROOT)!a})\n"
    path_file.write_text(line, encoding="ascii")
    compile_atlas(venv_python(venv))
    entries = package_entries(venv)
    kept = {line for line in saved if not line.startswith("holds ")}
    write_stamp(venv, merged_stamp(frozenset(kept), wanted) | entries)


def compile_atlas(python: Path) -> None:
    """Spare the first start the reading of the data files; no matter if it fails."""
    run_quietly([str(python), "-P", "-m", "tools.compile_atlas"])


def wanted_already(name: str, saved: frozenset[str], wanted: frozenset[str]) -> bool:
    """Tell whether a set is installed as its lock has it now."""
    return any(line.startswith(f"{name} ") for line in saved & wanted)


def make_venv(venv: Path) -> None:
    """Make a virtual environment afresh."""
    require_venv_module()
    clear(venv)
    say(f"Making a virtual environment in {venv} ...")
    venv.mkdir(parents=True)
    write_stamp(venv, ["begun"])  # from here on the folder is known as ours
    # Inside a virtual environment, which may be the one just cleared, the base
    # interpreter is the one to ask.
    base = str(getattr(sys, "_base_executable", sys.executable))
    status, output = run_quietly([base, "-I", "-m", "venv", str(venv)])
    if status != 0:
        raise SetUpError(f"The virtual environment could not be made:\n{output}")


def clear(venv: Path) -> None:
    """Remove what a set-up left; refuse to remove what is none of ours."""
    if not venv.exists():
        return
    ours = (venv / STAMP).exists() or not any(venv.iterdir())
    beside_us = venv == ROOT / ".venv" and (venv / "pyvenv.cfg").exists()
    if not (ours or beside_us):
        raise SetUpError(
            f"{venv} was not made by run.py, so it is left alone. Move it away, or "
            f"set {PLACE} to another folder."
        )
    say(f"{venv} is incomplete or of another Python: making it anew ...")
    shutil.rmtree(venv)


def require_venv_module() -> None:
    """Stop with a sentence when this Python cannot make virtual environments."""
    if has_venv_module():
        return
    package = f"python{python_version()}-venv"
    if may_use_apt():
        apt_install([package])
    if not has_venv_module():
        raise SetUpError(
            "This Python comes without the venv module, which the set-up needs. "
            f"On Debian and Ubuntu this adds it: sudo apt-get install {package}"
        )


def has_venv_module() -> bool:
    """Tell whether both halves of what makes environments are installed."""
    importlib.invalidate_caches()
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def install(sets: Sequence[str], venv: Path) -> None:
    """Install what the locks name: exactly those files, and nothing else."""
    if not sets:
        return
    count = sum(locked_packages(LOCKS[name]) for name in sets)
    say(f"Installing {count} packages ...")
    command = [str(venv_python(venv)), "-I", "-m", "pip", "install", "--quiet"]
    command += ["--no-input", "--disable-pip-version-check", "--retries", "2"]
    command += ["--require-hashes", "--no-deps", "--only-binary", ":all:"]
    for name in sets:
        command += ["--requirement", str(LOCKS[name])]
    status, output = run_quietly(command)
    if status != 0:
        raise SetUpError(pip_fault(output))


def run_quietly(
    command: Sequence[str], added: Mapping[str, str] | None = None
) -> tuple[int, str]:
    """Run a command; return its exit status and what it printed."""
    # Inherited, the lock stays taken as long as a child of a killed set-up works.
    result = subprocess.run(
        command,
        env={**without(os.environ, (*PIP_STRAYS, *PYTHON_STRAYS)), **(added or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        close_fds=False,
        check=False,
    )
    return result.returncode, result.stdout.decode(errors="replace")


@contextmanager
def one_at_a_time(venv: Path) -> Iterator[None]:
    """Hold the lock that keeps two set-ups off the same environment."""
    with venv.with_name(venv.name + ".lock").open("w") as lock:
        if sys.platform != "win32":
            wait_for(lock.fileno())
        yield


def wait_for(lock: int) -> None:
    """Take the lock, saying so when another process has it."""
    if sys.platform == "win32":
        return
    fcntl = importlib.import_module("fcntl")
    os.set_inheritable(lock, True)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say("Another set-up is at work: waiting for it ...")
        fcntl.flock(lock, fcntl.LOCK_EX)


def on_linux() -> bool:
    """Tell whether Qt takes its system libraries from Linux packages here."""
    return sys.platform.startswith("linux")


def may_use_apt() -> bool:
    """Tell whether system packages can be installed without asking anyone."""
    return on_linux() and bool(shutil.which("apt-get")) and os.geteuid() == 0


def library_folders() -> list[Path]:
    """Return the folders where the system keeps its libraries."""
    triplet = f"{os.uname().machine}-linux-gnu"
    bases = ("/usr/lib", "/lib", "/usr/local/lib", "/usr/lib64", "/lib64")
    own = os.environ.get("LD_LIBRARY_PATH", "").split(":")
    folders = [Path(base, triplet) for base in bases] + [Path(base) for base in bases]
    return folders + [Path(folder) for folder in own if folder]


def packages_for_lost(libraries: Mapping[str, str]) -> list[str]:
    """Return the packages whose libraries are not on this machine."""
    folders = library_folders()
    return [
        package
        for library, package in libraries.items()
        if not any((folder / library).exists() for folder in folders)
    ]


def lost_libraries() -> bool:
    """Tell whether Qt would fail to load, where packages could be added."""
    if not on_linux() or not Path("/usr/bin/apt-get").exists():
        return False
    return bool(packages_for_lost(LIBRARIES))


def missing_packages(sets: Sequence[str]) -> list[str]:
    """Return the system packages that the program or its tests would miss."""
    if not on_linux():
        return []
    missing = packages_for_lost({**LIBRARIES, **SCREEN_LIBRARIES})
    if not has_font():
        missing.append("fonts-dejavu-core")
    if "dev" in sets:
        missing += [
            TEST_PROGRAMS[name] for name in TEST_PROGRAMS if not shutil.which(name)
        ]
    return missing


def has_font() -> bool:
    """Tell whether there is any font to draw words with."""
    folders = ["/usr/share/fonts", "/usr/local/share/fonts"]
    folders += [str(Path.home() / place) for place in (".fonts", ".local/share/fonts")]
    kinds = (".ttf", ".otf", ".ttc", ".pfb")
    return any(
        name.lower().endswith(kinds)
        for folder in folders
        for _, _, names in os.walk(folder)
        for name in names
    )


def add_system_packages(packages: Sequence[str]) -> None:
    """Install system packages where that is possible, else say how to."""
    if not packages:
        return
    if may_use_apt() and apt_install(packages):
        return
    if shutil.which("apt-get"):
        say("Some system packages are missing. If no window opens, add them by:")
        say("  sudo apt-get update && sudo " + " ".join([*APT_INSTALL, *packages]))
    else:
        say("Some system packages are missing. If no window opens, add what brings:")
        say("  " + " ".join(packages) + " (these are their names on Debian)")


def apt_install(packages: Sequence[str]) -> bool:
    """Install Debian packages; tell whether it worked."""
    say(f"Installing system packages: {' '.join(packages)} ...")
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    run_quietly(["apt-get", "update"], quiet)  # one dead source is no reason to stop
    patient = ("-o", "DPkg::Lock::Timeout=120")
    status, output = run_quietly([*APT_INSTALL, *patient, *packages], quiet)
    if status != 0:
        say("apt-get could not do it: " + output.strip().rpartition("\n")[2])
    return status == 0


def hand_over(python: Path, arguments: Sequence[str]) -> int:
    """Become the program, so that its exit code and signals are nobody else's."""
    # -P: the folder the person stands in must not lend its modules to the program.
    command = [str(python), "-P", *arguments]
    environment = without(os.environ, PYTHON_STRAYS)
    if os.name != "nt":
        os.execve(command[0], command, environment)
    # On Windows exec would return to the shell before the program ends.
    return subprocess.run(command, env=environment, check=False).returncode


def lint(python: Path) -> int:
    """Run every check and say which failed."""
    environment = without(os.environ, PYTHON_STRAYS)
    failed = []
    for name, arguments in CHECKS.items():
        command = [str(python), *arguments]
        if subprocess.run(command, env=environment, check=False).returncode != 0:
            failed.append(name)
    say(f"lint: {', '.join(failed)} failed" if failed else "lint: all checks passed")
    return 1 if failed else 0


def perform(command: str, python: Path, arguments: Sequence[str]) -> int:
    """Do what was asked, on a machine that is set up."""
    if command == "setup":
        compile_atlas(python)
        say(f"Ready: {python}")
        return 0
    if command == "run":
        return hand_over(python, ["-m", "explorer", *arguments])
    os.chdir(ROOT)
    if command == "lint":
        return lint(python)
    if command == "bench":
        compile_atlas(python)
        return hand_over(python, ["-m", "bench", *arguments])
    # The files are shared out among the cores, unless a few are asked for.
    share = [] if arguments else ["-n", "auto", "--dist", "loadfile"]
    return hand_over(python, ["-m", "pytest", *share, *arguments])


def main(arguments: Sequence[str]) -> int:
    """Set up, then do what was asked; return the exit code."""
    command, rest = split_command(arguments)
    if command in ("setup", "lint") and rest:
        say(f"run.py {command} takes no arguments, but got: {' '.join(rest)}")
        return 2
    try:
        return perform(command, set_up(NEEDS[command]), rest)
    except SetUpError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        say("Stopped.")
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
