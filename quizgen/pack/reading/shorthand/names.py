"""Names that stand for entities: of things that are listed, or of new ones, which get an id.

An id is made of the name alone, so that it stays what it is wherever the name stands and
whatever else is there. Where two things would have one id, both cannot have it by themselves.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from quizgen.folding import fold, look, slug
from quizgen.languages.articles import after_article
from quizgen.languages.grammars import grammar_of
from quizgen.markup.plain import source
from quizgen.pack.model import Entity
from quizgen.pack.reading.fields import Fields, words
from quizgen.pack.reading.spelling import Vocabulary
from quizgen.pack.report import Report, shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.nodes import Mapping as MappingNode
from quizgen.pack.text.nodes import Node, Scalar
from quizgen.problem import Location

_SAME = ("id", "name")
"""What a record may hold that refers to a thing as it is, if both are its own."""


class Names:
    """The names and ids of a pack's things, and those that are made of names.

    Args:
        used: The entities of the packs that this one uses.
        language: The language that names are in.
        report: Where problems go.

    Attributes:
        made: For each kind, the things that are made: their ids, and what was written.
        cells: For each kind, the things that no more than a name in a cell makes: their names,
            by id.
    """

    def __init__(self, used: Mapping[str, Entity], language: str, report: Report) -> None:
        self.made: defaultdict[str, list[tuple[Scalar, Node]]] = defaultdict(list)
        self.cells: defaultdict[str, dict[str, Scalar]] = defaultdict(dict)
        self._report = report
        self._language = language
        self._articles = grammar_of(language).nouns.articles
        self._bare: dict[tuple[str, str], str] = {}
        self._ids: dict[str, tuple[str, Location]] = {}
        self._bearers: dict[tuple[str, str], str] = {}
        self._told: set[tuple[str, str]] = set()
        self._listed: defaultdict[str, list[str]] = defaultdict(list)
        self._vocabularies: dict[str, Vocabulary] = {}
        self._stripped_names: dict[str, tuple[Vocabulary, Mapping[str, str]]] = {}
        for entity in used.values():
            self._add(entity.id, entity.kind, (entity.name, *entity.also), entity.location)
            self._listed[entity.kind] += (entity.id, entity.name)

    def list_members(self, kind: str, members: Iterable[tuple[Scalar, Node]]) -> None:
        """Take note of things that are listed under ids."""
        for key, node in members:
            names = _names(node)
            self._add(key.text, kind, names, self._report.at(key))
            self._listed[kind] += (key.text, *names[:1])

    def list_name(self, kind: str, node: Node) -> None:
        """Take note of a thing in a list, of whose name its id may be made."""
        key = None
        if isinstance(node, MappingNode):
            key = self.define(kind, node)
        elif isinstance(node, Scalar) and not node.is_blank:
            key = self._make(kind, Scalar(_id_of(words(node)), node.line, node.column), node, node)
        if key:
            self._listed[kind] += (key.text, *_names(node)[:1])

    def define(self, kind: str, node: MappingNode) -> Scalar | None:
        """Define a thing by a record with its name.

        Returns:
            Its id, at its place; None where there is a problem.
        """
        fields = Fields(node)
        name, key = fields.scalar("name"), fields.scalar("id")
        if name is None:
            return None if key is None else self._known(kind, key)
        same = key is not None and self._bearers.get((kind, words(name))) == key.text
        if key and same and len(node.pairs) <= len(_SAME):
            return key
        if key:
            self._told.add((kind, words(name)))
        key = key or Scalar(_id_of(words(name)), name.line, name.column)
        record = MappingNode(
            [(key_, value) for key_, value in node.pairs if key_.text != "id"],
            node.line,
            node.column,
        )
        return self._make(kind, key, name, record)

    def find(self, kind: str, name: Scalar) -> Scalar | None:
        """Find the thing of a kind that a name stands for, or make it.

        Args:
            kind: The kind.
            name: The name, or the id of a thing that is listed.

        Returns:
            Its id, at the name's place; None where there is a problem.
        """
        text = words(name)
        found = self._bearers.get((kind, text), "")
        if not found and self._ids.get(text, ("",))[0] == kind:
            found = text
        if found:
            return Scalar(found, name.line, name.column)
        told = self._warn_of_twin(kind, name, text)
        made = self._make(kind, Scalar(_id_of(text), name.line, name.column), name, name)
        if made and not told:
            self.cells[kind][made.text] = name
        return made

    def _known(self, kind: str, key: Scalar) -> Scalar | None:
        """Refer to a thing by its id."""
        if key.text not in self._ids:
            message = f"unknown entity {shown(key.text)}: expected the id of one of the kind "
            called = self._bearers.get((kind, words(key)))
            hint = f"did you mean {called!r}?" if called else ""
            hint = hint or self._vocabulary(kind).suggest(key.text, "give it a name to make it")
            self._report.add(Rule.UNKNOWN_ENTITY, key, f"{message}{shown(kind)}", hint)
            return None
        return key

    def _make(self, kind: str, key: Scalar, name: Scalar, node: Node) -> Scalar | None:
        """Make a thing, unless another has its id."""
        if key.text in self._ids:
            other, place = self._ids[key.text]
            message = (
                f"{shown(words(name))} would have the id {shown(key.text)}, which is taken: "
                f"first in {self._report.seen(place)}"
            )
            hint = self._instead(kind, key, words(name), other)
            self._report.add(Rule.REPEATED_ID, name, message, hint)
            return None
        if isinstance(node, Scalar) and (alike := self._bare.get((kind, self.strip(node)))):
            message = f"{shown(words(name))} would be another {kind} than {shown(alike)}"
            hint = self._apart(kind, alike, key.text, words(name))
            self._report.add(Rule.LIKE_NAMES, name, message, hint)
            return None
        self._add(key.text, kind, _names(node), self._report.at(name))
        self.made[kind].append((key, node))
        return key

    def _instead(self, kind: str, key: Scalar, name: str, other: str) -> str:
        """Say what to do with a name whose id is taken, by a thing of its own kind or another."""
        if other == kind and (kind, name) in self._bearers:
            return "keep one of them, or give this one an id of its own"
        own = f"{kind}-{key.text}" if other != kind else f"{key.text}-2"
        alike = self._bare.get((kind, self.strip(name)), "")
        if other == kind and alike and look(alike) == look(name):
            return self._apart(kind, alike, own, name)
        return f"give it another: {_record(own, name)}"

    def _apart(self, kind: str, alike: str, id_: str, name: str) -> str:
        """Say what to do with two names that are nearly one: both need an id, if they are two."""
        records = [_record(id_, name)]
        if (kind, alike) not in self._told:
            records.append(_record(self._bearers[kind, alike], alike))
        two = f"write {' and '.join(records)}"
        return f"if they are one, write {shown(alike)} here too; if not, {two}"

    def _add(self, id_: str, kind: str, names: Iterable[str], place: Location) -> None:
        self._ids.setdefault(id_, (kind, place))
        for name in names:
            self._bearers.setdefault((kind, name), id_)
            self._bare.setdefault((kind, self.strip(name)), name)

    def strip(self, name: Scalar | str) -> str:
        """Reduce a name to what it is known by: without case, article and signs at its ends."""
        folded = fold(words(name) if isinstance(name, Scalar) else name)
        rests = (after_article(folded, article) for article in self._articles)
        return next(filter(None, rests), folded).strip(" .!?…'") or folded

    def _warn_of_twin(self, kind: str, name: Scalar, text: str) -> bool:
        """Report a name that is nearly one of those that are listed, as a warning; tell if so."""
        twin = self._twin(kind, text) if self._listed[kind] else ""
        if twin:
            from quizgen.languages.grammars.english import indefinite

            message = f"{shown(text)} is not listed, and becomes {indefinite(kind)} of its own"
            self._report.warn(Rule.MAYBE_AN_ID, name, message, _or_else(twin, text))
        return bool(twin)

    def warn_of_slips(self, columns: Mapping[str, Iterable[Sequence[str]]]) -> None:
        """Report names in cells that are nearly others, as warnings.

        Args:
            columns: For each kind, the ids of the things in each of its columns.
        """
        from quizgen.pack.reading.shorthand.slips import find_slips

        for kind, strays in self.cells.items():
            names = {key.text: next(iter(_names(node)), "") for key, node in self.made[kind]}
            stripped = {id_: self.strip(name) for id_, name in names.items()}
            for stray, meant in find_slips(columns[kind], strays, stripped, self._language):
                from quizgen.languages.grammars.english import indefinite

                name = names[stray]
                message = f"{shown(name)} stands once, and becomes {indefinite(kind)} of its own"
                hint = _or_else(names[meant], name)
                self._report.warn(Rule.MAYBE_AN_ID, strays[stray], message, hint)

    def _twin(self, kind: str, text: str) -> str:
        """Return the id or name in a list that a name is nearly, be it behind another article."""
        stripped = self.strip(text)
        if (kind, stripped) in self._bare:
            return ""
        if twin := self._vocabulary(kind).twin(text):
            return twin
        if kind not in self._stripped_names:
            known = {self.strip(name): name for name in reversed(self._listed[kind])}
            self._stripped_names[kind] = Vocabulary(known), known
        vocabulary, names = self._stripped_names[kind]
        return names.get(vocabulary.twin(stripped), "")

    def _vocabulary(self, kind: str) -> Vocabulary:
        if kind not in self._vocabularies:
            self._vocabularies[kind] = Vocabulary(self._listed[kind])
        return self._vocabularies[kind]


def _record(id_: str, name: str) -> str:
    """Write a thing with its id, as it may stand in a cell or a list."""
    return f"`{{id: {id_}, name: {shown(name)[1:-1]}}}`"


def _or_else(meant: str, name: str) -> str:
    """Ask whether another name was meant, and say how to write the one that stands there."""
    return f"did you mean {meant!r}? If not, write `{{name: {shown(name)[1:-1]}}}`"


def _id_of(name: str) -> str:
    return slug(fold(source(name)))


def _names(node: Node) -> tuple[str, ...]:
    """Return the names of a thing as it is written."""
    if isinstance(node, Scalar):
        return () if node.is_blank else (words(node),)
    if isinstance(node, MappingNode):
        fields = Fields(node)
        return tuple(filter(None, (fields.text("name"), *fields.texts("also"))))
    return ()
