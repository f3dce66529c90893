"""Whole small archives, and what becomes of them: what the command line said, and what stands inside of <main>.

Each folder of tests/sites/ holds an archive, `told.txt` (commands after `$ `, and what they said) and, where pages
matter, `expected/` (the inside of <main>, one element a line) and `pages.txt` (every file of the site). What is
expected must be there: an expected page that nobody makes fails. `pytest --rewrite` writes them anew; the diff is then
the review.
"""

import re
import shlex
import shutil
from pathlib import Path

import pytest
from conftest import ROOT, Archive
from selectolax.lexbor import LexborHTMLParser

SITES = ROOT / "tests/sites"
NAMES = sorted(path.name for path in SITES.iterdir() if path.is_dir())
EXPECTATIONS = ("told.txt", "pages.txt", "expected")
STAMP = re.compile(r"(site|search)\.[0-9a-f]{8}\.(css|js)")


@pytest.fixture
def rewrite(request: pytest.FixtureRequest) -> bool:
    """Tell whether the expectations are to be written anew."""
    return bool(request.config.getoption("--rewrite"))


def told(archive: Archive, commands: list[str]) -> str:
    """Run commands one after the other, and write down what they say as a terminal would show it."""
    lines = []
    for command in commands:
        ran = archive.run(*shlex.split(command.removeprefix("$ python build.py")))
        said = (ran.out + ran.err).replace(str(archive.folder), "ARCHIVE").replace(str(ROOT), "REPOSITORY")
        said = re.sub(r"Took       \d+\.\d seconds", "Took       0.0 seconds", said)
        said = re.sub(r"\d+\.\d [kM]B", "0.0 kB", said)
        lines.append(f"{command}\n{said}" + (f"[exit status {ran.status}]\n" if ran.status else ""))
    return "\n".join(lines)


def inside(html: str) -> str:
    """Give the inside of <main> with every element on a line of its own."""
    main = LexborHTMLParser(html).css_first("main")
    assert main is not None
    text = re.sub(r">\s*<", ">\n<", " ".join((main.html or "").split()))
    return STAMP.sub(r"\1.\2", text) + "\n"


def pages(archive: Archive) -> str:
    """List every file of the site, one a line."""
    names = archive.site() if archive.path("output").is_dir() else ()
    return "".join(STAMP.sub(r"\1.\2", name) + "\n" for name in names)


@pytest.mark.parametrize("name", NAMES)
def test_a_site_becomes_what_is_expected(archive: Archive, name: str, rewrite: bool):
    site = SITES / name
    shutil.copytree(site, archive.folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns(*EXPECTATIONS))
    archive.age()
    expected = site / "told.txt"
    commands = [line for line in expected.read_text(encoding="utf-8").splitlines() if line.startswith("$ ")]
    said = told(archive, commands)
    found = {"told.txt": said, "pages.txt": pages(archive)}
    for path in sorted((site / "expected").rglob("*.html")):
        page = path.relative_to(site / "expected").as_posix()
        assert archive.path(f"output/{page}").is_file(), f"{name}: nobody makes {page}"
        found[f"expected/{page}"] = inside(archive.read(f"output/{page}"))
    for file, text in found.items():
        if file == "pages.txt" and not (site / file).is_file():
            continue
        if rewrite:
            (site / file).write_text(text, encoding="utf-8", newline="\n")
        assert text == (site / file).read_text(encoding="utf-8"), f"{name}/{file}"


@pytest.mark.parametrize("name", NAMES)
def test_a_site_expects_something_and_holds_nothing_else(name: str):
    found = {path.name for path in (SITES / name).iterdir()}
    assert "told.txt" in found
    assert found <= {*EXPECTATIONS, "site.yaml", "content", "seeds", "layouts", "assets"}
    assert not [path for path in Path(SITES / name, "expected").rglob("*") if path.is_file() and path.suffix != ".html"]
