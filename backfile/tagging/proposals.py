"""Propose tags from the names that the documents of an archive use, for a person to accept."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from backfile.importing.calendar_words import names_of
from backfile.importing.subjects import bare_forms, fold_word, split_words
from backfile.model import Subject
from backfile.tagging.gleaning import LINKS, TWICE, Gleaned
from backfile.text import fold
from backfile.urls import term_slug

ENOUGH, FEW = 3, 2
"""Documents that must use a name, and the same in an archive of less than SMALL."""

SMALL = 20
"""Documents of a small archive."""

TOO_MANY = 0.5
"""The largest share of the documents that can use a name which still tells them apart; in a small archive all can."""

PLAIN = 0.3
"""Documents that write a word without a capital, by those that write it with one, from which it is no name.

This figure and the next were chosen by reading the first hundred proposals for 505 English and 241 German pages.
"""

WITHIN = 0.5
"""Share of the rarer one's documents in which a surname and the whole name are used together, if they mean the same."""

MOSTLY = 0.8
"""Share of the documents with a whole name of this surname in which it must be the same one."""

STEM = 4
"""Letters that two forms of a Slavic name share at least."""

TOGETHER = 0.25
"""Share of the rarer one's documents in which initials and what they may stand for are used together."""

CASES = frozenset({"", "а", "у", "ы", "и", "е", "о", "й", "ю", "я", "ой", "ою", "ом", "ым", "ім", "і", "ї"})
"""Endings of the cases of Russian and Ukrainian names."""


@dataclass(frozen=True, slots=True)
class Use:
    """Say which documents use a name."""

    documents: frozenset[int]
    """Numbers of the documents that use it."""

    speaking: frozenset[int]
    """Numbers of those that use it more than once."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Hold a name that may be a tag."""

    name: str
    """How it would be shown; the name of a tag that is there already, where only spellings are new."""

    aliases: tuple[str, ...]
    """Other spellings of it that documents use."""

    documents: int
    """How many documents use any of them."""

    example: int
    """Number of the first of them."""

    known: bool = False
    """Whether the tag is there already."""


def propose(
    gleaned: Iterable[Gleaned], vocabulary: tuple[Subject, ...] = (), others: Collection[str] = ()
) -> tuple[Proposal, ...]:
    """Propose tags, the best first, from what each document uses; documents are numbered in their order.

    Best is what many documents speak of, but few enough to be told apart by it. `others` are names that need no tag:
    those of sources, authors and agencies.
    """
    plain: Counter[str] = Counter()
    found: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    total = 0
    for number, one in enumerate(gleaned):
        total += 1
        plain.update(one.plain)
        for name, count in one.names:
            found[name][0].append(number)
            if count >= TWICE:
                found[name][1].append(number)
    enough = FEW if total < SMALL else ENOUGH
    calendar = names_of("")
    unwanted = {fold(name) for name in others} | calendar.months.keys() | calendar.weekdays.keys()
    uses = {
        name: Use(frozenset(documents), frozenset(speaking))
        for name, (documents, speaking) in found.items()
        if len(documents) >= FEW and is_name(name, plain, len(documents), unwanted)
    }
    most = total if total < SMALL else int(TOO_MANY * total)
    return tuple(ranked(families(uses, plain), uses, vocabulary, range(enough, most + 1), total))


def is_name(name: str, plain: Counter[str], documents: int, unwanted: Collection[str]) -> bool:
    """Tell whether a name can be one: no date, no ordinary word, not of a source or an author."""
    words = [fold(word) for word in name.split() if word not in LINKS]
    if fold(name) in unwanted or all(word in unwanted or word.isdigit() for word in words):
        return False
    return len(words) > 1 or plain[name.lower()] <= PLAIN * documents


def ranked(
    groups: Iterable[tuple[str, ...]],
    uses: Mapping[str, Use],
    vocabulary: tuple[Subject, ...],
    wanted: range,
    total: int,
) -> Iterator[Proposal]:
    """Make a proposal of each group of spellings that enough documents use, the best first."""
    owners = {term_slug(one): subject for subject in vocabulary for one in (subject.name, *subject.aliases)}
    found = []
    for group in groups:
        documents = frozenset().union(*(uses[name].documents for name in group))
        speaking = frozenset().union(*(uses[name].speaking for name in group))
        owner = next((owners[term_slug(name)] for name in group if term_slug(name) in owners), None)
        new = [name for name in group if term_slug(name) not in owners]
        if new and speaking and len(documents) in wanted:
            name, *aliases = (owner.name, *new) if owner else new
            score = len(speaking) * math.log1p(total / len(documents))
            found.append((-score, Proposal(name, needed(name, aliases), len(documents), min(documents), bool(owner))))
    return (proposal for _, proposal in sorted(found, key=lambda item: (item[0], item[1].name)) if useful(proposal))


def needed(name: str, aliases: Iterable[str]) -> tuple[str, ...]:
    """Leave out the spellings that are found anyway: those that hold another, or differ in case and accents alone."""
    known = {name: spaced(name)}
    for alias in sorted(aliases, key=lambda alias: len(alias.split())):
        words = spaced(alias)
        if not any(one in words for one in known.values()) and not {
            f" {form} " for form in bare_forms(words.strip())
        } & {*known.values()}:
            known[alias] = words
    return tuple(alias for alias in aliases if alias in known)


def spaced(name: str) -> str:
    """Write a name so that its words can be looked for in another."""
    return f" {' '.join(map(fold_word, split_words(name)))} "


def useful(proposal: Proposal) -> bool:
    """Tell whether a proposal says anything new."""
    return bool(proposal.aliases) or not proposal.known


# Which spellings mean the same


def families(uses: Mapping[str, Use], plain: Counter[str]) -> Iterator[tuple[str, ...]]:
    """Gather the names that mean the same, in each group the one to be shown first, then the most used."""
    near = led(twins(uses))
    merged: dict[str, Use] = {}
    for name, use in uses.items():
        head = leader(near, name)
        other = merged.get(head, Use(frozenset(), frozenset()))
        merged[head] = Use(other.documents | use.documents, other.speaking | use.speaking)
    far = led((*initials(merged), *short_forms(merged, plain)))
    groups: dict[str, list[str]] = defaultdict(list)
    for name in sorted(uses, key=lambda name: (-len(uses[name].documents), name)):
        groups[leader(far, leader(near, name))].append(name)
    return ((head, *(name for name in group if name != head)) for head, group in groups.items())


def led(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Let each name follow the first other one that it is said to follow."""
    found: dict[str, str] = {}
    for follower, head in pairs:
        if leader(found, head) != follower:
            found.setdefault(follower, head)
    return found


def leader(heads: Mapping[str, str], name: str) -> str:
    """Give the name that one follows in the end; itself where it follows none."""
    while name in heads:
        name = heads[name]
    return name


def twins(uses: Mapping[str, Use]) -> Iterator[tuple[str, str]]:
    """Give pairs of spellings of one name, the one to be led first: other case, signs, genitives, cases."""
    for group in (*buckets(uses, spelling_key).values(), *slavic_groups(uses)):
        head, *others = sorted(group, key=lambda name: (-len(uses[name].documents), name))
        yield from ((name, head) for name in others)
    for name in uses:
        base = name.removesuffix("s")
        if base != name and base in uses and not base.isupper():
            yield name, base
    folded = {fold_word(name): name for name in uses}
    for name in uses:
        yield from ((name, folded[form]) for form in bare_forms(fold_word(name)) if form in folded)


def spelling_key(name: str) -> str:
    """Give what spellings of one name have in common; `US` and `U.S.`, but not `Us`."""
    plain = name.replace(".", "")
    return plain if plain.isupper() else term_slug(plain)


def slavic_groups(uses: Mapping[str, Use]) -> Iterator[list[str]]:
    """Give the forms of each Russian or Ukrainian name in its cases."""
    cyrillic = [name for name in uses if "\u0400" <= name[0] <= "\u04ff" and len(name) >= STEM]
    for group in buckets(cyrillic, lambda name: " ".join(word[:STEM] for word in name.split())).values():
        left = sorted(group, key=len)
        while left:
            yield [name for name in left if same_but_for_case(left[0], name)]
            left = [name for name in left if not same_but_for_case(left[0], name)]


def same_but_for_case(one: str, other: str) -> bool:
    """Tell whether two names of as many words differ in the endings of cases alone."""
    pairs = zip(one.split(), other.split(), strict=True)
    return all(
        any(a[:at] == b[:at] and {a[at:], b[at:]} <= CASES for at in (len(a), len(a) - 1, len(a) - 2)) for a, b in pairs
    )


def buckets(names: Iterable[str], key: Callable[[str], str]) -> dict[str, list[str]]:
    """Gather names by a key, but those that are alone."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in names:
        found[key(name)].append(name)
    return {one: group for one, group in found.items() if len(group) > 1}


def initials(uses: Mapping[str, Use]) -> Iterator[tuple[str, str]]:
    """Give initials with the name that they stand for: documents use both."""
    long: dict[str, list[str]] = defaultdict(list)
    for name in uses:
        words = [word for word in name.split() if word.lower() not in LINKS]
        long["".join(word[0] for word in words) if len(words) > 1 else ""].append(name)
    for name in uses:
        short = name.replace(".", "")
        for other in long.get(short, ()) if short.isupper() and len(short) > 1 else ():
            both = len(uses[name].documents & uses[other].documents)
            if both >= TOGETHER * min(len(uses[name].documents), len(uses[other].documents)):
                yield name, other


def short_forms(uses: Mapping[str, Use], plain: Counter[str]) -> Iterator[tuple[str, str]]:
    """Give names with a title (its words are ordinary ones) with the name alone, and surnames with the whole name."""
    whole: dict[str, list[str]] = defaultdict(list)
    for name in uses:
        bare = without_title(name, uses, plain)
        last = name.rpartition(" ")[2]
        if bare and (" " in bare or shared(uses, name, bare) >= WITHIN * len(uses[name].documents)):
            yield name, bare
        elif last != name and last in uses:
            whole[last].append(name)
    for last, names in whole.items():
        sizes = {name: len(uses[name].documents) for name in names}
        best = max(sizes, key=lambda name: (sizes[name], name))
        rarer = min(sizes[best], len(uses[last].documents))
        if sizes[best] >= MOSTLY * sum(sizes.values()) and shared(uses, best, last) >= WITHIN * rarer:
            yield last, best


def without_title(name: str, uses: Mapping[str, Use], plain: Counter[str]) -> str:
    """Give the longest name that is left of one without ordinary words before it; nothing where there is none."""
    words = name.split()
    for at in range(1, len(words)):
        if not plain[words[at - 1].lower()]:
            return ""
        if " ".join(words[at:]) in uses:
            return " ".join(words[at:])
    return ""


def shared(uses: Mapping[str, Use], one: str, other: str) -> int:
    """Count the documents that use both names."""
    return len(uses[one].documents & uses[other].documents)
