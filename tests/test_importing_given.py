"""The folder of a seed names its source; what a person says in a sidecar goes before it."""

import pytest

from backfile.importing.given import names_date
from backfile.importing.importer import import_seed
from backfile.model import Document, Evidence, Given, Seed, Subject, Sure

STORY = """The bridge of Millbrook comes back

The council voted on Tuesday to rebuild the old bridge over the river, which was closed in spring.

Work is to begin in June and will take two years, the head of the building office told reporters after the vote.

The money comes from the state and from a fund that the town set up when the bridge was closed to traffic.
"""
AKHBAR = Subject("Al-Akhbar", ("Al Akhbar English",))


def imported(
    seed: str, *sources: Subject, text: str = STORY, given: tuple[Given, ...] = ()
) -> tuple[Document, Evidence]:
    """Import a seed of that name; gives the document and the evidence for its source."""
    document = import_seed(Seed(seed, text, "0" * 64), (), sources, given=given).document
    assert document.provenance
    nothing = Evidence("source", 0, Sure.DOUBTFUL, "")
    return document, next((one for one in document.provenance.evidence if one.field == "source"), nothing)


@pytest.mark.parametrize(
    ("seed", "source"),
    [
        ("x.txt", ""),
        ("valley-post/x.txt", "valley-post"),
        ("Valley_Post/2015/02/x.txt", "Valley Post"),
        ("2015/x.txt", ""),
        ("2015/february/x.txt", ""),
        ("2015/valley-post/x.txt", "valley-post"),
        ("valley-post/politics/x.txt", "valley-post"),
        ("lebanon/al-akhbar/x.txt", "Al-Akhbar"),
        ("al-akhbar-english/lebanon/x.txt", "Al-Akhbar"),
        ("الأخبار/x.txt", "الأخبار"),
        ("---/x.txt", ""),
    ],
)
def test_the_folder_names_the_source(seed: str, source: str):
    assert imported(seed, AKHBAR)[0].source == source


def test_a_folder_that_site_yaml_names_is_certain_and_another_is_likely():
    assert imported("lebanon/al-akhbar/x.txt", AKHBAR)[1] == Evidence(
        "source", 0, Sure.CERTAIN, "the name of its folder, seeds/lebanon/al-akhbar/"
    )
    assert imported("al-akhbar/x.txt")[1] == Evidence(
        "source", 0, Sure.LIKELY, "the name of its folder, seeds/al-akhbar/"
    )


def test_where_text_and_folder_agree_the_text_knows_the_spelling():
    document, evidence = imported(
        "valley-post/x.txt", text=f"{STORY}\nCopyright 2015 Valley Post. All rights reserved.\n"
    )
    assert (document.source, evidence.sure) == ("Valley Post", Sure.CERTAIN)
    assert evidence.why == "the name of its folder, seeds/valley-post/; the text says the same"


def test_where_the_text_names_another_the_folder_counts_and_the_other_is_told():
    document, evidence = imported(
        "hill-post/x.txt", text=f"{STORY}\nCopyright 2015 Valley Post. All rights reserved.\n"
    )
    assert (document.source, evidence.sure) == ("hill-post", Sure.LIKELY)
    assert evidence.why.endswith("; the text names “Valley Post”")


def test_a_folder_that_is_no_publication_gives_way_to_one_that_site_yaml_names():
    text = f"{STORY}\nCopyright 2015 Valley Post. All rights reserved.\n"
    assert imported("downloads/x.txt", Subject("Valley Post"), text=text)[0].source == "Valley Post"


def test_a_sidecar_goes_before_the_folder():
    given = (Given("source", "Valley Post", "hill-post/folder.meta.yaml"),)
    document, evidence = imported("hill-post/x.txt", given=given)
    assert (document.source, evidence.why) == ("Valley Post", "given in seeds/hill-post/folder.meta.yaml")


def test_an_empty_word_in_a_sidecar_says_that_the_folder_is_no_source():
    assert imported("downloads/x.txt", given=(Given("source", "", "folder.meta.yaml"),))[0].source == ""


@pytest.mark.parametrize("name", ["2015", "2015-02", "02", "February 2015", "février", "14.2."])
def test_a_folder_of_a_date_is_told(name: str):
    assert names_date(name)


@pytest.mark.parametrize("name", ["May Day News", "24 heures", "valley"])
def test_a_number_or_a_month_in_a_name_is_no_date(name: str):
    assert not names_date(name)


def test_what_is_given_has_evidence_once():
    given = (Given("authors", ("Ada Marsh",), "a.meta.yaml"),)
    document, _ = imported("x.txt", text=STORY.replace("\n\n", "\n\nBy B. Hill\n\n", 1), given=given)
    assert document.authors == ("Ada Marsh",)
    assert document.provenance
    assert [item.why for item in document.provenance.evidence if item.field == "authors"] == [
        "given in seeds/a.meta.yaml"
    ]
