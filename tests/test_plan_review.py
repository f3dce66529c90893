"""The page of what needs a person is planned apart from the site, and holds only so much."""

from conftest import document

from backfile.config import Config
from backfile.entries import read_entry
from backfile.plan import plan
from backfile.plan_review import ADDRESS, review
from backfile.site import assemble

SITE = assemble(Config(), [read_entry(document(f"n{n}", "x"), f"n{n}.md", f"n{n}.md", "en") for n in range(5)])


def test_a_group_shows_only_so_many_and_counts_all():
    groups = review(SITE, "content", "seeds", most=2).view.groups  # type: ignore[attr-defined]  # it is a ReviewView
    assert [(group.kind, group.count, len(group.entries)) for group in groups] == [
        ("undated", 5, 2),
        ("unsourced", 5, 2),
    ]


def test_it_is_no_page_of_the_site():
    assert ADDRESS not in {page.address for page in plan(SITE)}
