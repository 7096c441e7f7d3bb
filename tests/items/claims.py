"""What items say: which pairs of a subject and a value they take for true, and which for false."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.folding import fold
from quizgen.items import kinds as registry
from quizgen.items.item import BLANK, Item, Response
from quizgen.pack.fact import Assertion, Reference, Value
from quizgen.pack.model import Pack
from quizgen.truth import Base
from quizgen.values import read
from tests.reading import check_understood, tells_order

ELSEWHERE = {registry.count, registry.open}
KINDS = {kind.NAME: kind for kind in registry.KINDS if kind not in ELSEWHERE}
"""The kinds of item by name: each property is to be seen at work on each of them.

Numbers that are counted are judged by `tests.truth.tallies`; of open questions nothing is proven.
"""


@dataclass(frozen=True)
class Claim:
    """A subject has a value in a relation, or has it not.

    Attributes:
        relation: The relation's id; for a fact on its own, the fact's.
        subject: The subject's id; likewise.
        value: The value.
        holds: Whether the item takes it for true.
        option: The place of the option that says so, if one does.
    """

    relation: str
    subject: str
    value: Value
    holds: bool
    option: int | None = None


class Reading:
    """The items of a pack, read as a student reads them: by their words."""

    def __init__(self, pack: Pack) -> None:
        self._base = Base(pack)
        self._pack = pack
        entities = pack.entities.values()
        self._ids = {
            fold(name): entity.id for entity in entities for name in (entity.name, *entity.also)
        }

    def facts(self, item: Item) -> list[Assertion]:
        """Return the facts that an item's key stands on."""
        facts = map(self._base.fact, item.facts)
        return [fact for fact in facts if fact]

    def entity(self, text: str) -> str:
        """Return the id of what goes by a name."""
        return self._ids[fold(text)]

    def claim(self, fact: Assertion) -> Claim:
        """Return what a fact says."""
        assert fact.value is not None
        return Claim(fact.relation, fact.subject, fact.value, holds=True)

    def asked(self, item: Item) -> str:
        """Tell whether an item asks for a ``value`` or for a ``subject``."""
        if item.kind == "cloze":
            return "value" if self._pair(item)[1] == BLANK else "subject"
        return "subject" if ".subject/" in item.id else "value"

    def claims(self, item: Item) -> Iterator[Claim]:
        """Yield all that an item takes for true or for false, but for an order."""
        check_understood(item)
        fact = self.facts(item)[0]
        if item.kind == "true-false":
            subject, text = self._pair(item)
            true, _ = item.options
            value = self._value(text, fact)
            yield Claim(fact.relation, self._subject(subject, fact), value, true.correct, 0)
        elif item.response is Response.MATCH:
            for prompt in item.prompts:
                for place, option in enumerate(item.options):
                    subject, value = self.entity(prompt.text), self._value(option.text, fact)
                    yield Claim(fact.relation, subject, value, place == prompt.key)
        elif item.response is Response.TYPE:
            for text, right in self._typed(item).items():
                yield self._claim(item, fact, text, right=right)
        elif not tells_order(item):
            for place, option in enumerate(item.options):
                yield self._claim(item, fact, option.text, right=option.correct, place=place)

    def _typed(self, item: Item) -> dict[str, bool]:
        """Return names that may be typed, and whether they are right: all of the answer's kind."""
        texts = dict.fromkeys(item.accepted, True)
        entity = self._pack.entities.get(self._ids.get(fold(item.accepted[0]), ""))
        others = self._pack.entities.values() if entity else ()
        return {
            other.name: False for other in others if entity and other.kind == entity.kind
        } | texts

    def _claim(
        self, item: Item, fact: Assertion, text: str, *, right: bool, place: int | None = None
    ) -> Claim:
        assert fact.value is not None
        if self.asked(item) == "subject":
            return Claim(fact.relation, self.entity(text), fact.value, right, place)
        return Claim(fact.relation, fact.subject, self._value(text, fact), right, place)

    def _pair(self, item: Item) -> tuple[str, str]:
        """Return the words at both ends of a statement; of a fact on its own, the answer's."""
        fact = self.facts(item)[0]
        template = re.escape(self._base.relations[fact.relation].statement)
        for end in ("subject", "value", "answer"):
            template = template.replace(rf"\{{{end}\}}", f"(?P<{end}>.+)")
        found = re.fullmatch(template, item.stem, re.IGNORECASE)
        assert found, (item.stem, template)
        words = found.groupdict()
        return words.get("subject", ""), words.get("value", words.get("answer", ""))

    def _subject(self, text: str, fact: Assertion) -> str:
        return self.entity(text) if text else fact.subject

    def _value(self, text: str, fact: Assertion) -> Value:
        if isinstance(fact.value, Reference):
            return Reference(self.entity(text))
        return read(text, self._pack.language)
