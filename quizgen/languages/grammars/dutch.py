"""Dutch."""

from quizgen.languages.grammar import Grammar, folded
from quizgen.languages.nouns import Nouns

GRAMMAR = Grammar(
    listed=("van deze", "van de volgende"),
    nouns=Nouns(
        articles=folded("de het een 't 'n"),
        on={"day": "op {date}", "month": "in {date}", "year": "in {date}"},
    ),
)
