"""Every page is valid HTML, whatever stands in its documents: the Nu HTML checker of the W3C says so."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from conftest import ROOT, Archive
from every_kind import every_kind

CHECKER = ROOT / "tests/checkers/node_modules/vnu-jar/build/dist/vnu.jar"


def told_of(folder: Path) -> list[str]:
    """Give what the checker says of the pages and stylesheets of a folder: errors and warnings."""
    if not (CHECKER.is_file() and shutil.which("java")):
        assert os.environ.get("CI") != "true", (
            "no checker here, and every test must run: npm ci --prefix tests/checkers"
        )
        pytest.skip("NO CHECKER: whether pages are valid was not tested; see CONTRIBUTING.md")
    command = ["java", "-Xss1m", "-jar", str(CHECKER), "--also-check-css", "--skip-non-html", "--format", "json"]
    run = subprocess.run([*command, str(folder)], capture_output=True, text=True, check=False)  # noqa: S603 - a checker, of files that we made
    messages = json.loads(run.stderr)["messages"]
    return [f"{m['url']}:{m.get('lastLine', 0)}: {m['message']} {m.get('extract', '')[:120]}" for m in messages]


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_every_page_is_valid(archive: Archive, lang: str):
    every_kind(archive, lang)
    assert told_of(archive.path("output")) == []


def test_an_invalid_page_is_noticed(archive: Archive):
    archive.write("page.html", "<!doctype html><html lang=en><title>x</title><p><div></p></html>")
    assert told_of(archive.folder) != []
