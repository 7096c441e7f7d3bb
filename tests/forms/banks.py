"""A bank of questions of several kinds, topics and difficulties, to draw forms from."""

from dataclasses import replace
from functools import cache

from quizgen.bank import Bank, make_bank
from quizgen.items.difficulty import Difficulty
from quizgen.items.item import Item
from quizgen.items.kinds import kind_of
from tests.packs import pack_of

TOWNS, LAWS = 24, 20


def text() -> str:
    """Write the pack: capitals, rivers and laws."""
    lines = ["entities:", "  country:"]
    lines += [f"    c{town}: Country {chr(65 + town)}{town:02}" for town in range(TOWNS)]
    lines += ["  capital:", *(f"    t{town}: Town {town:02}" for town in range(TOWNS))]
    lines += ["  river:", *(f"    r{town}: Water {town:02}" for town in range(TOWNS))]
    lines += ["relations:"]
    for name, kind, letter, topic in (
        ("capital-of", "capital", "t", "places"),
        ("river-of", "river", "r", "human rights"),
    ):
        lines += [f"  {name}:", "    subject: country", f"    value: {kind}"]
        lines += ["    cardinality: one-to-one", f"    topics: [{topic}]"]
        lines += [f"    ask: {{value: 'What is the {kind} of {{subject}}?',"]
        lines += [f"          subject: 'Which country has the {kind} {{value}}?'}}"]
        lines += [f"    statement: 'The {kind} of {{subject}} is {{value}}.'", "    facts:"]
        lines += [f"      c{town}: {letter}{town}" for town in range(TOWNS)]
    lines += ["facts:"]
    for law in range(LAWS):
        lines += [f"  y{law}: {{question: 'When was law {law:02}xx made?',"]
        lines += [f"    statement: 'Law {law:02}xx was made in {{answer}}.',"]
        lines += [f"    answer: {1800 + law}, single: true, topics: [years]}}"]
    lines += ["  loose: {question: 'Which is it?', answer: so, topics: [years]}"]
    return "\n".join(lines) + "\n"


@cache
def bank(*kinds: str) -> Bank:
    """Make the bank with items of some kinds."""
    return make_bank([pack_of(text())], kinds=[kind_of(name) for name in kinds])


KINDS = ("choice", "true-false", "cloze")
TOPICS = ("places", "human rights", "years")


@cache
def mixed() -> tuple[Item, ...]:
    """Return the items of three kinds, as if they were of all difficulties in turn."""
    levels = tuple(Difficulty)
    return tuple(
        replace(item, difficulty=levels[place // 2 % len(levels)])
        for place, item in enumerate(bank(*KINDS).items)
    )
