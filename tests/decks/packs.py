"""Packs whose decks are released, and what is made of them."""

from quizgen.bank import make_bank
from quizgen.decks.deck import Deck, plan_deck
from quizgen.decks.lock import NEVER, Lock
from quizgen.decks.revising import revise
from quizgen.items.item import Item
from tests.packs import pack_of

PACK = """
entities:
  country: {usa: the United States, mexico: Mexico, brazil: Brazil, peru: Peru}
  position: {backed: recognised Guaidó, kept: kept Maduro}
relations:
  stance:
    subject: country
    value: position
    cardinality: many-to-one
    ask:
      value: What position did {subject} take?
      subject: Which of these countries {value}?
    statement: "{subject} {value}."
    topics: [diplomacy]
    facts: {usa: backed, mexico: kept, brazil: backed, peru: backed}
facts:
  deadline:
    question: How long were diplomats given to leave?
    answer: 72 hours
    single: true
    statement: Diplomats were given {answer} to leave.
    wrong: [24 hours, 48 hours, one week]
    topics: [diplomacy]
  speaker:
    question: Who wrote of a return of democracy?
    answer: Almagro
    single: true
    statement: "{answer} wrote of a return of democracy."
    wrong: [Padrino, Reverol, Borges]
"""
"""A pack with questions of every kind that a fact's note has a card for."""

TIME = 1_800_000_000
"""When it is released first."""


def items_of(body: str = PACK, seed: int = 0) -> tuple[Item, ...]:
    """Make all questions of a pack."""
    return make_bank([pack_of(body)], seed=seed).items


def plan(body: str = PACK, lock: Lock = NEVER, *, is_release: bool = True) -> Deck:
    """Plan the deck of a pack, of all its questions."""
    pack = pack_of(body)
    return plan_deck(pack, make_bank([pack]).items, lock, is_release=is_release)


def release(body: str = PACK, lock: Lock = NEVER, time: int = TIME) -> Lock:
    """Release the deck of a pack."""
    settings = lock if lock.release else Lock(pack="test", language="en", kinds=("choice",))
    return revise(plan(body, settings).notes, settings, time)
