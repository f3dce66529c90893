"""Change the tags of a document's file, and nothing else: what a person wrote stays, byte for byte.

The base of the merge moves along, so that a later import neither takes the new tag for a person's correction nor brings
the old one back.
"""

from collections.abc import Mapping
from dataclasses import replace

from backfile.documents import FENCE, OPEN_DIGEST, parse_document, untouched, value_digest
from backfile.errors import BackfileError, Problem
from backfile.model import Document
from backfile.patches import drop_item, put, set_item
from backfile.text import digest
from backfile.urls import term_slug

TAGS = ("tags",)
"""Where the tags stand in front matter."""

READ = ("evidence", "tags", "read")
"""Where the digest of the tags stands that an import gave."""


def retag(text: str, names: Mapping[str, str], source: str) -> str:
    """Give a document's file with other tags: `names` says, by slug, what a tag is called from now on.

    Raises BackfileError where the file has mistakes, or its tags are written in a way that cannot be changed for sure.
    """
    before = parse_document(text, source)
    start, end = front_span(text)
    front, tags = patch_tags(text[start:end], before.tags, names)
    if tags == before.tags:
        return text
    after = with_tags(before, tags)
    if after.provenance != before.provenance:
        front = put(front, READ, value_digest(after, "tags"))
    changed = text[:start] + front + text[end:]
    if before.provenance and untouched(text, before.provenance.digest):
        changed = reseal(changed, before.provenance.digest)
    try:
        if without_digest(parse_document(changed, source)) == without_digest(after):
            return changed
    except BackfileError:
        pass  # they are none of the person's mistakes
    what = "the tags are written in a way that cannot be changed for sure"
    raise BackfileError([Problem(source, 0, what, f"change them by hand: {', '.join(tags)}")])


def patch_tags(front: str, tags: tuple[str, ...], names: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    """Rename tags in their lines; one whose new name stands there already is taken out."""
    renamed = {tag: names.get(term_slug(tag), tag) for tag in tags}
    taken = {tag for tag in tags if renamed[tag] == tag}
    left = []
    for tag, name in renamed.items():
        if name == tag:
            left.append(tag)
        elif name in taken:
            front = drop_item(front, TAGS, tag)
        else:
            front = set_item(front, TAGS, tag, name)
            taken.add(name)
            left.append(name)
    return front, tuple(left)


def with_tags(document: Document, tags: tuple[str, ...]) -> Document:
    """Give a document with other tags, and with a base that has them too where no person had corrected them."""
    after = replace(document, tags=tags)
    if not document.provenance:
        return after
    old, new = value_digest(document, "tags"), value_digest(after, "tags")
    evidence = tuple(
        replace(item, read=new) if item.field == "tags" and item.read == old else item
        for item in document.provenance.evidence
    )
    return replace(after, provenance=replace(document.provenance, evidence=evidence))


def without_digest(document: Document) -> Document:
    """Give a document without the digest of its file."""
    return replace(document, provenance=document.provenance and replace(document.provenance, digest=""))


def front_span(text: str) -> tuple[int, int]:
    """Give where the lines of the front matter begin in a file, and where they end; 0 and 0 where there are none."""
    start = text.find("\n") + 1
    if text[:start].removeprefix("\ufeff").rstrip() != FENCE:
        return 0, 0
    at = start
    while at < len(text):
        after = text.find("\n", at) + 1 or len(text)
        if text[at:after].rstrip() == FENCE:
            return start, at
        at = after
    return 0, 0


def reseal(text: str, recorded: str) -> str:
    """Give a file of which `untouched` was true, and which then was changed by us, so that it is true again."""
    opened = text.replace(f"digest: {recorded}", f"digest: {OPEN_DIGEST}", 1)
    return opened.replace(OPEN_DIGEST, digest(opened.replace("\r\n", "\n")), 1)
