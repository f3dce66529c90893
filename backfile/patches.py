"""Change single values of a YAML text, and leave every other byte of it as it is.

A place is named by its keys, the outermost first: `("tags", "Iran", "parent")`. Where it is not there, or the text is
written in a way that is not known here, nothing changes: whoever asks looks whether the text says now what it should.
"""

from collections.abc import Mapping, Sequence

import yaml

from backfile import fields
from backfile.fields import Flow

Keys = tuple[str, ...]
"""The way to a place."""

LITERAL = ("|", ">")
"""Signs before texts that are written in lines of their own."""

INDENT = 2
"""Spaces by which new keys stand further in than the one above them."""


def put(text: str, keys: Keys, value: str | Sequence[str] | Mapping[str, object]) -> str:
    """Give a key this value; it and the keys above are added where they are missing, at the end of what is there."""
    *above, key = keys
    root = fields.compose(text)
    parent = node_at(root, above)
    if above and (parent is None or is_empty(parent)):
        return put(text, tuple(above), {key: value})
    if root is None:
        return with_lines(text, len(text), [f"{as_key(key)}:{in_lines(value, 0)}"])
    if not isinstance(parent, yaml.MappingNode):
        return text
    column = parent.start_mark.column
    words = f" {between_brackets(value)}" if parent.flow_style else in_lines(value, column)
    found = next((pair for pair in parent.value if pair[0].value == key), None)
    if found:
        colon = text.find(":", end_of(text, found[0]))
        return text[: colon + 1] + words + text[end_of(text, found[1]) :] if colon >= 0 else text
    if parent.flow_style:
        return with_words(text, end_of(text, parent) - 1, f"{between_brackets(key)}:{words}", first=not parent.value)
    return with_lines(text, end_of(text, parent), [f"{' ' * column}{as_key(key)}:{words}"])


def rename_key(text: str, keys: Keys, new: str) -> str:
    """Call a key by another name."""
    parent = node_at(fields.compose(text), keys[:-1])
    if not isinstance(parent, yaml.MappingNode):
        return text
    for key, _ in parent.value:
        if key.value == keys[-1]:
            words = between_brackets(new) if parent.flow_style else as_key(new)
            return text[: start_of(key)] + words + text[end_of(text, key) :]
    return text


def drop_key(text: str, keys: Keys) -> str:
    """Take out a key with its value."""
    parent = node_at(fields.compose(text), keys[:-1])
    if not isinstance(parent, yaml.MappingNode):
        return text
    spans = [(start_of(key), end_of(text, value)) for key, value in parent.value]
    at = next((at for at, (key, _) in enumerate(parent.value) if key.value == keys[-1]), -1)
    return without(text, spans, at, flow=bool(parent.flow_style))


def add_items(text: str, keys: Keys, items: Sequence[str]) -> str:
    """Add items to the list that is the value of a key; a single text, or nothing, may stand for a list."""
    node = node_at(fields.compose(text), keys)
    if node is None or isinstance(node, yaml.ScalarNode):
        return put(text, keys, [*(items_of(node) if node else ()), *items])
    if not isinstance(node, yaml.SequenceNode):
        return text
    if node.flow_style:
        return with_words(text, end_of(text, node) - 1, ", ".join(map(between_brackets, items)), first=not node.value)
    indent = " " * node.start_mark.column
    return with_lines(text, end_of(text, node), [f"{indent}-{in_lines(item, 0)}" for item in items])


def set_item(text: str, keys: Keys, old: str, new: str) -> str:
    """Put another text in the place of an item of such a list, wherever it stands in it."""
    node = node_at(fields.compose(text), keys)
    if isinstance(node, yaml.ScalarNode):
        return put(text, keys, new) if items_of(node) == (old,) else text
    if not isinstance(node, yaml.SequenceNode):
        return text
    for item in reversed(node.value):
        if item.value == old:
            words = between_brackets(new) if node.flow_style else in_lines(new, 0)[1:]
            text = text[: start_of(item)] + words + text[end_of(text, item) :]
    return text


def drop_item(text: str, keys: Keys, item: str) -> str:
    """Take an item out of such a list."""
    node = node_at(fields.compose(text), keys)
    if isinstance(node, yaml.ScalarNode):
        return put(text, keys, []) if items_of(node) == (item,) else text
    if not isinstance(node, yaml.SequenceNode):
        return text
    spans = [(start_of(one), end_of(text, one)) for one in node.value]
    at = next((at for at, one in enumerate(node.value) if one.value == item), -1)
    return without(text, spans, at, flow=bool(node.flow_style))


# Where things stand; positions count characters


def node_at(node: yaml.Node | None, keys: Sequence[str]) -> yaml.Node | None:
    """Find what stands at the end of a row of keys; None where one of them is missing."""
    for key in keys:
        pairs = node.value if isinstance(node, yaml.MappingNode) else ()
        node = next((value for one, value in pairs if one.value == key), None)
    return node


def items_of(node: yaml.Node) -> tuple[str, ...]:
    """Give the items of a list, or the one text that stands for a list."""
    return fields.texts(node)


def is_mapping(text: str, keys: Keys) -> bool:
    """Tell whether keys stand under a key."""
    return isinstance(node_at(fields.compose(text), keys), yaml.MappingNode)


def is_empty(node: yaml.Node) -> bool:
    """Tell whether a key has no value."""
    return isinstance(node, yaml.ScalarNode) and not fields.text(node)


def start_of(node: yaml.Node) -> int:
    """Give where a node begins."""
    return int(node.start_mark.index)


def end_of(text: str, node: yaml.Node) -> int:
    """Give where the words of a node end; one in lines is said to end only where the next thing begins."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return max(end_of(text, one) for one in last) if isinstance(last, tuple) else end_of(text, last)
    end = int(node.end_mark.index)
    return len(text[:end].rstrip("\r\n")) if isinstance(node, yaml.ScalarNode) and node.style in LITERAL else end


# What is written


def between_brackets(value: object) -> str:
    """Write a value on one line, so that it can stand in a list or mapping between brackets."""
    plain = Flow(value) if isinstance(value, Mapping) else value
    return fields.write({"x": Flow(x=plain)})[len("x: {x: ") : -len("}\n")]


def in_lines(value: object, column: int) -> str:
    """Write a value after the colon of a key that stands in this column: keys on lines of their own."""
    if isinstance(value, Mapping):
        inner = column + INDENT
        return "".join(f"\n{' ' * inner}{as_key(key)}:{in_lines(one, inner)}" for key, one in value.items())
    return (
        f" {fields.write({'x': value})[len('x: ') : -1]}" if isinstance(value, str) else f" {between_brackets(value)}"
    )


def as_key(name: str) -> str:
    """Write the name of a key that stands on a line of its own."""
    return fields.write({name: "x"})[: -len(": x\n")]


def with_lines(text: str, after: int, lines: Sequence[str]) -> str:
    """Add lines below the one in which a place stands, with the line ends of the text."""
    at = text.find("\n", after) + 1 or len(text)
    words = "".join(f"{line}\n" for line in lines)
    words = words if not text[:at] or text[at - 1] == "\n" else f"\n{words}"
    return text[:at] + (words.replace("\n", "\r\n") if "\r\n" in text else words) + text[at:]


def with_words(text: str, at: int, words: str, *, first: bool) -> str:
    """Add something before a closing bracket."""
    return text[:at] + (words if first else f", {words}") + text[at:]


def without(text: str, spans: Sequence[tuple[int, int]], at: int, *, flow: bool) -> str:
    """Take out one of the things that stand in these places: its lines, or between brackets its words and a comma."""
    if at < 0:
        return text
    start, end = spans[at]
    if not flow:
        start, end = text.rfind("\n", 0, start) + 1, text.find("\n", end) + 1 or len(text)
    elif at + 1 < len(spans):
        end = spans[at + 1][0]
    else:
        start = spans[at - 1][1] if at else start
    return text[:start] + text[end:]
