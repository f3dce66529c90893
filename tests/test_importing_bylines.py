"""Who wrote a text is read from what says so, and from nothing else."""

import pytest

from backfile.importing.authors import gather_authors
from backfile.importing.blocks import split_blocks
from backfile.importing.datelines import find_dateline
from backfile.importing.galley import set_galley
from backfile.importing.steps import label_blocks
from backfile.model import Sure

STORY = """
The council voted on Tuesday to rebuild the old bridge over the river, which has been closed since the floods of spring.
Work is to begin in June and will take two years, the head of the building office told reporters after the vote.
The money comes from the state and from a fund that the town set up when the bridge was closed to traffic.
"""


def authors(text: str) -> tuple[str, ...]:
    galley = label_blocks(set_galley(split_blocks(text)))
    return gather_authors(galley, find_dateline(galley))[0]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Ann Other", ("Ann Other",)),
        ("By ANN OTHER and J. P. Quill", ("Ann Other", "J. P. Quill")),
        ("By Ann Other, Staff Writer | March 3, 2015", ("Ann Other",)),
        ("Written by Ann Other", ("Ann Other",)),
        ("Posted on March 3, 2015 by Ann Other", ("Ann Other",)),
        ("Von Änne Müller-Lüdenscheid", ("Änne Müller-Lüdenscheid",)),
        ("Par Zoé de la Tour", ("Zoé de la Tour",)),
        ("Por María García y José Pérez", ("María García", "José Pérez")),
        ("Von Anne Muster, dpa", ("Anne Muster",)),
        ("بقلم: سمير قصير", ("سمير قصير",)),
        ("Ann Other | March 3, 2015", ("Ann Other",)),
        ("Ann Other", ("Ann Other",)),
        ("Ann Other, Bob Quill", ("Ann Other", "Bob Quill")),
        ("/ Ann Other", ("Ann Other",)),
        ("By Ann Other, CNN", ("Ann Other",)),
        ("March 3, 2015 Ann Other Culture", ("Ann Other",)),
        ("By The Riverton Desk", ("The Riverton Desk",)),
        ("ByAnn Other", ("Ann Other",)),
        ("Posted byAnn OtherPosted in Town life", ("Ann Other",)),
        ("By ANN OTHER AND BOB QUILL", ("Ann Other", "Bob Quill")),
        ("By Ann Other and Bob Quill, Associated Press", ("Ann Other", "Bob Quill")),
        ("Written by ann other · 3 Comments", ("ann other",)),
        ("By Ann Other, MD, and Bob Quill, PhD", ("Ann Other", "Bob Quill")),
        ("Ann Other, DVM, LVT (Bridges); Bob Quill, PhD", ("Ann Other", "Bob Quill")),
        ("River life | By Ann Other |", ("Ann Other",)),
        ("Words and photographs: Ann Other", ()),
        ("Text & Fotos: Anna Muster", ("Anna Muster",)),
        ("Ein Kommentar von Anna Muster", ("Anna Muster",)),
        ("Autorin: Anna Muster, Projektleiterin der Stiftung", ("Anna Muster",)),
        ("Une tribune de", ()),
        ("Propos recueillis par Zoé Exemple et Luc Modèle", ("Zoé Exemple", "Luc Modèle")),
        ("Escrito por Ana Ejemplo", ("Ana Ejemplo",)),
        ("Di Carla Esempio e Luca Prova", ("Carla Esempio", "Luca Prova")),
        ("Por Ana Exemplo", ("Ana Exemplo",)),
        ("Door Sanne Voorbeeld", ("Sanne Voorbeeld",)),
        ("Av Anna Exempel", ("Anna Exempel",)),
        ("Af Mette Eksempel", ("Mette Eksempel",)),
        ("Teksti: Anna Esimerkki", ("Anna Esimerkki",)),
        ("Autor: Jan Przykład", ("Jan Przykład",)),
        ("Piše: Ana Primjer", ("Ana Primjer",)),
        ("Napsal Jan Příklad", ("Jan Příklad",)),
        ("Írta: Példa Anna", ("Példa Anna",)),
        ("Yazan: Ayşe Örnek", ("Ayşe Örnek",)),
        ("Oleh: Budi Contoh", ("Budi Contoh",)),
        ("Автор: Анна Пример", ("Анна Пример",)),
        ("Текст: Анна Пример и Пётр Образец", ("Анна Пример", "Пётр Образец")),
        ("Της Άννας Παραδείγματος", ("Άννας Παραδείγματος",)),
        ("كتب: سمير قصير، ليلى خالد", ("سمير قصير", "ليلى خالد")),
        ("نویسنده: مریم نمونه", ("مریم نمونه",)),
        ("מאת דנה דוגמה", ("דנה דוגמה",)),
        ("लेखक: अनिल उदाहरण", ("अनिल उदाहरण",)),
        ("文/李示例", ("李示例",)),
        ("記者：王範例", ("王範例",)),
        ("[山田例子，例新聞]", ("山田例子",)),
    ],
)
def test_a_byline_before_the_story_is_read(line: str, expected: tuple[str, ...]):
    assert authors(f"Town to rebuild its bridge\n{line}\n{STORY}") == expected


@pytest.mark.parametrize("cue", ["By", "Von", "Par", "Por", "Door", "Author"])
def test_two_authors_may_stand_on_lines_of_their_own(cue: str):
    assert authors(f"Town to rebuild its bridge\n{cue}\nAnn Other\nand\nBob Quill\n{STORY}") == (
        "Ann Other",
        "Bob Quill",
    )
    assert authors(f"Town to rebuild its bridge\n{cue} Ann Other\nand Bob Quill\n{STORY}") == ("Ann Other", "Bob Quill")


@pytest.mark.parametrize(
    "line",
    [
        "Edited by Ann Other",
        "Edited by\nAnn Other",
        "Medically reviewed by Ann Other, MD",
        "Fact checked by Ann Other",
        "Translated by Ann Other",
        "Übersetzung: Anna Muster",
        "Aus dem Englischen von Anna Muster",
        "Traduit de l'anglais par Zoé Exemple",
        "Traducción: Ana Ejemplo",
        "Redactie: Sanne Voorbeeld",
        "Редактор: Анна Пример",
        "责任编辑：李示例",
    ],
)
def test_who_edited_or_translated_is_no_author(line: str):
    assert authors(f"Town to rebuild its bridge\n{line}\n{STORY}") == ()
    assert authors(f"Town to rebuild its bridge\nBy Bob Quill\n{line}\n{STORY}") == ("Bob Quill",)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("(Reporting by Ann Other; editing by Bob Quill)", ("Ann Other",)),
        (
            "(Reporting by Ann Other in Riverton and Bob Quill in Oldham; Writing by Carl Penner; Editing by D. Ink)",
            ("Ann Other", "Bob Quill", "Carl Penner"),
        ),
        (
            "Reporting by Ann Other, additional reporting by Bob Quill, editing by Dora Inkwell.",
            ("Ann Other", "Bob Quill"),
        ),
        ("(Bericht von Anna Muster, redigiert von Bernd Beispiel.)", ("Anna Muster",)),
        ("(Rédigé par Zoé Exemple, édité par Luc Modèle)", ("Zoé Exemple",)),
        ("(Reporte de Ana Ejemplo; Editado en español por Luis Modelo)", ("Ana Ejemplo",)),
        ("(Reportagem de Ana Exemplo; Edição de Luís Modelo)", ("Ana Exemplo",)),
        ("(Editing by Dora Inkwell)", ()),
    ],
)
def test_of_a_sign_off_those_who_reported_are_authors_and_editors_are_not(sentence: str, expected: tuple[str, ...]):
    assert authors(f"Town to rebuild its bridge\n{STORY}{sentence}\n") == expected
    assert authors(f"Town to rebuild its bridge\n{STORY.rstrip()} {sentence}\n") == expected


@pytest.mark.parametrize(
    "line", ["By the river", "Climate Change", "By last updated", "RIVERTON", "Frequently Asked Questions"]
)
def test_what_is_no_name_makes_no_author(line: str):
    assert authors(f"Town to rebuild its bridge\n{line}\n{STORY}") == ()


def test_a_person_who_is_quoted_is_no_author():
    assert (
        authors(f"Town to rebuild its bridge\n{STORY}The Herald's Ann Other reported it first, on Sunday evening.\n")
        == ()
    )


def test_a_word_that_the_text_prints_small_is_no_name():
    assert authors(f"Town to rebuild its bridge\nBridge Council\n{STORY}") == ()


def test_the_name_may_stand_under_the_word_by():
    assert authors(f"Town to rebuild its bridge\nBy\nAnn Other\n{STORY}") == ("Ann Other",)


def test_a_name_alone_at_the_end_signs_the_text():
    assert authors(f"Town to rebuild its bridge\n{STORY}Ann Other\n") == ("Ann Other",)


def test_a_note_at_the_end_names_the_author():
    note = "Ann Other is a freelance journalist who lives in Riverton and has covered building for ten years."
    assert authors(f"Town to rebuild its bridge\n{STORY}{note}\n") == ("Ann Other",)


@pytest.mark.parametrize("sign", ["Ann Other", "— Ann Other", "(Ann Other)"])
def test_a_name_may_stand_further_down_after_the_story(sign: str):
    text = f"Town to rebuild its bridge\n{STORY}First published\nMarch 3, 2015\nTown council\n{sign}\n"
    assert authors(text) == ("Ann Other",)


@pytest.mark.parametrize("line", ["Carbon Pricing Proposals", "Neueste Beiträge", "Riverton Weekly", "Elizabeth II"])
def test_what_bears_no_given_name_signs_no_story(line: str):
    assert authors(f"Town to rebuild its bridge\n{STORY}{line}\n") == ()


def test_bylines_of_other_stories_after_this_one_name_no_author():
    others = "New school for the north of town\nby Ann Other\nMuseum shows the river\nby Bob Quill\n"
    assert authors(f"Town to rebuild its bridge\n{STORY}{others}") == ()


def test_the_agency_in_a_byline_is_no_author():
    assert authors(f"Town to rebuild its bridge\nBy The Associated Press\n{STORY}") == ()


def test_a_menu_of_names_is_no_byline():
    assert authors(f"Town to rebuild its bridge\nAnn Other\nBob Quill\nCarl Penner\nDora Inkwell\n{STORY}") == ()


def test_the_evidence_points_at_the_line():
    galley = label_blocks(set_galley(split_blocks(f"Town to rebuild its bridge\nBy Ann Other\n{STORY}")))
    (evidence,) = gather_authors(galley, find_dateline(galley))[1]
    assert (evidence.line, evidence.sure, "By Ann Other" in evidence.why) == (2, Sure.CERTAIN, True)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("This story about bridges was written by Ann Other and first told on the radio.", "Ann Other"),
        ("Hi, ich bin Anne und lebe seit zwanzig Jahren am Fluss, den ich sehr liebe.", "Anne"),
        (f"So the bridge will be {'wide and ' * 20}open. (Ann Other in Riverton, 3.3.)", "Ann Other"),
        (f"So the bridge will be {'wide and ' * 20}open again before the next floods. (Ann Other)", "Ann Other"),
    ],
)
def test_the_text_itself_may_say_who_wrote_it(sentence: str, expected: str):
    assert authors(f"Town to rebuild its bridge\n{STORY}{sentence}\n") == (expected,)


def test_a_name_under_a_long_standfirst_is_the_authors():
    text = f"Town to rebuild its bridge\n{STORY.strip().splitlines()[0]}\nBob Quill\n{STORY}"
    assert authors(text) == ("Bob Quill",)


def test_a_name_of_whom_the_story_speaks_is_not():
    text = f"Town to rebuild its bridge\n{STORY.strip().splitlines()[0]}\nBob Quill\n{STORY}"
    assert authors(f"{text}The mayor, Bob Quill, said that he was glad of it, and that the town had waited long.") == ()
