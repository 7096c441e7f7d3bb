"""The rule stock-option."""

import pytest

from quizgen.rules import stock_option
from tests.packs import bank_of

PACK = """
    facts:
      word:
        question: Which word did the letters form?
        answer: democracy
        wrong: [freedom, OPTION]
        sources: {a: the word democracy}
"""


@pytest.mark.parametrize(
    ("option", "found"),
    [
        ("all of the above", 1),
        ("None of the Above.", 1),
        ("none of these", 1),
        ("Neither of these", 1),
        ("none of them", 1),
        ("None of the others.", 1),
        ("A and B only", 1),
        ("both (a) and (c)", 1),
        ("A, B and D", 1),
        ("B und C", 1),
        ("solo A y B", 1),
        ("A et B seulement", 1),
        ("A", 0),
        ("vitamins A and B", 0),
        ("A and Z", 0),
        ("Todas las anteriores", 1),
        ("ninguna de las demás.", 1),
        ("Ninguna de las respuestas anteriores", 1),
        ("ninguna de estas opciones", 1),
        ("Alle obigen Antworten", 1),
        ("Keine der oben genannten Antworten ist richtig.", 1),
        ("Keine der Antworten", 1),
        ("Nichts davon", 1),
        ("Aucune de ces propositions", 1),
        ("Toutes les réponses ci-dessus", 1),
        ("Aucune d’entre elles", 1),
        ("Tutte le risposte precedenti", 1),
        ("Nessuna di queste", 1),
        ("Todas as alternativas anteriores", 1),
        ("Nenhuma das anteriores", 1),
        ("Nichts", 0),
        ("alle Bürger", 0),
        ("toutes les rues", 0),
        ("tutti i giorni", 0),
        ("ambas as casas", 0),
        ("todas las repúblicas", 0),
        ("None of the Emperors", 0),
        ("all of the points", 0),
    ],
)
def test_options_that_refer_to_others_are_found(option: str, found: int) -> None:
    """Only whole options count, in whatever language."""
    problems = list(stock_option.check(bank_of(PACK.replace("OPTION", option))))
    assert [problem.location.line for problem in problems] == [6] * found
