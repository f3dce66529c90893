"""What the preview promises: the site as it will be published, and no change that one has to ask for."""

import asyncio
import json
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from urllib.parse import quote

import pytest
from conftest import ROOT, Archive, document
from tornado.websocket import WebSocketClientConnection, websocket_connect

from backfile import pipeline, preview
from backfile.errors import BackfileError, Problem
from backfile.problem_page import problem_page
from backfile.rebuilding import run
from backfile.runs import Build, Options
from backfile.store import Folders

PATIENCE = 30
"""Seconds after which a test gives up waiting; where all is well it is a fraction of one."""

PERSIAN = "/articles/سیل-در-دره/"

SEED = """Bridge closed after storm

February 16, 2015

The bridge at the lower end of the valley was closed on Monday after a storm had damaged two of its piers.

Engineers of the county will look at the damage on Tuesday, a speaker said, and nobody knows when it will open again.
"""


@dataclass(frozen=True)
class Answer:
    """Hold what the server answered."""

    status: int
    headers: dict[str, str]
    raw: bytes

    @property
    def text(self) -> str:
        """Read the answer as UTF-8."""
        return self.raw.decode()

    @property
    def version(self) -> str:
        """Find the version that livereload's script carries."""
        return re.findall(r"/livereload/(\w+)\"", self.text)[0]


@dataclass
class Served:
    """A running preview."""

    process: subprocess.Popen[str]
    said: list[str] = field(default_factory=list)
    complained: list[str] = field(default_factory=list)

    def listen(self) -> None:
        """Gather what it says, line by line."""
        for stream, lines in ((self.process.stdout, self.said), (self.process.stderr, self.complained)):
            threading.Thread(target=lambda s=stream, ln=lines: ln.extend(iter(s.readline, "")), daemon=True).start()

    @property
    def url(self) -> str:
        """Give the address that it says to open."""
        return re.findall(r"^Preview at (\S+)", "".join(self.said), re.MULTILINE)[0]

    @property
    def host(self) -> str:
        """Give machine and port."""
        return self.url.split("/")[2]

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask for a path exactly as it is written."""
        connection = HTTPConnection(self.host, timeout=PATIENCE)
        try:
            connection.request(method, path, headers={name.replace("_", "-"): text for name, text in headers.items()})
            response = connection.getresponse()
            return Answer(response.status, dict(response.getheaders()), response.read())
        finally:
            connection.close()

    def until(self, true: Callable[[], object]) -> None:
        """Wait until something is true."""
        end = time.monotonic() + PATIENCE
        while not true():
            assert time.monotonic() < end, f"in vain; it said:\n{''.join(self.said + self.complained)}"
            assert self.process.poll() is None, f"it ended; it said:\n{''.join(self.said + self.complained)}"
            time.sleep(0.02)

    def shows(self, path: str, words: str) -> None:
        """Wait until a page has these words."""
        self.until(lambda: words in self.get(path).text)

    def has_said(self, words: str, times: int = 1) -> None:
        """Wait until it has said something on standard output."""
        self.until(lambda: "".join(self.said).count(words) >= times)


@contextmanager
def serving(archive: Archive, *argv: str) -> Iterator[Served]:
    """Run the preview of an archive; in the end control-C must stop it without a word."""
    command = [sys.executable, "-W", "error", str(ROOT / "build.py"), "serve", "--port", "0"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, "encoding": "utf-8"}
    with subprocess.Popen([*command, "--site", str(archive.folder), *argv], **pipes) as process:  # noqa: S603 - our own command
        served = Served(process)
        served.listen()
        try:
            served.until(lambda: "Preview at" in "".join(served.said))
            yield served
            process.send_signal(signal.SIGINT)
            assert process.wait(PATIENCE) == 0
        finally:
            process.kill()
    assert "Traceback" not in "".join(served.complained)
    assert "Warning" not in "".join(served.complained)


def valley(archive: Archive) -> Archive:
    """Fill an archive."""
    archive.write("site.yaml", "title: Valley Archive\nbase_url: https://example.org/repo\n")
    flood = document("Flood in the valley", "The river rose.", date="2015-02-14", tags="[Floods]", slug="flood")
    persian = document("سیل در دره", "آب بالا آمد.", date="2015-02-15", lang="fa", tags="[سیل]", slug="سیل-در-دره")
    return archive.write("content/flood.md", flood).write("content/sel.md", persian)


def save(archive: Archive, name: str, text: str) -> None:
    """Write a file in one step, as most editors do."""
    part = archive.path(name).with_name(".part")
    part.parent.mkdir(parents=True, exist_ok=True)
    part.write_text(text, encoding="utf-8")
    part.replace(archive.path(name))


def add(archive: Archive, name: str, text: str) -> None:
    """Add a paragraph to a file in one step."""
    save(archive, name, f"{archive.read(name)}\n{text}\n")


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, Archive]]:
    """Give a preview of an archive that nobody changes."""
    archive = valley(Archive(tmp_path_factory.mktemp("valley")))
    with serving(archive) as served:
        yield served, archive
    assert served.complained == []


def places(archive: Archive) -> Folders:
    """Name the folders of an archive."""
    names = ("seeds", "content", "layouts", "assets", "output")
    own = {name: archive.path(name) for name in names}
    return Folders(site=archive.folder, home=ROOT, cache=archive.path(".backfile"), **own)


# The site as it will be published


def test_the_site_lies_under_its_base_path(shown: tuple[Served, Archive]):
    served, _ = shown
    assert served.url.endswith("/repo/")
    assert "Valley Archive" in served.get("/repo/").text
    for outside in ("/", "/repo"):
        answer = served.get(outside)
        assert (answer.status, answer.headers["Location"]) == (302, "/repo/")
    assert served.get("/articles/flood/").status == 404
    assert served.get("/repository/").status == 404


def test_every_file_of_the_output_is_served_as_it_is_but_for_the_script_in_pages(shown: tuple[Served, Archive]):
    served, archive = shown
    files = {name: raw for name, raw in archive.site().items() if not name.startswith(".")}
    assert len(files) > 20
    for name, raw in files.items():
        answer = served.get(quote(f"/repo/{name}"))
        assert answer.status == 200
        assert re.sub(rb"<script>\(function.*?</script>\n", b"", answer.raw, flags=re.DOTALL) == raw
        assert name.endswith(".html") == (answer.raw != raw), name
    assert not [name for name, raw in archive.files().items() if b"livereload" in raw]


def test_the_script_stands_at_the_end_of_the_head_and_brings_livereload(shown: tuple[Served, Archive]):
    served, _ = shown
    assert re.search(r"/livereload\.js.*</script>\n</head>", served.get("/repo/").text, re.DOTALL)
    script = served.get("/livereload.js")
    assert (script.status, script.headers["Content-Type"]) == (200, "application/javascript")
    assert "LiveReload" in script.text


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("/repo/tags", "/repo/tags/"),
        ("/repo/tags?a=1&b=2", "/repo/tags/?a=1&b=2"),
        (quote(f"/repo{PERSIAN.rstrip('/')}"), quote(f"/repo{PERSIAN}")),
    ],
)
def test_an_address_without_its_slash_leads_to_the_one_with_it(shown: tuple[Served, Archive], path: str, location: str):
    answer = shown[0].get(path)
    assert (answer.status, answer.headers["Location"]) == (302, location)


def test_addresses_of_any_script_are_answered(shown: tuple[Served, Archive]):
    answer = shown[0].get(quote(f"/repo{PERSIAN}"))
    assert (answer.status, answer.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert "آب بالا آمد" in answer.text


@pytest.mark.parametrize("path", ["/repo/nothing/", "/repo/nothing", "/repo/no/thing.html", "/repo/nothing.css", "/x"])
def test_where_nothing_is_the_site_s_own_page_says_so(shown: tuple[Served, Archive], path: str):
    served, archive = shown
    answer = served.get(path)
    assert answer.status == 404
    title = re.findall("<title>.*</title>", archive.read("output/404.html"))[0]
    assert title in answer.text
    assert "livereload" in answer.text


@pytest.mark.parametrize(
    "path",
    [
        "/repo/../site.yaml",
        "/repo/%2e%2e/site.yaml",
        "/repo/..%2fsite.yaml",
        "/repo/tags/..%2f..%2f..%2fsite.yaml",
        "/repo/..%5csite.yaml",
        "/repo//etc/passwd",
        "/repo/%2fetc/passwd",
        "//etc/passwd",
        "/repo/.backfile",
        "/repo/.Backfile",
        "/repo/tags/../.backfile",
        "/repo/.backfile-next/",
        "/repo/%00",
        f"/repo/{'a/' * 5000}",
        f"/repo/{'a' * 5000}",
    ],
)
def test_nothing_but_the_site_is_served(shown: tuple[Served, Archive], path: str):
    answer = shown[0].get(path)
    assert answer.status == 404
    assert "Valley Archive</title>" in answer.text


def test_a_path_of_the_disk_is_no_address(archive: Archive):
    archive.write("secret/index.html", "secret")
    output, secret = str(archive.path("output")), archive.path("secret").as_posix()
    for path in (secret, f"/{secret}", f"{secret}/", f"/{secret}/index.html"):
        assert preview.answer(output, "", path) == (404, "404.html")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("feed.xml", "application/xml; charset=utf-8"),
        ("sitemap.xml", "application/xml; charset=utf-8"),
        ("site.css", "text/css; charset=utf-8"),
        ("favicon.svg", "image/svg+xml; charset=utf-8"),
        ("robots.txt", "text/plain; charset=utf-8"),
        ("search.js", "text/javascript; charset=utf-8"),
        ("index.json", "application/json; charset=utf-8"),
        ("archive.jsonl", "application/jsonl; charset=utf-8"),
        ("archive.csv", "text/csv; charset=utf-8"),
        ("photo.jpg", "image/jpeg"),
        ("photo.webp", "image/webp"),
        ("report.pdf", "application/pdf"),
        ("strange.qqq", "application/octet-stream"),
        ("nothing", "application/octet-stream"),
    ],
)
def test_each_kind_of_file_has_its_content_type(name: str, kind: str):
    assert preview.content_type(f"/archive/output/{name}") == kind


def test_browsers_are_asked_to_keep_nothing(shown: tuple[Served, Archive]):
    served, archive = shown
    sheet = next(name for name in archive.site() if name.endswith(".css"))
    for path in ("/repo/", f"/repo/{sheet}", f"/repo/{sheet}?v=1", "/repo/nothing/"):
        answer = served.get(path, If_None_Match="*", If_Modified_Since="Fri, 01 Jan 2100 00:00:00 GMT")
        assert answer.status in (200, 404)
        assert answer.headers["Cache-Control"] == "no-store"
        assert not answer.headers.keys() & {"Etag", "Last-Modified", "Expires"}


def test_a_browser_may_ask_for_the_headers_alone(shown: tuple[Served, Archive]):
    served, _ = shown
    for path in ("/repo/", "/repo/robots.txt"):
        whole, head = served.get(path), served.get(path, "HEAD")
        assert (head.status, head.raw) == (200, b"")
        assert head.headers["Content-Length"] == str(len(whole.raw))


@pytest.mark.parametrize(
    ("page", "before", "after"),
    [
        (b"<head></head><p>&lt;/head></head>", b"<head>", b"</head><p>&lt;/head></head>"),
        (b"<HEAD></HEAD\n><p>", b"<HEAD>", b"</HEAD\n><p>"),
        (b"<p>no head", b"<p>no head", b""),
        (b"", b"", b""),
    ],
)
def test_a_page_without_a_head_has_the_script_at_its_end(page: bytes, before: bytes, after: bytes):
    made = preview.with_script(page, "7")
    assert made.startswith(before + b"<script>")
    assert made.endswith(b"</script>\n" + after)


# No change that one has to ask for


async def connect(served: Served, version: str) -> WebSocketClientConnection:
    """Open livereload's line as its script in a browser does, up to the last message of the handshake."""
    line = await websocket_connect(f"ws://{served.host}/livereload/{version}/livereload")
    await line.write_message(
        json.dumps({"command": "hello", "protocols": ["http://livereload.com/protocols/official-7"]})
    )
    assert json.loads(str(await line.read_message()))["command"] == "hello"
    await line.write_message(json.dumps({"command": "info", "plugins": {}, "url": served.url}))
    return line


async def command(line: WebSocketClientConnection) -> str:
    """Wait for the next thing that the browser is told."""
    return json.loads(str(await asyncio.wait_for(line.read_message(), PATIENCE)))["command"]


def test_a_browser_reloads_when_the_new_page_is_in_place_and_only_then(archive: Archive):
    path = "/repo/articles/flood/"

    async def watch(served: Served) -> None:
        line = await connect(served, served.get(path).version)
        save(archive, "content/flood.md", archive.read("content/flood.md"))
        served.has_said("0 files made")  # it was saved, and nothing in it changed
        add(archive, "content/flood.md", "Nobody was hurt.")
        assert await command(line) == "reload"
        assert "Nobody was hurt." in served.get(path).text
        add(archive, "content/flood.md", "The bridge held.")
        assert await command(line) == "reload"
        assert "The bridge held." in served.get(path).text
        line.close()

    with serving(valley(archive)) as served:
        asyncio.run(watch(served))
        later = [said for said in served.said if re.match(r"\d\d:\d\d:\d\d  ", said)]
        form = r"\d\d:\d\d:\d\d  \d+ files? made, \d+ unchanged, \d+ removed in \d+\.\d\d s\n"
        assert [said for said in later if re.fullmatch(form, said)] == later
        assert len(later) == 3
    assert served.complained == []


def test_a_browser_that_loaded_its_page_just_before_a_build_ended_learns_of_the_new_one(shown: tuple[Served, Archive]):
    served, _ = shown

    async def come_late() -> str:
        line = await connect(served, "0ld")
        told = await command(line)
        line.close()
        return told

    assert asyncio.run(come_late()) == "reload"


def test_what_an_import_writes_and_what_an_editor_puts_aside_causes_no_second_build(archive: Archive):
    valley(archive)
    archive.write("assets/notes.txt", "a note")
    with serving(archive) as served:
        save(archive, "seeds/bridge.txt", SEED)
        served.shows("/repo/", "Bridge closed after storm")
        archive.write("content/flood.md~", "old").write("content/.flood.md.swp", "?").write("assets/notes.txt~", "old")
        time.sleep(0.3)  # time enough for a build that ought not to be
        add(archive, "content/flood.md", "Nobody was hurt.")
        served.shows("/repo/articles/flood/", "Nobody was hurt.")
        served.has_said(" made, ", times=3)
        assert "".join(served.said).count(" made, ") == 3


def test_a_build_beside_the_preview_is_noticed(archive: Archive):
    folders = places(valley(archive))
    first = run(folders, Options())
    before = preview.view_of(folders, Options(), first, preview.View())
    assert preview.view_of(folders, Options(), run(folders, Options()), before) == before
    archive.append("content/flood.md", "Nobody was hurt.").build()
    second = run(folders, Options())
    assert second.build.made == 0
    assert preview.view_of(folders, Options(), second, before).version != before.version


# Problems are shown, and survived


def test_problems_take_the_place_of_every_page_until_they_are_mended(archive: Archive):
    valley(archive)
    flood = archive.read("content/flood.md")

    async def watch(served: Served) -> None:
        line = await connect(served, served.get("/repo/").version)
        archive.write("content/flood.md", flood.replace("2015-02-14", "<b>soon"))
        archive.write("layouts/home.html", "{% extends 'base.html' %}\n{% if %}\n")
        while "home.html" not in served.get("/repo/").text:
            assert await command(line) == "reload"
        for path in ("/repo/", "/repo/articles/flood/", "/repo/nothing/"):
            answer = served.get(path)
            assert answer.status == 500
            assert "content/flood.md:3<" in answer.text
            assert "&lt;b&gt;soon" in answer.text
            assert "<b>soon" not in answer.text
            assert "layouts/home.html:2<" in answer.text
            assert "see the Jinja documentation" in answer.text
        assert served.get("/repo/robots.txt").status == 200
        line.close()
        line = await connect(served, served.get("/repo/").version)
        archive.delete("layouts").write("content/flood.md", flood)
        while served.get("/repo/").status != 200:
            assert await command(line) == "reload"
        line.close()

    with serving(archive) as served:
        before = archive.site()
        asyncio.run(watch(served))
        assert archive.site() == before
        complaint = "".join(served.complained)
        assert "content/flood.md:3: " in complaint
        assert "layouts/home.html:2: " in complaint
        assert re.search(r"^\d\d:\d\d:\d\d  2 problems; nothing of the site was changed$", complaint, re.MULTILINE)


def test_an_archive_that_cannot_be_built_at_first_is_served_when_it_can(archive: Archive):
    valley(archive).replace("site.yaml", "title: Valley Archive", "titel: Valley Archive")
    with serving(archive) as served:
        answer = served.get("/")
        assert answer.status == 500
        assert "site.yaml:1<" in answer.text
        archive.replace("site.yaml", "titel", "title")
        served.until(lambda: served.get("/").status == 302)
        served.shows("/repo/", "Valley Archive")
    assert "site.yaml:1: " in "".join(served.complained)


def test_a_broken_site_yaml_moves_the_site_nowhere(archive: Archive):
    folders = places(valley(archive).write("site.yaml", "titel: Valley Archive\n"))
    before = preview.View("/repo", "1")
    shown = preview.view_of(folders, Options(), run(folders, Options()), before)
    assert shown.base == "/repo"
    assert b"site.yaml:1<" in shown.page


def test_a_bug_of_ours_is_shown_as_one_and_survived(archive: Archive, monkeypatch: pytest.MonkeyPatch):
    def broken(*_args: object) -> Build:
        raise ZeroDivisionError("<by zero>")

    folders = places(valley(archive))
    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "build", broken)
        outcome = run(folders, Options())
        page = preview.view_of(folders, Options(), outcome, preview.View()).page.decode()
    assert "This is a bug in backfile" in page
    assert "ZeroDivisionError: &lt;by zero&gt;" in page
    well = preview.view_of(folders, Options(), run(folders, Options()), preview.View())
    assert (well.base, well.page) == ("/repo", b"")


def test_a_problem_is_shown_with_nothing_of_it_taken_for_markup():
    page = problem_page([Problem("content/<a>.md", 3, "{x} & <i>", 'use "quotes"'), Problem("site.yaml", 0, "gone")])
    assert "content/&lt;a&gt;.md:3<" in page
    assert "{x} &amp; &lt;i&gt;" in page
    assert "use &quot;quotes&quot;" in page
    assert "site.yaml<" in page


def test_a_port_in_use_is_a_problem_with_a_way_out(archive: Archive):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        told = archive.problems("serve", "--port", str(port))
    assert told.startswith(f"127.0.0.1:{port}: this port is in use\n  choose another: --port ")
    assert not archive.path("output").exists()


def test_a_host_that_is_not_ours_is_a_problem(archive: Archive):
    assert "192.0.2.1:0: " in archive.problems("serve", "--port", "0", "--host", "192.0.2.1")


def test_a_base_url_that_no_edit_could_mend_ends_the_preview(archive: Archive):
    with pytest.raises(BackfileError, match="--base-url"):
        preview.serve(places(archive), Options(base_url="nowhere"), "127.0.0.1", 0)


def test_the_base_url_of_the_command_line_counts_before_that_of_the_archive(archive: Archive):
    with serving(valley(archive), "--base-url", "https://example.org/ein%20kleiner/weg") as served:
        assert served.url.endswith("/ein%20kleiner/weg/")
        assert served.get("/").headers["Location"] == "/ein%20kleiner/weg/"
        assert served.get("/ein%20kleiner/weg/tags/").status == 200


def test_what_needs_a_person_is_shown_at_an_address_that_no_site_has(archive: Archive):
    valley(archive).write("content/when.md", document("When", "Once.", source="Post"))
    with serving(archive) as served:
        served.has_said(f"What needs a person: {served.url}review/")
        answer = served.get("/repo/review/")
        assert answer.status == 200
        assert "content/when.md" in answer.text
        assert "/livereload/" in answer.text
        assert served.get("/review/").status == 404
        add(archive, "content/when.md", "Twice.")
        assert "When" in served.get("/repo/review/").text
    assert not archive.path("output/review").exists()
