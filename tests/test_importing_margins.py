"""Text that a program wrapped is put on one line again, and no other."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backfile.importing.blocks import split_blocks
from backfile.importing.margins import find_margin, unwrap, whole_words

MAIL = """Dear friends of the valley railway,

we write to you because the district has at last replied
to our letter of the second of March. The line is to stay
open until the end of next year, and the timetable will
not be thinned out before the summer holidays. You will
find the whole letter at
http://valley-railway.example/letters/2003/the-answer-of-the-district-council-to-our-letter.html
and in the glass case at the station.

With best wishes,
The committee
"""

GERMAN = """Der Gemeinderat hat am Dienstagabend nach langer Aussprache
beschlossen, die alte Brücke nicht abzureißen. Sie soll in
den kommenden beiden Jahren mit Mitteln des Landes und der
Gemeinde erneuert werden, wie Bürgermeisterin Anna Mustermann
nach der Sitzung sagte. Für den Verkehr bleibt die Brücke
bis zum Herbst gesperrt.
"""

RUSSIAN = """Городской совет во вторник вечером после долгого обсуждения
решил не сносить старый мост. В ближайшие два года его
восстановят на средства области и города, сообщила после
заседания глава администрации. До осени мост останется
закрытым для движения.
"""

ARABIC = """قرر المجلس البلدي مساء الثلاثاء بعد نقاش طويل عدم هدم الجسر
القديم، على أن يعاد ترميمه خلال العامين المقبلين بأموال من
الولاية والبلدية، كما قالت رئيسة البلدية بعد الجلسة، وسيبقى
الجسر مغلقا أمام حركة السير حتى الخريف، على أن تستخدم
السيارات الطريق الجديد في الشمال.
"""

CHINESE = "市议会星期二晚上经过长时间讨论后决定不拆除旧桥，今后两年将用省里和市里的资金加以修复。" * 4

INDENTED = """  The council voted on Tuesday evening, after a long debate, not to
pull the old bridge down. It is to be mended over the next two years
with money from the state and from the town.
  The bridge will stay closed to traffic until the autumn, the mayor
said after the meeting, and drivers will have to take the new road in
the north of the town.
"""

HEADLINES = """Council votes to keep the old bridge after all
Farmers hope for rain before the harvest begins
School in the north of town to get a new roof
Railway committee receives answer from district
Museum shows paintings of the river from 1890
Swimmers asked to stay away from the new weir
"""

ADDRESSES = """https://river.example/tours/the-old-bridge-in-the-year-1890
https://river.example/tours/the-new-bridge-in-the-year-1990
https://river.example/tours/the-ferry-between-the-two-bridges
https://river.example/tours/the-mill-and-the-weir-and-the-dam
https://river.example/tours/the-school-of-swimming-at-the-quay
"""

VERSE = """O river wide that carries all our days
O river deep that keeps the summer long
we came to you by narrow sandy ways
we stayed with you until we learnt your song
"""


def paragraphs(text: str) -> list[str]:
    known = whole_words(text)
    return [unwrap(block.words, known)[0] for block in split_blocks(text)]


@pytest.mark.parametrize("text", [GERMAN, RUSSIAN, ARABIC])
def test_a_wrapped_paragraph_is_put_on_one_line(text: str):
    assert paragraphs(text) == [" ".join(text.split())]


def test_scripts_without_spaces_get_none_at_a_line_end():
    wrapped = "\n".join(CHINESE[at : at + 30] for at in range(0, len(CHINESE), 30))
    assert paragraphs(wrapped) == [CHINESE]


def test_a_mail_keeps_its_greeting_apart_and_a_long_address_does_not_stop_it():
    found = paragraphs(MAIL)
    assert found[0] == "Dear friends of the valley railway,"
    assert found[1].startswith("we write to you because the district has at last replied to our letter of the second")
    assert found[1].endswith(".html and in the glass case at the station.")
    assert found[-2:] == ["With best wishes,", "The committee"]


def test_a_line_set_in_opens_a_paragraph():
    assert [words[:11] for words in paragraphs(INDENTED)] == ["The council", "The bridge "]


@pytest.mark.parametrize("text", [HEADLINES, VERSE, ADDRESSES])
def test_lines_that_happen_to_be_equally_long_stay_apart(text: str):
    assert paragraphs(text) == text.strip().split("\n")


def test_a_text_with_a_paragraph_on_each_line_has_no_margin():
    assert find_margin([f"{'Words of a paragraph that goes on. ' * (3 + number % 4)}\n" for number in range(20)]) == 0


def test_every_line_that_was_joined_is_counted():
    assert unwrap(split_blocks(GERMAN)[0].words)[1] == ("line end inside a paragraph",) * 5


@pytest.mark.parametrize(
    ("lines", "elsewhere", "expected", "repair"),
    [
        ("a great recon-\nstruction of", "The reconstruction began.", "a great reconstruction of", "reconstruction"),
        ("die Wieder-\nherstellung der", "Wiederherstellung", "die Wiederherstellung der", "Wiederherstellung"),
        ("восста-\nновление моста", "Восстановление", "восстановление моста", "восстановление"),
        ("a great recon¬\nstruction of", "reconstruction", "a great reconstruction of", "reconstruction"),
        ("a long-\nterm plan", "Long-term plans fail.", "a long-term plan", ""),
        ("a long-\nterm plan", "The longterm and the long-term", "a long-term plan", ""),
        ("pre-\nand post-war years", "The years.", "pre- and post-war years", ""),
        ("a great recon-\nstruction of", "Nobody knows the word.", "a great recon- struction of", ""),
        ("from 1990-\n2000 on", "19902000", "from 1990- 2000 on", ""),
    ],
)
def test_a_hyphen_at_a_line_end_goes_only_where_the_text_has_the_whole_word(
    lines: str, elsewhere: str, expected: str, repair: str
):
    text, repairs = unwrap(lines, whole_words(f"{lines}\n\n{elsewhere}"))
    assert text == expected
    assert [name.rpartition(": ")[2] for name in repairs if ":" in name] == ([repair] if repair else [])


def test_a_soft_hyphen_at_a_line_end_is_no_letter():
    assert unwrap("a great recon\u00ad\nstruction of")[0] == "a great reconstruction of"
    assert len(split_blocks("a great recon\u00ad\nstruction of\n")) == 1


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(["word", "re-", "-", "字", "é", "recon-", "struction", "«x»", "\u00ad"]), max_size=30))
def test_unwrapping_loses_nothing_but_what_it_names(words: list[str]):
    text = "\n".join(words)
    made, repairs = unwrap(text, frozenset({"reconstruction"}))
    undone = sum(": " in name or name.startswith("soft") for name in repairs)
    assert len("".join(made.split())) == len("".join(text.split())) - undone
