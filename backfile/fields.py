"""Read YAML mappings whose every value has a line and a kind, and write them back.

The only module that knows YAML. Values stay text unless a field asks for more: `lang: no` is Norwegian, a date is not
turned into a moment, and a key that stands twice is a mistake. All mistakes of a mapping are told at once.
"""

import difflib
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import yaml

Kind = TypeVar("Kind")
Made = TypeVar("Made")
Reader = Callable[[yaml.Node], Any]

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml where it is there: 0.29 ms for the front matter of the first seed, against 4.0 ms in Python (Python 3.11)."""

NULLS = ("", "~", "null")
"""Ways to write that a value is not there."""

BREAKS = "\u2028\u2029"
"""Signs that YAML takes for ends of lines, besides the control characters among which the others are."""

TRUE, FALSE = ("true", "yes", "on"), ("false", "no", "off")


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """Say what is wrong in a YAML text, without knowing the file's name."""

    line: int
    """Line of the text, from 1."""

    what: str
    """What is wrong."""

    hint: str = ""
    """What to do about it."""


class Mistaken(Exception):  # noqa: N818 - it carries mistakes and is always turned into a BackfileError
    """Carry the mistakes of a YAML text to the place where its file name is known."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        """Keep the mistakes in the order of the lines."""
        self.mistakes = tuple(sorted(mistakes))
        super().__init__(self.mistakes)


class Flow(dict[str, Any]):
    """Mark a mapping that is written on one line."""


def mistaken(node: yaml.Node, what: str, hint: str = "") -> Mistaken:
    """Make the error for one mistake at a node."""
    return Mistaken([Mistake(line_of(node), what, hint)])


def line_of(node: yaml.Node) -> int:
    """Give the line on which a node begins, from 1."""
    return int(node.start_mark.line) + 1


def read(text: str, readers: Mapping[str, Reader]) -> tuple[dict[str, Any], dict[str, int]]:
    """Read a mapping: the values that are there, and the line of each key.

    Raises Mistaken with every mistake: no YAML, unknown or doubled keys, values of the wrong kind.
    """
    node = compose(text)
    return ({}, {}) if node is None else read_mapping(node, readers)


def read_names(text: str, item: Callable[[yaml.Node], Kind]) -> tuple[tuple[str, Kind], ...]:
    """Read a mapping whose keys are names; raises Mistaken as `read` does."""
    node = compose(text)
    return () if node is None else by_name(item)(node)


def compose(text: str) -> yaml.Node | None:
    """Read a YAML text into nodes that know their lines; None where it holds nothing."""
    try:
        return yaml.compose(text, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = f"not YAML: {error.problem or error.context}"
        hint = "put quotation marks around a value that holds a colon, a # or a bracket"
        raise Mistaken([Mistake(mark.line + 1 if mark else 1, what, hint)]) from None
    except yaml.YAMLError as error:
        found = yaml.reader.Reader.NON_PRINTABLE.search(text)
        line = text.count("\n", 0, found.start()) + 1 if found else 1
        raise Mistaken([Mistake(line, f"not YAML: {str(error).splitlines()[0]}")]) from None


def read_mapping(node: yaml.Node, readers: Mapping[str, Reader]) -> tuple[dict[str, Any], dict[str, int]]:
    """Read the keys of a mapping node with the reader of each; raises Mistaken with every mistake."""
    if not isinstance(node, yaml.MappingNode):
        raise mistaken(node, "here must stand keys and values", "write each as `key: value`, on a line of its own")
    values: dict[str, Any] = {}
    lines: dict[str, int] = {}
    mistakes: list[Mistake] = []
    for key_node, value_node in node.value:
        key = str(key_node.value)
        if key in lines:
            mistakes.append(Mistake(line_of(key_node), f"the key {key!r} stands twice", f"first on line {lines[key]}"))
        elif key not in readers:
            mistakes.append(Mistake(line_of(key_node), f"unknown key {key!r}", nearest(key, readers)))
        else:
            try:
                values[key] = readers[key](value_node)
            except Mistaken as error:
                mistakes.extend(named(key, mistake) for mistake in error.mistakes)
        lines.setdefault(key, line_of(key_node))
    if mistakes:
        raise Mistaken(mistakes)
    return values, lines


def named(key: str, mistake: Mistake) -> Mistake:
    """Begin a mistake with the key in which it is."""
    return Mistake(mistake.line, f"{key}: {mistake.what}", mistake.hint)


def nearest(key: str, known: Iterable[str]) -> str:
    """Hint at the key that was probably meant, or at all of them."""
    names = sorted(known)
    close = difflib.get_close_matches(key.casefold(), names, n=1, cutoff=0.6)
    return f"did you mean {close[0]!r}?" if close else f"known keys are {', '.join(names)}"


def text(node: yaml.Node) -> str:
    """Read a text; anything that YAML would turn into a number, a date or a truth value stays as it is written."""
    if not isinstance(node, yaml.ScalarNode):
        raise mistaken(node, "must be a text", "put quotation marks around it if it begins with [ or {")
    value = str(node.value)
    return "" if not node.style and value in NULLS else value


def texts(node: yaml.Node) -> tuple[str, ...]:
    """Read a list of texts; a single text is a list of one. Empty ones and repetitions are dropped."""
    if isinstance(node, yaml.SequenceNode):
        return tuple(dict.fromkeys(value for value in map(text, node.value) if value.strip()))
    if isinstance(node, yaml.MappingNode):
        raise mistaken(
            node, "must be a list of texts", "write it as [one, two], or each on a line that begins with `- `"
        )
    value = text(node)
    return (value,) if value.strip() else ()


def flag(node: yaml.Node) -> bool:
    """Read true or false."""
    value = text(node).casefold()
    if value in TRUE:
        return True
    if value in FALSE:
        return False
    raise mistaken(node, f"must be true or false, not {value!r}")


def number(low: int, high: int) -> Callable[[yaml.Node], int]:
    """Make a reader of whole numbers from `low` to `high`."""

    def read_number(node: yaml.Node) -> int:
        value = text(node)
        if value.isascii() and value.isdigit() and low <= int(value[:18]) <= high:
            return int(value)
        raise mistaken(node, f"must be a whole number from {low} to {high}, not {value!r}")

    return read_number


def parsed(parse: Callable[[str], Kind], hint: str = "") -> Callable[[yaml.Node], Kind]:
    """Make a reader of a text with a meaning; `parse` raises ValueError, with a sentence, where it has none."""

    def read_parsed(node: yaml.Node) -> Kind:
        try:
            return parse(text(node))
        except ValueError as error:
            raise mistaken(node, str(error), hint) from None

    return read_parsed


def record(make: Callable[..., Kind], readers: Mapping[str, Reader]) -> Callable[[yaml.Node], Kind]:
    """Make a reader of a mapping with fixed keys; `make` takes the values by name."""

    def read_record(node: yaml.Node) -> Kind:
        return make(**read_mapping(node, readers)[0])

    return read_record


def or_nothing(item: Callable[[yaml.Node], Kind]) -> Callable[[yaml.Node], Kind | str]:
    """Make a reader for which a key without a value is the empty text."""

    def read_or_nothing(node: yaml.Node) -> Kind | str:
        return "" if isinstance(node, yaml.ScalarNode) and not text(node) else item(node)

    return read_or_nothing


def several(item: Callable[[yaml.Node], Kind]) -> Callable[[yaml.Node], tuple[Kind, ...]]:
    """Make a reader of a list of such items; a single one is a list of one."""

    def read_list(node: yaml.Node) -> tuple[Kind, ...]:
        if isinstance(node, yaml.SequenceNode):
            return tuple(map(item, node.value))
        return (item(node),) if not isinstance(node, yaml.ScalarNode) or text(node) else ()

    return read_list


def by_name(item: Callable[[yaml.Node], Kind]) -> Callable[[yaml.Node], tuple[tuple[str, Kind], ...]]:
    """Make a reader of a mapping whose keys are names chosen by the owner."""

    def read_names(node: yaml.Node) -> tuple[tuple[str, Kind], ...]:
        if isinstance(node, yaml.ScalarNode) and not text(node):
            return ()
        if not isinstance(node, yaml.MappingNode):
            raise mistaken(node, "must be names, each with a colon after it")
        readers = {str(key.value): item for key, _ in node.value}
        return tuple(read_mapping(node, readers)[0].items())

    return read_names


def by_name_in_lines(item: Callable[[yaml.Node], Kind]) -> Callable[[yaml.Node], tuple[tuple[str, Kind, int], ...]]:
    """Make a reader as `by_name` does, which also gives the line of each name."""

    def read_names(node: yaml.Node) -> tuple[tuple[str, Kind, int], ...]:
        lines = {str(key.value): line_of(key) for key, _ in node.value} if isinstance(node, yaml.MappingNode) else {}
        return tuple((name, value, lines[name]) for name, value in by_name(item)(node))

    return read_names


def either(
    item: Callable[[yaml.Node], dict[str, Any]], key: str, short: Reader
) -> Callable[[yaml.Node], dict[str, Any]]:
    """Make a reader of a mapping for which a text or a list stands short: the value of its one key `key`."""

    def read_either(node: yaml.Node) -> dict[str, Any]:
        return item(node) if isinstance(node, yaml.MappingNode) else {key: short(node)}

    return read_either


def then(reader: Callable[[yaml.Node], Kind], make: Callable[[Kind], Made]) -> Callable[[yaml.Node], Made]:
    """Make a reader whose value is turned into another."""
    return lambda node: make(reader(node))


class Writer(yaml.SafeDumper):
    """Write YAML as people do: dates bare, keys in their order, one line for what is marked Flow."""


Writer.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}
Writer.add_representer(
    Flow, lambda writer, value: writer.represent_mapping("tag:yaml.org,2002:map", value.items(), flow_style=True)
)


def represent_text(writer: yaml.SafeDumper, value: str) -> yaml.Node:
    """Write a text; one with line ends or signs that YAML takes for such is written in quotation marks and escapes."""
    style = '"' if any(char in BREAKS or unicodedata.category(char)[0] == "C" for char in value) else None
    return writer.represent_scalar("tag:yaml.org,2002:str", value, style=style)


Writer.add_representer(str, represent_text)


def write(values: Mapping[str, Any]) -> str:
    """Write a mapping, its keys in their order, with no line folded."""
    return yaml.dump(
        dict(values), Dumper=Writer, allow_unicode=True, sort_keys=False, width=2**31, default_flow_style=False
    )
