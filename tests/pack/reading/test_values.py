"""Values: guessed from their looks, or written with their type, which beats any guess."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.items.kinds import numeric
from quizgen.pack import read_pack
from quizgen.pack.fact import Reference, Value
from quizgen.pack.model import Pack
from quizgen.problem import Problem
from quizgen.values import Date, Quantity, Text
from tests.pack.marks import HEADER, check_marks, pack_of, problems_of
from tests.packs import bank_of, item_of, texts

BIRDS = """\
entities:
  bird: {turkey: the turkey, wren: the wren}
relations:
  weight: {subject: bird, value: %s, facts: {turkey: %s}}
"""

COUNTRIES = (
    b"pack: lands\ntitle: L\n"
    b"entities: {country: {turkey: {name: Turkey, also: [Anatolia]}, china: China, peru: Peru}}\n"
)


def using(body: str) -> tuple[Pack | None, tuple[Problem, ...]]:
    """Read a pack that uses another one, which lists countries."""
    text = f"{HEADER}uses: lands\n{body}".encode()
    return read_pack(text, "test.yaml", lambda name: read_pack(COUNTRIES, name))


def lone(answer: str, more: str = "") -> str:
    """Write a fact on its own."""
    return f"facts:\n  f: {{question: What?, answer: {answer}{more}}}\n"


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        ('{text: "3.10"}', Text.read("3.10")),
        ("{text: 72 hours}", Text.read("72 hours")),
        ("{text: 2019-01-23}", Text.read("2019-01-23")),
        ("{text: turkey}", Text.read("turkey")),
        ("{quantity: 12}", Quantity.read("12")),
        ("{date: 1999}", Date.read("1999")),
        ("{id: turkey}", Reference("turkey")),
    ],
)
def test_a_written_type_beats_a_guess(answer: str, value: Value) -> None:
    """Whatever the text looks like; and nobody is warned of what is said."""
    pack, problems = using(lone(answer))
    assert pack is not None
    assert problems == ()
    assert pack.facts["f"].answer == value


@given(st.text("0123456789.,-+ %€kmhoursJanuary{}#'", min_size=1))
def test_what_is_written_as_text_is_that_text(text: str) -> None:
    """For any text, however it is spelt."""
    if text.strip():
        quoted = "'" + text.replace("'", "''") + "'"
        answer = pack_of(lone(f"{{text: {quoted}}}")).facts["f"].answer
        assert answer == Text.read(" ".join(text.split(" ")).strip())


@pytest.mark.parametrize(
    ("more", "values"),
    [
        (", wrong: [3.1, '3.9']", [Text.read("3.1"), Text.read("3.9")]),
        (", wrong: {text: 3.1}", None),
        (", wrong: [{text: 3.1, why: no}]", [Text.read("3.1")]),
        (", wrong: [turkey, {id: peru}]", [Text.read("turkey"), Reference("peru")]),
        (", wrong: [{text: {id: peru}, why: no}]", [Reference("peru")]),
        (", wrong: [{quantity: 3, why: no}, {date: 1999}]", None),
    ],
)
def test_wrong_answers_are_read_as_the_answer_is_written(
    more: str, values: list[Value | None] | None
) -> None:
    """Unless they have a type of their own."""
    pack, problems = using(lone('{text: "3.10"}', more))
    if values is None and pack is None:
        assert [problem.rule for problem in problems] == ["wrong-shape"]
        return
    assert pack is not None
    found = [wrong.value for wrong in pack.facts["f"].wrong]
    expected: list[Value | None] = [Quantity.read("3"), Date.read("1999")]
    assert found == (values or expected)


def test_versions_can_be_asked() -> None:
    """Their last zero counts, and no neighbour of a number is made up."""
    body = 'facts: {f: {question: Which?, answer: {text: "3.10"}, wrong: [3.1, 2.7], single: true}}'
    assert sorted(texts(item_of(bank_of(body), "f"))) == ["2.7", "3.1", "3.10"]
    assert bank_of(body, kind=numeric).items == ()


@pytest.mark.parametrize(
    ("value", "fact", "read"),
    [
        ("text", "2019", Text.read("2019")),
        ("text", "turkey", Text.read("turkey")),
        ("text", '{text: "3.10"}', Text.read("3.10")),
        ("text", '{value: {text: "3.10"}, why: so}', Text.read("3.10")),
        ("text", '[{text: "3.10"}]', Text.read("3.10")),
        ("date", "{date: 1999}", Date.read("1999")),
        ("quantity", "{value: {quantity: 12}}", Quantity.read("12")),
        ("bird", "{id: wren}", Reference("wren")),
    ],
)
def test_values_of_relations_may_be_written_with_their_type(
    value: str, fact: str, read: Value
) -> None:
    """Behind a subject, in a list, or in a record; a relation of texts reads nothing else."""
    (assertion,) = pack_of(BIRDS % (value, fact)).relations["weight"].facts
    assert assertion.value == read


def test_what_is_denied_may_be_written_with_its_type() -> None:
    """As what is stated may."""
    body = BIRDS % ("text", "{not: [{text: 5 kg}, 6 kg]}")
    (assertion,) = pack_of(body).relations["weight"].facts
    assert assertion.denies == (Text.read("5 kg"), Text.read("6 kg"))


@pytest.mark.parametrize(
    "case",
    [
        (lone("{§number: 5}"), "unknown-key"),
        (lone("a", ", §wrong: [{why: b}]"), "missing-key"),
        ("facts: {f: {question: What?, §answer: {text: 5, date: 1999}}}", "wrong-shape"),
        (lone("{date: §soon}"), "not-a-date"),
        (lone("{quantity: §many}"), "not-a-quantity"),
        (lone("{id: §turkye}"), "unknown-entity"),
        (lone("{id: §a b}"), "unknown-entity"),
        (lone("{text: §''}"), "empty"),
        (lone("{text: §~}"), "empty"),
        (lone("§{}"), "wrong-shape"),
        (lone("§{answer}"), "wrong-shape"),
        (BIRDS % ("quantity", "§{text: 5 kg}"), "wrong-kind"),
        (BIRDS % ("text", "§{date: 1999}"), "wrong-kind"),
        (BIRDS % ("bird", "{value: §{text: wren}}"), "wrong-kind"),
        (BIRDS % ("text", "[{text: a}, {text: b, §value: c}]"), "unknown-key"),
    ],
    ids=lambda case: case[0],
)
def test_mistakes_are_told_where_they_stand(case: tuple[str, ...]) -> None:
    """Each once."""
    check_marks(*case)


@pytest.mark.parametrize(
    ("body", "rule", "hint"),
    [
        (lone("turkey"), "maybe-a-text", "write `{id: turkey}` if so, or `{text: turkey}`"),
        (lone("Turkey"), "maybe-an-id", "write `{id: turkey}` to mean that, or `{text: Turkey}`"),
        (lone("Anatolia"), "maybe-an-id", "write `{id: turkey}` to mean that"),
        (lone("Goose", ", wrong: [turkey]"), "maybe-a-text", "write `{id: turkey}` if so"),
        (lone("3.10"), "maybe-a-text", 'write `{text: "3.10"}`'),
        (lone("75 dBA"), "maybe-a-quantity", "or write `{text: …}`"),
        (lone("'3,10'"), "maybe-a-quantity", "write 3.10; or write `{text: …}`"),
        (lone("476").replace("What", "When"), "maybe-a-date", "write `{date: 476}`"),
        (lone("0800").replace("What", "In which year"), "maybe-a-date", "write `{date: 0800}`"),
        (lone("2.70", ", wrong: [2.8]"), "maybe-a-text", '`{quantity: "2.70"}`'),
    ],
)
def test_what_may_be_meant_otherwise_is_a_warning(body: str, rule: str, hint: str) -> None:
    """Which says how to write either."""
    pack, (problem,) = using(body)
    assert pack is not None
    assert (problem.rule, problem.severity) == (rule, "warning")
    assert hint in problem.hint


@pytest.mark.parametrize(
    "body",
    [
        lone("{id: turkey}", ", wrong: [china, peru]"),
        lone("{text: turkey}", ", wrong: [china, goose]"),
        lone("'7,000'"),
        lone("3.5"),
        lone("10"),
        lone("2.50 euros"),
    ],
)
def test_what_is_clear_is_no_warning(body: str) -> None:
    """Nor are wrong answers that stand beside a thing of their kind."""
    assert using(body)[1] == ()


def test_own_ids_are_what_is_meant() -> None:
    """A pack knows its own."""
    entities = "entities: {k: {turkey: the turkey}}\n"
    assert problems_of(entities + lone("turkey")) == ()


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ("a: 2001-02, b: 2012-13", ["2001-02"]),
        ("a: {value: 2003-04}, b: [2001-02, 1999-00]", ["2003-04", "2001-02"]),
        ("a: 2001-02, b: 2019-06", []),
        ("a: {value: {text: 2001-02}}, b: 2012-13", []),
    ],
)
def test_a_month_beside_seasons_is_told(facts: str, told: list[str]) -> None:
    """Where 2012-13 stands beside it, 2001-02 may be no month."""
    problems = problems_of(
        "entities: {team: {a: A, b: B}}\n"
        "relations: {won: {subject: team, value: date, ask: 'When did {subject} win?', "
        f"facts: {{{facts}}}}}}}\n"
    )
    found = [one.message for one in problems if "may be a season" in one.message]
    assert [message.split("'")[1] if "'" in message else message for message in found] == told


def test_a_month_is_told_where_the_question_asks_for_a_season() -> None:
    """A fact on its own has nothing beside it but its wrong answers."""
    text = "facts: {f: {question: %s, answer: 2001-02%s}}\n"
    for question, wrong, told in (
        ("In which season did they win?", "", True),
        ("When did they win?", ", wrong: [2012-13, 2003-04]", True),
        ("When did they win?", "", False),
    ):
        messages = [one.message for one in problems_of(text % (question, wrong))]
        assert any("may be a season" in message for message in messages) is told
