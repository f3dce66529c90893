"""The search in a real browser: what readers type in many languages, by keyboard, by address, without a script."""

import gzip
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from conftest import ROOT, Archive, document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from serving import serving
from test_accessibility import axe, violations  # noqa: F401 - axe is a fixture

from backfile.search_words import count_words

pytestmark = pytest.mark.browser

SCRIPT = (ROOT / "assets/search.js").read_text(encoding="utf-8")

TEXTS = {
    "dam": document(
        "Dam cracks above Millbrook",
        "The Harrow Dam cracked on Monday. Cellars were flooded as far as the bridge.\n\nNobody was hurt.",
        date="2015-02-14", tags="[Rivers, Dams]", source="Valley Post", authors="[Ada Marsh]",
    ),
    "visit": document(
        "A minister sees the wall",
        "The minister walked along the dam for an hour. The co-operation of both towns was praised.",
        date="2016-03-01", tags="[Dams]", source="Hill Post",
    ),
    "cafe": document(
        "Le café du village rouvre",
        "Après dix ans, le café de l'église rouvre ses portes. Élodie Lefèvre y servira des crêpes.",
        date="2016-05-02", source="Le Courrier", lang="fr",
    ),
    "bridge": document(
        "افتتاح الجسر الجديد",
        "افتتحت الحكومة الجسر الجديد فوق النهر، وقال أحمد إنّ المدينة انتظرت إلى سنة ٢٠١٧.",
        date="2017-01-09", source="صحيفة النهر", lang="ar", tags="[Rivers]",
    ),
    "half": document("پل تازه", "مردم می‌گویند که پل تازه بهتر است.", date="2018-01-09", lang="fa"),
    "japan": document("橋が開通", "新しい橋が東京で開通した。", date="2019-01-09", lang="ja"),
    "letter": document("A letter without a date", "It speaks of a flood of ink: <img src=x onerror=alert(1)>."),
} | {
    f"note{number}": document(f"Market note {number}", "Bread was cheap.", date=f"2012-05-{number:02}", source="Post")
    for number in range(1, 15)
}  # fmt: skip

HEADLINES = {name: text.split("\n")[1].removeprefix("title: ") for name, text in TEXTS.items()}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve an archive under /repo/; gives the address of its front page."""
    archive = Archive(tmp_path_factory.mktemp("search"))
    for name, text in TEXTS.items():
        archive.write(f"content/{name}.md", text)
    with serving(archive.path("output")) as address:
        archive.build("--base-url", address)
        yield f"{address}/"


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """Open a page that must not complain."""
    found = browser.new_page()
    complaints: list[str] = []
    found.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    found.on("pageerror", lambda error: complaints.append(str(error)))
    yield found
    found.close()
    assert complaints == []


def searched(page: Any, address: str, number: int | None = None) -> list[str]:
    """Open an address of the search page, wait until it has answered, and give the headlines found."""
    page.goto(address)
    return answered(page, number)


def answered(page: Any, number: int | None = None) -> list[str]:
    """Wait until the search has answered, where it matters with so many documents; gives the headlines found."""
    said = f"{number} document" if number is not None else ""
    now = "document.getElementById('said').textContent"
    page.wait_for_function(f"said => {now} && {now} !== 'Searching …' && {now}.includes(said)", arg=said)
    return list(page.locator("#found h2").all_inner_texts())


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Harrow", {"dam"}),
        ("the harrow DAM", {"dam"}),
        ("cellar", {"dam"}),
        ("floods", {"dam", "letter"}),
        ("cafe", {"cafe"}),
        ("CAFÉ", {"cafe"}),
        ("lefevre crepes", {"cafe"}),
        ("eglise", {"cafe"}),
        ("l'église", {"cafe"}),
        ("cooperation", {"visit"}),
        ("co-operation", {"visit"}),
        ("الحكومة", {"bridge"}),
        ("حكومه", {"bridge"}),
        ("احمد", {"bridge"}),
        ("2017", {"bridge"}),
        ("می گویند", {"half"}),
        ("میگویند", {"half"}),
        ("東京", {"japan"}),
        ("橋", {"japan"}),
        ("Ada Marsh", {"dam"}),
        ("rivers", {"dam", "bridge"}),
        ("flood -- bridge!", {"dam"}),
    ],
)
def test_a_text_is_found_by_what_its_reader_types(page: Any, root: str, typed: str, found: set[str]):
    assert set(searched(page, f"{root}search/?q={quote(typed)}")) == {HEADLINES[name] for name in found}


def test_what_nobody_wrote_finds_nothing_and_says_so(page: Any, root: str):
    assert searched(page, f"{root}search/?q=xylophone") == []
    assert page.locator("#said").inner_text() == "Nothing was found for “xylophone”."
    assert page.locator("#found").is_hidden()


def test_where_no_text_has_all_words_those_with_some_are_shown_and_it_is_said(page: Any, root: str):
    assert searched(page, f"{root}search/?q=minister+xylophone") == [HEADLINES["visit"]]
    assert page.locator("#said").inner_text() == (
        "No document has all of these words; these have some of them. 1 document"
    )


def test_a_headline_goes_before_a_mention(page: Any, root: str):
    assert searched(page, f"{root}search/?q=dam") == [HEADLINES["dam"], HEADLINES["visit"]]


def test_the_words_are_marked_in_lines_cut_from_the_text(page: Any, root: str):
    searched(page, f"{root}search/?q=flooded+nobody")
    page.wait_for_selector(".cut mark")
    assert page.locator(".cut mark").all_inner_texts() == ["flooded", "Nobody"]
    assert "Cellars were flooded as far as the bridge" in page.locator(".cut").inner_text()


def test_what_stands_in_a_text_does_not_come_alive_in_the_lines(page: Any, root: str):
    searched(page, f"{root}search/?q=ink")
    page.wait_for_selector(".cut mark")
    assert "<img src=x onerror=alert(1)>" in page.locator(".cut").inner_text()


def test_a_result_leads_to_its_document_and_back_again(page: Any, root: str):
    searched(page, f"{root}search/?q=harrow")
    page.locator("#found a").click()
    page.wait_for_url(f"{root}articles/dam/")
    page.go_back()
    assert answered(page) == [HEADLINES["dam"]]
    assert page.input_value("#q") == "harrow"


def test_it_searches_while_one_types_and_the_address_follows(page: Any, root: str):
    page.goto(f"{root}search/")
    page.locator("#q").press_sequentially("harr")
    assert answered(page, 1) == [HEADLINES["dam"]]
    assert page.url == f"{root}search/?q=harr"
    assert page.title().startswith("harr – Search")


def test_back_leads_through_what_was_searched_for(page: Any, root: str):
    page.goto(f"{root}search/")
    for word, number in (("harrow", 1), ("bread", 14)):
        page.fill("#q", word)
        page.press("#q", "Enter")
        answered(page, number)
    page.go_back()
    assert answered(page, 1) == [HEADLINES["dam"]]
    page.go_back()
    page.wait_for_selector("#browse:visible")
    assert page.input_value("#q") == ""


def test_more_are_shown_when_asked_for(page: Any, root: str):
    assert len(searched(page, f"{root}search/?q=bread")) == 10
    page.locator("#further").click()
    page.wait_for_function("document.querySelectorAll('#found li').length === 14")
    assert page.evaluate("document.activeElement.textContent") == "Market note 4"
    assert page.locator("#further").is_hidden()


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("q=bread&order=oldest", ["Market note 1", "Market note 2"]),
        ("q=bread&order=newest", ["Market note 14", "Market note 13"]),
        ("q=flood&order=newest", [HEADLINES["dam"], HEADLINES["letter"]]),
        ("q=flood&order=oldest", [HEADLINES["dam"], HEADLINES["letter"]]),
    ],
)
def test_documents_can_be_had_by_date_and_those_without_come_last(page: Any, root: str, asked: str, found: list[str]):
    assert searched(page, f"{root}search/?{asked}")[:2] == found


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("year=2016", {"visit", "cafe"}),
        ("q=dam&year=2016", {"visit"}),
        ("q=dam&source=Valley+Post", {"dam"}),
        ("tag=Rivers", {"dam", "bridge"}),
        ("tag=Rivers&language=ar", {"bridge"}),
        ("language=fr", {"cafe"}),
        ("q=dam&year=1901", set()),
    ],
)
def test_a_search_can_be_narrowed(page: Any, root: str, asked: str, found: set[str]):
    assert set(searched(page, f"{root}search/?{asked}")) == {HEADLINES[name] for name in found}


def test_the_lists_offer_what_is_left_with_counts(page: Any, root: str):
    searched(page, f"{root}search/?q=dam", 2)
    page.locator("#narrow summary").click()
    page.wait_for_function("document.querySelector('[name=language]').length > 1")
    shown = {
        name: page.locator(f"[name={name}] option").all_text_contents()
        for name in ("year", "source", "tag", "language")
    }
    assert shown == {
        "year": ["any", "2016 (1)", "2015 (1)"],
        "source": ["any", "Hill Post (1)", "Valley Post (1)"],
        "tag": ["any", "Dams (2)", "Rivers (1)"],
        "language": ["any", "English (2)"],
    }
    page.select_option("[name=tag]", "Rivers")
    assert answered(page, 1) == [HEADLINES["dam"]]
    assert page.url == f"{root}search/?q=dam&tag=Rivers"


def test_the_keyboard_is_enough(page: Any, root: str):
    page.goto(root)
    page.locator("input[name=q]").focus()
    page.keyboard.type("bread")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{root}search/?q=bread")
    answered(page, 14)
    page.locator("#q").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent") == "Market note 13"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{root}articles/note14/")


def test_a_text_of_another_direction_is_set_in_its_own(page: Any, root: str):
    searched(page, f"{root}search/?q={quote('الجسر')}")
    page.wait_for_selector(".cut mark")
    assert page.locator(".cut").get_attribute("lang") == "ar"
    assert page.evaluate("getComputedStyle(document.querySelector('.cut')).direction") == "rtl"


def test_what_was_found_is_said_to_those_who_do_not_see_it(page: Any, root: str):
    searched(page, f"{root}search/?q=bread")
    assert page.get_by_role("status").inner_text() == "14 documents"


@pytest.mark.usefixtures("axe")
def test_what_was_found_breaks_no_rule_of_accessibility(page: Any, root: str):
    searched(page, f"{root}search/?q=bread&tag=", 14)
    page.locator("#narrow summary").click()
    page.wait_for_selector(".cut mark")
    assert violations(page) == []


def test_a_search_that_cannot_be_used_says_so_and_leaves_the_lists(browser: Any, root: str):
    page = browser.new_page()
    page.route("**/index/words/**", lambda route: route.abort())
    page.goto(f"{root}search/?q=dam")
    page.wait_for_function("document.getElementById('said').textContent.startsWith('The search cannot be used')")
    assert page.locator("#browse").is_visible()
    page.close()


def test_without_a_script_the_page_leads_to_dates_tags_and_letters(browser: Any, root: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(root)
    page.fill("input[name=q]", "dam")
    page.press("input[name=q]", "Enter")
    assert page.url == f"{root}search/?q=dam"
    assert "needs JavaScript" in page.inner_text("main")
    shown = {link.inner_text(): link.get_attribute("href") for link in page.locator("#browse a").all()}
    assert shown["2015"] == "/repo/2015/"
    assert shown["Dams"] == "/repo/tags/dams/"
    assert shown["V"] == "/repo/sources/#letter-V"
    page.locator("#browse a", has_text="V").last.click()
    assert page.locator(":target + ul, section:has(> :target)").count()
    context.close()


def test_the_search_runs_under_a_strict_content_security_policy(browser: Any, root: str):
    page = browser.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'"

    def answer(route: Any) -> None:
        given = route.fetch()
        route.fulfill(response=given, headers=given.headers | {"content-security-policy": policy})

    page.route("**/search/?*", answer)
    assert searched(page, f"{root}search/?q=harrow") == [HEADLINES["dam"]]
    page.wait_for_selector(".cut mark")
    assert complaints == []
    page.close()


def test_the_script_is_small():
    assert len(gzip.compress(SCRIPT.encode())) <= 8_000


@pytest.fixture(scope="module")
def blank(browser: Any) -> Iterator[Any]:
    """Open an empty page that can take a text apart as the script does."""
    found = browser.new_page()
    words = re.search(r"// Words.*?(?=// The index)", SCRIPT, re.DOTALL)
    assert words
    found.evaluate(f"() => {{ {words[0]}; window.take = (text) => tokens(text.toLowerCase()).flatMap(spellings) }}")
    yield found
    found.close()


LETTERS = st.characters(max_codepoint=0xFFFF, exclude_categories=("Cs", "Cn", "Co"))
PEN = st.one_of(LETTERS, st.sampled_from("abcZé'’-\u200c\u200d\u00ad ßøıŁŒΣςİ أإآىةکیٱ٢۵ الو日本ァที่한국\u0301.…_"))


@given(text=st.text(PEN, max_size=60))
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_typed_is_taken_apart_as_the_texts_were(blank: Any, text: str):
    assert Counter(blank.evaluate("text => take(text)", text)) == count_words(text)
