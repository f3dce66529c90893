"""Tags come from the owner's vocabulary, on whole words, in any script."""

import pytest

from backfile.importing.subjects import find_subjects
from backfile.model import Subject

FILLER = "The weather stayed mild and the harbour was quiet for most of the week. " * 30


def tags(text: str, *vocabulary: Subject, title: str = "") -> tuple[str, ...]:
    return find_subjects(title, text, vocabulary)


@pytest.mark.parametrize(
    ("text", "subject", "expected"),
    [
        ("Talks in Iran went on.", Subject("Iran"), True),
        ("The Iranian talks went on.", Subject("Iran"), False),
        ("Mr. Obama's letter", Subject("Barack Obama", ("Obama",)), True),
        ("Mr. Obama’s letter", Subject("Barack Obama", ("Obama",)), True),
        ("the group Da‘esh", Subject("Islamic State", ("Da'esh",)), True),
        ("ISIS fighters", Subject("Islamic State", ("ISIS",)), True),
        ("the goddess Isis", Subject("Islamic State", ("ISIS",)), False),
        ("reported the Wall St Journal", Subject("WSJ", ("Wall St. Journal",)), True),
        ("penelope cruz arrived", Subject("Penélope Cruz"), True),
        ("قالت إيران إن المحادثات مستمرة", Subject("Iran", ("إيران",)), True),
        ("ایران‌ خودرو", Subject("Iran", ("ایران خودرو",)), False),
        ("日本の首相が会談した", Subject("Japan", ("日本",)), True),
        ("भारत की सरकार", Subject("India", ("भारत",)), True),
        ("भारती की कहानी", Subject("India", ("भारत",)), False),
        ("وإيران والعراق", Subject("Iran", ("إيران",)), True),
        ("ايران تفاوض", Subject("Iran", ("إيران",)), True),
        ("تفاوض بالعراق", Subject("Iraq", ("العراق",)), True),
        ("وصل إلى العراق", Subject("Iraq", ("العراق",)), True),
        ("رسالة للعراق", Subject("Iraq", ("العراق",)), True),
        ("بيان والولايات المتحدة", Subject("USA", ("الولايات المتحدة",)), True),
        ("وزير الخارجية", Subject("Zir", ("زير",)), False),
        ("جمهوری اسلامي ايران", Subject("Iran", ("جمهوری اسلامی ایران",)), True),
        ("שיחות באיראן", Subject("Iran", ("איראן",)), True),
        ("이란은 협상을 계속했다", Subject("Iran", ("이란",)), True),
        ("북한 핵문제에서", Subject("Nuclear", ("북한 핵문제",)), True),
        ("이란인 협상가", Subject("Iran", ("이란",)), False),
        ("インドの首相", Subject("India", ("インド",)), True),
        ("インドネシアの首相", Subject("India", ("インド",)), False),
        ("イラン・イラク戦争", Subject("Iraq", ("イラク",)), True),
        ("ประเทศอิหร่านเจรจา", Subject("Iran", ("อิหร่าน",)), True),
        ("ប្រទេសអ៊ីរ៉ង់ចរចា", Subject("Iran", ("អ៊ីរ៉ង់",)), True),
        ("伊朗核协议谈判", Subject("Iran deal", ("伊朗核协议",)), True),
        ("Переговоры в Иране", Subject("Iran", ("Иран",)), False),
        ("İRAN'ın mektubu", Subject("Iran", ("İran",)), True),
        ("Cafe\u0301 culture", Subject("Café"), True),
    ],
)
def test_a_name_counts_as_a_whole_word(text: str, subject: Subject, expected: bool):
    assert bool(tags(text, subject)) is expected


def test_of_overlapping_names_the_longest_is_meant():
    vocabulary = (Subject("Iraq"), Subject("Islamic State", ("Islamic State of Iraq and Syria",)))
    assert tags("Fighters of the Islamic State of Iraq and Syria left.", *vocabulary) == ("Islamic State",)


def test_a_passing_mention_in_a_long_text_is_no_subject():
    assert tags(f"{FILLER}A man from Norway watched. {FILLER}", Subject("Norway")) == ()


def test_two_mentions_in_a_long_text_are_enough():
    assert tags(f"{FILLER}Norway won. {FILLER}Norway sang.", Subject("Norway")) == ("Norway",)


def test_the_lead_and_the_title_weigh_more():
    assert tags(f"Norway won. {FILLER}", Subject("Norway")) == ("Norway",)
    assert tags(FILLER, Subject("Norway"), title="Norway wins") == ("Norway",)


def test_a_long_text_without_spaces_is_long_too():
    assert tags("天气一直很好。" * 200 + "挪威来了。" + "天气一直很好。" * 200, Subject("Norway", ("挪威",))) == ()


def test_tags_keep_the_order_of_the_vocabulary():
    assert tags("Oslo, then Bergen.", Subject("Bergen"), Subject("Oslo")) == ("Bergen", "Oslo")
