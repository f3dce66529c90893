"""What every test can use: an archive in a folder of its own, spoken of in its owner's words."""

import io
import json
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import pytest
from hypothesis import settings
from selectolax.lexbor import LexborHTMLParser, LexborNode
from serving import CHROMIUM, SWITCHES

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import build as command_line  # noqa: E402 - it stands in the folder that was just named

settings.register_profile("backfile", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("backfile")

HOUR = 3_600_000_000_000
"""An hour in nanoseconds."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer `--rewrite`."""
    parser.addoption("--rewrite", action="store_true", help="write the expected files of tests/sites/ anew")


@dataclass(frozen=True)
class Told:
    """Hold what a command said, and its exit status."""

    status: int
    out: str
    err: str


@dataclass(frozen=True)
class Shown:
    """Hold what a page shows inside of <main>; the file's own text is `html`."""

    html: str
    main: LexborNode

    @property
    def text(self) -> str:
        """Give the words of <main>, one space between them."""
        return " ".join(self.main.text(separator=" ").split())

    @property
    def links(self) -> list[str]:
        """Give where the links of <main> lead."""
        return [node.attributes["href"] or "" for node in self.main.css("a[href]")]

    def all(self, selector: str) -> list[str]:
        """Give the words of everything that a CSS selector finds in <main>."""
        return [" ".join(node.text(separator=" ").split()) for node in self.main.css(selector)]


@dataclass
class Archive:
    """An archive in a folder; layouts and assets that it has not come from the repository."""

    folder: Path
    report: dict[str, Any] = field(default_factory=dict)

    def path(self, name: str) -> Path:
        """Give the path of a file of the archive."""
        return self.folder / name

    def write(self, name: str, text: str | bytes = "") -> Self:
        """Write a file, and the folders above it."""
        self.path(name).parent.mkdir(parents=True, exist_ok=True)
        self.path(name).write_bytes(text if isinstance(text, bytes) else text.encode())
        return self

    def seed(self, name: str, text: str | bytes) -> Self:
        """Write a seed."""
        return self.write(f"seeds/{name}", text)

    def append(self, name: str, text: str) -> Self:
        """Add a paragraph to the end of a file."""
        return self.write(name, f"{self.read(name).rstrip()}\n\n{text}\n")

    def replace(self, name: str, old: str, new: str) -> Self:
        """Put other words in place of some that are in a file."""
        assert old in self.read(name), f"{old!r} is not in {name}"
        return self.write(name, self.read(name).replace(old, new))

    def delete(self, name: str) -> Self:
        """Delete a file or a folder."""
        if self.path(name).is_dir():
            shutil.rmtree(self.path(name))
        else:
            self.path(name).unlink()
        return self

    def rename(self, old: str, new: str) -> Self:
        """Give a file another name."""
        self.path(new).parent.mkdir(parents=True, exist_ok=True)
        self.path(old).rename(self.path(new))
        return self

    def read(self, name: str) -> str:
        """Read a file."""
        return self.path(name).read_text(encoding="utf-8")

    def age(self) -> Self:
        """Let an hour pass: every file is an hour older, so that none is too young to be remembered."""
        for name in ("seeds", "content"):
            for path in self.path(name).rglob("*"):
                stamp = path.stat()
                os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns - HOUR))
        return self

    def run(self, *argv: str) -> Told:
        """Run the command line on this archive."""
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2))
        with redirect_stdout(out), redirect_stderr(err):
            status = command_line.main([*argv, "--site", str(self.folder)])
        texts = []
        for stream in (out, err):
            stream.flush()
            texts.append(stream.buffer.getvalue().decode())
        return Told(status, *texts)

    def done(self, *argv: str) -> Self:
        """Run a command that must succeed, and keep its report."""
        told = self.run(*argv, "--json")
        assert told.status == 0, told.out + told.err
        self.report = json.loads(told.out)
        return self

    def build(self, *argv: str) -> Self:
        """Build the site; it must succeed."""
        return self.done("build", *argv)

    def import_(self, *argv: str) -> Self:
        """Import the seeds; it must succeed."""
        return self.done("import", *argv)

    def problems(self, *argv: str) -> str:
        """Run a command that must find problems; gives what was told, with `ARCHIVE` for the archive's folder."""
        told = self.run(*argv)
        assert told.status == 1, told.out + told.err
        assert told.out == ""
        return told.err.replace(str(self.folder), "ARCHIVE").replace(str(ROOT), "REPOSITORY")

    @property
    def counts(self) -> tuple[int, int]:
        """Give how many files the last build made and removed."""
        return self.report["build"]["made"], self.report["build"]["removed"]

    def fates(self) -> dict[str, list[str]]:
        """Give what became of documents in the last import, without the fates that befell none."""
        return {fate: names for fate, names in self.report["imports"]["documents"].items() if names}

    def html(self, address: str, base: str = "") -> str:
        """Read the file that answers to an address of the site."""
        name = address.removeprefix(base).lstrip("/")
        return self.read(f"output/{name}index.html" if not name or name.endswith("/") else f"output/{name}")

    def page(self, address: str) -> Shown:
        """Show what stands inside of <main> on a page."""
        html = self.html(address)
        main = LexborHTMLParser(html).css_first("main")
        assert main is not None, f"{address} has no <main>"
        return Shown(html, main)

    def has(self, address: str) -> bool:
        """Tell whether the site has a page."""
        return self.path(f"output{address}{'index.html' if address.endswith('/') else ''}").is_file()

    def files(self, folder: str = "output") -> dict[str, bytes]:
        """Give every file below a folder, hidden ones too."""
        root = self.path(folder)
        return {
            path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()
        }

    def site(self) -> dict[str, bytes]:
        """Give every file of the built site, without backfile's own list of them."""
        return {name: raw for name, raw in self.files().items() if name != ".backfile"}


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    """Name the files that are new, gone or have other bytes."""
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


def document(title: str = "", body: str = "", **front: object) -> str:
    """Write a document as its owner would; values are YAML as they stand."""
    keys = {"title": title} | front if title else front
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in keys.items()) + f"---\n\n{body}\n"


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the settings of whoever runs the tests out of them."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Give an empty archive."""
    folder = tmp_path / "archive"
    folder.mkdir()
    return Archive(folder)


@pytest.fixture
def other(tmp_path: Path) -> Archive:
    """Give a second empty archive, to compare with."""
    folder = tmp_path / "other"
    folder.mkdir()
    return Archive(folder)


@pytest.fixture(scope="session")
def two_seeds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Give the archive of the repository's two seeds, imported and built; tests only read it."""
    folder = tmp_path_factory.mktemp("two-seeds")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    shutil.copy(ROOT / "site.yaml", folder)
    return Archive(folder).done()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Start Chromium; where it is missing the tests are skipped, but not where every check must run."""
    if not CHROMIUM:
        assert os.environ.get("CI") != "true", "no Chromium here, and the browser tests must run"
        pytest.skip("NO CHROMIUM: the browser tests did not run")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only where there is a browser

    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield started
        started.close()
