"""A seed's bytes become text, every repair counted, every refusal said in words."""

import codecs
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backfile.errors import BackfileError
from backfile.importing.decoding import decode
from backfile.text import sha256


def read(raw: bytes, *encodings: str):
    return decode(raw, "a.txt", "seeds/a.txt", encodings)


def refused(raw: bytes, *encodings: str) -> str:
    with pytest.raises(BackfileError) as caught:
        read(raw, *encodings)
    assert len(caught.value.problems) == 1
    return str(caught.value.problems[0])


def test_a_seed_keeps_its_name_and_the_digest_of_its_bytes():
    seed = read(b"The bridge is open.\n")
    assert (seed.name, seed.sha256, seed.repairs) == ("a.txt", sha256(b"The bridge is open.\n"), ())


@pytest.mark.parametrize("raw", [b"", b" \n\t\n", "\ufeff \u00a0\n".encode()])
def test_an_empty_seed_is_refused(raw: bytes):
    assert refused(raw).startswith("seeds/a.txt: the seed is empty")


def test_a_pdf_is_named_as_such():
    assert "this is a PDF file, not a text" in refused(b"%PDF-1.7\n...")


def test_zero_bytes_make_a_binary_file():
    assert "this is a binary file" in refused(b"abc\0def")


def test_broken_utf_8_is_shown_by_line_and_byte_with_the_key_that_helps():
    message = refused(b"One.\nCaf" + b"\xe9 noir\n")
    assert message.startswith("seeds/a.txt:2: byte 4 of this line (0xE9) is not UTF-8")
    assert "encodings: [cp1252]" in message


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides(mark: bytes, encoding: str):
    assert read(mark + "Überschwemmung in Köln".encode(encoding)).text == "Überschwemmung in Köln"


def test_a_false_mark_is_refused():
    assert "UTF-16-LE" in refused(codecs.BOM_UTF16_LE + b"a\x00b")


def test_the_owners_encoding_is_used_and_reported():
    seed = read("Le café a rouvert.".encode("cp1252"), "cp1252")
    assert (seed.text, seed.repairs) == ("Le café a rouvert.", (("read as cp1252", 1),))


def test_of_several_encodings_the_likelier_is_taken():
    russian = "Вчера в городе открыли новый мост, сообщила администрация. " * 4
    assert read(russian.encode("cp1251"), "cp1252", "cp1251").text == russian


def test_an_encoding_that_does_not_fit_is_refused():
    assert "neither UTF-8 nor ascii" in refused(b"caf\xe9", "ascii")


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_every_line_end_becomes_a_line_feed(end: str):
    assert read(f"One{end}two{end}".encode()).text == "One\ntwo\n"


def test_no_break_spaces_become_plain_and_are_counted():
    seed = read("10\u00a0000 people, 5\u202f% of\u2007all".encode())
    assert seed.text == "10 000 people, 5 % of all"
    assert seed.repairs == (("no-break space", 3),)


def test_characters_without_text_are_removed_and_counted():
    seed = read("re\u00adport\u200b of\x07 the\ufeff day".encode())
    assert seed.text == "report of the day"
    assert dict(seed.repairs) == {
        "soft hyphen": 1,
        "zero-width space": 1,
        "control character": 1,
        "byte order mark": 1,
    }


def test_a_soft_hyphen_that_parts_a_word_at_a_line_end_stays():
    seed = read("a re\u00adport of the recon\u00ad\nstruction\u00ad\n\nThe end".encode())
    assert (seed.text, seed.repairs) == ("a report of the recon\u00ad\nstruction\n\nThe end", (("soft hyphen", 2),))


def test_joiners_stay_where_scripts_need_them():
    assert read("می\u200cخواهند و क्\u200dष".encode()).text == "می\u200cخواهند و क्\u200dष"


def test_mojibake_is_put_right_and_counted():
    seed = read("The mayorâ€™s cafÃ© reopened.".encode())
    assert seed.text == "The mayor’s café reopened."
    assert seed.repairs == (("mojibake", 2),)


@pytest.mark.parametrize(
    "text",
    [
        "The Journal‘s report, “quoted” in full",
        "Le «café» d’été à Âge, où l’on créé",
        "ﬁne ligatures and ｗｉｄｅ letters &amp; signs",
        "Βίβλος, Ñandú, Österreich – São Paulo",
        "ÅÄÖ",
    ],
)
def test_text_that_is_not_broken_stays_as_printed(text: str):
    seed = read(text.encode())
    assert (seed.text, seed.repairs) == (text, ())


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("aÃ©â€™\u00a0\u200b\x85\u2028\x0b\x0c\n é.Â"), min_size=1, max_size=40))
def test_no_repair_changes_the_number_of_lines(text: str):
    try:
        seed = read(text.encode())
    except BackfileError:
        return
    assert seed.text.count("\n") == text.count("\n")


def test_slow_readers_are_not_called_for_clean_text(monkeypatch: pytest.MonkeyPatch):
    import builtins  # noqa: PLC0415 - only this test looks at what is imported

    real: Callable[..., object] = builtins.__import__

    def guarded(name: str, *rest: object, **more: object) -> object:
        assert name not in ("ftfy", "charset_normalizer"), name
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", guarded)
    assert read("Plain English, “quoted”, with a dash – here.".encode()).repairs == ()
