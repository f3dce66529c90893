"""Answer at the editor's desk: what is known, what is proposed and what was changed, in words or as facts."""

import shlex
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from backfile import tags
from backfile.patches import put
from backfile.reading import CONFIG
from backfile.runs import Options
from backfile.store import Folders
from backfile.tagging.proposals import Proposal
from backfile.tags import Changed, Proposed
from backfile.telling import plural


@dataclass(frozen=True, slots=True)
class Answer:
    """Hold what a command answers."""

    words: str
    """The answer for a person."""

    facts: Mapping[str, object]
    """The same for a program."""


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
