"""Texts that are nearly the same find each other, however they were cut; texts on the same subject do not."""

from random import Random

import pytest
from conftest import Archive, changed, document

from backfile.entries import read_entry
from backfile.model import Entry
from backfile.reprints import NEAR, SHOWN, reprints, sketch

LEXICON = [f"{begin}{middle}{end}" for begin in ("har", "mil", "dor", "ves") for middle in ("bo", "ling", "sta", "ter")
           for end in ("ough", "mont", "field", "wick", "ands", "ering", "o", "a", "en")]  # fmt: skip


def story(seed: str, words: int = 300) -> str:
    """Write prose without sense; the same seed, the same words."""
    dice = Random(seed)  # noqa: S311 - nothing here is secret
    return ". ".join(" ".join(dice.choice(LEXICON) for _ in range(10)) for _ in range(words // 10))


WIRE = story("wire")


def entries(*bodies: str) -> list[Entry]:
    """Read documents of these bodies."""
    return [read_entry(document(f"t{n}", body), f"{n}.md", f"{n}.md", "en") for n, body in enumerate(bodies)]


def found(*bodies: str) -> list[list[str]]:
    """Name the reprints of each text."""
    return [[other.path for other in others] for others in reprints(entries(*bodies))]


@pytest.mark.parametrize(
    "again",
    [
        WIRE,
        WIRE.replace(". ", ",\n"),
        WIRE.upper(),
        f"MILLBROOK (Wire) - {WIRE} Copyright, all rights reserved.",
        WIRE[: len(WIRE) * 2 // 3],
        f"{story('a lead of its own', 60)}. {WIRE[len(WIRE) // 4 :]}",
        WIRE.replace("wick", "stead"),
    ],
)
def test_a_report_is_known_again_however_a_paper_cut_it(again: str):
    assert found(WIRE, again, story("other")) == [["1.md"], ["0.md"], []]


def test_the_same_words_in_other_sentences_are_no_reprint():
    shuffled = WIRE.replace(".", "").split()
    Random("shuffle").shuffle(shuffled)  # noqa: S311 - nothing here is secret
    assert found(WIRE, " ".join(shuffled)) == [[], []]


def test_a_notice_that_pages_share_makes_no_reprints_of_them():
    notice = story("notice", 60)
    assert not any(found(*(f"{story(f'text {number}')}. {notice}" for number in range(20))))


def test_a_text_that_is_too_short_is_not_compared():
    short = "Yesterday evening somebody opened the waterworks of Millbrook."
    assert sketch(short) == ""
    assert found(short, short) == [[], []]


def test_a_script_without_spaces_is_read_by_its_letters():
    dice = Random("汉")  # noqa: S311 - nothing here is secret
    text = "".join(chr(0x4E00 + dice.randrange(3000)) for _ in range(400))
    assert found(text, f"新闻。{text[:300]}", text[::-1]) == [["1.md"], ["0.md"], []]


def test_no_more_than_a_few_are_shown_and_each_text_finds_some():
    crowd = found(*[WIRE] * (3 * NEAR))
    assert {len(others) for others in crowd} == {SHOWN}


def test_an_article_names_where_else_it_was_printed(archive: Archive):
    for name, paper, day in (("a", "Valley Herald", 14), ("b", "Hill Post", 15)):
        archive.write(f"content/{name}.md", document(f"Report {name}", WIRE, source=paper, date=f"2015-02-{day}"))
    archive.age().build()
    page = archive.page("/articles/a/")
    assert page.all('[aria-labelledby="reprints"] h3') == ["Report b"]
    assert page.all('[aria-labelledby="related"] h3') == [], "it is not told twice"
    before = archive.site()
    archive.write("content/b.md", document("Report b", story("news"), source="Hill Post", date="2015-02-15")).build()
    assert not archive.page("/articles/a/").all('[aria-labelledby="reprints"]')
    assert "articles/a/index.html" in changed(before, archive.site())


def test_reprints_can_be_switched_off(archive: Archive):
    archive.write("content/a.md", document("a", WIRE)).write("content/b.md", document("b", WIRE))
    archive.write("site.yaml", "reprints: no\n").build()
    assert not archive.page("/articles/a/").all('[aria-labelledby="reprints"]')
