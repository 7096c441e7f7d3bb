"""Turkish, which has an i with and one without a dot, in small and in capital letters."""

from quizgen.languages.grammar import Grammar
from quizgen.languages.nouns import Nouns


def _capital(letter: str) -> str:
    return "İ" if letter == "i" else letter.upper()


GRAMMAR = Grammar(nouns=Nouns(capital=_capital))
