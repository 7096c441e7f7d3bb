"""From a bank to what is printed: questions drawn by a blueprint, versions, copies for students."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from quizgen.decks.deck import plan_deck
from quizgen.decks.lock import NEVER, Lock
from quizgen.forms.blueprint import Blueprint, at_most
from quizgen.forms.drawing import Selection, as_hard_as, fill
from quizgen.forms.form import Copy, Edition, Form, Student
from quizgen.forms.shortage import check_selection
from quizgen.forms.stock import Stock
from quizgen.forms.versions import Versions
from quizgen.items.difficulty import Difficulty
from quizgen.items.item import Item
from quizgen.machine.frozen import frozen
from quizgen.pack.model import Pack


@frozen
class Order:
    """What is wanted of a bank.

    Attributes:
        blueprint: What each form is made of.
        labels: The forms' names.
        draws_each: Whether each form is drawn by itself, so that all ask other questions, as far
            as there are enough; else all ask the same ones.
        students: Who gets a copy each; where they are more than the forms, these go round.
        spares: How many copies without a name come behind theirs.
    """

    blueprint: Blueprint
    labels: tuple[str, ...] = ("A", "B")
    draws_each: bool = False
    students: tuple[Student, ...] = ()
    spares: int = 0


def make_edition(  # noqa: PLR0913 -- each says another thing of the edition
    pack: Pack,
    items: Sequence[Item],
    *,
    labels: Sequence[str] = ("A", "B"),
    questions: int = 20,
    seed: int = 0,
    lock: Lock = NEVER,
) -> Edition:
    """Lay out items of a pack for the exporters, as many as can be had up to a number of them.

    Args:
        pack: Where the items come from.
        items: What is exported; the forms are made of some of them.
        labels: The forms' names.
        questions: How many questions a form has at the most.
        seed: What all draws depend on.
        lock: What was released of the pack's deck.
    """
    order = Order(at_most(questions), tuple(labels))
    edition = order_edition(pack, items, order, seed=seed)
    return replace(edition, deck=plan_deck(pack, items, lock))


def order_edition(  # noqa: PLR0913 -- each says another thing of the edition
    pack: Pack,
    items: Sequence[Item],
    order: Order,
    *,
    aimed: Mapping[Difficulty, Sequence[Item]] | None = None,
    make_others: Callable[[], Sequence[Item]] | None = None,
    seed: int = 0,
) -> Edition:
    """Lay out items of a pack for the exporters, as they were ordered.

    Args:
        pack: Where the items come from.
        items: What is exported; the forms are made of some of them.
        order: What is wanted.
        aimed: For a difficulty, the questions whose distractors were chosen for it.
        make_others: What makes the questions of all kinds, to tell which would do where those of
            the kinds that are wanted do not suffice.
        seed: What all draws depend on.

    Raises:
        RequestError: If the blueprint is an exact one, and the bank cannot fill it.
    """
    blueprint = order.blueprint
    forms = _forms(Stock(items, aimed, pack, make_others), order, seed)
    return Edition(
        name=pack.name,
        title=blueprint.title or pack.title,
        language=pack.language,
        license=pack.license,
        items=tuple(items),
        forms=forms,
        copies=_copies(forms, order),
        school=blueprint.school,
        instructions=blueprint.instructions,
        blueprint=blueprint.name,
        seed=seed,
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
    return _forms(Stock(items, None, pack), Order(at_most(questions), tuple(labels)), seed)


def _forms(stock: Stock, order: Order, seed: int) -> tuple[Form, ...]:
    first = fill(order.blueprint, stock, seed)
    check_selection(first, order.blueprint, stock, seed)
    versions = Versions(order.blueprint, seed)
    if not order.draws_each:
        return tuple(versions.make(label, first) for label in order.labels)
    selections = _equally_hard(first, stock, order, seed)
    return tuple(map(versions.make, order.labels, selections))


def _equally_hard(first: Selection, stock: Stock, order: Order, seed: int) -> list[Selection]:
    """Draw other questions for each form, of the same kinds and difficulties."""
    blueprint = as_hard_as(first, order.blueprint)
    selections, used = [first], Counter(item.id for item in first.items)
    for _ in order.labels[1:]:
        drawn = fill(blueprint, stock, seed, used)
        selection = first if drawn.shortfalls else drawn
        selections.append(selection)
        used.update(item.id for item in selection.items)
    return selections


def _copies(forms: Sequence[Form], order: Order) -> tuple[Copy, ...]:
    if not order.students and not order.spares:
        return ()
    owners: list[Student | None] = [*order.students, *[None] * order.spares]
    return tuple(
        Copy(number, forms[(number - 1) % len(forms)], owner)
        for number, owner in enumerate(owners, start=1)
    )
