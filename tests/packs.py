"""Packs for tests, from their text."""

from textwrap import dedent

from quizgen.bank import Bank, make_bank
from quizgen.items.item import Item
from quizgen.items.kinds import Kind, choice
from quizgen.pack import read_pack
from quizgen.pack.model import Pack

HEADER = "pack: test\ntitle: A test\nsources: {a: Article A, b: Article B}\n"


def pack_of(body: str) -> Pack:
    """Read a pack from its text, whose header (id, title, sources a and b) is added.

    Problems fail the test: the pack is meant to be right.
    """
    pack, problems = read_pack((HEADER + dedent(body)).encode(), "test.yaml")
    assert pack is not None, "\n".join(map(str, problems))
    return pack


def bank_of(body: str, *, seed: int = 0, distractors: int = 3, kind: Kind = choice) -> Bank:
    """Make the bank of a pack that is given by its text, with items of one kind."""
    return make_bank([pack_of(body)], seed=seed, distractors=distractors, kinds=[kind])


def item_of(bank: Bank, name: str) -> Item:
    """Return the item whose id, without the pack and the kind, is this."""
    return next(item for item in bank.items if item.id == f"test/{name}/{item.kind}")


def texts(item: Item) -> list[str]:
    """Return the texts of an item's options, in their order."""
    return [option.text for option in item.options]
