"""Names, units and forms of numbers and dates are wording: what is asked stays what it is."""

from collections import Counter
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date
from random import Random

import pytest

from quizgen.items.item import Item, Response
from quizgen.marking.mark import Mark, mark
from quizgen.pack.model import Pack
from quizgen.question import Question
from quizgen.values import Date, Quantity, read
from tests.items.accounts import Document, random_document, read_document
from tests.items.claims import KINDS, Claim, Reading
from tests.items.premises import items_of
from tests.pack.marks import check_marks
from tests.packs import pack_of
from tests.reading import tells_order

BATCHES = 2
PACKS = 3
"""How many accounts a batch rewords."""

ONES = (
    *("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
WEIGHTS = {"weeks": 168, "days": 24, "hours": 1}


def in_words(number: int) -> str:
    """Write a number below a thousand in words."""
    hundreds, rest = divmod(number, 100)
    tens, ones = (0, rest) if rest < len(ONES) else divmod(rest, 10)
    words = "-".join(filter(None, (TENS[tens], ONES[ones])))
    if not hundreds:
        return words
    return f"{ONES[hundreds]} hundred" + f" and {words}" * bool(words)


def forms(text: str) -> list[str]:
    """Return other ways of writing a number or date, as written in accounts."""
    value = read(text)
    if isinstance(value, Date):
        day = date.fromordinal(value.low)
        if value.precision == "month":
            return [f"{day:%Y-%m}", f"{day:%B %Y}", f"{day:%b %Y}"]
        return [
            *(f"{day:%Y-%m-%d}", f"{day.day} {day:%B %Y}", f"{day:%B} {day.day}, {day.year}"),
            *(f"{day:%b} {day.day}, {day.year}", f"{day:%A}, {day.day} {day:%B %Y}"),
        ]
    if not isinstance(value, Quantity):
        return [text]
    if " to " in text:
        low, _, high, unit = text.split()
        return [
            f"{low} to {high} {unit}",
            f"between {low} and {high} {unit}",
            f"{low}–{high} {unit}",
        ]
    if text.startswith("about"):
        _, number, unit = text.split()
        return [f"{limit} {number} {unit}" for limit in ("about", "around", "roughly", "some")]
    digits, unit = text.split()
    written = [(int(digits), unit)]
    if unit in WEIGHTS:
        hours = int(digits) * WEIGHTS[unit]
        written = [(hours // size, name) for name, size in WEIGHTS.items() if hours % size == 0]
        written.append((hours * 60, "minutes"))
    plain = [(count, unit if count != 1 else unit.removesuffix("s")) for count, unit in written]
    return [
        *(f"{count:,} {unit}" for count, unit in plain),
        *(f"{in_words(count)} {unit}" for count, unit in plain if count < 1000),
    ]


def reworded(document: Document, random: Random) -> Document:
    """Write every number and date of an account in another unit or form."""

    def other(text: str) -> str:
        form = random.choice(forms(text))
        assert read(form) == read(text)
        return form

    document = deepcopy(document)
    for relation in document["relations"].values():
        for records in relation["facts"].values():
            records[:] = [{key: other(text) for key, text in record.items()} for record in records]
    for fact in document["facts"].values():
        fact["answer"] = other(fact["answer"])
        if "wrong" in fact:
            fact["wrong"] = list(map(other, fact["wrong"]))
    return document


def renamed(document: Document, random: Random) -> Document:
    """Call some things of an account by another of their names."""
    document = deepcopy(document)
    for members in document["entities"].values():
        for entity in members.values():
            if entity["also"] and random.random() < 0.7:
                entity["name"], entity["also"][0] = entity["also"][0], entity["name"]
    return document


Reword = Callable[[Document, Random], Document]


def wordings(batch: int, reword: Reword) -> Iterator[tuple[Pack, Pack]]:
    """Yield random packs, each in two wordings."""
    for seed in range(batch * PACKS, (batch + 1) * PACKS):
        random = Random(seed)
        document = random_document(random)
        yield read_document(document), read_document(reword(document, random))


@pytest.mark.parametrize("batch", range(BATCHES))
def test_units_and_forms_do_not_change_what_is_asked(batch: int) -> None:
    """72 hours or three days, 2019-01-26 or Jan 26, 2019: the same questions, keys and proofs.

    Only the distractors may be others, since numbers are made up in the unit of the key.
    """
    met = Counter[str]()
    for one, other in wordings(batch, reworded):
        check_likeness(one, other)
        others = items_of(other)
        for name, item in items_of(one).items():
            met[item.kind] += 1
            proofs = proofs_of(item, Reading(one)), proofs_of(others[name], Reading(other))
            rules, other_rules = ({rule for rule, _ in found.values()} for found in proofs)
            assert rules == other_rules
    assert met.keys() == KINDS.keys()


@pytest.mark.parametrize("batch", range(BATCHES))
def test_names_do_not_change_what_is_asked(batch: int) -> None:
    """Called by another of its names, a thing is asked about, accepted and proven false alike.

    Only the distractors may be others, since names are like others by their length.
    """
    met = Counter[str]()
    for one, other in wordings(batch, renamed):
        check_likeness(one, other)
        others = items_of(other)
        for name, item in items_of(one).items():
            met[item.kind] += 1
            assert set(item.accepted) == set(others[name].accepted)
    assert met.keys() == KINDS.keys()


def check_likeness(pack: Pack, other_pack: Pack) -> None:
    """Check that two wordings of a pack are asked and marked alike."""
    items, others = items_of(pack), items_of(other_pack)
    assert items.keys() == others.keys()
    one, other = Reading(pack), Reading(other_pack)
    replies = list(typed(pack))
    for name, item in items.items():
        assert others[name].facts == item.facts
        assert key_of(others[name], other) == key_of(item, one)
        proofs, other_proofs = proofs_of(item, one), proofs_of(others[name], other)
        for claim in proofs.keys() & other_proofs.keys():
            assert proofs[claim] == other_proofs[claim]
        if item.response is Response.TYPE:
            for reply in replies:
                assert marks(item, reply) == marks(others[name], reply)


def key_of(item: Item, reading: Reading) -> object:
    """Return what is right, by ids and meanings."""
    if tells_order(item):
        return list(map(reading.entity, item.answers))
    return {
        (claim.relation, claim.subject, claim.value)
        for claim in reading.claims(item)
        if claim.holds
    }


Proof = tuple[str, tuple[str, ...]]
"""A rule and the ids of its premises."""


def proofs_of(item: Item, reading: Reading) -> dict[Claim, Proof]:
    """Return the proofs that options tell, for what they are proofs of."""
    found: dict[Claim, Proof] = {}
    if item.response in {Response.PICK_ONE, Response.PICK_SEVERAL}:
        for claim in reading.claims(item):
            proof = item.options[claim.option or 0].certificate
            if proof:
                found[claim] = proof.rule, tuple(premise.id for premise in proof.premises)
    return found


def typed(pack: Pack) -> Iterator[str]:
    """Yield what students may type: all names, and all numbers and dates in all forms."""
    for entity in pack.entities.values():
        yield from (entity.name, *entity.also)
    for relation in pack.relations.values():
        for fact in relation.facts:
            if isinstance(fact.value, Quantity | Date):
                yield fact.value.text


def marks(item: Item, reply: str) -> tuple[bool | None, object]:
    """Tell how a reply is marked: whether it is right, and whether it is inexact or a near miss."""
    marked = mark(Question(1, item, ()), reply)
    return (marked.right, marked.inexact) if isinstance(marked, Mark) else (None, type(marked))


DEADLINES = """
    language: {language}
    entities: {{city: {{lima: Lima, oslo: Oslo}}}}
    relations:
      deadline:
        subject: city
        value: quantity
        cardinality: many-to-one
        ask: {{value: "{{subject}}, {{when}}: ?"}}
        statement: "{{subject}}, {{when}}: {{value}}."
        facts:
          lima: {{value: {span}, when: {day}}}
          oslo: {{value: {other}, when: {day}}}
"""


@pytest.mark.parametrize(
    ("language", "span", "other", "day"),
    [
        ("en", "72 hours", "5 days", "2019-01-26"),
        ("en", "3 days", "120 hours", "26 January 2019"),
        ("en", "three days", "five days", "Jan 26, 2019"),
        ("en", "Three days", "7,200 minutes", "Saturday, January 26th, 2019"),
        ("es", "72 horas", "5 días", "2019-01-26"),
        ("es", "tres días", "120 horas", "26 de enero de 2019"),
    ],
)
def test_ids_are_made_of_meanings(language: str, span: str, other: str, day: str) -> None:
    """Whatever the language, the unit and the form, questions and facts have the same ids."""
    text = DEADLINES.format(language=language, span=f'"{span}"', other=other, day=f'"{day}"')
    items = items_of(pack_of(text.replace("7,200 minutes", '"7,200 minutes"')))
    asked = {f"deadline.value/{city}~2019-01-26/choice" for city in ("lima", "oslo")}
    asked |= {name.replace("choice", "numeric") for name in asked}
    stated = {f"deadline.{city}@2019-01-26/cloze" for city in ("lima", "oslo")}
    stated |= {name.replace("cloze", "true-false") for name in stated}
    assert items.keys() == {f"test/{name}" for name in asked | stated}
    item = items["test/deadline.value/lima~2019-01-26/numeric"]
    assert [marks(item, reply)[0] for reply in ("72 h", "4320 min", "4 h")] == [True, True, False]


def test_a_name_stands_for_no_id() -> None:
    """Where an id is expected, a name is an error, with its place; in an answer it is a text."""
    named = "entities: {city: {peru: {name: Lima, also: [Reyes]}, oslo: Oslo}}\nrelations:\n"
    relation = "  near: {subject: city, value: city, facts: {oslo: §Reyes}}\n"
    check_marks(named + relation, "unknown-entity")
    lone = "facts: {near: {question: Which?, answer: Lima, wrong: [§Reyes, Oslo town]}}\n"
    check_marks(named.removesuffix("relations:\n") + lone, "right-wrong")
