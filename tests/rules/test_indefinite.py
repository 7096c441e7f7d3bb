"""The rule indefinite."""

import json
import re

import pytest

from quizgen.rules import indefinite
from tests.packs import bank_of

FACT = """
    language: LANGUAGE
    facts:
      word:
        question: QUESTION
        statement: STATEMENT
        answer: Ann
        single: true
        when: 2019
        sources: {a: Ann}
"""


def _found(question: str, statement: str = "{answer}!", language: str = "en") -> list[str]:
    body = FACT.replace("QUESTION", json.dumps(question, ensure_ascii=False))
    body = body.replace("STATEMENT", json.dumps(statement, ensure_ascii=False))
    return _phrases(body.replace("LANGUAGE", language))


def _phrases(body: str) -> list[str]:
    problems = list(indefinite.check(bank_of(body)))
    assert {problem.severity for problem in problems} <= {"warning"}
    assert {problem.rule for problem in problems} <= {"indefinite"}
    return [phrase for problem in problems for phrase in re.findall("“(.*?)”", problem.message)]


@pytest.mark.parametrize(
    ("language", "question", "found"),
    [
        (
            "en",
            "Who looks for valuables, in a photograph taken in Caracas in 2019?",
            "a photograph",
        ),
        ("en", "With what did a protester cover her face in 2019?", "a protester"),
        ("en", "Who was photographed outside an embassy in January 2019?", "an embassy"),
        ("en", "What did people shout at a rally {when}?", "a rally"),
        ("en", "Who waved a flag on a bridge in 2019?", "a bridge"),
        ("es", "¿Quién busca objetos de valor, en una fotografía de 2019?", "una fotografía"),
        ("es", "¿Qué gritaba la gente ante una embajada, en enero de 2019?", "una embajada"),
        ("fr", "Que criaient les gens dans une manifestation de 2019 ?", "une manifestation"),
        ("fr", "Qui parla lors d’une réunion à Caracas en 2019 ?", "d’une réunion"),
        ("de", "Was riefen die Leute 2019 auf einer Brücke?", "einer Brücke"),
        ("pt", "Quem foi visto numa fotografia de 2019?", "numa fotografia"),
        ("it", "Che cosa gridava la gente in una piazza nel 2019?", "una piazza"),
        ("nl", "Wie werd in 2019 op een foto gezien?", "een foto"),
        ("ca", "Qui crida en una fotografia de 2019?", "una fotografia"),
    ],
)
def test_some_where_the_one_is_proven_is_told(language: str, question: str, found: str) -> None:
    """Of a place, a time or a subject, in each language whose articles are known."""
    assert _found(question, language=language) == [found]


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("A protester photographed in Caracas in January 2019 used {answer}.", ["a protester"]),
        ("In 2019, a worker threw a canister at {answer}.", ["a worker"]),
        ("In a photograph of 2019, a worker threw {answer}.", ["a photograph", "a worker"]),
        ("In 2019, a politician of the left, {answer} took an oath.", []),
        ("A litre of petrol cost {answer} in 2019.", []),
    ],
)
def test_statements_are_looked_at(statement: str, found: list[str]) -> None:
    """What begins one is its subject, also behind a place or a time; but no apposition."""
    assert _found("Who?", statement) == found


@pytest.mark.parametrize(
    "question",
    [
        "How many legs does a spider have?",
        "Who was a member of the crew in 1969?",
        "Who threw a stone in 2019?",
        "What did people shout in a few cities in 2019?",
        "What happened once a day in 2019?",
        "How far did they walk in a day in 2019?",
        "What stood at a height of 20 metres in 2019?",
        "Who left in a hurry in 2019?",
        "What was said in a single speech in 2019?",
        "Who wrote “in a photograph” in 2019?",
        "Who is seen in a photograph taken on 23 January 2019?",
        "Who spoke in a film called The Canal, in 1957?",
        "In a report of {source}, who spoke in 2019?",
        "In which country is Cúcuta, the city whose people met on a bridge in 2019?",
        "Who spoke half an hour in 2019?",
        "Which vitamin, in 2019?",
    ],
)
def test_other_phrases_pass(question: str) -> None:
    """What is general, a predicate, an object, an amount, a quotation, or one thing."""
    assert _found(question) == []


def test_other_languages_pass() -> None:
    """Of their articles nothing is known."""
    assert _found("Vem var på en bild 2019?", language="sv") == []


RELATION = """
    entities: {person: {ann: Ann, bob: Bob}, deed: {ran: ran, sang: sang}}
    relations:
      did:
        subject: person
        value: deed
        cardinality: CARDINALITY
        ask:
          value: What did {subject} do in a photograph of 2019?
          subject: Who {value} in 2019?
        statement: "In 2019, {subject} {value}."
        facts: {ann: ran}
"""


@pytest.mark.parametrize(
    ("cardinality", "found"),
    [
        ("many-to-one", ["a photograph"]),
        ("one-to-one", ["a photograph"]),
        ("one-to-many", []),  # it proves nothing of the question for the value
        ("many-to-many", []),
    ],
)
def test_a_cardinality_counts_for_the_questions_that_it_proves(
    cardinality: str, found: list[str]
) -> None:
    """Where nothing proves that there is one, nothing is told."""
    assert _phrases(RELATION.replace("CARDINALITY", cardinality)) == found


def test_a_whole_list_of_a_named_source_may_say_some() -> None:
    """By that source there is no more than is listed."""
    question = "Who is seen in a photograph of 2019, according to {source}?"
    statement = "In a photograph of 2019, according to {source}, {answer} is seen."
    body = FACT.replace("QUESTION", json.dumps(question)).replace(
        "STATEMENT", json.dumps(statement)
    )
    body = body.replace("LANGUAGE", "en")
    assert _phrases(body) == ["a photograph"]
    assert _phrases(body.replace("single: true", "single: true\n        complete_in: a")) == []


def test_a_fact_that_declares_nothing_is_not_looked_at() -> None:
    """It is asked with what its curator denies."""
    body = FACT.replace("        single: true\n", "").replace("LANGUAGE", "en")
    body = body.replace("QUESTION", "Who is seen in a photograph of 2019?")
    assert _phrases(body.replace("STATEMENT", "'{answer}.'")) == []
