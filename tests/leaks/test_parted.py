"""What the curator keeps apart."""

from quizgen.leaks.parted import KeptApart
from tests.leaks.sheets import leaks_of, lone

BODY = """
    entities:
      land: {a: Aaland, b: Bbland, c: Ccland, d: Ddland}
      stance: {for: hailed them, against: shunned them, mute: stayed mute, gone: went home}
    relations:
      took:
        {subject: land, value: stance, cardinality: one-to-one, statement: "{subject} {value}.",
        ask: {value: "How did {subject} react?", subject: "Who {value}?"},
        facts: {a: for, b: against, c: mute, d: gone}}
    apart: APART
    facts:
"""


def parted(apart: str) -> set[frozenset[str]]:
    """Return which questions are kept apart by lists."""
    body = BODY.replace("APART", apart)
    body += f"    {lone('x', 'What is ex?', 'vex')}    {lone('y', 'What is why?', 'wry')}"
    return {
        frozenset(name.split("/", 1)[1].removesuffix("/choice") for name in (leak.one, leak.other))
        for leak in leaks_of(body)
        if leak.reason == KeptApart.NAME
    }


def test_facts_are_kept_apart() -> None:
    """Each from each other of its list, and from no others."""
    assert parted("[]") == set()
    assert parted("[[x, y]]") == {frozenset("xy")}
    assert parted("[[x, took.a], [y, took.b]]") == {
        frozenset({one, f"took.{end}"})
        for one, ends in (
            ("x", ("value/a", "subject/for")),
            ("y", ("value/b", "subject/against")),
        )
        for end in ends
    }


def test_questions_and_relations_are_kept_apart() -> None:
    """A relation stands for all its questions, which may still stand together."""
    assert parted("[[x, took.value/a]]") == {frozenset({"x", "took.value/a"})}
    found = parted("[[x, took]]")
    assert len(found) == 8
    assert all("x" in pair for pair in found)
