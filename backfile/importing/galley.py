"""Hold the galley of a seed: its blocks with the labels found so far, and the measures that the rules share."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from backfile.model import Block, Label
from backfile.text import fold

PROSE = 80
"""Letters from which a line that ends like a sentence is taken for prose; headlines and buttons are mostly shorter."""

SOLID = 160
"""Characters from which a line is prose, whatever it ends in."""

CLOSE = 2
"""How far apart two paragraphs of a story stand at most, in blocks: a heading or a picture may stand between."""

DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Signs of Japanese, Chinese and Korean, each of which says about as much as two or three letters."""

DENSITY = 1.5
"""How much more a dense sign weighs, in letters: news in Chinese is about 2.5 times shorter than in English."""

SENTENCE_END = re.compile(r"""[.!?…:。！？؟۔।][)\]"'’”»“›」』】]*\s*$""")
"""How a sentence ends, in most scripts."""


STOPS = '.,;:!?…"“”„«»()[]{}‹›¿¡'
"""Signs that stand beside a word and are no part of it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Say what one block of a galley is."""

    at: int
    """Place of the block in the galley."""

    label: Label
    """What it is."""

    rule: str
    """The rule that says so, in words."""


@dataclass(frozen=True, slots=True)
class Galley:
    """Hold a seed set in blocks, on its way to a document."""

    blocks: tuple[Block, ...]
    """The blocks in order; a block without a rule is not labelled yet."""

    prose: tuple[bool, ...]
    """Whether each block reads like a paragraph of a story."""

    lang: str = "en"
    """The language of the text, for the order of numbers in dates."""

    small: frozenset[str] = frozenset()
    """The words that the seed prints in small letters, folded: no name is among them."""

    @property
    def open(self) -> tuple[int, ...]:
        """Give the places of the blocks that no rule has labelled."""
        return tuple(at for at, block in enumerate(self.blocks) if not block.rule)

    def labelled(self, label: Label) -> tuple[Block, ...]:
        """Give the blocks that a rule gave this label."""
        return tuple(block for block in self.blocks if block.rule and block.label is label)

    def place(self, label: Label) -> int:
        """Give the place of the first block with a label; -1 where there is none."""
        return next((at for at, block in enumerate(self.blocks) if block.rule and block.label is label), -1)

    def marked(self, marks: Iterable[Mark]) -> "Galley":
        """Give the galley with more labels; a label that stands already stays."""
        blocks = list(self.blocks)
        for mark in marks:
            if not blocks[mark.at].rule:
                blocks[mark.at] = replace(blocks[mark.at], label=mark.label, rule=mark.rule)
        return replace(self, blocks=tuple(blocks))

    @property
    def lead(self) -> int:
        """Give the place where the story sets in: the first unlabelled prose with more prose right after it.

        A standfirst or a caption stands alone among short lines, so it is passed over. The end of the galley where
        nothing is prose.
        """
        prose = [at for at in self.open if self.prose[at]]
        for at, following in pairwise(prose):
            if following - at <= CLOSE:
                return at
        return prose[0] if prose else len(self.blocks)

    @property
    def close(self) -> int:
        """Give the place of the last unlabelled prose; -1 where nothing is prose."""
        return next((at for at in reversed(self.open) if self.prose[at]), -1)


def set_galley(blocks: tuple[Block, ...], lang: str = "en") -> Galley:
    """Set blocks as a galley on which no rule has spoken yet."""
    return Galley(blocks, tuple(map(is_prose, blocks)), lang, small_words(blocks))


def small_words(blocks: tuple[Block, ...]) -> frozenset[str]:
    """Gather the words of blocks that are printed in small letters."""
    tokens = {token for block in blocks for token in block.text.split()}
    words = (token.strip(STOPS) for token in tokens)
    # most words are plain letters already: folding each of them was a third of the import's time
    return frozenset(word if word.isascii() else fold(word) for word in words if word.islower() and word.isalpha())


def weight(words: str) -> float:
    """Measure how much a text says, in letters of an alphabet."""
    return len(words) if words.isascii() else len(words) + DENSITY * len(DENSE.findall(words))


def is_prose(block: Block) -> bool:
    """Tell whether a block reads like a paragraph of a story."""
    size = weight(block.words)
    return size >= SOLID or (size >= PROSE and bool(SENTENCE_END.search(block.words)))
