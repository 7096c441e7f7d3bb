"""The same thing twice: a fact, or one key of a relation."""

from quizgen.items.kinds import choice, cloze
from quizgen.leaks.repeats import SameFact, SameKey
from tests.leaks.sheets import leaks_of, reasons

STANCES = """
    entities:
      land: {a: Aaland, b: Bbland, c: Ccland, d: Ddland}
      stance: {for: hailed them, against: shunned them, mute: stayed mute}
    relations:
      took:
        {subject: land, value: stance, cardinality: many-to-one, OPTIONS
        statement: "{subject} {value}.", ask: "How did {subject} react?",
        facts: {a: for, b: for, c: against, d: mute}}
"""


def same_keys(body: str) -> set[tuple[str, str]]:
    """Return the pairs of questions that have the same key."""
    return {(leak.one, leak.other) for leak in leaks_of(body) if leak.reason == SameKey.NAME}


def test_one_key_of_a_relation_stands_on_a_form_once() -> None:
    """Of lands that reacted alike, one is asked about."""
    body = STANCES.replace("OPTIONS", "")
    assert same_keys(body) == {("test/took.value/a/choice", "test/took.value/b/choice")}


def test_where_two_values_are_possible_a_key_may_come_again() -> None:
    """As genders do."""
    body = STANCES.replace("OPTIONS", "options: 2,").replace(", mute: stayed mute", "")
    assert same_keys(body.replace(", d: mute", "")) == set()


def test_the_same_key_of_another_relation_tells_nothing() -> None:
    """Nor does that of a fact on its own."""
    body = STANCES.replace("OPTIONS", "")
    body += "    facts: {else: {question: Who was there?, answer: b, single: true}}\n"
    assert len(same_keys(body)) == 1


def test_a_fact_is_asked_once() -> None:
    """In whatever kind, from whichever end."""
    assert SameFact.NAME in reasons(STANCES.replace("OPTIONS", ""), choice, cloze)
