"""Printed selections of a bank: the same questions, in an order of each form's own."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from quizgen.draw import Urn, draw
from quizgen.items import KINDS
from quizgen.items.item import Item, Option, Response
from quizgen.pack.model import Pack
from quizgen.values.text import fold

LETTERS = "ABCDEFGHIJ"


@dataclass(frozen=True, slots=True)
class Question:
    """An item as it stands on a form: its number, and its options in the form's order."""

    number: int
    item: Item
    options: tuple[Option, ...]

    @property
    def key_letters(self) -> tuple[str, ...]:
        """The letters that answer it.

        The letter of the right option; of each right one, in the form's order, where
        several are picked; of each prompt's option; of the options in the right order.
        None where the answer is typed.
        """
        item = self.item
        if item.response is Response.MATCH:
            return tuple(self.letter(item.options[prompt.key]) for prompt in item.prompts)
        if item.response is Response.ORDER:
            return tuple(map(self.letter, item.options))
        return tuple(self.letter(option) for option in self.options if option.correct)

    def letter(self, option: Option) -> str:
        """Return the letter of one of its options."""
        return LETTERS[self.options.index(option)]


@dataclass(frozen=True, slots=True)
class Form:
    """One version of a handout, such as form A."""

    label: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """All that an exporter needs of a pack: its items, and the forms made of them.

    Attributes:
        name: The pack's id, which file names and deck ids are made of.
        title: What people read at the top.
        language: A BCP 47 tag such as ``en``.
        license: The pack's license, or an empty text.
        items: The bank's items of this pack, in its order.
        forms: Printed versions with their questions.
        revisions: For an item's id, when its content last changed, in seconds since
            1970 (UTC); an item that is missing has never changed.
    """

    name: str
    title: str
    language: str
    license: str
    items: tuple[Item, ...]
    forms: tuple[Form, ...]
    revisions: dict[str, int]


def make_edition(  # noqa: PLR0913 -- each says another thing of the edition
    pack: Pack,
    items: Sequence[Item],
    *,
    labels: Sequence[str] = ("A", "B"),
    questions: int = 20,
    seed: int = 0,
    revisions: Mapping[str, int] | None = None,
) -> Edition:
    """Lay out items of a pack for the exporters.

    Args:
        pack: Where the items come from.
        items: What is exported; the forms are made of some of them.
        labels: The forms' names.
        questions: How many questions a form has at the most.
        seed: What all draws depend on.
        revisions: For an item's id, when its content last changed, in seconds since 1970.
    """
    return Edition(
        name=pack.id,
        title=pack.title,
        language=pack.language,
        license=pack.license,
        items=tuple(items),
        forms=make_forms(items, labels=labels, questions=questions, seed=seed),
        revisions=dict(revisions or {}),
    )


def make_forms(
    items: Sequence[Item], *, labels: Sequence[str] = ("A", "B"), questions: int = 20, seed: int = 0
) -> tuple[Form, ...]:
    """Select questions and lay them out in a different order on each form.

    Each form draws the order of its questions and of their options on its own; numbers
    and dates stay in their order. No two questions of a form stand on the same fact or
    ask about it from both ends.

    Args:
        items: What to select from.
        labels: The forms' names.
        questions: How many questions a form has at the most.
        seed: What all draws depend on.
    """
    selected = select(items, questions, seed)
    return tuple(_form(label, selected, seed) for label in labels)


def select(items: Sequence[Item], questions: int, seed: int) -> tuple[Item, ...]:
    """Draw items that do not give each other away, spread over the kinds and topics.

    Returns:
        At most ``questions`` items, in the bank's order. An item is passed over when it
        stands on a fact that an earlier one stands on, or when either names the other's
        key in its stem.
    """
    turns: Counter[tuple[str, str]] = Counter()
    drawn: list[tuple[int, int, Item]] = []
    place = {item.id: draw(seed, item.id, "selection") for item in items}
    for item in sorted(items, key=lambda item: place[item.id]):
        group = (item.kind, item.topics[0] if item.topics else "")
        turns[group] += 1
        drawn.append((turns[group], place[item.id], item))
    chosen: dict[str, Item] = {}
    for _, _, item in sorted(drawn, key=itemgetter(0, 1)):
        if len(chosen) == questions:
            break
        if not any(_gives_away(item, other) for other in chosen.values()):
            chosen[item.id] = item
    return tuple(item for item in items if item.id in chosen)


def _gives_away(one: Item, other: Item) -> bool:
    if one.pack == other.pack and set(one.facts) & set(other.facts):
        return True
    return _names_answer_of(one, other) or _names_answer_of(other, one)


def _names_answer_of(one: Item, other: Item) -> bool:
    """Tell whether the stem of one item names a right answer of another."""
    stem = fold(one.stem)
    return any(fold(answer) in stem for answer in other.answers)


def _form(label: str, items: Sequence[Item], seed: int) -> Form:
    """Lay out a form: questions of one kind stand together, in an order of the form's own."""
    kinds = [kind.NAME for kind in KINDS]
    order = sorted(
        items,
        key=lambda item: (kinds.index(item.kind), draw(seed, item.id, "question", label)),
    )
    return Form(
        label,
        tuple(
            Question(number, item, _options(item, label, seed))
            for number, item in enumerate(order, start=1)
        ),
    )


def _options(item: Item, label: str, seed: int) -> tuple[Option, ...]:
    """Draw the order of an item's options on a form; some have one of their own."""
    if item.ordered:
        return item.options
    urn = Urn(seed, item.id, "option", label)
    return tuple(urn.shuffled(item.options, lambda option: option.text))
