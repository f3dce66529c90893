"""Carry out the commands of the command line: the edge where folders, clock and environment become values."""

import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from backfile import pipeline, telling
from backfile.acquisition import OFFERS
from backfile.errors import BackfileError, Problem
from backfile.runs import Build, Imports, Options, silent
from backfile.store import Folders
from backfile.workers import Here, Workers, default_jobs

Progress = Callable[[str, int, int], None]

DESK = ("explain", "review", "tags")
"""Commands that are answered without building anything."""

STAGES = {"import": "Reading seeds", "build": "Making pages", "check": "Checking pages"}


def run(asked: Mapping[str, Any], home: Path, environment: Mapping[str, str]) -> int:
    """Carry out what was asked; gives the exit status. Raises BackfileError with what a person must mend."""
    folders = folders_of(asked, home)
    command = asked.get("command")
    if command == "serve":
        from backfile.preview import serve  # noqa: PLC0415 - only here: a build must not pay for a server

        serve(folders, options_of(asked, environment, silent), asked["host"], asked["port"])
        return 0
    if command == "new":
        shown = pipeline.new_document(folders, asked["title"])
        say(asked, f"{shown} is there: write in it, then run build.py", document=shown)
        return 0
    if command == "clean":
        deleted = pipeline.clean(folders, options_of(asked, environment, silent))
        say(asked, f"{telling.plural(deleted, 'file')} deleted in {folders.shown(folders.output)}/", deleted=deleted)
        return 0
    if command in DESK:
        answer_at_desk(asked, folders, options_of(asked, environment, silent))
        return 0
    begun = time.perf_counter()
    with progress_bar(asked) as progress, hired(asked, folders) as crew:
        options = replace(options_of(asked, environment, progress), workers=crew)
        imports, build = work(command, folders, options)
    tell(asked, folders, imports, build, time.perf_counter() - begun)
    return 0


def answer_at_desk(asked: Mapping[str, Any], folders: Folders, options: Options) -> None:
    """Answer what is asked of the documents, without building anything."""
    from backfile import answers, terminal  # noqa: PLC0415 - only here: a build must not pay for it

    answer = answers.ON[asked["command"]](asked, folders, options)
    if answer.rows and not (asked.get("json") or asked.get("quiet")):
        terminal.show(answer.rows)
    else:
        say(asked, answer.words, **answer.facts)


def work(command: str | None, folders: Folders, options: Options) -> tuple[Imports | None, Build | None]:
    """Import, build, or both; problems of the import keep the old output, and are told with those of the build."""
    if command == "check":
        return None, pipeline.check(folders, options)
    if command == "build":
        return None, pipeline.build(folders, options)
    imports = pipeline.import_seeds(folders, options)
    if command == "import":
        if imports.problems:
            raise BackfileError(imports.problems)
        return imports, None
    return imports, pipeline.build(folders, options, imports.problems)


def folders_of(asked: Mapping[str, Any], home: Path) -> Folders:
    """Find the folders of the archive."""
    site = Path(asked.get("site", home)).resolve()
    if not site.is_dir():
        raise BackfileError([Problem(str(site), 0, "there is no such folder", "make it, or name another with --site")])
    own = {name: asked.get(name, site / name) for name in ("seeds", "content", "layouts", "assets", "output")}
    paths = {name: Path(path).resolve() for name, path in own.items()}
    return Folders(site=site, home=home, cache=Path(asked.get("cache", site / ".backfile")).resolve(), **paths)


def options_of(asked: Mapping[str, Any], environment: Mapping[str, str], progress: Progress) -> Options:
    """Gather what the run is asked to do."""
    moment = moment_of(environment.get("SOURCE_DATE_EPOCH", ""))
    return Options(
        base_url=asked.get("base_url"),
        workers=of_this_machine(asked),
        moment=moment,
        today=moment[: len("2015-02-14")] or datetime.now(UTC).date().isoformat(),
        again=asked.get("again", False),
        merge=asked.get("merge", False),
        dry_run=asked.get("dry_run", False),
        dated=asked.get("dated"),
        verify=asked.get("verify", False),
        progress=progress,
    )


def moment_of(epoch: str) -> str:
    """Write the moment that a reproducible build is fixed to, seconds since 1970, as RFC 3339."""
    if not epoch:
        return ""
    try:
        return datetime.fromtimestamp(int(epoch), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (ValueError, OverflowError, OSError):
        hint = "it is a number of seconds since 1970, or not set"
        raise BackfileError([Problem("SOURCE_DATE_EPOCH", 0, f"{epoch!r} is not a moment", hint)]) from None


@contextmanager
def hired(asked: Mapping[str, Any], folders: Folders) -> Iterator[Workers]:
    """Find who does the work: this machine, or a cluster where one is named."""
    if "cluster" not in asked:
        yield of_this_machine(asked)
        return
    try:
        from backfile import cluster  # noqa: PLC0415 - Dask takes half a second, and few have it
    except ImportError as error:
        hint = "install what a cluster needs: pip install 'backfile[cluster]'"
        raise BackfileError([Problem("--cluster", 0, f"a package is missing: {error.name}", hint)]) from None
    with cluster.hired(asked["cluster"], folders) as crew:
        yield crew


def of_this_machine(asked: Mapping[str, Any]) -> Workers:
    """Give processes of this machine: as many as were asked for, or one a processor."""
    return Here(asked.get("jobs") or default_jobs())


@contextmanager
def progress_bar(asked: Mapping[str, Any]) -> Iterator[Progress]:
    """Show a bar while work goes on, on a terminal and nowhere else."""
    if asked.get("quiet") or asked.get("json") or not sys.stderr.isatty():
        yield silent
        return
    from rich.console import Console  # noqa: PLC0415 - only where a person watches
    from rich.progress import Progress as Bar  # noqa: PLC0415 - the same

    with Bar(console=Console(stderr=True), transient=True) as bar:
        tasks = {stage: bar.add_task(words, total=None, visible=False) for stage, words in STAGES.items()}

        def show(stage: str, done: int, total: int) -> None:
            bar.update(tasks[stage], completed=done, total=total, visible=True)

        yield show


def tell(
    asked: Mapping[str, Any], folders: Folders, imports: Imports | None, build: Build | None, seconds: float
) -> None:
    """Say what was done."""
    if asked.get("json"):
        sys.stdout.write(telling.as_json(imports, build, seconds) + "\n")
    elif imports and asked.get("dry_run"):
        say(asked, telling.foreseen(imports, folders.shown(folders.content)))
    elif asked.get("command") == "check":
        say(asked, "nothing is wrong")
    else:
        offers = folders.shown(folders.cache / OFFERS)
        say(asked, telling.summary(imports, build, seconds, folders.shown(folders.output), offers))
        if build and build.notes:
            say(asked, telling.notes(build.notes))


def say(asked: Mapping[str, Any], words: str, **facts: object) -> None:
    """Print the words, or the facts as JSON where it is asked for, unless the run is to be quiet."""
    if asked.get("json"):
        sys.stdout.write(json.dumps(facts, ensure_ascii=False) + "\n")
    elif not asked.get("quiet"):
        sys.stdout.write(words + "\n")


def tell_problems(problems: tuple[Problem, ...], *, as_json: bool) -> None:
    """Print every problem, and how many there are."""
    if as_json:
        sys.stdout.write(telling.as_json(None, None, 0.0, problems) + "\n")
        return
    lines = [*map(str, problems), "", f"{telling.plural(len(problems), 'problem')}; nothing of the site was changed"]
    sys.stderr.write("\n".join(lines) + "\n")
