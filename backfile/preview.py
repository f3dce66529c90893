"""Preview the archive in a browser: serve the site, and build and reload it after each change of what it is made from.

    watchfiles wakes --> look: did a source change? --> build in a thread --> show the outcome --> browsers reload

The only module that knows livereload, and tornado below it.
"""

import asyncio
import errno
import logging
import mimetypes
import os
import re
import socket
import sys
import time
import traceback
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from pathlib import Path
from threading import Event
from urllib.parse import unquote

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado.httpserver import HTTPServer
from tornado.web import Application, StaticFileHandler
from tornado.websocket import WebSocketClosedError
from watchfiles import watch
from watchfiles.main import FileChange

from backfile import edition, pipeline, store, telling
from backfile.errors import BackfileError, Problem
from backfile.prepress import SEEDS, base_url
from backfile.problem_page import bug_page, problem_page
from backfile.reading import CONFIG, read_config
from backfile.runs import Build, Imports, Options
from backfile.store import Folders
from backfile.text import digest
from backfile.urls import bad, base_path, file_of, link

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

MISSING = "404.html"
"""The site's own page for addresses where nothing is."""

NOTHING = b"<!doctype html>\n<title>404</title>\n<p>Nothing is at this address.</p>\n"
"""What is shown where even that page is missing."""

TYPES = {
    ".bib": "text/x-bibtex",
    ".js": "text/javascript",
    ".jsonl": "application/jsonl",
    ".md": "text/markdown",
    ".ris": "application/x-research-info-systems",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
"""Content types that not every Python knows, or not by the same name."""

TEXT = re.compile(r"text/|application/(javascript|jsonl?|manifest\+json|x-research-info-systems)$|.*xml$")
"""Content types of texts, all of which a site has as UTF-8."""

RELOAD = {"command": "reload", "path": "*"}
"""What livereload tells a browser."""

SCRIPT = """<script>(function () {
var script = document.createElement("script"), port = location.port || (location.protocol == "https:" ? 443 : 80);
script.src = "/livereload.js?host=" + location.hostname + "&port=" + port + "/livereload/%s";
document.head.appendChild(script);
})();</script>
"""
"""Loads livereload's own script. That one makes its address of host and port alone, so the version that the page is of
travels with the port: a page that was loaded while a build put a newer one in place is then known to be old."""

HEAD_END = re.compile(rb"</head\s*>", re.IGNORECASE)

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


@dataclass(frozen=True, slots=True)
class View:
    """Hold what browsers are shown."""

    base: str = ""
    """Path under which the site lies, not percent-encoded: `/repo`, or nothing."""

    version: str = ""
    """Another one for whatever looks different."""

    page: bytes = field(default=b"", repr=False)
    """A page that stands in place of every other; empty where all is well."""


class Stopped(BaseException):
    """Leave a build that nobody waits for."""


def serve(folders: Folders, options: Options, host: str, port: int) -> None:
    """Build the site and show it until control-C, building it again after each change.

    Raises BackfileError where it cannot listen; problems of the archive are shown in the browser.
    """
    if options.base_url is not None:
        base_url(options.base_url)  # no edit of the archive could mend it
    logging.getLogger("tornado").setLevel(logging.ERROR)  # what a browser asks amiss is told to the browser
    stop = Event()
    preview = Preview(folders.output)
    with suppress(KeyboardInterrupt), listen(host, port) as listening:
        views = build_views(folders, options, stop)
        preview.show(next(views))
        say(f"Preview at {address(host, listening, preview.view.base)} (control-C stops it)")
        asyncio.run(attend(preview, listening, views, stop))


def listen(host: str, port: int) -> socket.socket:
    """Listen on a port; browsers that come before the first build is done wait for it."""
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        what = "this port is in use" if error.errno == errno.EADDRINUSE else store.disk_words(error)
        hint = f"choose another: --port {port % 65535 + 1}"
        raise BackfileError([Problem(f"{host}:{port}", 0, what, hint)]) from None


def address(host: str, listening: socket.socket, base: str) -> str:
    """Write the address to open."""
    name = f"[{host}]" if ":" in host else host
    return f"http://{name}:{listening.getsockname()[1]}{link(base, '/')}"


async def attend(preview: "Preview", listening: socket.socket, views: Iterator[View], stop: Event) -> None:
    """Answer browsers while builds go on in a thread; cancelled by control-C, it stops these as well."""
    loop = asyncio.get_running_loop()
    server = HTTPServer(preview)
    listening.setblocking(False)
    server.add_socket(listening)

    def follow() -> None:
        with suppress(Stopped):
            for view in views:
                loop.call_soon_threadsafe(preview.show, view)

    try:
        await asyncio.to_thread(follow)
    finally:
        stop.set()
        server.stop()
        await server.close_all_connections()


def build_views(folders: Folders, options: Options, stop: Event) -> Iterator[View]:
    """Build, tell of it, and give what browsers are to be shown; then again after each change."""
    view = View()
    for number, outcome in enumerate(runs(folders, options, stop)):
        tell(folders, outcome, time.strftime("%H:%M:%S") if number else "")
        view = view_of(folders, options, outcome, view)
        yield view


# Building: when, and what became of it


def runs(folders: Folders, options: Options, stop: Event) -> Iterator[Outcome]:
    """Import and build at once, and again whenever a source looks different from what the last run saw."""
    outcome = run(folders, options)
    yield outcome

    def mind(_stage: str, _done: int, _total: int) -> None:
        if stop.is_set():
            raise Stopped

    # One process: from here on there are threads, and a process with threads cannot be forked safely.
    options = replace(options, jobs=1, progress=mind)
    for _ in wakes(folders, stop):
        while not stop.is_set() and look(folders) != outcome.seen:
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
    own = {folders.seeds: SEEDS, folders.content: DOCUMENTS, folders.layouts: (), folders.assets: ()}
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


# Telling, on the terminal and in the browser


def tell(folders: Folders, outcome: Outcome, clock: str) -> None:
    """Say what a run did: the first one as any run does, later ones on a line with the time of day."""
    build = outcome.build
    if not build:
        complain(outcome, clock)
        return
    offers = folders.shown(folders.cache / pipeline.OFFERS)
    shown = folders.shown(folders.output)
    say(
        line(build, outcome.seconds, clock)
        if clock
        else telling.summary(outcome.imports, build, outcome.seconds, shown, offers)
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


def view_of(folders: Folders, options: Options, outcome: Outcome, before: View) -> View:
    """Decide what browsers are shown after a run."""
    page = ""
    if outcome.bug:
        page = bug_page(outcome.bug)
    elif outcome.problems:
        page = problem_page(outcome.problems)
    base = base_of(folders, options, before.base)
    # The list of the output is written last, and only where something changed; a build beside the preview counts too.
    version = digest(page, base, repr(stamp(folders.output / edition.MARK)))
    return View(base, version, page.encode())


def base_of(folders: Folders, options: Options, before: str) -> str:
    """Find the path under which the site lies; while site.yaml cannot be read it is the one before."""
    try:
        url = read_config(folders).base_url if options.base_url is None else base_url(options.base_url)
    except BackfileError:
        return before
    return unquote(base_path(url))


# Serving


class Preview(Application):
    """Serve a site, and keep what browsers are shown of it; used in the server's thread only."""

    def __init__(self, output: Path) -> None:
        """Lay out who answers to which address."""
        self.view = View()
        handlers = [
            (r"/livereload\.js", LiveReloadJSHandler),
            (r"/livereload/(\w+)/livereload", Reloader),
            (r"(/.*)", SiteFiles, {"path": str(output)}),
        ]
        super().__init__(handlers, log_function=lambda _handler: None)  # type: ignore[arg-type]  # lists of tuples do

    def show(self, new: View) -> None:
        """Show something else, and have browsers load it if it looks different."""
        before, self.view = self.view, new
        if new.version != before.version:
            for browser in tuple(LiveReloadHandler.waiters):
                browser.reload()


class Reloader(LiveReloadHandler):  # type: ignore[misc]  # livereload tells nothing of its types
    """Keep the line to a browser; `version` is the one of the page that it shows."""

    application: Preview

    def open(self, version: str) -> None:
        """Take note of what the browser shows."""
        self.version = version

    def on_message(self, message: str) -> None:
        """Shake hands; a browser whose page has become old in the meantime learns it at once."""
        super().on_message(message)
        if self in self.waiters and self.version != self.application.view.version:
            self.reload()

    def reload(self) -> None:
        """Have the browser load its page again; one that is just leaving need not know."""
        with suppress(WebSocketClosedError):
            self.write_message(RELOAD).add_done_callback(forgive)


def forgive(sent: "asyncio.Future[None]") -> None:
    """Take note of a failure, so that nobody warns of it."""
    if not sent.cancelled():
        sent.exception()


class SiteFiles(StaticFileHandler):
    """Answer with the files of the output, as the host of the published site does."""

    application: Preview

    def set_default_headers(self) -> None:
        """Have browsers keep nothing: the next build may change it."""
        self.set_header("Cache-Control", "no-store")

    async def get(self, path: str, include_body: bool = True) -> None:
        """Answer with a file; a page has livereload's script in it."""
        view = self.application.view
        status, name = answer(self.root, view.base, path)
        if status is HTTPStatus.FOUND:
            query = f"?{self.request.query}" if self.request.query else ""
            self.redirect(link(view.base, name) + query)
        elif name.endswith(".html"):
            self.set_status(HTTPStatus.INTERNAL_SERVER_ERROR if view.page else status)
            self.set_header("Content-Type", "text/html; charset=utf-8")
            await self.finish(with_script(view.page or self.page(name), view.version))
        else:
            await super().get(name, include_body)

    def page(self, name: str) -> bytes:
        """Read a page."""
        try:
            return store.read_bytes(Path(self.root, name), name)
        except BackfileError:
            return NOTHING

    def get_content_type(self) -> str:
        """Give the content type, whatever the system's own list of them says."""
        return content_type(self.absolute_path or "")

    def get_modified_time(self) -> None:
        """Keep the time to ourselves: browsers would ask whether a file changed since."""

    def get_cache_time(self, path: str, modified: object, mime_type: str) -> int:  # noqa: ARG002 - tornado's signature
        """Have nothing kept, whatever the query says."""
        return 0

    def compute_etag(self) -> None:
        """Give no name to what is sent: browsers would ask whether it changed."""

    def should_return_304(self) -> bool:
        """Send every file whole."""
        return False


def answer(output: str, base: str, path: str) -> tuple[HTTPStatus, str]:
    """Say how an address is answered: with a file of the output, or (FOUND) by sending on to another of the site."""
    if base and path in ("/", base):
        return HTTPStatus.FOUND, "/"
    name = path.removeprefix(f"{base}/")
    if name == path or "//" in path or any(map(bad, name.split("/"))):
        return HTTPStatus.NOT_FOUND, MISSING
    if is_file(output, file_of(f"/{name}")):
        return HTTPStatus.OK, file_of(f"/{name}")
    if is_file(output, f"{name}/index.html"):
        return HTTPStatus.FOUND, f"/{name}/"
    return HTTPStatus.NOT_FOUND, MISSING


def is_file(output: str, name: str) -> bool:
    """Tell whether a file is there; none is where the system cannot have one of that name."""
    return os.path.isfile(Path(output, name))  # noqa: PTH113 - that of Path raises an error for such names


def content_type(name: str) -> str:
    """Give the content type of a file of the site."""
    ending = Path(name).suffix
    found = TYPES.get(ending) or mimetypes.MimeTypes().guess_type(f"x{ending}")[0] or "application/octet-stream"
    return f"{found}; charset=utf-8" if TEXT.match(found) else found


def with_script(page: bytes, version: str) -> bytes:
    """Put livereload's script into a page: before the end of its head, or where it has none, at the end."""
    found = HEAD_END.search(page)
    at = found.start() if found else len(page)
    return page[:at] + (SCRIPT % version).encode() + page[at:]
