"""The use cases: import the seeds, build the site, check it, begin a document. People's edits win."""

import json

import pytest
from conftest import Archive, document

from backfile.documents import parse_document

FLOOD = """Flood in the valley

Published Saturday, February 14, 2015

The river Harrow rose in the night and took the bridge at Millbrook, the council said on Friday. Nobody was hurt.

Engineers of Kestrel Works looked at the dam in the morning and found a crack that had not been there before.
"""
FIRE = FLOOD.replace("Flood", "Fire").replace("river Harrow rose", "mill of Harrow burnt")
BETTER = FLOOD.replace("Saturday, February 14", "Friday, February 13")


@pytest.fixture
def imported(archive: Archive) -> Archive:
    """Give an archive whose one seed was imported an hour ago."""
    return archive.write("site.yaml", "tags: {Rivers: [river]}\n").seed("flood.txt", FLOOD).age().import_()


def edited(archive: Archive) -> Archive:
    """Correct the headline by hand."""
    return archive.replace("content/flood.md", "title: Flood in the valley", "title: The great flood")


def better(archive: Archive) -> Archive:
    """Let the seed say more."""
    return archive.seed("flood.txt", BETTER).age()


def title(archive: Archive) -> str:
    """Read the headline of the document."""
    return parse_document(archive.read("content/flood.md"), "").title


def date(archive: Archive) -> str:
    """Read the date of the document."""
    return parse_document(archive.read("content/flood.md"), "").date.edtf


def test_a_seed_becomes_a_document_of_its_name(imported: Archive):
    assert imported.fates() == {"written": ["flood.md"]}
    assert title(imported) == "Flood in the valley"
    assert date(imported) == "2015-02-14"
    assert "- Rivers\n" in imported.read("content/flood.md")


def test_seeds_are_never_changed(imported: Archive):
    edited(imported).import_("--again").done()
    assert imported.read("seeds/flood.txt") == FLOOD


def test_a_seed_below_a_folder_becomes_a_document_below_it(archive: Archive):
    archive.seed("2015/flood.txt", FLOOD).import_()
    assert list(archive.files("content")) == ["2015/flood.md"]


def test_a_seed_that_did_not_change_is_not_read_again(imported: Archive):
    assert imported.import_().fates() == {}
    assert imported.run("import").out.startswith("Seeds      1, none of them new\n")


def test_the_same_seed_again_leaves_the_document_as_it_is(imported: Archive):
    before = imported.files("content")
    assert imported.import_("--again").fates() == {"unchanged": ["flood.md"]}
    assert imported.files("content") == before


def test_a_document_that_no_person_touched_is_brought_up_to_date(imported: Archive):
    assert better(imported).import_().fates() == {"updated": ["flood.md"]}
    assert date(imported) == "2015-02-13"


def test_a_document_that_only_got_other_line_ends_is_untouched(imported: Archive):
    imported.write("content/flood.md", imported.read("content/flood.md").replace("\n", "\r\n"))
    assert better(imported).import_().fates() == {"updated": ["flood.md"]}


def test_new_tags_reach_a_document_that_no_person_touched(imported: Archive):
    imported.write("site.yaml", "tags: {Rivers: [river], Dams: [dam]}\n").import_()
    assert imported.fates() == {"updated": ["flood.md"]}
    assert "- Dams\n" in imported.read("content/flood.md")


def test_what_a_person_changed_is_kept(imported: Archive):
    text = edited(imported).read("content/flood.md")
    assert imported.import_("--again").fates() == {"kept": ["flood.md"]}
    assert imported.read("content/flood.md") == text


def test_what_an_import_knows_better_is_offered_beside_the_document(imported: Archive):
    text = edited(imported).read("content/flood.md")
    assert better(imported).import_().fates() == {"offered": ["flood.md"]}
    assert imported.read("content/flood.md") == text
    offer = parse_document(imported.read(".backfile/offers/flood.md"), "")
    assert (offer.title, offer.date.edtf) == ("The great flood", "2015-02-13")


def test_an_offer_is_taken_with_the_command_that_the_summary_names(imported: Archive):
    edited(imported)
    assert "take it with: build.py import --merge" in better(imported).run("import").out
    imported.import_("--merge")
    assert (title(imported), date(imported)) == ("The great flood", "2015-02-13")
    assert not imported.path(".backfile/offers/flood.md").exists()


def test_an_offer_that_was_taken_is_told_as_taken(imported: Archive):
    told = better(edited(imported)).run("import", "--merge").out
    assert "take it with" not in told
    assert "brought up to date" in told


def test_a_merge_takes_only_what_the_person_did_not_correct(imported: Archive):
    edited(imported).replace("content/flood.md", "date: 2015-02-14", "date: 2015-02")
    better(imported).import_("--merge")
    assert (title(imported), date(imported)) == ("The great flood", "2015-02")


def test_a_merge_that_was_taken_is_not_offered_again(imported: Archive):
    better(edited(imported)).import_("--merge").age()
    assert imported.import_("--again").fates() == {"kept": ["flood.md"]}


def test_a_persons_words_in_the_body_survive_a_merge(imported: Archive):
    imported.append("content/flood.md", "A note of mine.")
    better(imported).import_("--merge")
    assert imported.read("content/flood.md").endswith("A note of mine.\n")
    assert date(imported) == "2015-02-13"


def test_a_document_that_a_person_deleted_is_not_made_again(imported: Archive):
    imported.delete("content/flood.md").import_()
    assert not imported.path("content/flood.md").exists()
    assert imported.report["imports"]["deleted"] == ["flood.txt"]
    assert imported.age().import_().report["imports"]["deleted"] == ["flood.txt"]


def test_a_deleted_document_stays_deleted_though_its_seed_or_the_tags_change(imported: Archive):
    imported.delete("content/flood.md")
    better(imported).write("site.yaml", "tags: {Dams: [dam]}\n").import_()
    assert not imported.path("content/flood.md").exists()


def test_a_deleted_document_stays_deleted_after_cleaning(imported: Archive):
    imported.delete("content/flood.md").run("clean")
    imported.import_()
    assert not imported.path("content/flood.md").exists()


def test_a_deleted_document_stays_deleted_in_a_fresh_clone(imported: Archive, other: Archive):
    imported.seed("fire.txt", FIRE).import_().delete("content/flood.md").done()
    for folder in ("seeds", "content"):
        for name, raw in imported.files(folder).items():
            other.write(f"{folder}/{name}", raw)
    other.done()
    assert "flood.md" not in other.files("content")


def test_a_deleted_document_is_made_again_on_request(imported: Archive):
    imported.delete("content/flood.md").import_()
    assert imported.import_("--again").fates() == {"written": ["flood.md"]}


def test_a_document_that_was_moved_is_not_made_twice(imported: Archive):
    imported.rename("content/flood.md", "content/2015/flood.md").import_()
    assert list(imported.files("content")) == ["2015/flood.md"]


def test_removing_a_seed_keeps_its_document(imported: Archive):
    imported.delete("seeds/flood.txt").done()
    assert title(imported) == "Flood in the valley"
    assert imported.page("/articles/flood-in-the-valley/").all("h1") == ["Flood in the valley"]
    assert not imported.has("/articles/flood-in-the-valley/original/")


def test_an_address_once_given_stays(imported: Archive):
    imported.seed("flood.txt", FLOOD.replace("Flood in the valley", "Flood on the plain")).age().import_()
    document = parse_document(imported.read("content/flood.md"), "")
    assert (document.title, document.slug) == ("Flood on the plain", "flood-in-the-valley")


def test_an_address_that_a_person_gave_stays(imported: Archive):
    imported.replace(
        "content/flood.md", "slug: flood-in-the-valley", "slug: flood\naliases: [/articles/flood-in-the-valley/]"
    )
    better(imported).import_("--merge")
    document = parse_document(imported.read("content/flood.md"), "")
    assert (document.slug, document.aliases) == ("flood", ("/articles/flood-in-the-valley/",))


def test_two_seeds_with_one_headline_have_two_addresses(archive: Archive):
    archive.seed("a.txt", FLOOD).seed("b.txt", FLOOD).done()
    slugs = [parse_document(archive.read(f"content/{name}.md"), "").slug for name in "ab"]
    assert slugs[0] == "flood-in-the-valley"
    assert slugs[1].startswith("flood-in-the-valley-")


def test_a_persons_document_in_a_seeds_place_is_kept(archive: Archive):
    archive.seed("flood.txt", FLOOD).write("content/flood.md", document("Mine", "My words.")).import_()
    assert archive.fates() == {"kept": ["flood.md"]}
    assert archive.read("content/flood.md") == document("Mine", "My words.")


def test_a_document_that_cannot_be_read_is_not_overwritten(imported: Archive):
    imported.replace("content/flood.md", "title:", "titel:")
    text = imported.read("content/flood.md")
    assert "content/flood.md:2: front matter: unknown key 'titel'" in imported.problems("import", "--again")
    assert imported.read("content/flood.md") == text


def test_a_mistake_in_site_yaml_changes_no_document(imported: Archive):
    before = imported.files("content")
    imported.write("site.yaml", "tags: {Rivers: [river]}\ntitel: a\n")
    imported.problems()
    imported.problems("import")
    assert imported.files("content") == before


def test_a_bad_seed_does_not_keep_the_others_out(archive: Archive):
    archive.seed("a.txt", b"\xff\xfe\x00").seed("flood.txt", FLOOD)
    archive.problems("import")
    assert list(archive.files("content")) == ["flood.md"]


def test_a_bad_seed_is_told_again_until_it_is_mended(imported: Archive):
    imported.seed("a.txt", "").age()
    assert imported.problems("import") == imported.problems("import")
    imported.seed("a.txt", FIRE).import_()
    assert imported.fates()["written"] == ["a.md"]


def test_a_seed_named_about_is_an_article(archive: Archive):
    archive.seed("about.txt", FLOOD).done()
    assert archive.has("/articles/flood-in-the-valley/")
    assert "About this archive" in archive.page("/about/").text


def test_a_build_alone_imports_nothing(archive: Archive):
    archive.seed("flood.txt", FLOOD).write("content/fire.md", document("Fire")).build()
    assert list(archive.files("content")) == ["fire.md"]
    assert "imports" not in archive.report


def test_an_import_alone_builds_nothing(imported: Archive):
    assert not imported.path("output").exists()


def test_without_a_command_seeds_are_imported_and_the_site_is_built(archive: Archive):
    archive.seed("flood.txt", FLOOD).done()
    assert archive.page("/articles/flood-in-the-valley/").all("h1") == ["Flood in the valley"]
    assert archive.report["build"]["documents"] == 1


def test_documents_are_counted_with_their_doubts(archive: Archive):
    archive.write("content/a.md", document("a", date="2015")).write("content/b.md", document("b", date="2015?"))
    archive.write("content/c.md", document("c")).write("content/about.md", document("About")).build()
    found = archive.report["build"]
    assert (found["documents"], found["doubtful"], found["undated"]) == (3, 1, 1)


def test_the_page_about_the_archive_is_the_owners(archive: Archive):
    archive.write("content/about.md", document("Who we are", "We keep *letters*.")).build()
    page = archive.page("/about/")
    assert page.all("h1") == ["Who we are"]
    assert "We keep letters" in page.text
    assert not archive.has("/articles/who-we-are/")


def test_the_size_of_the_site_is_told(archive: Archive):
    archive.write("content/a.md", document("a")).build()
    assert archive.report["build"]["size"] == sum(map(len, archive.site().values()))
    assert archive.report["build"]["made"] == len(archive.site())


def test_a_new_document_has_the_keys_that_matter(archive: Archive):
    told = archive.run("new", "Flood in the valley")
    assert told.out == "content/flood-in-the-valley.md is there: write in it, then run build.py\n"
    assert archive.read("content/flood-in-the-valley.md") == (
        "---\ntitle: Flood in the valley\ndate:\nslug: flood-in-the-valley\n---\n\n\n"
    )
    assert archive.build().has("/articles/flood-in-the-valley/")


@pytest.mark.parametrize("headline", ["Index", "Page", "سيول", "Yes: a 'story'", "null"])
def test_a_new_document_of_any_headline_can_be_built(archive: Archive, headline: str):
    assert archive.run("new", headline).status == 0
    archive.build()
    assert archive.report["build"]["documents"] == 1


def test_checking_writes_nothing(archive: Archive):
    archive.write("content/a.md", document("a")).seed("b.txt", FLOOD)
    before = archive.files(".")
    assert archive.run("check").status == 0
    assert {name: raw for name, raw in archive.files(".").items() if not name.startswith(".backfile/")} == before


def test_the_work_is_told_as_it_goes_on(archive: Archive, monkeypatch: pytest.MonkeyPatch):
    told: list[tuple[str, int, int]] = []
    monkeypatch.setattr("backfile.commands.silent", lambda *stage: told.append(stage))
    archive.seed("flood.txt", FLOOD).done()
    assert ("import", 1, 1) in told
    stage, done, total = told[-1]
    assert stage == "build"
    assert done == total > 10


def test_the_report_names_what_became_of_each_document(archive: Archive):
    archive.seed("flood.txt", FLOOD).seed("fire.txt", FIRE)
    report = json.loads(archive.run("import", "--json").out)
    assert report["imports"]["documents"]["written"] == ["fire.md", "flood.md"]


def test_a_dry_run_of_an_import_says_what_would_be_and_writes_nothing(imported: Archive):
    better(edited(imported)).seed("fire.txt", FIRE).seed("ice.txt", FIRE.replace("Fire", "Ice")).age()
    imported.write("content/.deleted", "ice.txt\n")
    before = imported.files("content") | imported.files("seeds")
    told = imported.run("import", "--dry-run")
    assert told.status == 0
    assert told.out == (
        "content/fire.md: would be written\n"
        "content/flood.md: a person edited it; better values would be offered\n"
        "ice.txt: not made again because a person deleted its document\n"
        "this was a dry run: nothing was written\n"
    )
    assert imported.files("content") | imported.files("seeds") == before
    assert not imported.path(".backfile/offers").exists()
    assert imported.import_("--dry-run").fates() == {"written": ["fire.md"], "offered": ["flood.md"]}
    assert imported.import_().fates() == {"written": ["fire.md"], "offered": ["flood.md"]}


def test_a_dry_run_of_an_import_notes_no_document_as_deleted(imported: Archive):
    imported.delete("content/flood.md").import_("--dry-run")
    assert not imported.path("content/.deleted").exists()
    assert imported.run("import", "--again", "--dry-run").out.startswith("content/flood.md: would be written\n")


def test_a_dry_run_where_nothing_is_new_says_so(imported: Archive):
    assert imported.run("import", "--dry-run").out == (
        "no document would change\nthis was a dry run: nothing was written\n"
    )


# A part of the archive


def test_a_divided_archive_shows_each_document_in_one_part(archive: Archive):
    dates = {
        "old": "1931-05",
        "war": "1989/1991",
        "fall": "199X",
        "web": "1999-12-31?",
        "new": "2004-02-29",
        "lost": "",
    }
    for name, date in dates.items():
        archive.write(f"content/{name}.md", document(name, "It rained.", date=date, tags="[Rain]"))
    archive.write("site.yaml", "nav: {The nineties: 'https://example.org/199x/'}").age()
    parts = {}
    for part in ("../1979", "198X", "199X", "2000/..", "none"):
        archive.build("--dated", part)
        parts[part] = [name for name in dates if archive.has(f"/articles/{name}/")]
        assert archive.report["build"]["documents"] == len(parts[part])
        assert 'href="https://example.org/199x/"' in archive.html("/tags/rain/")
    assert parts == {"../1979": ["old"], "198X": ["war"], "199X": ["fall", "web"], "2000/..": ["new"], "none": ["lost"]}
    assert archive.build().report["build"]["documents"] == len(dates)


def test_a_part_without_documents_is_a_problem(archive: Archive):
    archive.write("content/a.md", document("A", date="1995")).build()
    before = archive.files("output")
    told = archive.problems("build", "--dated", "179X")
    assert told.startswith("--dated: no document is dated 179X\n  write 199X for a decade, 1995 for a year\n")
    assert archive.problems("check", "--dated", "none").startswith("--dated: every document has a date")
    assert archive.files("output") == before
