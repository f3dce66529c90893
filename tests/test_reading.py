"""An archive is read from its folders; what it has not comes from the folder of build.py."""

from pathlib import Path

import pytest
from conftest import ROOT, Archive, document

from backfile import reading
from backfile.config import Config
from backfile.errors import BackfileError
from backfile.memory import Memory
from backfile.reading import (
    engine_digest,
    parse_words,
    read_assets,
    read_config,
    read_hashes,
    read_setting,
    read_shelf,
    read_words,
)
from backfile.store import Folders, scan
from backfile.text import sha256
from backfile.workers import ALONE


def folders(archive: Archive, home: Path = ROOT) -> Folders:
    """Give the folders of an archive."""
    own = {name: archive.path(name) for name in ("seeds", "content", "layouts", "assets", "output")}
    return Folders(site=archive.folder, home=home, cache=archive.path(".backfile"), **own)


def test_an_archive_without_site_yaml_has_every_default(archive: Archive):
    assert read_config(folders(archive)) == Config()


def test_stylesheets_are_joined_in_the_order_of_their_names(archive: Archive, tmp_path: Path):
    archive.write("assets/css/2.css", "two{}").write("assets/css/1.css", "one{}").write("assets/a.svg", "<svg/>")
    sheet, *others = read_assets(folders(archive, tmp_path), search=False)
    assert sheet.raw == b"one{}two{}"
    assert [asset.address for asset in others] == ["/assets/a.svg", "/.nojekyll"]


def test_the_stylesheets_name_tells_its_content(archive: Archive, tmp_path: Path):
    one = read_assets(folders(archive.write("assets/css/1.css", "one{}"), tmp_path), search=False)[0].address
    two = read_assets(folders(archive.write("assets/css/1.css", "two{}"), tmp_path), search=False)[0].address
    assert one != two
    assert one.startswith("/assets/site.")


def test_an_archives_own_file_goes_before_that_of_the_program(archive: Archive):
    archive.write("layouts/about.html", "mine").write("layouts/own.html", "own")
    layouts = {
        layout.name: layout
        for layout in read_setting(folders(archive), Config(), read_assets(folders(archive), search=True)).layouts
    }
    assert (layouts["about.html"].text, layouts["about.html"].path) == ("mine", "layouts/about.html")
    assert layouts["own.html"].text == "own"
    assert layouts["base.html"].path == str(ROOT / "layouts" / "base.html")
    assert not any(name.startswith("words/") for name in layouts)


def test_words_come_from_the_language_then_from_english(archive: Archive):
    archive.write("layouts/words/pt.yaml", "tags: Assuntos\n").write("layouts/words/pt-BR.yaml", "home: Capa\n")
    words = read_words(folders(archive), "pt-BR")
    assert (words["tags"], words["home"], words["sources"]) == ("Assuntos", "Capa", "Sources")


def test_an_archive_may_change_a_single_word(archive: Archive):
    archive.write("layouts/words/en.yaml", "tags: Subjects\n")
    words = read_words(folders(archive), "en")
    assert (words["tags"], words["sources"]) == ("Subjects", "Sources")


def test_a_mistake_in_a_file_of_words_is_told_with_its_line():
    with pytest.raises(BackfileError, match=r"^layouts/words/en.yaml:2: tags: must be a text"):
        parse_words("home: Front\ntags: [a]\n", "layouts/words/en.yaml")


def test_the_interface_knows_its_language_and_direction(archive: Archive):
    setting = read_setting(
        folders(archive), Config(lang="ar", base_url="https://a.b/c"), read_assets(folders(archive), search=True)
    )
    assert (setting.site.lang, setting.site.dir, setting.base_url) == ("ar", "rtl", "https://a.b/c")
    assert setting.site.icon == "/assets/favicon.svg"


def test_documents_are_read_below_folders_and_about_stands_apart(archive: Archive):
    for name in ("b.md", "a/about.md", "about.md", "a/z.md", "notes.txt"):
        archive.write(f"content/{name}", document(name))
    memory = Memory(archive.path(".backfile"), ".backfile")
    shelf = read_shelf(folders(archive), Config(), memory, "", ALONE)
    memory.close()
    assert [entry.path for entry in shelf.entries] == ["a/about.md", "a/z.md", "b.md"]
    assert shelf.about
    assert shelf.about.path == "about.md"


def test_a_document_that_cannot_be_read_does_not_hide_the_others(archive: Archive):
    archive.write("content/a.md", "---\ntitel: a\n---\n").write("content/b.md", document("b")).write(
        "content/c.md", b"\xff"
    )
    memory = Memory(archive.path(".backfile"), ".backfile")
    shelf = read_shelf(folders(archive), Config(), memory, "", ALONE)
    memory.close()
    assert [entry.path for entry in shelf.entries] == ["b.md"]
    assert [problem.path for problem in shelf.problems] == ["content/a.md", "content/c.md"]


def test_only_the_seeds_that_are_wanted_and_there_are_read(archive: Archive):
    archive.seed("a.txt", "a").seed("b.txt", "b")
    memory = Memory(archive.path(".backfile"), ".backfile")
    found = read_hashes(folders(archive), memory, scan(archive.path("seeds")), ["a.txt", "gone.txt"])
    memory.close()
    assert found == {"a.txt": sha256(b"a")}


def test_the_program_itself_is_part_of_what_pages_depend_on(monkeypatch: pytest.MonkeyPatch):
    before = engine_digest()
    assert engine_digest() == before
    monkeypatch.setattr(reading, "version_of", lambda _package: "999")
    assert engine_digest() != before


def test_a_package_that_is_not_installed_has_no_version():
    assert reading.version_of("no-such-package-anywhere") == ""
