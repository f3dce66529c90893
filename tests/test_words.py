"""The interface speaks six languages, each completely and in its own way."""

import re
from functools import cache

import pytest
from conftest import ROOT, Archive, document

from backfile import fields
from backfile.dates import parse_edtf
from backfile.plurals import plural
from backfile.wording import counted, date_in_words, day_in_words, number_in_words

LAYOUTS = ROOT / "layouts"
OTHERS = ("ar", "de", "es", "fa", "fr")
FORM = re.compile(r"_(zero|one|two|few|many|other)$")
IN_DATE = re.compile(r"month_\d+_in_date")


@cache
def words(lang: str) -> dict[str, str]:
    """Read the words of a language."""
    return dict(fields.read_names((LAYOUTS / f"words/{lang}.yaml").read_text(encoding="utf-8"), fields.text))


@cache
def nouns(lang: str) -> set[str]:
    """Name the words that have forms for numbers."""
    return {FORM.sub("", key) for key in words(lang) if key.endswith("_other")}


def plain(lang: str) -> set[str]:
    """Name the words that are no form of a noun, and that every language must have."""
    forms = {f"{noun}_{form}" for noun in nouns(lang) for form in ("zero", "one", "two", "few", "many", "other")}
    return {key for key in words(lang) if key not in forms and not IN_DATE.fullmatch(key)}


def places(text: str) -> set[str]:
    """Name what is put into a text."""
    return set(re.findall(r"{(\w*)}", text))


def test_there_are_the_six_languages():
    assert {path.stem for path in (LAYOUTS / "words").iterdir()} == {"en", *OTHERS}


@pytest.mark.parametrize("lang", OTHERS)
def test_a_language_has_every_word_and_no_other(lang: str):
    assert plain(lang) == plain("en")
    assert nouns(lang) == nouns("en")
    assert words(lang)["language"] == lang


@pytest.mark.parametrize("lang", OTHERS)
def test_what_is_put_into_a_text_is_put_in_in_every_language(lang: str):
    other = words(lang)
    assert not {key for key in plain("en") if places(other[key]) != places(words("en")[key])}
    assert not {f"{noun}_other" for noun in nouns(lang) if "count" not in places(other[f"{noun}_other"])}


@pytest.mark.parametrize("lang", ["en", *OTHERS])
def test_a_noun_has_the_forms_that_its_language_counts_with(lang: str):
    forms = {plural(lang, number) for number in range(1000)}
    for noun in nouns(lang):
        assert {key.removeprefix(f"{noun}_") for key in words(lang) if FORM.sub("", key) == noun} == forms, noun


@pytest.mark.parametrize("lang", ["en", *OTHERS])
def test_a_language_says_how_it_writes_numbers_and_weeks(lang: str):
    assert len(words(lang)["digits"]) == 10
    assert words(lang)["week_begins"] in "1234567"
    assert int(words(lang)["thousands_from"]) >= 1000


@pytest.mark.parametrize("lang", ["en", *OTHERS])
def test_no_word_is_empty_or_twice_a_month(lang: str):
    assert not [key for key, word in words(lang).items() if not word.strip() and key != "thousands"]
    for names in ("month_{}", "weekday_{}", "weekday_{}_short"):
        count = 12 if names.startswith("month") else 7
        assert len({words(lang)[names.format(number)] for number in range(1, count + 1)}) == count


def test_every_word_is_said_somewhere():
    sources = (*LAYOUTS.rglob("*.html"), *LAYOUTS.glob("*.xml"), *(ROOT / "backfile").rglob("*.py"))
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    named = set(re.findall(r"words\.(\w+)", text)) | set(re.findall(r"[\"'](\w+)[\"']", text))
    begun = tuple(re.findall(r'"([a-z_]+_)(?:" ~|{)', text))
    assert [
        key for key in words("en") if not (key in named or key.startswith(begun) or FORM.sub("", key) in named)
    ] == []


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "ar",
            [
                "14 فبراير 2015",
                "1 مارس 2015",
                "نحو نوفمبر 2014",
                "25 أكتوبر 2021، مشكوك فيه",
                "عقد 2010",
                "من 2014 إلى 2015",
            ],
        ),
        (
            "fa",
            [
                "۱۴ فوریهٔ ۲۰۱۵",
                "۱ مارس ۲۰۱۵",
                "حدود نوامبر ۲۰۱۴",
                "۲۵ اکتبر ۲۰۲۱، مشکوک",
                "دههٔ ۲۰۱۰",
                "۲۰۱۴ تا ۲۰۱۵",
            ],
        ),
        (
            "fr",
            [
                "14 février 2015",
                "1er mars 2015",
                "novembre 2014 environ",
                "25 octobre 2021, date douteuse",
                "années 2010",
                "2014 – 2015",
            ],
        ),
        (
            "de",
            [
                "14. Februar 2015",
                "1. März 2015",
                "etwa November 2014",
                "25. Oktober 2021, zweifelhaft",
                "2010er-Jahre",
                "2014 bis 2015",
            ],
        ),
        (
            "es",
            [
                "14 de febrero de 2015",
                "1 de marzo de 2015",
                "noviembre de 2014, aproximadamente",
                "25 de octubre de 2021, dudosa",
                "década de 2010",
                "2014 a 2015",
            ],
        ),
    ],
)
def test_a_date_is_written_the_way_of_the_language(lang: str, said: list[str]):
    dates = ("2015-02-14", "2015-03-01", "2014-11~", "2021-10-25?", "201X", "2014/2015")
    assert [date_in_words(parse_edtf(date), words(lang)) for date in dates] == said


def test_a_month_stands_alone_or_in_a_date():
    assert day_in_words("2015-02", words("fa")) == "فوریهٔ ۲۰۱۵"
    assert words("fa")["month_2"] == "فوریه"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", ["999", "1,234", "12,345"]),
        ("ar", ["999", "1,234", "12,345"]),
        ("fa", ["۹۹۹", "۱٬۲۳۴", "۱۲٬۳۴۵"]),
        ("fr", ["999", "1\u202f234", "12\u202f345"]),
        ("de", ["999", "1.234", "12.345"]),
        ("es", ["999", "1234", "12\u202f345"]),
    ],
)
def test_a_number_is_written_the_way_of_the_language(lang: str, said: list[str]):
    assert [number_in_words(number, words(lang)) for number in (999, 1234, 12345)] == said


def test_arabic_counts_in_six_forms():
    assert [counted(number, "documents", words("ar")) for number in (0, 1, 2, 3, 11, 100)] == [
        "لا نصوص",
        "نص واحد",
        "نصّان",
        "3 نصوص",
        "11 نصًّا",
        "100 نص",
    ]


def test_a_form_that_the_owner_left_out_is_the_last_one():
    own = {
        "language": "ar",
        "documents_other": "{count} X",
        "digits": "0123456789",
        "thousands": ",",
        "thousands_from": "1000",
    }
    assert counted(2, "documents", own) == "2 X"


@pytest.mark.parametrize("lang", OTHERS)
def test_the_language_of_site_yaml_is_that_of_the_page(archive: Archive, lang: str):
    archive.write("site.yaml", f"lang: {lang}\n").write("content/a.md", document("A", "a", date="2015-03-01")).build()
    html = archive.html("/articles/a/")
    assert f'<html lang="{lang}" dir="{"rtl" if lang in ("ar", "fa") else "ltr"}">' in html
    assert words(lang)["skip"] in html
    assert date_in_words(parse_edtf("2015-03-01"), words(lang)) in archive.page("/articles/a/").text


def test_the_owner_changes_a_few_words_only(archive: Archive):
    own = 'month_2: "شباط"\ndigits: "٠١٢٣٤٥٦٧٨٩"\n'
    archive.write("site.yaml", "lang: ar-LB\n").write("layouts/words/ar-LB.yaml", own)
    archive.write("content/a.md", document("A", "a", date="2015-02-14")).build()
    assert "١٤ شباط ٢٠١٥" in archive.page("/articles/a/").text
    assert words("ar")["related_note"] != words("en")["related_note"]


def test_a_week_begins_on_the_day_of_the_language(archive: Archive):
    archive.write("content/a.md", document("A", "a", date="2015-02-14"))
    heads = []
    for lang in ("de", "fa"):
        archive.write("site.yaml", f"lang: {lang}\n").build()
        heads.append(archive.page("/2015/").all("thead")[1].split())
        row = archive.page("/2015/").main.css(".calendar")[1].css("tbody tr")[0]
        heads.append([cell.text().strip() for cell in row.css("td")])
    assert heads[0][0] == "Mo"
    assert heads[1] == ["", "", "", "", "", "", "1"]
    assert heads[2][0] == "ش"
    assert heads[3] == ["", "۱", "۲", "۳", "۴", "۵", "۶"]
