"""Bad input gets a sentence, not a traceback: the exact text of every message, as a person reads it."""

import os
from typing import IO

import pytest
from conftest import Archive, document

from backfile import edition

FLOOD = document("Flood", "Water rose.", date="2015-02-14")
SEED = (
    "Flood in the valley\n\nPublished Saturday, February 14, 2015\n\nThe river rose in the night and took the bridge.\n"
)
ONE = "\n1 problem; nothing of the site was changed\n"
DATE_HINT = "  write 2015-02-14, 2015-02, 2015, 201X, add ? where doubtful or ~ where approximate, or leave it empty\n"
SLUG_HINT = "  use letters, digits and hyphens, for example slug: flood-in-the-valley\n"
YAML_HINT = "  put quotation marks around a value that holds a colon, a # or a bracket\n"
BASE_HINT = "  write it like https://example.org/archive\n"
CODE_HINT = "  for example windows-1252 or windows-1256\n"
CLASH_HINT = "  give one of them another slug or alias\n"


@pytest.fixture
def built(archive: Archive) -> Archive:
    """Give an archive with one document, built."""
    return archive.write("content/flood.md", FLOOD).build()


def front_matter(archive: Archive, text: str) -> str:
    """Build an archive with a document whose front matter is wrong; gives the message without what all of them say."""
    told = archive.write("content/a.md", f"---\n{text}---\n\nWater.\n").problems("build")
    assert told.endswith(ONE)
    assert told.startswith("content/a.md:")
    return told.removesuffix(ONE)


# Seeds


def test_missing_seeds(archive: Archive):
    assert archive.problems() == (
        "seeds: there is no such folder\n  put news texts into it as .txt files, encoded as UTF-8\n" + ONE
    )


def test_missing_seeds_on_import(archive: Archive):
    assert archive.problems("import") == (
        "seeds: there is no such folder\n  put news texts into it as .txt files, encoded as UTF-8\n" + ONE
    )


def test_empty_seeds(archive: Archive):
    archive.path("seeds").mkdir()
    assert archive.problems("import") == (
        "seeds: there are no seeds in this folder\n  put news texts into it as .txt files, encoded as UTF-8\n" + ONE
    )


def test_seeds_with_files_of_another_kind(archive: Archive):
    archive.seed("flood.pdf", "x").seed("notes.md", "x")
    assert archive.problems("import") == (
        "seeds: there are no seeds in this folder\n  put news texts into it as .txt files, encoded as UTF-8\n" + ONE
    )


def test_missing_seeds_beside_documents_are_no_problem(built: Archive):
    assert built.run("import").out.startswith("Seeds      0, none of them new\n")


def test_an_empty_archive_to_build(archive: Archive):
    assert archive.problems("build") == (
        'content: there is no such folder\n  import seeds, or begin a document: build.py new "Title"\n' + ONE
    )


@pytest.mark.parametrize("raw", [b"", b"\n \n\t\n", b"\xef\xbb\xbf", "\u00a0\u200b\n".encode()])
def test_an_empty_seed(archive: Archive, raw: bytes):
    assert archive.seed("a.txt", raw).problems("import") == (
        "seeds/a.txt: the seed is empty\n  put its text in again, or remove the file\n" + ONE
    )


def test_a_binary_file(archive: Archive):
    assert archive.seed("a.txt", b"abc\0def").problems("import") == (
        "seeds/a.txt: this is a binary file, not a text: it holds zero bytes\n"
        "  save its text as UTF-8, or move the file out of the seeds folder\n" + ONE
    )


@pytest.mark.parametrize(
    ("raw", "kind"),
    [(b"%PDF-1.4", "a PDF file"), (b"PK\x03\x04", "a ZIP, Word or EPUB file"), (b"\x89PNG", "a PNG picture")],
)
def test_a_binary_file_of_a_known_kind(archive: Archive, raw: bytes, kind: str):
    assert archive.seed("a.txt", raw).problems("import") == (
        f"seeds/a.txt: this is {kind}, not a text\n  save its text as UTF-8, or move the file out of the seeds folder\n"
        + ONE
    )


def test_a_seed_that_is_not_utf_8(archive: Archive):
    assert archive.seed("a.txt", "one\ntwo\ncafé\n".encode("latin-1")).problems("import") == (
        "seeds/a.txt:3: byte 4 of this line (0xE9) is not UTF-8\n"
        "  save the file as UTF-8, or name its encoding in site.yaml, for example `encodings: [cp1252]`\n" + ONE
    )


def test_a_seed_that_is_in_none_of_the_named_encodings(archive: Archive):
    archive.write("site.yaml", "encodings: [ascii, utf-7]").seed("a.txt", "one\ncafé\n".encode("latin-1"))
    assert archive.problems("import") == (
        "seeds/a.txt: the seed is neither UTF-8 nor ascii nor utf-7\n"
        "  add its encoding to `encodings` in site.yaml, or save the file as UTF-8\n" + ONE
    )


def test_a_seed_that_is_a_dangling_link(archive: Archive):
    archive.path("seeds").mkdir()
    archive.path("seeds/a.txt").symlink_to(archive.path("gone.txt"))
    told = archive.run("import")
    assert told.status == 1
    assert "Traceback" not in told.err


# Documents


def test_a_document_that_is_not_utf_8(archive: Archive):
    archive.write("content/a.md", "---\ntitle: a\n---\n\ncafé\n".encode("latin-1"))
    assert archive.problems("build") == (
        "content/a.md:5: not UTF-8 text\n  save the file again with the encoding UTF-8\n" + ONE
    )


def test_front_matter_that_is_not_yaml(archive: Archive):
    assert front_matter(archive, "title: Flood: a day\n") == (
        "content/a.md:2: front matter: not YAML: mapping values are not allowed in this context\n"
        "  put quotation marks around a value that holds a colon, a # or a bracket\n"
    )


def test_front_matter_with_an_open_bracket(archive: Archive):
    told = front_matter(archive, "title: a\ntags: [Rivers\nlang: en\n")
    assert told.startswith("content/a.md:4: front matter: not YAML: did not find expected ',' or ']'\n")


def test_front_matter_with_a_control_character(archive: Archive):
    told = front_matter(archive, "title: a\x01b\n")
    assert told.startswith("content/a.md:2: front matter: not YAML: ")
    assert "Traceback" not in told


def test_front_matter_that_does_not_end(archive: Archive):
    assert archive.write("content/a.md", "---\ntitle: a\n\nWater.\n").problems("build") == (
        "content/a.md:1: front matter: it does not end\n  close it with a line of three hyphens: ---\n" + ONE
    )


def test_front_matter_that_is_a_list(archive: Archive):
    assert front_matter(archive, "- title\n- date\n") == (
        "content/a.md:2: front matter: here must stand keys and values\n"
        "  write each as `key: value`, on a line of its own\n"
    )


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("titel", "title"),
        ("Title", "title"),
        ("tag", "tags"),
        ("autor", "author"),
        ("sulg", "slug"),
        ("language", "lang"),
    ],
)
def test_an_unknown_key_with_the_nearest_known_one(archive: Archive, key: str, meant: str):
    assert front_matter(archive, f"date: 2015\n{key}: a\n") == (
        f"content/a.md:3: front matter: unknown key {key!r}\n  did you mean {meant!r}?\n"
    )


def test_an_unknown_key_that_is_near_to_none(archive: Archive):
    assert front_matter(archive, "zzz: a\n") == (
        "content/a.md:2: front matter: unknown key 'zzz'\n"
        "  known keys are agencies, aliases, archived, author, authors, canonical, captured, date, evidence, featured, "
        "lang, left_out, licence, pictures, place, repairs, robots, seed, slug, source, tags, title, url\n"
    )


def test_a_key_that_stands_twice(archive: Archive):
    assert front_matter(archive, "title: a\ndate: 2015\ntitle: b\n") == (
        "content/a.md:4: front matter: the key 'title' stands twice\n  first on line 2\n"
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title: [a]", "title: must be a text\n  put quotation marks around it if it begins with [ or {\n"),
        (
            "tags: {a: b}",
            "tags: must be a list of texts\n  write it as [one, two], or each on a line that begins with `- `\n",
        ),
        ("featured: maybe", "featured: must be true or false, not 'maybe'\n"),
        ("lang: english", "lang: 'english' is not a language tag\n  write a code such as en, ar or pt-BR\n"),
        ("url: 'javascript:x'", "url: 'javascript:x' is not the address of a page\n  it begins with https://\n"),
        (
            "pictures: a bridge",
            "pictures: here must stand keys and values\n  write each as `key: value`, on a line of its own\n",
        ),
        ("pictures: {capton: a}", "pictures: unknown key 'capton'\n  did you mean 'caption'?\n"),
        ("left_out: [{lines: all}]", "left_out: lines: 'all' names no lines\n  write 3 or 3-7\n"),
        ("repairs: {a: many}", "repairs: a: must be a whole number from 0 to 1000000000, not 'many'\n"),
        ("seed: a.txt", "seed: here must stand keys and values\n  write each as `key: value`, on a line of its own\n"),
        (
            "evidence: {title: {sure: very}}",
            "evidence: title: sure: 'very' is not a valid Sure\n  write certain, likely or doubtful\n",
        ),
    ],
)
def test_a_value_of_the_wrong_kind(archive: Archive, text: str, told: str):
    assert front_matter(archive, f"{text}\n") == f"content/a.md:2: front matter: {told}"


def test_norwegian_is_a_language_and_no_truth_value(archive: Archive):
    archive.write("content/a.md", "---\ntitle: Flom\nlang: no\n---\n\nVann.\n").build()
    assert 'lang="no"' in archive.html("/articles/a/")


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("2015-02-30", "'2015-02-30' is no date of the calendar: that month has 28 days\n"),
        ("2015-13-01", "'2015-13-01' is no date of the calendar: there is no month 13\n"),
        ("14.2.2015", "'14.2.2015' is not a date\n"),
        ("2016/2015", "'2016/2015' ends before it begins\n"),
    ],
)
def test_an_impossible_date(archive: Archive, date: str, told: str):
    assert (
        front_matter(archive, f"title: a\ndate: {date}\n") == f"content/a.md:3: front matter: date: {told}{DATE_HINT}"
    )


@pytest.mark.parametrize(
    ("slug", "told"),
    [
        ("../x", "'../x' is not a slug\n"),
        ("/etc/passwd", "'/etc/passwd' is not a slug\n"),
        (".git", "'.git' is not a slug\n"),
        ("a b", "'a b' is not a slug\n"),
        ("index", "the slug 'index' is reserved\n"),
        ("NUL", "the slug 'NUL' is reserved\n"),
    ],
)
def test_a_hostile_or_reserved_slug(archive: Archive, slug: str, told: str):
    assert front_matter(archive, f"slug: {slug}\n") == f"content/a.md:2: front matter: slug: {told}{SLUG_HINT}"
    assert not archive.path("output").exists() or not archive.files()


@pytest.mark.parametrize("alias", ["../x", "/.htaccess", "https://example.org/a", "/a?b"])
def test_a_hostile_older_address(archive: Archive, alias: str):
    assert front_matter(archive, f"aliases: [{alias}]\n") == (
        f"content/a.md:2: front matter: aliases: {alias!r} is not an address of this site\n"
        "  write the part after the site's name: /2014/letter/\n"
    )


def test_two_documents_that_claim_one_address(archive: Archive):
    archive.write("content/a.md", document("a", slug="flood")).write("content/b.md", document("b", slug="flood"))
    assert archive.problems("build") == (
        "content/b.md:3: the address /articles/flood/ is taken by content/a.md\n" + CLASH_HINT + ONE
    )


def test_an_older_address_that_is_a_page(archive: Archive):
    archive.write("content/a.md", document("a", tags="[Rivers]", aliases="[/tags/rivers/]"))
    assert archive.problems("build") == (
        "content/a.md:4: the address /tags/rivers/ is taken by a page that backfile makes\n" + CLASH_HINT + ONE
    )


@pytest.mark.parametrize("alias", ["/assets/favicon.svg", "/assets/favicon.svg/old/"])
def test_an_older_address_that_is_an_asset(built: Archive, alias: str):
    before = built.files()
    told = built.write("content/a.md", document("a", aliases=f"[{alias}]")).run("build")
    assert (told.status, told.err[:15]) == (1, "content/a.md:3:")
    assert built.files() == before


# Layouts


def test_a_missing_layout(built: Archive):
    built.write("layouts/about.html", '{% extends "skeleton.html" %}')
    assert built.problems("build") == (
        "layouts/skeleton.html: this layout is missing\n  about.html needs it, while rendering /about/\n" + ONE
    )


def test_a_missing_part(built: Archive):
    built.write("layouts/about.html", '<p>\n{% include "parts/mine.html" %}')
    assert built.problems("build") == (
        "layouts/parts/mine.html: this layout is missing\n  about.html needs it, while rendering /about/\n" + ONE
    )


def test_a_broken_layout(built: Archive):
    built.write("layouts/about.html", "<p>\n{% if written %}\n<p>\n")
    told = built.problems("build")
    assert told.startswith("layouts/about.html:")
    assert "Unexpected end of template." in told
    assert told.endswith("  see the Jinja documentation on this tag\n" + ONE)


def test_a_broken_layout_that_is_used_by_others_is_told_once(built: Archive):
    told = built.write("layouts/parts/footer.html", "<p>\n{% endfi %}\n").problems("build")
    assert told.startswith("layouts/parts/footer.html:2: Encountered unknown tag 'endfi'.")
    assert told.endswith(ONE)


def test_an_undefined_variable_in_a_layout(built: Archive):
    built.write("layouts/about.html", "<p>\n{{ titel }}")
    assert built.problems("build") == "layouts/about.html:2: 'titel' is undefined\n  while rendering /about/\n" + ONE


def test_an_undefined_variable_in_a_part(built: Archive):
    part = "{% macro list() %}\n\n{{ site.titel }}\n{% endmacro %}"
    built.write("layouts/macros/mine.html", part)
    built.write("layouts/about.html", '{% from "macros/mine.html" import list with context %}{{ list() }}')
    assert built.problems("build") == (
        "layouts/macros/mine.html:3: 'backfile.views.SiteView object' has no attribute 'titel'\n"
        "  while rendering /about/\n" + ONE
    )


def test_a_mistake_on_many_pages_is_told_once(built: Archive):
    for number in range(5):
        built.write(f"content/n{number}.md", document(f"n{number}"))
    told = built.write("layouts/article.html", "\n{{ titel }}").problems("build")
    assert told.count("layouts/article.html:2: 'titel' is undefined") == 1
    assert told.endswith(ONE)


def test_a_missing_layout_of_the_repository_names_the_folder_it_would_stand_in(built: Archive):
    built.write("layouts/parts/custom-head.html", '{% include "mine.html" %}')
    told = built.problems("build")
    assert told.startswith("layouts/mine.html: this layout is missing\n")
    assert told.endswith(ONE)


def test_a_file_of_words_that_is_not_yaml(built: Archive):
    assert (
        built.write("layouts/words/en.yaml", "home: Front\ntags: [a\n")
        .problems("build")
        .startswith("layouts/words/en.yaml:3: not YAML: did not find expected ',' or ']'\n")
    )


def test_a_file_of_words_with_a_brace_too_many(built: Archive):
    told = built.write("layouts/words/en.yaml", "documents_one: '{count'\n").problems("build")
    assert "Traceback" not in told
    assert told.startswith("REPOSITORY/layouts/")


# site.yaml


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("titel: a", "1: unknown key 'titel'\n  did you mean 'title'?\n"),
        ("base-url: x", "1: unknown key 'base-url'\n  did you mean 'base_url'?\n"),
        ("title: a\ntags: [Iran]", "2: tags: must be names, each with a colon after it\n"),
        ("title: a: b", f"1: not YAML: mapping values are not allowed in this context\n{YAML_HINT}"),
        ("per_page: 0", "1: per_page: must be a whole number from 1 to 1000, not '0'\n"),
        ("originals: perhaps", "1: originals: must be true or false, not 'perhaps'\n"),
        ("base_url: example.org", f"1: base_url: 'example.org' is not the address of a site\n{BASE_HINT}"),
        ("corrections: me", "1: corrections: 'me' is not an address\n  write https://… or mailto:…\n"),
        ("encodings: utf-9", f"1: encodings: no encoding is called 'utf-9'\n{CODE_HINT}"),
        ("tags: {Iran: {alias: x}}", "1: tags: Iran: unknown key 'alias'\n  did you mean 'aliases'?\n"),
        ("title: a\ntitle: b", "2: the key 'title' stands twice\n  first on line 1\n"),
    ],
)
def test_a_mistake_in_site_yaml(built: Archive, text: str, told: str):
    assert built.write("site.yaml", text).problems("build") == f"site.yaml:{told}{ONE}"


def test_a_site_yaml_that_is_not_utf_8(built: Archive):
    assert built.write("site.yaml", b"title: caf\xe9").problems("build") == (
        "site.yaml:1: not UTF-8 text\n  save the file again with the encoding UTF-8\n" + ONE
    )


# Folders


def test_an_output_that_is_a_file(archive: Archive):
    assert archive.write("content/a.md", FLOOD).write("output", "mine").problems("build") == (
        "output: the site needs a folder, and this is a file\n  name another with --output\n" + ONE
    )
    assert archive.read("output") == "mine"


def test_an_output_below_a_file(archive: Archive):
    archive.write("content/a.md", FLOOD).write("file", "mine")
    told = archive.run("build", "--output", str(archive.path("file/site")))
    assert told.status == 1
    assert "Traceback" not in told.err


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_an_output_that_cannot_be_written(built: Archive):
    output = built.path("output")
    output.chmod(0o500)
    try:
        assert built.append("content/flood.md", "More.").problems("build") == (
            "output: the output folder cannot be written\n  look at its permissions\n" + ONE
        )
    finally:
        output.chmod(0o700)


def test_a_disk_that_is_full(built: Archive, monkeypatch: pytest.MonkeyPatch):
    def full(path: str, mode: str) -> IO[bytes]:
        if ".backfile-next" in path:
            raise OSError(28, "No space left on device")
        return open(path, mode)  # noqa: PTH123 - it stands for the function of that name

    built.append("content/flood.md", "More.")
    monkeypatch.setattr(edition, "open", full, raising=False)
    assert built.problems("build") == (
        "output: no space left on device\n  look at its permissions and the space left\n" + ONE
    )


def test_an_output_folder_with_other_peoples_files(archive: Archive):
    archive.write("content/a.md", FLOOD).write("output/index.html", "mine")
    assert archive.problems("build") == (
        "output: the output folder holds files that backfile did not make\n"
        "  name another folder with --output, or empty this one yourself\n" + ONE
    )
    assert archive.files() == {"index.html": b"mine"}


def test_an_output_that_is_the_archive_itself(archive: Archive):
    archive.write("content/a.md", FLOOD)
    before = archive.files("content")
    assert archive.problems("build", "--output", str(archive.folder)) == (
        ".: the output folder would swallow ARCHIVE\n  name a folder of its own with --output\n" + ONE
    )
    assert archive.problems("build", "--output", str(archive.path("content"))) == (
        "content: the output folder would swallow ARCHIVE/content\n  name a folder of its own with --output\n" + ONE
    )
    assert archive.files("content") == before


def test_an_output_inside_of_the_assets(archive: Archive):
    assert archive.write("content/a.md", FLOOD).problems("build", "--output", str(archive.path("assets/site"))) == (
        "assets/site: the output folder would lie in assets/, which it is made from\n"
        "  name a folder of its own with --output\n" + ONE
    )


def test_an_archive_that_is_not_there(archive: Archive):
    told = Archive(archive.path("none")).run("build")
    assert told.status == 1
    assert told.err.replace(str(archive.folder), "ARCHIVE") == (
        "ARCHIVE/none: there is no such folder\n  make it, or name another with --site\n" + ONE
    )


def test_content_that_is_a_file(archive: Archive):
    told = archive.write("content", "mine").problems("build")
    assert told.startswith("content: not a directory\n")


def test_a_memory_that_cannot_be_written(archive: Archive):
    told = archive.write("content/a.md", FLOOD).write(".backfile", "mine").problems("build")
    assert told.startswith(".backfile: the memory between builds cannot be written: ")
    assert told.endswith("  name another folder with --cache\n" + ONE)


def test_a_file_of_another_in_the_way(built: Archive):
    built.write("output/articles/ice/index.html", "mine").write("content/ice.md", document("Ice"))
    assert built.problems("build") == (
        "output/articles/ice/index.html: this file is in the way: backfile did not make it\n"
        "  move it out of the output folder\n" + ONE
    )


# The command line


def test_a_bad_base_url(built: Archive):
    assert built.problems("build", "--base-url", "example.org") == (
        "--base-url: 'example.org' is not the address of a site\n  write it like https://example.org/archive\n" + ONE
    )


def test_a_bad_moment(built: Archive, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert built.problems("build") == (
        "SOURCE_DATE_EPOCH: 'yesterday' is not a moment\n  it is a number of seconds since 1970, or not set\n" + ONE
    )


def test_a_new_document_that_is_there_already(archive: Archive):
    archive.run("new", "Flood")
    assert archive.problems("new", "Flood") == (
        "content/flood.md: this document is there already\n  edit it, or choose another headline\n" + ONE
    )


def test_a_new_document_without_a_letter(archive: Archive):
    assert archive.problems("new", "?!") == "new: '?!' makes no address\n  use a headline with a letter in it\n" + ONE


def test_a_dead_link(built: Archive):
    built.write("content/a.md", document("a", "[there](/articles/none/)"))
    assert built.problems("check") == (
        "/articles/a/: a link leads to /articles/none/, where nothing is\n  mend the document or the layout\n" + ONE
    )


def test_a_mistake_of_the_program(built: Archive, monkeypatch: pytest.MonkeyPatch):
    def fail(*_args: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("backfile.prepress.assemble", fail)
    built.append("content/flood.md", "More.")
    told = built.run("build")
    assert told.status == 70
    assert told.err.startswith(
        "this is a bug in backfile, not in your archive; please report it with what follows\n\n"
        "Traceback (most recent call last):\n"
    )


# All at once


def test_all_problems_of_a_run_are_told_together(built: Archive):
    before = built.files()
    built.seed("a.txt", "").seed("b.txt", b"\0").seed("good.txt", SEED)
    built.write("content/c.md", "---\ntitel: c\ndate: 2015-02-30\n---\n").write(
        "content/d.md", document("d", slug="flood")
    )
    built.write("layouts/about.html", "{% if %}").write("site.yaml", "titel: x\nper_page: 0\n")
    told = built.problems("--base-url", "nowhere")
    assert [line.partition(": ")[0] for line in told.splitlines() if line and not line.startswith("  ")] == [
        "--base-url",
        "content/c.md:2",
        "content/c.md:3",
        "content/d.md:3",
        "layouts/about.html:1",
        "seeds/a.txt",
        "seeds/b.txt",
        "site.yaml:1",
        "site.yaml:2",
        "9 problems; nothing of the site was changed",
    ]
    assert built.files() == before
    assert (told.count("\n\n"), told[-1]) == (1, "\n")


def test_what_is_right_of_a_run_with_problems_is_not_lost(built: Archive):
    built.seed("a.txt", "").seed("good.txt", SEED).problems()
    assert built.path("content/good.md").is_file()
    built.delete("seeds/a.txt").done()
    assert built.has("/articles/flood-in-the-valley/")
