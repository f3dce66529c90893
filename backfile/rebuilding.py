"""Build the archive again whenever something that it is made from has changed, and say what became of it.

The watch only wakes; whether something changed is decided by looking. So nothing is built for an editor's temporary
files, nor for what an import wrote itself.
"""

import os
import sys
import time
import traceback
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event

from watchfiles import watch
from watchfiles.main import FileChange

from backfile import pipeline, store, telling
from backfile.acquisition import OFFERS
from backfile.errors import BackfileError, Problem
from backfile.prepress import SEEDS
from backfile.reading import CONFIG
from backfile.runs import Build, Imports, Options
from backfile.sidecars import ENDING
from backfile.store import Folders
from backfile.workers import ALONE

DOCUMENTS = (".md",)
"""Endings of the files that are documents."""

TEMPORARY = ("~", "#", ".tmp", "___")
"""Endings of the files that editors put beside the one that is being edited; hidden ones do not count anyway."""

STEP = 20
"""Milliseconds of quiet after which a change counts as done: editors save in several steps."""

BEAT = 60
"""Milliseconds after which the watch gives a sign of life."""

BEATS = 100
"""Beats after which we look for changes unasked: some network disks send no word of them."""

Sources = Mapping[Path, object]
"""What was seen of each folder or file that a site is made from."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Say what became of a run."""

    seen: Sources
    """The sources as the run found them."""

    seconds: float
    """How long it took."""

    imports: Imports | None = None
    """What became of the seeds; none where there are problems."""

    build: Build | None = None
    """What became of the site; none where there are problems."""

    problems: tuple[Problem, ...] = ()
    """What a person must mend."""

    bug: str = ""
    """The traceback of a mistake in the program itself."""


class Stopped(BaseException):
    """Leave a build that nobody waits for."""


def runs(folders: Folders, options: Options, stop: Event) -> Iterator[Outcome]:
    """Import and build at once, and again whenever a source looks different from what the last run saw."""
    outcome = run(folders, options)
    yield outcome

    def mind(_stage: str, _done: int, _total: int) -> None:
        if stop.is_set():
            raise Stopped

    # One process: from here on there are threads, and a process with threads cannot be forked safely.
    options = replace(options, workers=ALONE, progress=mind)
    for _ in wakes(folders, stop):
        if look(folders) != outcome.seen:
            outcome = run(folders, options)
            yield outcome


def run(folders: Folders, options: Options) -> Outcome:
    """Import and build; whatever goes wrong is an outcome too."""
    begun = time.perf_counter()
    seen = look(folders)
    try:
        imports = pipeline.import_seeds(folders, options)
        seen = {**seen, folders.content: look_at(folders.content, DOCUMENTS)}  # what the import wrote is no news
        build = pipeline.build(folders, options, imports.problems)
        return Outcome(seen, time.perf_counter() - begun, imports, build)
    except BackfileError as error:
        return Outcome(seen, time.perf_counter() - begun, problems=error.problems)
    except Exception:  # noqa: BLE001 - the preview outlives our mistakes
        return Outcome(seen, time.perf_counter() - begun, bug=traceback.format_exc())


def sources(folders: Folders) -> dict[Path, tuple[str, ...]]:
    """Name the folders that a site is made from, with the endings of the files that count; none means all."""
    own = {folders.seeds: (*SEEDS, ENDING), folders.content: DOCUMENTS, folders.layouts: (), folders.assets: ()}
    return own | {folders.home / "layouts": (), folders.home / "assets": ()}


def look(folders: Folders) -> Sources:
    """Look at everything that a site is made from."""
    config = folders.site / CONFIG
    return {folder: look_at(folder, endings) for folder, endings in sources(folders).items()} | {config: stamp(config)}


def look_at(folder: Path, endings: tuple[str, ...]) -> object:
    """Look at the files of a folder, those that editors keep for themselves left out."""
    try:
        return {name: seen for name, seen in store.scan(folder, endings).items() if not name.endswith(TEMPORARY)}
    except (BackfileError, OSError) as error:
        return str(error)


def stamp(path: Path) -> object:
    """Look at a file."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns, status.st_ino


def wakes(folders: Folders, stop: Event) -> Iterator[None]:
    """Give a sign whenever it is worth looking for a change, until stopped; none is lost while nobody asks."""
    while not stop.is_set():
        places = watched(folders)
        try:
            for beat, changes in enumerate(news(places, stop)):
                if changes or beat % BEATS == 0:  # the first beat finds what changed before the watch stood
                    yield
                if any(path in places or os.path.isdir(path) for _, path in changes):  # noqa: PTH112 - a text as it is
                    break  # a folder came or went: watch those that are there now
        except OSError:  # a folder went this moment, or the system watches no more of them: then we look each second
            yield
            stop.wait(1)


def news(places: Iterable[str], stop: Event) -> Iterator[set[FileChange]]:
    """Give what changes in folders, not below them; where nothing does, nothing at every beat."""
    return watch(
        *places,
        watch_filter=None,
        step=STEP,
        stop_event=stop,
        rust_timeout=BEAT,
        yield_on_timeout=True,
        recursive=False,
    )


def watched(folders: Folders) -> set[str]:
    """Name every folder in which a change counts.

    The folders above are among them, each alone: there site.yaml is saved, and whole folders are deleted and come
    back. The output and the memory may lie beside them and are not watched.
    """
    parts = sources(folders)
    above = {next(path for path in part.parents if path.is_dir()) for part in parts}
    return {*map(str, above), str(folders.site), *(place for part in parts for place in folders_below(part))}


def folders_below(folder: Path) -> Iterator[str]:
    """Find a folder, if it is there, and all below it that are not hidden."""
    for place, names, _ in os.walk(folder, followlinks=True):
        names[:] = [name for name in names if not name.startswith(".")]
        yield place


def tell(folders: Folders, outcome: Outcome, clock: str) -> None:
    """Say what a run did: the first one as any run does, later ones on a line with the time of day."""
    build = outcome.build
    if not build:
        complain(outcome, clock)
        return
    offers = folders.shown(folders.cache / OFFERS)
    say(
        line(build, outcome.seconds, clock)
        if clock
        else telling.summary(outcome.imports, build, outcome.seconds, "", offers)
    )
    if build.notes:
        say(telling.notes(build.notes))


def line(build: Build, seconds: float, clock: str) -> str:
    """Say in short what became of the site."""
    files = f"{telling.plural(build.made, 'file')} made, {build.unchanged:,} unchanged, {build.removed:,} removed"
    return f"{clock}  {files} in {seconds:.2f} s"


def complain(outcome: Outcome, clock: str) -> None:
    """Say why there is no new site."""
    if outcome.bug:
        lines = ["this is a bug in backfile, not in your archive; please report it with what follows", "", outcome.bug]
    else:
        number = telling.plural(len(outcome.problems), "problem")
        lines = [*map(str, outcome.problems), "", f"{clock}  {number}; nothing of the site was changed".lstrip()]
    sys.stderr.write("\n".join(lines) + "\n")
    sys.stderr.flush()


def say(words: str) -> None:
    """Print at once, also into a pipe."""
    sys.stdout.write(words + "\n")
    sys.stdout.flush()
