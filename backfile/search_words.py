"""Take a text apart into the words by which it is found, each as its reader may type it, in any script.

assets/search/search.js takes what readers type apart in the same way: whoever changes one changes the other, and a test
compares the two.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

LONGEST = 32
"""Characters of a word that count: longer ones are addresses and checksums."""

JOINERS = "'’‘ʼ\u05f3\u05f4\u2010\u2011\u200c-"
"""Signs within a word that one reader types and another leaves out: apostrophes, hyphens, the Persian half space."""

SEPARATORS = (
    r"\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\xa9\xab\xac\xae-\xb4\xb6-\xb9\xbb-\xbf\xd7\xf7"
    r"\u02bc\u037e\u0387\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05c6\u05f3\u05f4\u0600-\u060f\u061b-\u061f"
    r"\u066a-\u066d\u06d4\u06dd\u06de\u06e9\u0964\u0965\u0970\u0e3f\u0e4f\u0e5a\u0e5b\u0f04-\u0f14\u104a-\u104f"
    r"\u10fb\u1360-\u1368\u1680\u17d4-\u17db\u1800-\u180a\u2000-\u200c\u2010-\u2029\u202f-\u205f\u206a-\u206f\u20a0-\u20cf"
    r"\u2190-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\u303d\u30a0\u30fb\ufd3e\ufd3f\ufe10-\ufe1f"
    r"\ufe30-\ufe6f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\ufff0-\uffff"
)
"""What stands between words, as ranges of a character class: spaces, punctuation and signs, of the scripts that news is
written in. Named are the separators and not the letters, so that the class is the same in Python and in browsers,
whatever version of Unicode each of them knows."""

UNSPACED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Letters of scripts without spaces between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese."""

IGNORED = (
    r"\xad\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670"
    r"\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u200d-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
)
"""What readers leave out when they type, in decomposed text: accents, Hebrew points, Arabic vowel signs, the hamza
above or below a letter, tatweel; and what nobody sees: soft hyphens, marks of direction."""

LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ς": "σ"}
    | {"ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه"}
    | {chr(zero + digit): str(digit) for zero in (0x660, 0x6F0, 0x966, 0x9E6) for digit in range(10)}
)
"""Letters that readers type for others, and that no decomposition finds: of Latin, Greek, Arabic and Persian; and
Arabic, Persian, Hindi and Bengali digits."""

REMEMBERED = 100_000
"""Words that a process need not take apart again: texts share most of theirs."""

EDGES = ".,;:!?\"'()[]“”‘’–—…*_"
"""Signs that words of most texts begin and end with; all of them are separators."""

TOKEN = re.compile(f"[^{SEPARATORS}]+(?:[{JOINERS}][^{SEPARATORS}]+)*")
BETWEEN = re.compile(f"[{SEPARATORS}]+")
LEFT_OUT = re.compile(f"[{IGNORED}]+")
RUN = re.compile(f"([{UNSPACED}]+)|[^{UNSPACED}]+")

ARTICLE = re.compile("[وف]?(?:[بك]?ال|لل)(?=...)")
"""The Arabic article with the particles that are written with it. A word is found with it and without."""


def count_words(text: str) -> Counter[str]:
    """Count the words of a text by which it is found."""
    return Counter(chain.from_iterable(map(words_between, text.lower().split())))


@lru_cache(REMEMBERED)
def words_between(between_spaces: str) -> tuple[str, ...]:
    """Give the words of what stands between two spaces, in small letters."""
    plain = between_spaces.strip(EDGES)
    if plain.isascii() and plain.isalnum():  # most words of most texts
        return (plain[:LONGEST],)
    return tuple(word for token in TOKEN.findall(between_spaces) for word in spellings(token))


def spellings(token: str) -> Iterator[str]:
    """Give the words under which a token is found: its parts, and where signs join them, the parts as one word."""
    parts = BETWEEN.split(token)
    for part in parts:
        yield from words_of(fold_word(part))
    if len(parts) > 1 and not any(map(str.isdecimal, token)):
        yield fold_word("".join(parts))[:LONGEST]


def words_of(word: str) -> Iterator[str]:
    """Give the words that a folded word is found by: itself, and without its article.

    Where a script has no spaces they are letters in pairs, and the last one alone, so that each begins something.
    """
    for match in RUN.finditer(word):
        run = match[0]
        if match[1]:
            yield from (run[at : at + 2] for at in range(len(run)))
            continue
        yield run[:LONGEST]
        article = ARTICLE.match(run)
        if article:
            yield run[article.end() :][:LONGEST]


def fold_word(word: str) -> str:
    """Write a word in small letters as one may type it, without what readers leave out."""
    if word.isascii():
        return word
    plain = LEFT_OUT.sub("", unicodedata.normalize("NFKD", word))
    return BETWEEN.sub("", unicodedata.normalize("NFC", plain).translate(LETTERS))
