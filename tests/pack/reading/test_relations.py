"""Relations and their facts: what is read, what the ids are, and what is refused."""

from textwrap import indent

import pytest

from quizgen.pack.fact import Reference, Viewpoint
from quizgen.pack.model import Ask, Cardinality
from quizgen.problem import Location
from quizgen.values import Date, Quantity, Text, Time
from tests.pack.marks import check_marks, pack_of, problems_of

ENTITIES = """\
sources: {s: S, t: T}
entities:
  person: {p: P, q: Q, r: R}
  place: {x: X, y: Y, z: Z}
"""

KINDS = "subject: person\nvalue: place\n"
SPOKEN = (
    "statement: '{subject} is in {value}'\nask: {value: '{subject}, says {claimed_by}?'}\nfacts: "
)
SOURCED = "statement: '{subject} was in {value} in {when}, says {source}'\nfacts: "
STATEMENT = "statement: '{subject} is in {value}'"


def _relation(facts: str, header: str = "") -> str:
    """Write a pack with one relation from persons to places, named ``at``."""
    return (
        f"{ENTITIES}relations:\n  at:\n    subject: person\n    value: place\n"
        f"{indent(header, '    ')}    facts:\n{indent(facts, '      ')}"
    )


def _ids(facts: str, header: str = "") -> list[str]:
    return [fact.id for fact in pack_of(_relation(facts, header)).relations["at"].facts]


def test_all_of_a_relation_is_read() -> None:
    """Every key has its place in the record."""
    header = """\
cardinality: many-to-one
ask: {value: "Where is {subject}?", subject: "Who is in {value}?"}
statement: "{subject} is in {value}."
complete: [p, q]
topics: [travel, people]
"""
    relation = pack_of(_relation("p: x\n", header)).relations["at"]
    assert (relation.id, relation.subject, relation.value) == ("at", "person", "place")
    assert relation.location == Location("test.yaml", 8, 3)
    assert relation.cardinality is Cardinality.MANY_TO_ONE
    assert relation.ask == Ask("Where is {subject}?", "Who is in {value}?")
    assert relation.statement == "{subject} is in {value}."
    assert relation.complete == frozenset({"p", "q"})
    assert relation.topics == ("travel", "people")


def test_what_is_not_declared_follows_from_nothing() -> None:
    """Without declarations a relation is many-to-many, not complete, and asks nothing."""
    relation = pack_of(_relation("p: x\n")).relations["at"]
    assert relation.cardinality is Cardinality.MANY_TO_MANY
    assert relation.complete is False
    assert relation.ask == Ask()
    assert relation.excludes == ()


def test_complete_may_hold_for_all() -> None:
    """``complete: true`` declares that no fact is missing."""
    assert pack_of(_relation("p: x\n", "complete: true\n")).relations["at"].complete is True


def test_a_text_is_short_for_the_value() -> None:
    """A value alone, a list of values, and records say the same."""
    facts = "p: x\nq: [x, y]\nr:\n  - {value: [x, y]}\n  - z\n"
    relation = pack_of(_relation(facts)).relations["at"]
    assert [(fact.subject, fact.value) for fact in relation.facts] == [
        ("p", Reference("x")),
        ("q", Reference("x")),
        ("q", Reference("y")),
        ("r", Reference("x")),
        ("r", Reference("y")),
        ("r", Reference("z")),
    ]


def test_all_of_a_fact_is_read() -> None:
    """Denials, time, viewpoint, reason and evidence stand in the assertion."""
    facts = (
        "p: {value: x, not: [y, z], when: January 2019, claimed_by: q, disputed: true, "
        "why: so, sources: {s: [few words, others], t: more}}\n"
    )
    (fact,) = pack_of(_relation(facts)).relations["at"].facts
    assert fact.denies == (Reference("y"), Reference("z"))
    assert fact.when == Date.read("2019-01")
    assert fact.viewpoint == Viewpoint("q", "q", disputed=True)
    assert fact.why == "so"
    assert [(piece.source, piece.quote) for piece in fact.evidence] == [
        ("s", "few words"),
        ("s", "others"),
        ("t", "more"),
    ]
    assert fact.evidence[0].location.line == fact.location.line == 12
    assert fact.location.column == 7


def test_denials_go_to_the_first_value() -> None:
    """Several values make several assertions, but a denial is said once."""
    one, other = pack_of(_relation("p: {value: [x, y], not: z}\n")).relations["at"].facts
    assert (one.denies, other.denies) == ((Reference("z"),), ())


def test_a_record_may_only_deny() -> None:
    """It makes an assertion without a value."""
    (fact,) = pack_of(_relation("p: {not: [x, y]}\n")).relations["at"].facts
    assert fact.value is None
    assert fact.denies == (Reference("x"), Reference("y"))


@pytest.mark.parametrize(
    ("facts", "header", "ids"),
    [
        # One value at a time: the subject is enough.
        ("p: x\nq: y\n", "cardinality: many-to-one\n", ["at.p", "at.q"]),
        ("p: x\n", "cardinality: one-to-one\n", ["at.p"]),
        # Else the value tells facts apart, also where there is but one.
        ("p: x\n", "", ["at.p.x"]),
        ("p: [x, y]\n", "cardinality: one-to-many\n", ["at.p.x", "at.p.y"]),
        # Denials, times, claimants.
        ("p: {not: [x, y]}\n", "", ["at.p.not-x"]),
        (
            "p:\n- {value: x, when: 2018}\n- {value: y, when: 2019}\n",
            "cardinality: many-to-one\n",
            ["at.p@2018", "at.p@2019"],
        ),
        ("p: {value: x, claimed_by: q}\n", "", ["at.p.x~q"]),
        ("p: {value: x, claimed_by: some people}\n", "", ["at.p.x~some-people"]),
        # Disputed facts name their value even where there should be one.
        (
            "p:\n- {value: x, disputed: true}\n- {value: y, disputed: true}\n",
            "cardinality: many-to-one\n",
            ["at.p.x", "at.p.y"],
        ),
    ],
)
def test_ids_say_what_the_fact_says(facts: str, header: str, ids: list[str]) -> None:
    """So that they stay when other facts come or go."""
    assert _ids(facts, header) == ids


def test_ids_do_not_depend_on_other_facts() -> None:
    """Adding facts of the same subject before one leaves its id."""
    assert _ids("p: [x, y]\n")[-1] == _ids("p: y\n")[0] == "at.p.y"


def test_values_that_are_compatible_may_both_be_the_one() -> None:
    """A place and the place it lies in are two ids of one answer."""
    body = _relation("p: [x, y]\n", "cardinality: many-to-one\n").replace(
        "x: X", "x: {name: X, in: y}"
    )
    assert [fact.id for fact in pack_of(body).relations["at"].facts] == ["at.p", "at.p.y"]


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("quantity", "72 hours", Quantity.read("3 days")),
        ("date", "23 January 2019", Date.read("2019-01-23")),
        ("date", "476", Date.read("476 AD")),
        ("date", "44 BC", Date.read("-0043")),
        ("date", "6 p.m.", Time.read("18:00")),
        ("text", "72 hours", Text.read("72 hours")),
        ("text", "x", Text.read("x")),
    ],
)
def test_values_are_read_as_the_relation_says(kind: str, text: str, value: object) -> None:
    """The same words are a quantity here and a text there."""
    body = _relation(f"p: {text}\n").replace("value: place", f"value: {kind}")
    (fact,) = pack_of(body).relations["at"].facts
    assert fact.value == value


DATED = "cardinality: many-to-one\n"


def _dated(facts: str) -> str:
    return _relation(facts, DATED).replace("value: place", "value: date")


def test_what_came_before_is_read_with_a_date_or_without() -> None:
    """Names are listed once each; a fact that only comes after something is named by it."""
    facts = "p: {value: '2019', after: q}\nq: {after: [r, r]}\nr: [{after: p}, {not: '2018'}]\n"
    read = pack_of(_dated(facts.replace("{after: p}", "{value: '2017'}"))).relations["at"].facts
    assert [(fact.id, fact.after, fact.value is None) for fact in read] == [
        ("at.p", ("q",), False),
        ("at.q.after-r", ("r",), True),
        ("at.r", (), False),
        ("at.r.not-2018", (), True),
    ]


def test_of_several_dates_the_first_brings_along_what_came_before() -> None:
    """As it does with what is denied."""
    read = pack_of(_dated("p: {value: ['2019', January 2019], after: q, not: '2018'}\n"))
    first, second = read.relations["at"].facts
    assert (first.after, second.after) == (("q",), ())
    assert (len(first.denies), len(second.denies)) == (1, 0)


def test_a_fact_without_anything_may_come_after_something_where_there_are_dates() -> None:
    """The hint of a fact that says nothing names `after` there, and only there."""
    (problem,) = problems_of(_dated("p: {why: so}\n"))
    assert "`after: …`" in problem.hint
    (problem,) = problems_of(_relation("p: {why: so}\n"))
    assert "`after: …`" not in problem.hint


def test_what_has_no_dates_comes_after_nothing() -> None:
    """The problem says what is found, what is expected, and what to do."""
    (problem,) = problems_of(_relation("p: {value: x, after: q}\n"))
    assert problem.message == (
        "'p' comes `after` something, but 'at' has values of the kind 'place': expected dates"
    )
    assert "`value: date`" in problem.hint


def test_a_misspelt_name_of_what_came_before_is_suggested() -> None:
    """As elsewhere."""
    body = _dated("ultimate: {after: ultimatun}\n").replace("p: P,", "ultimatum: U, ultimate: V,")
    (problem,) = problems_of(body)
    assert problem.hint == "did you mean 'ultimatum'?"


@pytest.mark.parametrize(
    "case",
    [
        ("§pp: x", "unknown-entity"),
        ("p: §xx", "unknown-entity"),
        ("§x: x", "wrong-kind"),
        ("p: §q", "wrong-kind"),
        ("p: {value: x, not: [§q, §nobody]}", "wrong-kind", "unknown-entity"),
        ("§p: {why: so}", "no-value"),
        ("§p: {value: []}", "no-value"),
        ("p: [x, §{why: so}]", "no-value"),
        ("p: [x, §x]", "repeated-fact"),
        ("p: {value: [x, y, §x]}", "repeated-fact"),
        ("p: [{not: x}, §{not: x}]", "repeated-fact"),
        ("p: x\n§p: x", "duplicate-key"),
        ("p: {value: x, when: §soon}", "not-a-date"),
        ("p: {value: x, after: §q}", "not-an-event"),
        ("p: {value: x, after: [§q, r]}", "not-an-event"),
        ("p: {value: x, sources: {§u: few words}}", "unknown-source"),
        (f"p: {{value: x, sources: {{s: §{'word ' * 13}}}}}", "long-evidence"),
        (f"p: {{value: x, sources: {{s: {'word ' * 12}}}}}",),
        ("p: {value: x, claimed_by: somebody}",),
    ],
    ids=lambda case: case[0],
)
def test_facts_are_checked(case: tuple[str, ...]) -> None:
    """What is wrong with a fact is reported at its mark."""
    facts, *rules = case
    check_marks(_relation(f"{facts}\n"), *rules)


@pytest.mark.parametrize(
    "case",
    [
        ("subject: §persn\nvalue: place", "unknown-kind"),
        ("subject: person\nvalue: §placee", "unknown-kind"),
        ("subject: §date\nvalue: date", "unknown-kind"),
        ("subject: person\nvalue: place\nexcludes: §b", "unknown-relation"),
        ("subject: person\nvalue: place\nexcludes: [§at]", "self-reference"),
        ("subject: person\nvalue: place\ncomplete: [p, §x, §w]", "wrong-kind", "unknown-entity"),
        ("subject: person\nvalue: quantity\nfacts: {p: §a lot}", "not-a-quantity"),
        ("subject: person\nvalue: date\nfacts: {p: §soon}", "not-a-date"),
        ("subject: person\nvalue: date\nfacts: {p: {after: q}}",),
        ("subject: person\nvalue: date\nfacts: {p: {after: [q, §qq]}}", "unknown-entity"),
        ("subject: person\nvalue: date\nfacts: {p: {after: §x}}", "wrong-kind"),
        ("subject: person\nvalue: date\nfacts: {p: {after: [q, §p]}}", "self-reference"),
        ("subject: person\nvalue: date\nfacts: {§p: {after: []}}", "no-value"),
        ("subject: person\nvalue: date\nfacts: {p: {after: §{q: r}}}", "wrong-shape"),
        ("subject: person\nvalue: §dat\nfacts: {p: {after: q}}", "unknown-kind"),
        (
            "subject: person\nvalue: place\nstatement: §'{subject}'",
            "bad-placeholder",
        ),
        (
            f"{KINDS}ask: {{value: §'Where?'}}\n{STATEMENT}",
            "bad-placeholder",
        ),
        (
            f"{KINDS}ask: {{subject: §'Who, {{subject}}?'}}\n{STATEMENT}",
            "bad-placeholder",
        ),
        (f"{KINDS}statement: '{{value}} {{subject}} {{when}} {{claimed_by}} {{source}}'",),
        (
            f"{KINDS}ask: {{match: §'In {{when}}?', order: §'{{subject}}'}}",
            *["bad-placeholder"] * 2,
        ),
        (f"{KINDS}ask: {{match: 'Match {{{{these}}}}.'}}",),
        (f"{KINDS}ask: {{match: §'Match {{these.'}}", "bad-placeholder"),
        (f"{KINDS}{SPOKEN}{{§p: x, q: {{value: x, claimed_by: p}}, r: {{not: x}}}}", "no-words"),
        (f"{KINDS}{SOURCED}{{§p: {{value: x, when: 2019}}, q: {{not: x}}}}", "no-words"),
        (f"{KINDS}{SOURCED}{{p: {{value: x, when: 2019, sources: {{s: w}}}}}}",),
    ],
    ids=lambda case: case[0],
)
def test_relations_are_checked(case: tuple[str, ...]) -> None:
    """What is wrong with a relation is reported at its mark."""
    relation, *rules = case
    check_marks(f"{ENTITIES}relations:\n  at:\n{indent(relation, '    ')}\n", *rules)


def test_a_relation_that_asks_needs_a_statement() -> None:
    """Without a true sentence no answer can be explained."""
    check_marks(
        f"{ENTITIES}relations:\n  §at:\n    subject: person\n    value: place\n"
        "    ask: {value: 'Where is {subject}?'}\n",
        "missing-key",
    )


def test_an_unknown_kind_is_told_once() -> None:
    """Facts of a relation whose kind is misspelt are not wrong for that."""
    (problem,) = problems_of(_relation("p: x\nq: y\n").replace("value: place", "value: palce"))
    assert problem.rule == "unknown-kind"
    assert problem.hint == "did you mean 'place'?"


def test_a_wrong_kind_says_which_it_is_and_which_is_expected() -> None:
    """With the line where the entity is listed."""
    (problem,) = problems_of(_relation("p: q\n"))
    assert problem.message == "'q' is of the kind 'person': expected 'place'"
    assert "line 5" in problem.hint


def test_one_bad_fact_does_not_hide_others() -> None:
    """Structure and references of all facts are checked in one go."""
    check_marks(
        _relation("p: {value: §[[x]]}\nq: {valu: x}\nr: {value: §w, when: §§[2019]}\n")
        .replace("{valu:", "{§valu:")
        .replace("§[[x]]", "[§[x]]")
        .replace("§§[2019]", "§[2019]"),
        "wrong-shape",
        "unknown-key",
        "unknown-entity",
        "wrong-shape",
    )


@pytest.mark.parametrize(
    ("ask", "found", "meant"),
    [
        ("Who has {Vaule}?", "{Vaule}", "{value}"),
        ("Who has { value }?", "{ value }", "{value}"),
        ("Who has {VALUE}?", "{VALUE}", "{value}"),
        ("Who began {in value}?", "{in value}", "{on value}"),
        ("Who has {an vlaue}?", "{an vlaue}", "{a value}"),
        ("When was {Subjcet}?", "{Subjcet}", "{subject}"),
        ("When was {teh subject}?", "{teh subject}", "{subject}"),
    ],
)
def test_a_misspelt_placeholder_is_told_as_it_is_written(ask: str, found: str, meant: str) -> None:
    """And what it may stand for, whichever end the question is for."""
    (problem,) = problems_of(
        f"{ENTITIES}relations:\n  at:\n    subject: person\n    value: date\n"
        f"    ask: '{ask}'\n    {STATEMENT}\n"
    )
    assert problem.message == f"unknown placeholder {found}"
    assert problem.hint == f"did you mean {meant}?"


@pytest.mark.parametrize("ask", ["Who began {on value}?", "{Value}: who began?", "{On value}?"])
def test_a_question_asks_for_the_subject_by_any_form_of_the_value(ask: str) -> None:
    """It is the name within the braces that counts."""
    pack = pack_of(
        f"{ENTITIES}relations:\n  at:\n    subject: person\n    value: date\n"
        f"    ask: '{ask}'\n    {STATEMENT}\n"
    )
    assert (pack.relations["at"].ask.subject, pack.relations["at"].ask.value) == (ask, "")


def test_a_third_of_two_is_named() -> None:
    """With its line, and what it is a misspelling of."""
    body = """\
        relations:
          g:
            subject: noun
            value: gender
            options: 2
            facts:
              - [mur, masculine]
              - [rue, feminine]
              - [toit, masculin]
    """
    (problem,) = problems_of(body)
    assert problem.rule == "not-two"
    assert "'masculine' in line 9, 'feminine' in line 10, 'masculin' in line 11" in problem.message
    assert problem.hint == "did you mean 'masculine' by 'masculin' in line 11?"


def test_a_word_with_two_meanings_is_told_what_to_do() -> None:
    """Where only one value is possible, or one subject."""
    for ends in ("[bank, die Bank], [bank, das Ufer]", "[bank, die Bank], [bench, die Bank]"):
        body = (
            f"relations: {{r: {{subject: k, value: v, cardinality: one-to-one, facts: [{ends}]}}}}"
        )
        (problem,) = problems_of(body)
        assert problem.rule == "contradiction"
        assert "apart by a word in brackets behind each name" in problem.hint
