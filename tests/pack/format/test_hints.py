"""Shapes that curators try: the hint says what to write there, from what was written."""

import pytest

from tests.pack.marks import marked, places, problems_of

FACT = "facts:\n  f: {question: q?, answer: b, %s}\n"
RELATION = "entities: {k: {a: A}}\nrelations:\n  r: {subject: k, value: text, %s}\n"

TRIED = {
    # Sources and entities
    "sources: A report": "write `sources: {a-report: A report}`",
    "sources: [{title: A report}]": (
        "write each under a key of its own, without a dash: `a-report: {title: …}`"
    ),
    "entities: {city: Lima}": "write `city: {lima: Lima}`",
    "relations: [{id: r, name: x, note: big}]": (
        "write each under a key of its own, without a dash: `r: {name: …, note: …}`"
    ),
    "entities: [city]": "write `entities: {city: {its-id: its name}}`",
    # Relations
    RELATION % "ask: [What?]": "write one text: `ask: What?`",
    RELATION % "ask: ['What is {subject}?', 'What {on value}?']": (
        'write `ask: {value: "What is {subject}?", subject: "What {on value}?"}`'
    ),
    RELATION % "facts: [a: b]": "write each under a key of its own, without a dash: `a: b`",
    RELATION % "facts: [{subject: a, value: b}]": (
        "write each under a key of its own, without a dash: `a: {value: …}`"
    ),
    RELATION % "facts: [a]": "write `facts: {a: its value}`",
    "relations: [{id: r, subject: k}]": (
        "write each under a key of its own, without a dash: `r: {subject: …}`"
    ),
    RELATION % "facts: [[a, b], c]": "write a row, a list of its cells: `[c, …]`",
    "tables: {columns: [a], rows: [[b]]}": "put it below an id of its own: `its-id: {columns: …}`",
    "defaults: report": "write `defaults: {sources: report}`",
    # Facts on their own
    "facts: [[a, b]]": "write `facts: {its-id: {question: …, answer: …}}`",
    "facts: {question: Who?}": "put it below an id of its own: `its-id: {question: …}`",
    "facts: [{question: q?, answer: b}]": (
        "write each under a key of its own, without a dash: `its-id: {question: …, answer: …}`"
    ),
    "facts: {f: Lima}": "write `f: {question: …, answer: Lima}`",
    "facts:\n  f: {question: q?, answer: [b, c]}": "write one text: `answer: b`",
    FACT % "wrong: {text: c, why: d}": "put it into a list: `wrong: [{text: …, why: …}]`",
    FACT % "wrong: {c: d, e: f}": "write a list: `wrong: [c, e]`",
    FACT % "single: [true]": "write `single: true`, or leave the key out",
    # Entities
    "entities: {k: {a: {name: b, in: {a: b}}}}": "write a list: `in: [a]`",
    "entities: {k: {a: {name: b, traits: [big]}}}": "write `traits: {big: …}`",
    "entities: {k: {a: [Lima]}}": "write one text: `a: Lima`",
}


@pytest.mark.parametrize("body", TRIED)
def test_what_to_write_is_told(body: str) -> None:
    """Beside the one problem that there is."""
    problem = next(problem for problem in problems_of(body) if problem.rule == "wrong-shape")
    assert problem.hint == TRIED[body]


@pytest.mark.parametrize(
    "body",
    [
        FACT % "wrong: [a, c]",
        FACT % "wrong: c",
        "entities: {k: {a: {name: b, in: c}, c: {name: C, same: d}, d: D}}",
        RELATION % "facts: {a: [b, c]}",
    ],
)
def test_what_is_accepted_needs_no_hint(body: str) -> None:
    """One text stands for a list of one."""
    assert problems_of(body) == ()


def test_a_source_without_words_can_be_cited() -> None:
    """By its id alone, which a hint says."""
    (problem,) = problems_of("sources: {a: A}\n" + FACT % "sources: {a: }")
    assert problem.rule == "empty"
    assert problem.hint.endswith("cite it by its id alone: `sources: a`")


def test_long_texts_are_cut_in_hints() -> None:
    """A hint stays short, whatever was written."""
    for body in (FACT % f"single: [{'x ' * 5000}]", f"sources: [{'y, ' * 5000} z]"):
        (problem,) = problems_of(body)
        assert len(problem.hint) < 300


IDS = {
    "sources: {Gotthard tunnel: A}": "`gotthard-tunnel`",
    "entities: {town: {Zürich: A}}": "`zurich`",
    "facts: {¿Qué?: {question: q?, answer: a}}": "`que`",
    "entities: {town: {Θ: A}}": "`south-korea`",
    "tables: {t: {columns: [canton, capital:town], rows: []}}": "`capital: town`",
}


@pytest.mark.parametrize("body", IDS)
def test_an_id_is_proposed(body: str) -> None:
    """Made of what was written; where a colon lacks its space, that is told."""
    problem = next(problem for problem in problems_of(body) if problem.rule == "bad-id")
    assert problem.hint.endswith(IDS[body])


COLUMNS = """
tables:
  t:
    columns: §canton, capital
    rows: [[Uri, Altdorf], [Bern, Berne], [Jura, Delémont]]
relations:
  capital: {subject: canton, value: capital, table: t, single: true}
"""


def test_columns_without_brackets_are_one_error() -> None:
    """They are read as the list that was meant, and so are kinds without a space before them."""
    text, (mark,) = marked(COLUMNS)
    (problem,) = problems_of(text)
    assert places(problem) == (*mark, "wrong-shape")
    assert problem.hint == "write a list: `columns: [canton, capital]`"
    spaceless = text.replace("canton, capital\n", "[canton, capital:town]\n")
    (problem,) = problems_of(spaceless.replace("value: capital", "value: town"))
    assert problem.rule == "bad-id"


def test_a_switch_that_may_be_a_list_is_told_so() -> None:
    """Who writes one id means a list of it."""
    body = "entities: {k: {german: G}}\nrelations: {r: {subject: k, value: text, complete: german}}"
    (problem,) = problems_of(body)
    assert problem.message == "'complete' is 'german': expected true or false, or a list"
    assert problem.hint == "write `complete: true`, or a list: `complete: [german]`"
