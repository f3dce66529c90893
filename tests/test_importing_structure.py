"""A story keeps its structure: headings, lists, tables, quotations, verse and addresses."""

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backfile.importing.composing import WRITERS
from backfile.importing.importer import Imported, import_seed
from backfile.markup import to_html
from backfile.model import Seed

PROSE = """The council voted on Tuesday to rebuild the old bridge over the river, which has been closed since spring.

Work is to begin in June and will take two years, the head of the building office told reporters after the vote.
"""


def imported(middle: str) -> Imported:
    return import_seed(Seed("a.txt", f"Town to rebuild its bridge\n\n{PROSE}\n{middle}\n\n{PROSE}", "0" * 64), ())


def made(middle: str) -> str:
    """Give the HTML of what stands between the prose."""
    page = to_html(imported(middle).document.body)
    return page.split("after the vote.</p>\n", 1)[1].rpartition("\n<p>The council")[0]


def test_verse_keeps_the_ends_of_its_lines_and_its_stanzas():
    assert made("O river wide,\nO river deep,\n\nwe came to you,\nwe fell asleep") == (
        "<p>O river wide,<br>\nO river deep,</p>\n<p>we came to you,<br>\nwe fell asleep</p>"
    )


def test_an_address_keeps_its_lines_and_its_last_one_is_no_heading():
    assert made("Building office\nOld Quay 12\n04103 Riverton") == (
        "<p>Building office<br>\nOld Quay 12<br>\n04103 Riverton</p>"
    )


def test_verse_in_a_right_to_left_script_keeps_its_lines():
    assert (
        made("يا نهرنا العريض\nيا نهرنا العميق\nجئنا إليك يوما")
        == "<p>يا نهرنا العريض<br>\nيا نهرنا العميق<br>\nجئنا إليك يوما</p>"
    )


def test_lines_that_look_like_markdown_come_alive_in_no_verse():
    assert made("A river\n---\n| a | b\n-|-\n1. one\n# two\n> three") == (
        "<p>A river<br>\n---<br>\n| a | b<br>\n-|-<br>\n1. one<br>\n# two<br>\n&gt; three</p>"
    )


@pytest.mark.parametrize(
    "middle", ["• a path\n• two lanes", "- a path\n- two lanes\n- a rail", "– a path\n– two lanes\n– a rail"]
)
def test_bullets_and_rows_of_dashes_are_lists(middle: str):
    assert made(middle).startswith("<ul>\n<li>a path</li>\n<li>two lanes</li>")


def test_numbers_that_count_up_are_a_list():
    assert made("1. a path\n2. two lanes") == "<ol>\n<li>a path</li>\n<li>two lanes</li>\n</ol>"


def test_items_set_in_further_stand_below_the_one_above():
    assert made("  • lanes\n    • one for cars\n    • one for bicycles\n  • a path") == (
        "<ul>\n<li>lanes\n<ul>\n<li>one for cars</li>\n<li>one for bicycles</li>\n</ul>\n</li>\n<li>a path</li>\n</ul>"
    )


@pytest.mark.parametrize(
    "middle",
    [
        "– Tu viens ? demanda-t-elle.\n– Pas encore.\n– Alors demain.",
        "— Ты идёшь? — спросила она.\n— Ещё нет.\n— Тогда завтра.",
        "- ¿Vienes? - preguntó ella.\n- Todavía no.\n- Entonces mañana.",
    ],
)
def test_what_people_say_after_a_dash_is_no_list(middle: str):
    assert "<li>" not in made(middle)
    assert middle.split("\n")[1] in made(middle)


def test_a_short_line_over_a_paragraph_or_a_list_is_a_heading():
    assert made(f"What it will cost\n\n{PROSE}").startswith("<h2>What it will cost</h2>\n<p>The council")
    assert made("What is planned\n\n• a path\n• two lanes").startswith("<h2>What is planned</h2>\n<ul>")


@pytest.mark.parametrize("line", ["* * *", "…", "“It will cost us dearly, and nobody asked us before”", "1986"])
def test_what_names_nothing_is_no_heading(line: str):
    assert f"<p>{line}</p>" in made(line)


def test_rows_with_tabs_are_a_table_with_a_head_where_the_first_row_names_numbers():
    assert made("Year\tLength\n1890\t40 m\n1990\t55 m") == (
        "<table>\n<thead>\n<tr>\n<th>Year</th>\n<th>Length</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1890</td>\n"
        "<td>40 m</td>\n</tr>\n<tr>\n<td>1990</td>\n<td>55 m</td>\n</tr>\n</tbody>\n</table>"
    )


def test_a_table_whose_first_row_names_nothing_has_no_head():
    found = made("Length\t40 m\nWidth\t8 m\nArches\t3 | 4")
    assert "<thead>" not in found
    assert re.findall("<td>(.*?)</td>", found) == ["Length", "40 m", "Width", "8 m", "Arches", "3 | 4"]


def test_cells_that_pairs_of_tabs_part_may_be_empty():
    found = made("\t\tOld\t\tNew\nLength\t\t40 m\t\t55 m\nLamps\t\t\t\t12")
    assert re.findall("<t[hd]>(.*?)</t[hd]>", found) == ["", "Old", "New", "Length", "40 m", "55 m", "Lamps", "", "12"]


def test_columns_of_spaces_are_a_table_where_every_row_keeps_them():
    found = made("Riverton     12   7\nOldham        3  15\nWestbridge    4   9")
    assert found.count("<tr>") == 3
    assert re.findall("<td>(.*?)</td>", found)[:3] == ["Riverton", "12", "7"]


def test_columns_that_do_not_hold_are_left_as_lines():
    assert made("Riverton   12  7\nOldham, that is   3\nWestbridge  4    9").count("<br>") == 2


@pytest.mark.parametrize(
    ("opening", "closing"), [("“", "”"), ("„", "“"), ("«", "»"), ("»", "«"), ('"', '"'), ("「", "」"), ("“", ".”")]
)
def test_a_paragraph_in_quotation_marks_after_a_colon_is_a_quotation(opening: str, closing: str):
    words = "We have waited for it long enough, and now we shall see whether the money lasts until the end"
    quoted = f"{opening}{words}{closing}"
    found = made(f"The mayor wrote on Sunday:\n\n{quoted}")
    assert f"<blockquote>\n<p>{html.escape(quoted)}</p>\n</blockquote>" in found


def test_a_quotation_may_have_several_paragraphs_of_which_the_last_closes():
    found = made(f"The mayor wrote:\n\n“{PROSE.strip()}\n\n“{PROSE.strip()}”")
    assert found.count("<blockquote>") == 1
    assert found.count("<p>", found.index("<blockquote>"), found.index("</blockquote>")) == 4


@pytest.mark.parametrize(
    "middle",
    [
        "The mayor said:\n\n“We have waited for it long enough,” and she looked at the river before she went on.",
        "The mayor said\n\n“We have waited for it long enough, and now we shall see whether the money lasts for all”",
        "She had one word:\n\n“Enough”",
    ],
)
def test_what_the_marks_do_not_enclose_is_no_quotation(middle: str):
    assert "<blockquote>" not in made(middle)


def test_the_quoted_lines_of_a_mail_are_a_quotation_without_their_signs():
    found = made("On Monday the mayor wrote:\n> we have waited long\n> and we shall see\n>\n> Ann Other")
    assert "<blockquote>\n<p>we have waited long<br>\nand we shall see</p>\n<p>Ann Other</p>\n</blockquote>" in found


def test_a_menu_with_arrows_is_no_quotation():
    assert "<blockquote>" not in made("> Home\n> Politics\n> Sports")


PIECES = st.sampled_from(
    [
        *(
            "O river wide,",
            "Old Quay 12",
            "• a path",
            "  • two lanes",
            "1. one",
            "2. two",
            "- a",
            "- b",
            "- c",
            "> said",
        ),
        *(
            "a\tb",
            "1\t2\t3",
            "x   y",
            "1   2",
            "Said the mayor:",
            f"“{'so it went on, ' * 8}so”",
            "---",
            "***",
            "| a |",
        ),
        *("recon-", "struction went on", "字" * 90 + "。", "What is planned", "\u00ad", "# no", "_a_", "``"),
        *PROSE.split("\n"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25))
def test_a_reader_sees_the_words_of_the_seed_in_their_order(lines: list[str]):
    result = imported("\n".join(lines))
    assert result.document.provenance
    said = "".join(block.text for block in result.blocks if block.label in WRITERS)
    shown = html.unescape(re.sub("<[^>]*>", "", to_html(result.document.body)))
    assert letters(shown) == letters(said)


def letters(text: str) -> str:
    """Leave out what lists, quotations and broken words may lose, whose own tests are above."""
    return re.sub(r"[\s•>–\u00ad-]|\d\.", "", text)
