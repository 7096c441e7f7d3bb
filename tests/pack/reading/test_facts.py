"""Facts on their own: what is read, and what is refused."""

import pytest

from quizgen.pack.fact import Reference, Viewpoint
from quizgen.problem import Location
from quizgen.values import Date, Quantity, Text
from tests.pack.marks import check_marks, pack_of, problems_of

ENTITIES = """\
sources: {s: S}
entities:
  person:
    maduro: {name: Nicolás Maduro, also: [Maduro the president, President Maduro]}
    padrino: Vladimir Padrino
  place:
    country: {name: Country}
    caracas: {name: Caracas, in: country}
relations:
  rel: {subject: person, value: place}
"""


def _fact(body: str) -> str:
    """Write a pack with one fact, whose question is given."""
    return f"{ENTITIES}facts:\n  fact:\n    question: What?\n    {body}\n"


def test_all_of_a_fact_is_read() -> None:
    """Every key has its place in the record."""
    fact = pack_of(
        _fact(
            "answer: 72 hours\n    single: true\n    statement: It took {answer}.\n"
            "    wrong: [24 hours, {text: padrino, why: a person}]\n    topics: time\n"
            "    when: 2019-01-23\n    claimed_by: maduro\n    disputed: true\n    why: so\n"
            "    sources: {s: few words}"
        )
    ).facts["fact"]
    assert fact.location == Location("test.yaml", 14, 3)
    assert fact.question == "What?"
    assert fact.answer == Quantity.read("72 hours")
    assert fact.single is True
    assert fact.statement == "It took {answer}."
    assert [wrong.value for wrong in fact.wrong] == [
        Quantity.read("24 hours"),
        Reference("padrino"),
    ]
    assert [wrong.why for wrong in fact.wrong] == ["", "a person"]
    assert fact.topics == ("time",)
    assert fact.when == Date.read("23 January 2019")
    assert fact.viewpoint == Viewpoint("maduro", "maduro", disputed=True)
    assert fact.why == "so"
    assert [(piece.source, piece.quote) for piece in fact.evidence] == [("s", "few words")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("maduro", Reference("maduro")),
        ("'maduro'", Reference("maduro")),
        ("3 days", Quantity.read("72 hours")),
        ("January 2019", Date.read("2019-01")),
        ("no", Text.read("no")),
        ("the army", Text.read("the army")),
    ],
)
def test_answers_are_what_they_look_like(text: str, value: object) -> None:
    """An id is an entity; else a quantity, a date, or plain text."""
    assert pack_of(_fact(f"answer: {text}")).facts["fact"].answer == value


@pytest.mark.parametrize(
    "case",
    [
        ("answer: a b\n    statement: §No placeholder.", "bad-placeholder"),
        ("answer: a b\n    statement: §'{anwser} it is.'", "bad-placeholder"),
        ("answer: a b\n    statement: §'{answer} {'", "bad-placeholder"),
        ("answer: a b\n    statement: '{answer} {{x}}'",),
        ("answer: §'{a: b}'\n    when: §today".replace("§'{", "'{"), "not-a-date"),
        ("answer: a b\n    sources: {§x: words}", "unknown-source"),
        # Of a key that stands twice, the first counts.
        (
            "answer: 72 hours\n    wrong: [§3 days]\n    §answer: 1 hour",
            "right-wrong",
            "duplicate-key",
        ),
        # A name of a thing is all its names, be it written as its id or not.
        ("answer: Nicolás Maduro\n    wrong: [§President Maduro]", "right-wrong"),
        ("answer: Maduro the president\n    wrong: [§maduro]", "right-wrong"),
        ("answer: a b\n    wrong: [Nicolás Maduro, §President Maduro]", "repeated-wrong"),
        ("answer: Nicolás Maduro\n    wrong: [Vladimir Padrino, the town Caracas]",),
        ("answer: §29 February 2019", "maybe-a-date"),
        ("answer: §01/02/2019", "maybe-a-date"),
        ("answer: 28 February 2019\n    wrong: [§§31 April 1902]", "maybe-a-date", "unlike-wrong"),
        ("answer: 6 p.m.\n    wrong: [§'18:00']", "right-wrong"),
        ("answer: 19th century\n    wrong: [18th century, §1850]", "right-wrong"),
        ("answer: §madura", "maybe-an-id"),
        ("answer: §Maduro", "maybe-an-id"),
        ("answer: a b\n    claimed_by: §padrin", "maybe-an-id"),
        ("answer: a b\n    claimed_by: the president",),
        ("answer: a b\n    wrong: §padrinos", "maybe-an-id"),
        ("answer: some padrinos",),
    ],
    ids=lambda case: case[0],
)
def test_facts_are_checked(case: tuple[str, ...]) -> None:
    """What is wrong with a fact is reported at its mark."""
    body, *rules = case
    check_marks(_fact(body), *rules)


@pytest.mark.parametrize("question", ["{subject} is what?", "{}", "{a.b}", "a } b"])
def test_questions_name_only_what_can_be_filled(question: str) -> None:
    """A question may have the time, the claimant and the source; no more."""
    check_marks(_fact("answer: a b").replace("What?", f"§'{question}'"), "bad-placeholder")


CIRCUMSTANCES = {
    "when": "when: 2019",
    "claimed_by": "claimed_by: maduro",
    "source": "sources: {s: words}",
}


@pytest.mark.parametrize(
    "wording", ["At {when}?", "Says {claimed_by}?", "By {source}?", "{{a}}?", "{claimed_by’s}?"]
)
def test_questions_may_name_circumstances(wording: str) -> None:
    """If the fact has them: a blank would stand in their place. Double braces are braces."""
    named = {name for name in CIRCUMSTANCES if f"{{{name}" in wording}
    had = "".join(f"\n    {CIRCUMSTANCES[name]}" for name in named)
    for body in (
        _fact(f"answer: a b{had}").replace("What?", f"'{wording}'"),
        _fact(f"answer: a b\n    statement: '{{answer}}, {wording}'{had}"),
    ):
        assert pack_of(body).facts["fact"].answer == Text.read("a b")
        if named:
            check_marks(body.replace(had, "").replace("  fact:", "  §fact:"), "no-words")


def test_what_is_lacking_is_named_with_what_to_do() -> None:
    """The time, the claimant or the source."""
    body = _fact("answer: a b").replace("What?", "'{when}: {claimed_by}, in {source}?'")
    problems = problems_of(body)
    assert [problem.message for problem in problems] == [
        "this fact has no `claimed_by`, but its wording names {claimed_by}",
        "this fact has no `sources`, but its wording names {source}",
        "this fact has no `when`, but its wording names {when}",
    ]
    assert all("or take {" in problem.hint for problem in problems)


@pytest.mark.parametrize("flag", ["true", "false"])
def test_only_what_is_somebodys_word_can_be_attributed(flag: str) -> None:
    """A fact of the pack's own has nobody to be attributed to."""
    body = _fact(f"answer: a b\n    §attributed: {flag}").replace("    §", "    ")
    rules = [problem.rule for problem in problems_of(body)]
    assert rules == (["no-voice"] if flag == "true" else [])
    for voice in ("claimed_by: maduro", "disputed: true"):
        fact = pack_of(f"{body}    {voice}\n").facts["fact"]
        assert fact.viewpoint.attributed == (flag == "true")


def test_a_fact_is_not_called_as_a_relation_is() -> None:
    """Questions are named by both, so that one id would be two questions' name."""
    check_marks(f"{ENTITIES}facts:\n  §rel: {{question: q, answer: a b}}\n", "repeated-id")


def test_a_warning_does_not_keep_the_pack_back() -> None:
    """What may be an id is told, and read as text all the same."""
    (problem,) = problems_of(_fact("answer: madura"))
    assert problem.severity == "warning"
    assert "did you mean 'maduro'?" in problem.hint
    assert pack_of(_fact("answer: madura")).facts["fact"].answer == Text.read("madura")


@pytest.mark.parametrize(
    ("answer", "wrong", "rules"),
    [
        ("72 hours", "[§3 days]", ["right-wrong"]),
        ("72 hours", "[§about 70 hours]", ["right-wrong"]),
        ("72 hours", "[24 hours, 3 metres, §no time at all]", ["unlike-wrong"]),
        ("23 January 2019", "[§January 2019, §2018]", ["right-wrong", "unlike-wrong"]),
        ("the army", "[§The  Army]", ["right-wrong"]),
        ("the army", "[the navy]", []),
        # By any of its names, the answer is the answer.
        ("maduro", "[§maduro]", ["right-wrong"]),
        ("maduro", "[§Nicolás Maduro]", ["right-wrong"]),
        ("maduro", "[§president maduro]", ["right-wrong"]),
        ("president Maduro", "[§maduro]", ["right-wrong"]),
        ("maduro", "[padrino, Guaidó]", []),
        # What contains it, or lies in it, is not wrong.
        ("caracas", "[§country]", ["right-wrong"]),
        ("country", "[§caracas]", ["right-wrong"]),
        ("caracas", "[maduro]", []),
        # Each wrong answer stands once.
        ("the army", "[24 hours, §1 day]", ["repeated-wrong"]),
        ("the army", "[padrino, §Vladimir Padrino]", ["repeated-wrong"]),
        ("the army", "[a thing, {text: §A thing}, §a thing]", ["repeated-wrong"] * 2),
    ],
)
def test_wrong_answers_are_checked(answer: str, wrong: str, rules: list[str]) -> None:
    """None may be, or could be, the answer; none stands twice."""
    check_marks(_fact(f"answer: {answer}\n    wrong: {wrong}"), *rules)


def test_wrong_answers_of_a_fact_without_an_answer_are_read() -> None:
    """The missing answer is told, and nothing about the wrong ones."""
    check_marks(
        f"{ENTITIES}facts:\n  §f: {{question: q, wrong: [24 hours, maduro]}}\n", "missing-key"
    )


@pytest.mark.parametrize("when", ["soon", "241–264 BC", "23 Januray 2019"])
def test_a_time_that_is_none_is_told_once(when: str) -> None:
    """Though question and statement name it."""
    body = f"facts:\n  a: {{question: 'Who, on {{when}}?', answer: x, when: §{when}}}"
    check_marks(body, "not-a-date")


def test_a_quotation_can_say_where_it_stands() -> None:
    """So can a citation without one; words alone say nothing of it."""
    body = """
    sources: {a: An article, b: A book}
    facts:
      one:
        question: Who?
        answer: a man
        sources:
          a: {text: it was a man, at: caption 12}
          b: [a man it was, {text: the man, at: page 3}, {at: page 4}]
    """
    evidence = pack_of(body).facts["one"].evidence
    assert [(piece.source, piece.quote, piece.at) for piece in evidence] == [
        ("a", "it was a man", "caption 12"),
        ("b", "a man it was", ""),
        ("b", "the man", "page 3"),
        ("b", "", "page 4"),
    ]
