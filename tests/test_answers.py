"""What is answered at the desk: in words for a person, as facts for a program."""

from backfile.answers import changed, proposed_lines
from backfile.runs import Options
from backfile.tagging.proposals import Proposal
from backfile.tags import Changed, Proposed

OSTEND = Proposed(Proposal("Ostend: town", ("Oostende",), 12, 0), "content/a.md", "in Ostend: town")


def test_a_proposal_is_a_line_of_yaml_with_a_note():
    assert list(proposed_lines([OSTEND], [OSTEND.proposal] * 2, 40)) == [
        "# 1 of 2 tags proposed from 40 documents, the most telling first.",
        "# Take some of them with",
        "#   python build.py tags accept 'Ostend: town'",
        "# or copy lines into site.yaml. Behind the name stand other spellings that the documents use.",
        "tags:",
        "  'Ostend: town': [Oostende]",
        "    # 12 documents; content/a.md: “in Ostend: town”",
    ]


def test_a_proposal_for_a_tag_that_is_there_says_so():
    known = Proposed(Proposal("Iran", ("Irans",), 3, 0, known=True), "a.md", "x")
    (*_, note) = proposed_lines([known], [known.proposal], 40)
    assert note == "    # 3 documents; a tag already, the spellings are new; a.md: “x”"


def test_a_change_that_site_yaml_knows_already_is_told():
    answer = changed(Changed(("/tags/a/", "/tags/a/"), ("content/a.md",), ""), Options())
    assert answer.words == "1 document changed\nsite.yaml says it already\nrun: python build.py"
    assert answer.facts["documents"] == ("content/a.md",)


def test_tags_that_are_only_added_change_no_document():
    lines = "--- site.yaml\n+++ site.yaml\n@@ -1 +1 @@\n+  A: []"
    assert changed(Changed((), (), lines), Options(dry_run=True)).words == (
        "site.yaml would be changed:\n  @@ -1 +1 @@\n  +  A: []"
    )
