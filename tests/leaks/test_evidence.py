"""Questions that rest on the same words of a source."""

from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.leaks.evidence import SharedEvidence
from tests.leaks.sheets import lone, reasons

NAME = SharedEvidence.NAME


def two(one: str, other: str, sources: tuple[str, str] = ("a", "a")) -> set[str]:
    """Return why two questions with these quotes cannot stand on one form."""
    return reasons(
        "facts:\n"
        + lone("x", "Who came first?", "Xaver", sources=f"{{{sources[0]}: '{one}'}}")
        + lone("y", "Why did it rain?", "weather", sources=f"{{{sources[1]}: '{other}'}}")
    )


def test_the_same_quote_or_one_within_the_other() -> None:
    """Whatever its quotation marks and capitals."""
    assert two("gave them 72 hours", "Gave them 72 hours") == {NAME}
    assert two("gave them 72 hours to leave", "them 72 hours") == {NAME}
    assert two("72 hours", "gave them “72 hours”") == {NAME}


def test_other_words_and_other_sources_are_other_evidence() -> None:
    """Nor is a part of a word a part of a quote."""
    assert two("gave them 72 hours", "to leave the country") == set()
    assert two("gave them 72 hours", "gave them 72 hours", ("a", "b")) == set()
    assert two("founded as number 1", "founded as number 12") == set()
    assert two("gave them", "them 72 hours") == set()


def test_what_is_cited_without_words_is_no_shared_evidence() -> None:
    """A whole article says more than one thing."""
    facts = lone("x", "Who came first?", "Xaver", sources="a")
    facts += lone("y", "Why did it rain?", "weather", sources="a")
    assert reasons("facts:\n" + facts) == set()


def test_a_quote_for_a_whole_relation_is_no_facts_own() -> None:
    """Else one question of it could be asked."""
    body = """
        entities: {town: {a: Aa, b: Bb, c: Cc, d: Dd}, river: {e: Ee, f: Ff, g: Gg, h: Hh}}
        relations:
          lies: {subject: town, value: river, cardinality: one-to-one,
            ask: "Which river has {subject}?", statement: "{subject} lies on {value}.", SOURCES
            facts: {a: e, b: f, c: g, d: h}}
    """
    assert reasons(body.replace("SOURCES", "sources: {a: towns and their rivers},")) == set()


@settings(max_examples=30)
@given(st.lists(st.sampled_from(["ab", "cd", "ef"]), min_size=1, max_size=6), st.data())
def test_every_part_of_a_quote_is_found_in_it(words: list[str], data: st.DataObject) -> None:
    """From any word to any word."""
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    assert two(" ".join(words), " ".join(words[start:end])) == {NAME}
