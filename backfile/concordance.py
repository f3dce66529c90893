"""Make the index by which texts are found: for every word, the documents that hold it.

Documents are numbered from the oldest, so that newer ones are added at the end. What readers fetch for a query is the
head of the index, the leaf that their word stands on, and the cards of the documents found.

A leaf is a row of entries in the order of their words: bytes shared with the word before, bytes that follow, these
bytes, and a set of documents for each of LEVELS. A set is its size twice, plus one where it is drawn as bits, a bit for
each document; else it is the steps from number to number, less one. Numbers are written seven bits a byte, the lowest
first, the eighth bit set where more follow.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

LEVELS = 3
"""Where a word stands in a document: in its headings, often in its text, or there at least once."""

LEAF_BYTES = 12_000
"""Size from which an entry begins a new leaf: measured on 10,000 documents, smaller leaves save a reader little next to
the cards and pages that a query fetches, and double the number of files."""

MORE = 128
"""The eighth bit of a byte."""

Bag = Sequence[Iterable[str]]
"""The words of a document, a group for each level; no word is in two of them."""


def concordance(bags: Iterable[Bag], total: int) -> Iterator[tuple[str, bytes]]:
    """Give the leaves of the index of `total` documents, each after its first word."""
    words: dict[str, list[list[int]]] = {}
    for number, bag in enumerate(bags):
        for level, group in enumerate(bag):
            for word in group:
                try:
                    words[word][level].append(number)
                except KeyError:
                    words[word] = [[] for _ in range(LEVELS)]
                    words[word][level].append(number)
    return leaves(words, total)


def leaves(
    words: Mapping[str, Sequence[Sequence[int]]], total: int, size: int = LEAF_BYTES
) -> Iterator[tuple[str, bytes]]:
    """Write words with their sets of documents on leaves of about `size` bytes; gives each after its first word."""
    first, leaf, before = "", bytearray(), b""
    for word in sorted(words, key=as_browsers_sort):
        raw, sets = word.encode(), words[word]
        if len(leaf) >= size or not leaf:
            if leaf:
                yield first, bytes(leaf)
            first, leaf, before = word, bytearray(), b""
        shared = common(before, raw)
        leaf += number(shared) + number(len(raw) - shared) + raw[shared:]
        for ids in sets:
            leaf += document_set(ids, total)
        before = raw
    if leaf:
        yield first, bytes(leaf)


def as_browsers_sort(word: str) -> bytes:
    """Give what browsers compare words by: their halves of sixteen bits."""
    return word.encode("utf-16-be")


def common(one: bytes, other: bytes) -> int:
    """Count the bytes that two words begin with alike."""
    for at, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return at
    return min(len(one), len(other))


def document_set(ids: Sequence[int], total: int) -> bytes:
    """Write a set of documents, its numbers in order, in the way that takes fewer bytes."""
    if len(ids) * 8 > total:  # a step takes a byte at least
        bits = bytearray(total + 7 >> 3)
        for one in ids:
            bits[one >> 3] |= 1 << (one & 7)
        return number(len(ids) << 1 | 1) + bytes(bits)
    steps, last = bytearray(number(len(ids) << 1)), -1
    for one in ids:
        step = one - last - 1
        last = one
        while step >= MORE:  # as number() does: to call it a million times would take twice as long
            steps.append(step % MORE | MORE)
            step //= MORE
        steps.append(step)
    return bytes(steps)


def number(value: int) -> bytes:
    """Write a number, seven bits a byte."""
    raw = bytearray()
    while value >= MORE:
        raw.append(value % MORE | MORE)
        value //= MORE
    raw.append(value)
    return bytes(raw)
