"""Name the programs that are measured, and prepare a room for each: site, documents, and what is edited there."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus import write_corpus
from measuring import FailedError

HERE = Path(__file__).resolve().parent
BACKFILE = (sys.executable, str(HERE.parent / "build.py"))

COLD = ("cold",)
BUILDS = ("cold", "unchanged", "body", "title", "tag", "layout")
IMPORTS = ("import", "import again")
STEPS = (*BUILDS, *IMPORTS)
"""What is measured, in the order in which it is done."""

TAG = "Storms"
"""The tag that an edit adds; the corpus has it."""


@dataclass(frozen=True, slots=True)
class Program:
    """Describe a program: how it is run in its room, and what lies where."""

    name: str
    command: tuple[str, ...]
    version: tuple[str, ...]
    site: Path
    """Folder of its site, of which the room is a copy."""

    steps: tuple[str, ...] = BUILDS
    form: str = "markdown"
    content: str = "content"
    output: str = "output"
    memory: tuple[str, ...] = ()
    """What a program keeps between builds: a cold one finds none of it."""

    layout: str = "layouts/base.html"
    """The layout that every page is made with."""


def programs(tools: Path) -> Iterator[Program]:
    """Give every program that is there: backfile in several ways, and those peers that are installed."""
    version = (*BACKFILE, "--version")
    build, memory = (*BACKFILE, "build", "--site", ".", "--quiet"), (".backfile",)
    pages, everything = HERE / "peers-pages", HERE / "everything"
    yield Program("backfile", build, version, pages, memory=memory)
    for jobs, name in (("1", "1-worker"), ("2", "2-workers")):
        yield Program(f"backfile-{name}", (*build, "--jobs", jobs), version, pages, COLD, memory=memory)
    yield Program("backfile-everything", build, version, everything, memory=memory)
    yield Program(
        name="backfile-import",
        command=(*BACKFILE, "import", "--site", ".", "--quiet"),
        version=version,
        site=everything,
        steps=IMPORTS,
        form="seeds",
        content="seeds",
        output="content",
        memory=memory,
    )
    hugo = find_hugo(tools)
    if hugo:
        yield Program(
            name="hugo",
            command=(hugo, "--quiet", "--noTimes"),
            version=(hugo, "version"),
            site=HERE / "peers/hugo",
            form="hugo",
            content="content/articles",
            output="public",
            memory=("resources", ".hugo_build.lock"),
            layout="layouts/baseof.html",
        )
    pelican = find(tools, "pelican")
    if pelican:
        yield Program(
            name="pelican",
            command=(pelican, "--quiet"),
            version=(pelican, "--version"),
            site=HERE / "peers/pelican",
            form="pelican",
            content="content/articles",
            memory=("cache", "__pycache__"),
            layout="theme/templates/base.html",
        )


def find(tools: Path, name: str) -> str:
    """Find an installed program: below the folder of tools, beside this Python, or on the path; empty for none."""
    places = (str(tools / "bin"), str(Path(sys.executable).parent), os.environ.get("PATH", ""))
    return shutil.which(name, path=os.pathsep.join(places)) or ""


def find_hugo(tools: Path) -> str:
    """Find Hugo itself: the package of that name puts a script before it, which would be measured too."""
    script = find(tools, "hugo")
    inner = sorted(Path(script).resolve().parent.parent.glob("lib/python*/site-packages/hugo/binaries/hugo"))
    return str(inner[0]) if script and inner else script


def version_of(program: Program) -> str:
    """Ask a program for its version."""
    told = subprocess.run(program.version, capture_output=True, text=True, check=False)
    return " ".join(told.stdout.split())


@dataclass(frozen=True, slots=True)
class Room:
    """Hold a program's own folder, with the document and the layout that are edited in it, as they were at first."""

    program: Program
    folder: Path
    document: Path
    text: str
    layout: Path
    layout_text: str


def prepare(program: Program, folder: Path, count: int) -> Room:
    """Make the room of a program, with so many documents in it."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(program.site, folder)
    layout = folder / program.layout
    if not layout.exists():  # an archive without layouts of its own
        layout.parent.mkdir(parents=True)
        shutil.copy(HERE.parent / program.layout, layout)
    write_corpus(count, folder / program.content, program.form)
    documents = sorted((folder / program.content).rglob("*.*"))
    later = (path for path in documents[len(documents) // 2 :] if TAG not in path.read_text(encoding="utf-8"))
    document = next(later, None)
    if not document:
        raise FailedError(f"{count} documents are too few: none of them is there to be edited")
    return Room(program, folder, document, document.read_text(encoding="utf-8"), layout, layout.read_text("utf-8"))


def change(room: Room, step: str, mark: str) -> None:
    """Bring a room into the state that a step begins with."""
    if step in ("cold", "import"):
        room.document.write_text(room.text, "utf-8")
        room.layout.write_text(room.layout_text, "utf-8")
        clear(room)
    elif step == "layout":
        room.layout.write_text(room.layout_text.replace("</body>", f"<p>{mark}</p></body>"), "utf-8")
    elif step in EDITS:
        pattern, replacement = EDITS[step]
        text = room.document.read_text(encoding="utf-8")
        room.document.write_text(re.sub(pattern, replacement.format(mark=mark, tag=TAG), text, count=1), "utf-8")


EDITS = {
    "body": (r"\s*\Z", "\n\n{mark}\n"),
    "title": (r"(?im)^title: .*", "title: {mark}"),
    "tag": (r"(?im)^tags: (\[?)", r"tags: \1{tag}, "),
}
"""What each edit replaces in a document, and by what."""


def clear(room: Room) -> None:
    """Delete what the program made and what it remembers."""
    for name in (room.program.output, *room.program.memory):
        path = room.folder / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def look(room: Room) -> dict[str, tuple[int, int]]:
    """Look at the files of the site, hidden ones aside: when each was written, and which file of the disk it is."""
    seen = {}
    for place, _, names in os.walk(room.folder / room.program.output):
        for name in (name for name in names if not name.startswith(".")):
            status = os.stat(path := os.path.join(place, name))  # noqa: PTH116, PTH118 - for ten thousands of files
            seen[path] = (status.st_mtime_ns, status.st_ino)
    return seen


def check(room: Room, step: str, mark: str) -> None:
    """Make sure that the page of the edited document shows the edit; raises FailedError where it does not."""
    wanted = TAG if step == "tag" else mark
    page = room.folder / room.program.output / "articles" / room.document.stem / "index.html"
    if step in (*EDITS, "layout") and wanted not in page.read_text(encoding="utf-8"):
        raise FailedError(f"{room.program.name} does not show the edit of {step}")
