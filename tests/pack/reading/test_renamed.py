"""Former ids, and where mistakes are reported."""

import pytest

from tests.pack.marks import check_marks, pack_of, places, problems_of

BODY = """\
renamed_from: [older, oldest]
entities:
  person:
    ann: {name: Ann, renamed_from: anne}
    bob: Bob
  prize: [Nobel, Fields]
relations:
  won:
    renamed_from: [got]
    subject: person
    value: prize
    facts:
      ann:
        - {value: [nobel, fields], renamed_from: won.anne.medal}
      bob: {not: nobel, renamed_from: [won.bob.not-medal]}
facts:
  deadline: {question: How long?, answer: 72 hours, renamed_from: [limit, the-limit]}
open:
  essay: {question: Why?, answer: Because., renamed_from: why}
"""


def test_former_ids_are_read() -> None:
    """Each with what has another one now; of a record with several facts, the first has them."""
    pack = pack_of(BODY)
    assert pack.renamed_from == ("older", "oldest")
    assert pack.entities["ann"].renamed_from == ("anne",)
    assert pack.entities["bob"].renamed_from == ()
    assert pack.renamed == {
        "won": ("got",),
        "won.ann.nobel": ("won.anne.medal",),
        "won.bob.not-nobel": ("won.bob.not-medal",),
        "deadline": ("limit", "the-limit"),
        "essay": ("why",),
    }


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/issues/new?title={id}",
        "mailto:ann@example.org?subject={id}",
        "http://example.org",
    ],
)
def test_an_address_for_reports_is_read(address: str) -> None:
    """It may name what is mistaken."""
    assert pack_of(f'reports: "{address}"\n').reports == address


@pytest.mark.parametrize(
    "address", ["example.org", "javascript:alert(1)", "mailto:", "mailto:ann", "https://a b"]
)
def test_another_address_is_refused(address: str) -> None:
    """Links on cards lead to the web or write a message, and nowhere else."""
    (problem,) = problems_of(f'reports: "{address}"\n')
    assert places(problem) == (3, 10, "bad-url")
    assert "mailto:" in problem.hint


@pytest.mark.parametrize(
    "body",
    [
        "renamed_from: §test",
        "entities: {person: {a: {name: A, renamed_from: §b}, b: B}}",
        "entities: {person: {a: {name: A, renamed_from: [c, §a]}, b: B}}",
        "entities: {person: {a: {name: A, renamed_from: c}, b: {name: B, renamed_from: §c}}}",
        "facts: {a: {question: A?, answer: b, renamed_from: [§b]}, b: {question: B?, answer: c}}",
        "facts: {a: {question: A?, answer: b, renamed_from: [x, §x]}}",
    ],
)
def test_a_former_id_is_nothing_elses(body: str) -> None:
    """Of a thing that is there, of itself or of another one it cannot be."""
    check_marks(body, "old-id")


def test_a_former_id_in_use_is_explained() -> None:
    """The message names both."""
    (problem,) = problems_of("entities: {p: {a: {name: A, renamed_from: b}, b: B}}")
    assert problem.message == "'b' is the former id of 'a', and stands in the pack"


def test_relations_and_facts_share_their_ids() -> None:
    """Questions are named by either."""
    body = """\
    entities: {person: {ann: Ann}}
    relations:
      won: {subject: person, value: text, facts: {ann: {value: x, renamed_from: deadline}}}
    facts:
      deadline: {question: How long?, answer: 72 hours}
    """
    assert [problem.rule for problem in problems_of(body)] == ["old-id"]
