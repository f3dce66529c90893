"""Addresses are readable, safe as file names, and right under any base path."""

import unicodedata
from urllib.parse import unquote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from backfile.urls import (
    DEVICES,
    absolute,
    base_path,
    file_of,
    link,
    parse_alias,
    parse_base,
    parse_slug,
    slugify,
)


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Flood in the valley", "flood-in-the-valley"),
        ("Élysée: the President’s men", "elysee-the-presidents-men"),
        ("C++ and C#", "c-plus-plus-and-c-sharp"),
        ("R&D", "r-and-d"),
        ("سيول في الوادي", "سيول-في-الوادي"),
        ("बाढ़", "बाढ़"),
        ("洪水", "洪水"),
        ("Ёлка и йод", "ёлка-и-йод"),
        ("--- !!! ---", ""),
        ("", ""),
        ("☃", "snowman"),
        ("CON", "con-"),
        ("../../etc/passwd", "etc-passwd"),
    ],
)
def test_a_title_becomes_a_slug_in_its_own_script(title: str, slug: str):
    assert slugify(title) == unicodedata.normalize("NFC", slug)


@given(st.text(max_size=120))
@example("aŉb")
def test_a_slug_of_a_slug_is_the_slug(text: str):
    assert slugify(slugify(text)) == slugify(text)


@given(st.text(max_size=120))
def test_a_slug_is_safe_as_a_file_name(text: str):
    slug = slugify(text)
    assert len(slug.encode()) <= 81
    assert not set(slug) & set('/\\:*?"<>|#%. \0\n')
    assert slug not in DEVICES
    assert not slug.startswith("-")
    assert slug == unicodedata.normalize("NFC", slug)


@given(st.text(max_size=60))
@example("Index")
@example("Page")
@example("COM1")
def test_a_slug_that_we_made_is_one_that_we_accept(text: str):
    assert parse_slug(slugify(text)) == slugify(text)


@given(st.text(st.characters(max_codepoint=127), max_size=60))
def test_a_dash_before_a_title_changes_no_slug(text: str):
    assert slugify(f"—{text}") == slugify(text)


def test_a_long_slug_ends_at_a_word():
    assert slugify("word " * 40) == "-".join(["word"] * 16)


def test_spellings_that_readers_take_for_the_same_share_a_slug():
    assert slugify("Élysée Palace") == slugify("elysee  palace")


@pytest.mark.parametrize("slug", ["flood", "flood-2015", "Flood_2", "سيول", "v1.2", ""])
def test_a_persons_slug_stays_as_it_is(slug: str):
    assert parse_slug(slug) == slug


@pytest.mark.parametrize(
    ("slug", "words"),
    [
        ("../x", "'../x' is not a slug"),
        ("a/b", "'a/b' is not a slug"),
        ("a\\b", "'a\\\\b' is not a slug"),
        (".hidden", "'.hidden' is not a slug"),
        ("..", "'..' is not a slug"),
        ("-x", "'-x' is not a slug"),
        ("x.", "'x.' is not a slug"),
        ("a b", "'a b' is not a slug"),
        ("a?b", "'a?b' is not a slug"),
        ("a%2fb", "'a%2fb' is not a slug"),
        ("x" * 201, f"'{'x' * 201}' is not a slug"),
        ("index", "the slug 'index' is reserved"),
        ("Page", "the slug 'Page' is reserved"),
        ("nul.txt", "the slug 'nul.txt' is reserved"),
        ("COM1", "the slug 'COM1' is reserved"),
    ],
)
def test_a_hostile_or_reserved_slug_is_refused_with_a_sentence(slug: str, words: str):
    with pytest.raises(ValueError, match=r".") as error:
        parse_slug(slug)
    assert str(error.value) == words


@pytest.mark.parametrize(
    ("alias", "address"),
    [
        ("/2014/letter/", "/2014/letter/"),
        ("2014/letter", "/2014/letter/"),
        ("letter.html", "/letter.html"),
        ("//2014//letter", "/2014/letter/"),
        (" /a b/ ", "/a b/"),
    ],
)
def test_an_older_address_may_be_written_in_several_ways(alias: str, address: str):
    assert parse_alias(alias) == address


@pytest.mark.parametrize(
    "alias",
    [
        "",
        "/",
        "../x",
        "/a/../b",
        "/.git/config",
        "https://example.org/a",
        "/a?b",
        "/a#b",
        "C:\\x",
        "/con/",
        "/a\tb/",
        "/a/.",
        "/x*/",
    ],
)
def test_an_older_address_that_leads_out_of_the_site_is_refused(alias: str):
    with pytest.raises(ValueError, match="is not an address of this site"):
        parse_alias(alias)


@given(st.text(max_size=40))
def test_an_older_address_never_leaves_the_output_folder(text: str):
    try:
        name = file_of(parse_alias(text))
    except ValueError:
        return
    assert not name.startswith("/")
    assert not {"", ".", ".."} & set(name.split("/"))


@pytest.mark.parametrize(
    ("address", "name"), [("/", "index.html"), ("/tags/iran/", "tags/iran/index.html"), ("/feed.xml", "feed.xml")]
)
def test_an_address_is_answered_by_a_file(address: str, name: str):
    assert file_of(address) == name


@pytest.mark.parametrize(
    ("text", "base", "path"),
    [
        ("", "", ""),
        ("https://example.org", "https://example.org", ""),
        ("https://example.org/", "https://example.org", ""),
        ("https://user.github.io/repo/", "https://user.github.io/repo", "/repo"),
        ("http://localhost:8000/a/b", "http://localhost:8000/a/b", "/a/b"),
    ],
)
def test_the_base_of_a_site_is_read(text: str, base: str, path: str):
    assert parse_base(text) == base
    assert base_path(base) == path


@pytest.mark.parametrize(
    "text",
    ["example.org", "/repo", "ftp://example.org", "https://", "https://a.b/?q=1", "https://a.b/#x", "http://[::1"],
)
def test_what_is_no_base_is_refused(text: str):
    with pytest.raises(ValueError, match=r"."):
        parse_base(text)


@pytest.mark.parametrize(
    ("base", "address", "here", "elsewhere"),
    [
        ("", "/tags/iran/", "/tags/iran/", "/tags/iran/"),
        ("https://a.b", "/", "/", "https://a.b/"),
        ("https://a.b/repo", "/tags/iran/", "/repo/tags/iran/", "https://a.b/repo/tags/iran/"),
        ("https://a.b/repo", "/tags/سيول/", "/repo/tags/%D8%B3%D9%8A%D9%88%D9%84/", None),
        ("https://a.b/repo", "https://c.d/e", "https://c.d/e", "https://c.d/e"),
        ("https://a.b/repo", "mailto:a@b.c", "mailto:a@b.c", "mailto:a@b.c"),
    ],
)
def test_a_link_is_right_under_any_base(base: str, address: str, here: str, elsewhere: str | None):
    assert link(base, address) == here
    assert absolute(base, address) == (elsewhere or f"https://a.b{here}")


def test_a_link_keeps_its_question():
    assert link("https://a.b/repo", "/search/?q=flood") == "/repo/search/?q=flood"


@given(st.text(st.characters(exclude_characters="%", codec="utf-8"), max_size=40))
def test_a_link_is_the_address_percent_encoded(text: str):
    made = link("https://example.org/a b", f"/{text}")
    assert unquote(made) == f"/a b/{text}"
    assert made.isascii()
    assert " " not in made
