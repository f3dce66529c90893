"""Preview the archive in a browser that follows each change.

The site is served as its host will; builds go on in a thread, and browsers reload when the new output is in place.
The only module that knows livereload, and tornado below it.
"""

import asyncio
import errno
import logging
import re
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from http import HTTPStatus
from pathlib import Path
from threading import Event
from urllib.parse import unquote

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado.httpserver import HTTPServer
from tornado.web import Application, StaticFileHandler
from tornado.websocket import WebSocketClosedError

from backfile import manifest, store
from backfile.errors import BackfileError, Problem
from backfile.hosting import MISSING, answer, content_type
from backfile.plan_review import ADDRESS as REVIEW
from backfile.prepress import base_url
from backfile.problem_page import bug_page, problem_page
from backfile.reading import read_config
from backfile.rebuilding import Outcome, Stopped, runs, say, stamp, tell
from backfile.reviewing import review_page
from backfile.runs import Options
from backfile.store import Folders
from backfile.text import digest
from backfile.urls import base_path, link
from backfile.workers import ALONE

NOTHING = b"<!doctype html>\n<title>404</title>\n<p>Nothing is at this address.</p>\n"
"""What is shown where even that page is missing."""

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


@dataclass(frozen=True, slots=True)
class View:
    """Hold what browsers are shown."""

    base: str = ""
    """Path under which the site lies, not percent-encoded: `/repo`, or nothing."""

    version: str = ""
    """Another one for whatever looks different."""

    page: bytes = field(default=b"", repr=False)
    """A page that stands in place of every other; empty where all is well."""


def serve(folders: Folders, options: Options, host: str, port: int) -> None:
    """Build the site and show it until control-C, building it again after each change.

    Raises BackfileError where it cannot listen; problems of the archive are shown in the browser.
    """
    if options.base_url is not None:
        base_url(options.base_url)  # no edit of the archive could mend it
    logging.getLogger("tornado").setLevel(logging.ERROR)  # what a browser asks amiss is told to the browser
    stop = Event()
    preview = Preview(folders.output, partial(review_page, folders, replace(options, workers=ALONE)))
    with suppress(KeyboardInterrupt), listen(host, port) as listening:
        views = build_views(folders, options, stop)
        preview.show(next(views))
        start = address(host, listening, preview.view.base)
        say(f"Preview at {start} (control-C stops it)\nWhat needs a person: {start.rstrip('/')}{REVIEW}")
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


def view_of(folders: Folders, options: Options, outcome: Outcome, before: View) -> View:
    """Decide what browsers are shown after a run."""
    page = ""
    if outcome.bug:
        page = bug_page(outcome.bug)
    elif outcome.problems:
        page = problem_page(outcome.problems)
    base = base_of(folders, options, before.base)
    # The list of the output is written last, and only where something changed; a build beside the preview counts too.
    version = digest(page, base, repr(stamp(folders.output / manifest.MARK)))
    return View(base, version, page.encode())


def base_of(folders: Folders, options: Options, before: str) -> str:
    """Find the path under which the site lies; while site.yaml cannot be read it is the one before."""
    try:
        url = read_config(folders).base_url if options.base_url is None else base_url(options.base_url)
    except BackfileError:
        return before
    return unquote(base_path(url))


class Preview(Application):
    """Serve a site, and keep what browsers are shown of it; used in the server's thread only."""

    def __init__(self, output: Path, review: Callable[[], bytes]) -> None:
        """Lay out who answers to which address; `review` makes the page that lists what needs a person."""
        self.view, self.review = View(), review
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
        elif name == MISSING and not view.page and unquote(path).rstrip("/") == f"{view.base}{REVIEW}".rstrip("/"):
            await self.finish(with_script(await asyncio.to_thread(self.reviewed), view.version))
        elif name.endswith(".html"):
            self.set_status(HTTPStatus.INTERNAL_SERVER_ERROR if view.page else status)
            self.set_header("Content-Type", "text/html; charset=utf-8")
            await self.finish(with_script(view.page or self.page(name), view.version))
        else:
            await super().get(name, include_body)

    def reviewed(self) -> bytes:
        """Make the page that lists what needs a person, which is no file of the output."""
        try:
            page: bytes = self.application.review()
        except BackfileError as error:
            return problem_page(error.problems).encode()
        return page

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


def with_script(page: bytes, version: str) -> bytes:
    """Put livereload's script into a page: before the end of its head, or where it has none, at the end."""
    found = HEAD_END.search(page)
    at = found.start() if found else len(page)
    return page[:at] + (SCRIPT % version).encode() + page[at:]
