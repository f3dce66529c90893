"""The index gives back, for every word, the documents that hold it."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile.concordance import LEAF_BYTES, LEVELS, as_browsers_sort, concordance, leaves


def read(leaf: bytes, total: int, sets: int) -> Iterator[tuple[str, list[list[int]]]]:
    """Read a leaf by what concordance.py says of it."""
    at, word = 0, b""

    def number() -> int:
        nonlocal at
        value = shift = 0
        while True:
            byte = leaf[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def documents() -> list[int]:
        nonlocal at
        size = number()
        if size & 1:
            bits = leaf[at : at + (total + 7) // 8]
            at += len(bits)
            return [one for one in range(total) if bits[one // 8] >> one % 8 & 1]
        found, last = [], -1
        for _ in range(size >> 1):
            last += number() + 1
            found.append(last)
        return found

    while at < len(leaf):
        shared, more = number(), number()
        word = word[:shared] + leaf[at : at + more]
        at += more
        yield word.decode(), [documents() for _ in range(sets)]


WORDS = st.text(alphabet="abcdé日𝔸￰", min_size=1, max_size=5)
BAGS = st.lists(st.dictionaries(WORDS, st.integers(0, LEVELS - 1), max_size=12), max_size=40)


@given(BAGS)
def test_every_word_leads_to_the_documents_that_hold_it_and_to_no_other(texts: list[dict[str, int]]):
    bags = [[[word for word in text if text[word] == level] for level in range(LEVELS)] for text in texts]
    found = {
        word: [set(ids) for ids in sets]
        for _, leaf in concordance(bags, len(texts))
        for word, sets in read(leaf, len(texts), LEVELS)
    }
    assert found == {
        word: [{at for at, text in enumerate(texts) if text.get(word) == level} for level in range(LEVELS)]
        for text in texts
        for word in text
    }


@given(BAGS)
def test_the_same_words_in_another_order_make_the_same_leaves(texts: list[dict[str, int]]):
    def made(*, turned: bool) -> list[tuple[str, bytes]]:
        step = -1 if turned else 1
        bags = [[[word for word in list(text)[::step] if text[word] == level] for level in range(3)] for text in texts]
        return list(concordance(bags, len(texts)))

    assert made(turned=False) == made(turned=True)


def test_words_stand_in_the_order_of_browsers_and_each_leaf_knows_its_first():
    words = {f"{letter}{number:05}": [[number]] for letter in "z￰a𝔸" for number in range(3000)}
    found = [(first, [word for word, _ in read(leaf, 3000, 1)]) for first, leaf in leaves(words, 3000)]
    assert len(found) > 3
    assert all(first == held[0] for first, held in found)
    assert [word for _, held in found for word in held] == sorted(words, key=as_browsers_sort)


def test_a_leaf_is_no_larger_than_it_must_be():
    words = {f"word{number}": [list(range(number % 50))] for number in range(20_000)}
    sizes = [len(leaf) for _, leaf in leaves(words, 10_000)]
    assert max(sizes) < LEAF_BYTES + 100
    assert min(sizes[:-1]) >= LEAF_BYTES


@pytest.mark.parametrize("total", [8, 10_000])
def test_a_word_of_every_document_takes_a_bit_for_each(total: int):
    (_, leaf), *others = leaves({"the": [list(range(total))]}, total)
    assert not others
    assert len(leaf) <= total // 8 + 10


def test_no_documents_make_no_leaf():
    assert list(concordance([], 0)) == []
