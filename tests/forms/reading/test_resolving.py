"""Names in a blueprint stand for questions and topics that there are, or are told."""

from textwrap import dedent

import pytest

from quizgen.forms.blueprint import Blueprint, Quota, Section, kinds_wanted
from quizgen.forms.naming import Names, are_one
from quizgen.forms.reading.blueprint import read_blueprint
from quizgen.forms.reading.resolving import resolve_blueprint
from quizgen.forms.reading.take import read_take
from quizgen.items.difficulty import Difficulty
from quizgen.problem import Problem
from tests.forms.banks import bank


def resolved(text: str) -> tuple[Blueprint | None, tuple[Problem, ...]]:
    """Read a blueprint, and resolve its names in the bank that it wants."""
    made, problems = read_blueprint(f"blueprint: x\n{dedent(text)}".encode(), "x.yaml")
    assert made, problems
    there = bank(*kinds_wanted(made))
    return resolve_blueprint(made, there.items, there.packs, there.refusals)


def sound(text: str) -> Blueprint:
    """Resolve a blueprint that has no problem."""
    made, problems = resolved(text)
    assert problems == ()
    assert made
    return made


def told(text: str) -> list[tuple[int, str, str]]:
    """Return the problems of a blueprint that cannot be used."""
    made, problems = resolved(text)
    assert made is None
    return [(one.location.line, one.rule, f"{one.message}; {one.hint}") for one in problems]


def test_names_become_ids() -> None:
    """Whole ones, or parts of these that only one question has."""
    made = sound("questions: [y3, capital-of.value/c1, test/y4/choice]\ntake: 1\namong: [y5, y6]")
    (section,) = made.sections
    assert section.fixed == ("test/y3/choice", "test/capital-of.value/c1/choice", "test/y4/choice")
    assert section.among == ("test/y5/choice", "test/y6/choice")


def test_the_kind_of_a_fixed_question_is_its_sections() -> None:
    """Unless its name tells it."""
    made = sound(
        """
        sections:
          - {kinds: cloze, questions: [y3, y4/choice]}
          - {kinds: choice, questions: [y5]}
        """
    )
    assert [section.fixed for section in made.sections] == [
        ("test/y3/cloze", "test/y4/choice"),
        ("test/y5/choice",),
    ]


def test_what_is_excluded_is_in_all_ways() -> None:
    """Unless the name tells one."""
    made = sound("take: {choice: 1, cloze: 1}\nexclude: [y3, y4/choice]")
    assert made.excluded == ("test/y3/choice", "test/y3/cloze", "test/y4/choice")


def test_what_cannot_be_asked_need_not_be_excluded() -> None:
    """It is not asked anyway."""
    assert sound("take: 1\nexclude: [y3/cloze, loose]").excluded == ()


def test_words_become_topics() -> None:
    """One or several, of one word or several, in any case."""
    made = sound("take: {easy Human Rights: 1, years places cloze: 2}\n")
    assert made.sections[0].quotas == (
        Quota(1, Difficulty.EASY, ("choice",), ("human rights",)),
        Quota(2, None, ("cloze",), ("years", "places")),
    )


@pytest.mark.parametrize(
    ("text", "line", "rule", "said"),
    [
        ("questions: [y99]", 2, "unknown-question", "'y99' in test; did you mean 'y9'?"),
        ("take: 1\namong: [zebra]", 3, "unknown-question", "`quizgen items PACK` lists"),
        ("take: 1\nexclude: [yy]", 3, "unknown-question", "no question 'yy'"),
        ("questions: [capital-of.value]", 2, "ambiguous-question", "fits 24 questions: test/"),
        ("take: 1\nexclude: [c1]", 3, "ambiguous-question", "write more of its id"),
        ("questions: [loose]", 2, "refused-question", "cannot be asked"),
        ("take: {esay: 1}", 2, "unknown-topic", "did you mean 'easy'?"),
        ("take: {true_false: 1}", 2, "unknown-topic", "did you mean 'true-false'?"),
        ("take: {hard palces: 1}", 2, "unknown-topic", "did you mean 'places'?"),
        ("take: {qqqq: 1}", 2, "unknown-topic", "or topics: places, human rights"),
        ("take: 1\ntopics: [places, year]", 3, "unknown-topic", "did you mean 'years'?"),
        ("questions: [y3, y3/choice]", 2, "repeated-question", "asked twice: first in line 2"),
        ("questions: [y3]\nexclude: y3", 2, "repeated-question", "excluded in line 3"),
        (
            "sections: [{questions: [y3]},\n  {questions: [test/y3/choice]}]",
            3,
            "repeated-question",
            "first in line 2",
        ),
    ],
)
def test_what_stands_for_nothing_is_told(text: str, line: int, rule: str, said: str) -> None:
    """Or for several questions; where it stands, with what was meant."""
    (problem,) = told(text)
    assert problem[:2] == (line, rule)
    assert said in problem[2]


def test_all_problems_are_told_at_once() -> None:
    """In the order of the file."""
    text = "take: {esay: 1}\nquestions: [y99, y3]\nexclude: [y3, zebra]\namong: [c1]\n"
    assert [line for line, _, _ in told(text)] == [2, 3, 3, 4, 5]


def test_that_nothing_is_asked_is_told_with_names_that_stand_for_nothing() -> None:
    """And the topics are looked up that would be asked about."""
    assert [one[:2] for one in told("topics: [palces]\nexclude: [zebra]")] == [
        (1, "no-questions"),
        (2, "unknown-topic"),
        (3, "unknown-question"),
    ]
    assert [one[:2] for one in told("title: x")] == [(1, "no-questions")]


def test_the_command_line_is_told_too() -> None:
    """By the option, for there is no file."""
    there = bank("choice")
    made = Blueprint((Section(quotas=read_take("esay:5", ("choice",))),))
    _, (problem,) = resolve_blueprint(made, there.items, there.packs)
    assert str(problem).startswith("--take: 'esay' is no topic")


def test_topics_without_questions_are_topics() -> None:
    """That nothing can be drawn of them is told where the bank cannot fill a blueprint."""
    there = bank("choice")
    made = Blueprint((Section(quotas=read_take("years:1")),))
    assert resolve_blueprint(made, (), there.packs)[1] == ()


def test_a_name_fits_parts_before_pieces() -> None:
    """And the id itself before both."""
    names = Names(["p/a/choice", "p/ab/choice", "p/ab/cloze", "p/a"], ())
    assert names.find("p/a") == ("p/a",)
    assert names.find("ab") == ("p/ab/choice", "p/ab/cloze")
    assert names.find("a/choice") == ("p/a/choice",)
    assert names.find("b/c") == ("p/ab/choice", "p/ab/cloze")
    assert are_one(names.find("ab"))
    assert not are_one(names.find("a"))
    assert names.find("x") == ()
    assert names.suggest("chice") == "did you mean 'choice'?"
