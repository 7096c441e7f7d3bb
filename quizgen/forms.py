"""Printed selections of a bank: the same questions, in an order of each form's own."""

from collections.abc import Mapping, Sequence

from quizgen.items.item import Item
from quizgen.leaks.watch import Watch
from quizgen.machine.frozen import frozen
from quizgen.pack.model import Pack
from quizgen.question import Question, pose
from quizgen.selection import arrange, select


@frozen
class Form:
    """One version of a handout, such as form A."""

    label: str
    questions: tuple[Question, ...]


@frozen
class Edition:
    """All that an exporter needs of a pack: its items, and the forms made of them.

    Attributes:
        name: The pack's name, which file names, decks and the identity of notes are made of.
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

    @property
    def heading(self) -> str:
        """What people read at the top: the title, or the name where that is blank."""
        return self.title.strip() or self.name

    @property
    def asked(self) -> tuple[Item, ...]:
        """The items that its forms ask, each once, in the order in which they stand there."""
        questions = (question for form in self.forms for question in form.questions)
        return tuple({question.item.id: question.item for question in questions}.values())


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
        name=pack.name,
        title=pack.title,
        language=pack.language,
        license=pack.license,
        items=tuple(items),
        forms=make_forms(items, pack=pack, labels=labels, questions=questions, seed=seed),
        revisions=dict(revisions or {}),
    )


def make_forms(
    items: Sequence[Item],
    *,
    pack: Pack | None = None,
    labels: Sequence[str] = ("A", "B"),
    questions: int = 20,
    seed: int = 0,
) -> tuple[Form, ...]:
    """Select questions and lay them out in a different order on each form.

    Each form draws the order of its questions and of their options on its own; numbers
    and dates stay in their order. No two questions of a form give each other away, by any
    rule of `quizgen.leaks`; where fewer are left than were asked for, a form has fewer.

    Args:
        items: What to select from.
        pack: What they were made from; with None, only what the items print is known of them.
        labels: The forms' names.
        questions: How many questions a form has at the most.
        seed: What all draws depend on.
    """
    selected = select(items, questions, seed, Watch(items, pack))
    return tuple(_form(label, selected, seed) for label in labels)


def _form(label: str, items: Sequence[Item], seed: int) -> Form:
    arranged = enumerate(arrange(items, label, seed), start=1)
    return Form(label, tuple(pose(item, number, label, seed) for number, item in arranged))
