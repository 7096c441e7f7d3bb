"""Both ends of a fact in another stem: an office beside a name, a note, another value."""

from quizgen.items.kinds import matching
from quizgen.leaks.ends import BothEnds
from tests.leaks.sheets import leaks_of, reasons

NAME = BothEnds.NAME

CABINET = """
    LANGUAGE
    entities:
      person: {ada: {name: Ada Byron, also: [Byron]}, mary: Mary Shelley, jane: Jane Austen,
        emily: Emily Bronte}
      office: {war: {name: minister of war, also: [war minister, ministra de guerra]},
        trade: minister of trade, post: head of the post, mint: head of the mint}
    relations:
      held:
        {subject: person, value: office, cardinality: one-to-one,
        statement: "{subject} was {value}.",
        ask: {value: "What was the post of {subject}?", subject: "Who was {value}?"},
        facts: {ada: war, mary: trade, jane: post, emily: mint}}
    facts:
      said: {question: "STEM", answer: aye, wrong: [bee, cee, dee]}
"""


def pairs(stem: str, language: str = "en") -> set[str]:
    """Return which questions for an office name cannot stand beside a stem, for both ends."""
    body = CABINET.replace("STEM", stem).replace("LANGUAGE", f"language: {language}")
    return {
        leak.one.split("/", 1)[1].removesuffix("/choice")
        for leak in leaks_of(body)
        if leak.reason == NAME and "said" in leak.other
    }


def test_an_office_beside_a_name_tells_who_holds_it() -> None:
    """By any name of both, wherever they stand."""
    told = {"held.value/ada", "held.subject/war"}
    assert pairs("What did war minister Ada Byron say?") == told
    assert pairs("What did Byron, the minister of war, say?") == told
    assert pairs("¿Qué dijo la ministra de guerra Byron?", "es") == told


def test_one_end_tells_nothing() -> None:
    """Neither a bare name nor a bare office."""
    assert pairs("What did Ada Byron say?") == set()
    assert pairs("What did the war minister say?") == set()
    assert pairs("What did Mary Shelley say of the war minister?") == set()


def test_an_option_with_both_ends_tells_as_much() -> None:
    """Whether it is right or wrong; ends in two options tell nothing."""
    body = CABINET.replace("STEM", "Who?").replace("LANGUAGE", "")
    for options in ("war minister Byron, cee, dee", "bee, cee, the war minister Byron"):
        assert NAME in reasons(body.replace("bee, cee, dee", options))
    assert NAME not in reasons(body.replace("bee, cee", "Ms Byron, the war minister"))


def test_prompts_are_told_as_well() -> None:
    """They stand on the sheet, but what they are matched with does not stand beside them."""
    body = CABINET.replace("STEM", "Who?").replace("LANGUAGE", "")
    body = body.replace("ask: {", "ask: {match: Match them., ")
    assert NAME not in reasons(body, matching)
