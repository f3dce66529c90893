"""Answer at the editor's desk: what is known, what is proposed and what was changed, in words or as facts."""

import shlex
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from backfile import tags
from backfile.patches import put
from backfile.reading import CONFIG
from backfile.runs import Options
from backfile.store import Folders
from backfile.tagging.proposals import Proposal
from backfile.tags import Changed, Proposed
from backfile.telling import plural
from backfile.views import ReviewView

if TYPE_CHECKING:
    from backfile.explaining import Explained


@dataclass(frozen=True, slots=True)
class Answer:
    """Hold what a command answers."""

    words: str
    """The answer for a person."""

    facts: Mapping[str, object]
    """The same for a program."""

    rows: tuple["Row", ...] = ()
    """The answer as a table, where it is one; then there are no words."""


@dataclass(frozen=True, slots=True)
class Row:
    """Hold a row of a table for the terminal."""

    number: str
    """What stands first: the number of a line."""

    name: str
    """What the text is."""

    text: str
    """The text."""

    style: str = ""
    """What kind of row it is: a heading, a note, a label, or how sure a value is."""


def on_tags(asked: Mapping[str, Any], folders: Folders, options: Options) -> Answer:
    """Propose tags, or change them. Raises BackfileError with what a person must mend."""
    if asked["action"] == "accept":
        return changed(tags.accept_tags(folders, options, asked["names"]), options)
    if asked["action"] == "merge":
        return changed(tags.merge_tags(folders, options, asked["old"], asked["new"]), options)
    if asked["action"] == "rename":
        return changed(tags.rename_tag(folders, options, asked["old"], asked["new"]), options)
    return proposed(folders, options, asked["most"])


def proposed(folders: Folders, options: Options, most: int) -> Answer:
    """Propose tags, as lines that can be put into site.yaml."""
    total, proposals, entries = tags.propose_tags(folders, options)
    shown = [tags.with_example(folders, one, entries) for one in proposals[:most]]
    return Answer(
        "\n".join(proposed_lines(shown, proposals, total)),
        {"documents": total, "proposed": len(proposals), "proposals": list(map(proposal_facts, shown))},
    )


def proposal_facts(one: Proposed) -> dict[str, object]:
    """Give a proposal for a program."""
    return {
        "name": one.proposal.name,
        "aliases": one.proposal.aliases,
        "known": one.proposal.known,
        "documents": one.proposal.documents,
        "example": {"path": one.path, "quote": one.quote},
    }


def proposed_lines(shown: Sequence[Proposed], proposals: Sequence[Proposal], total: int) -> Iterable[str]:
    """Write proposals as YAML that can stand in site.yaml, with notes for whoever reads it."""
    if not shown:
        yield f"# {plural(total, 'document')}: no name stands in several of them that is not a tag already"
        return
    count = f"{len(shown)} of " if len(shown) < len(proposals) else ""
    yield f"# {count}{plural(len(proposals), 'tag')} proposed from {plural(total, 'document')}, the most telling first."
    yield "# Take some of them with"
    yield f"#   python build.py tags accept {' '.join(shlex.quote(one.proposal.name) for one in shown[:2])}"
    yield "# or copy lines into site.yaml. Behind the name stand other spellings that the documents use."
    yield "tags:"
    for one in shown:
        known = "; a tag already, the spellings are new" if one.proposal.known else ""
        yield f"  {put('', (one.proposal.name,), one.proposal.aliases).rstrip()}"
        yield f"    # {plural(one.proposal.documents, 'document')}{known}; {one.path}: “{one.quote}”"


def changed(done: Changed, options: Options) -> Answer:
    """Say what was changed, or would be."""
    would = "would be " if options.dry_run else ""
    lines = [f"{plural(len(done.documents), 'document')} {would}changed"] if done.addresses[1:] else []
    lines += [f"  {path}" for path in done.documents] if options.dry_run else []
    lines += [f"{CONFIG} {would}changed:" if done.lines else f"{CONFIG} says it already", *indented(done.lines)]
    if len(set(done.addresses)) > 1:
        lines.append(f"the address {done.addresses[0]} {'would lead' if would else 'leads'} to {done.addresses[1]}")
    if not options.dry_run:
        lines.append("run: python build.py")
    facts = {
        "written": not options.dry_run,
        "documents": done.documents,
        "addresses": done.addresses,
        "site_yaml": done.lines,
    }
    return Answer("\n".join(lines), facts)


def indented(lines: str) -> list[str]:
    """Set lines further in, without the two that name the files."""
    return [f"  {line}" for line in lines.split("\n")[2:]]


def on_explain(asked: Mapping[str, Any], folders: Folders, options: Options) -> Answer:
    """Explain a seed or a document. Raises BackfileError where it cannot be found or read."""
    from backfile.explaining import explain  # noqa: PLC0415 - the importer is slow to load

    found = explain(folders, options, asked["name"])
    return Answer("", asdict(found), (*line_rows(found), *value_rows(found), *rival_rows(found)))


def line_rows(found: "Explained") -> Iterable[Row]:
    """Show a seed line by line, each rule once for the lines it spoke on."""
    yield heading(" → ".join(filter(None, (found.seed, found.path, found.address))))
    before = ""
    for line in found.lines:
        yield Row(str(line.number), line.label, line.text, line.label)
        if line.rule and line.rule != before:
            yield note(line.rule)
        before = line.rule if line.label else before


def value_rows(found: "Explained") -> Iterable[Row]:
    """Show each value with its evidence, and what an import would read where the document says something else."""
    yield heading("What is known")
    said, read = dict(found.values), dict(found.read)
    for field in dict.fromkeys((*said, *read)):
        proof = [item for item in found.evidence if item.field == field]
        yield Row("", field, said.get(field, "nothing"), str(proof[-1].sure) if proof else "")
        yield from (note(f"{f'line {item.line}, ' if item.line else ''}{item.sure}: {item.why}") for item in proof)
        if field in read:
            why = "a person corrected it; " if field in found.corrected else ""
            yield note(f"{why}an import reads: {read[field]}")
    yield from (note(f"mended in order to read it: {what}, {times} times") for what, times in found.repairs)


def rival_rows(found: "Explained") -> Iterable[Row]:
    """Show what else the seed offers."""
    lost = [one for one in found.rivals if not one.taken]
    if lost:
        yield heading("What else it could have been")
    for one in found.rivals if lost else ():
        points = f" ({one.points:+.1f} points)" if one.points is not None else ""
        yield Row(str(one.line), one.field, f"{one.value}{points}", "taken" if one.taken else "lost")
        yield note(f"{'taken: ' if one.taken else ''}{one.why}")


def heading(words: str) -> Row:
    """Make a row that heads others."""
    return Row("", "", words, "heading")


def note(words: str) -> Row:
    """Make a row that explains the one before it."""
    return Row("", "", words, "note")


def on_review(_asked: Mapping[str, Any], folders: Folders, options: Options) -> Answer:
    """List what needs a person. Raises BackfileError where documents cannot be read."""
    from backfile.reviewing import doubts  # noqa: PLC0415 - only here

    found = doubts(folders, options)
    facts = {
        group.kind: [
            {
                "path": item.path,
                "seed": item.seed,
                "title": item.entry.title,
                "address": item.entry.address,
                "why": item.why,
                "others": [other.address for other in item.others],
            }
            for item in group.entries
        ]
        for group in found.groups
    }
    return Answer("", {"documents": found.total, "review": facts}, tuple(review_rows(found)))


def review_rows(found: ReviewView) -> Iterable[Row]:
    """Show documents by what is wrong with them, each with its file."""
    if not found.groups:
        yield heading(f"{plural(found.total, 'document')}: nothing needs a person")
    for group in found.groups:
        yield heading(f"{FAULTS[group.kind]}: {group.count} of {found.total}")
        for item in group.entries:
            yield Row("", "", f"{item.path}: {item.entry.title}")
            yield from (note(words) for words in (item.why, *(f"like {one.address}" for one in item.others)) if words)


FAULTS = {
    "doubtful": "Doubtful date",
    "undated": "No date",
    "untitled": "No headline",
    "unsure": "Doubtful headline",
    "unsourced": "No source",
    "reprint": "Nearly the same text as another",
    "furniture": "At least half of the lines left out",
    "characters": "Odd characters",
}
"""What the kinds of faults are called at the terminal."""

Answering = Callable[[Mapping[str, Any], Folders, Options], Answer]
"""Answers what was asked of an archive."""

ON: Mapping[str, Answering] = {"explain": on_explain, "review": on_review, "tags": on_tags}
"""Who answers which command."""
