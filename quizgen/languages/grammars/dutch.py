"""Dutch."""

from quizgen.languages.grammar import Grammar, Nouns, folded

GRAMMAR = Grammar(
    nouns=Nouns(
        articles=folded("de het een 't 'n"),
        on={"day": "op {date}", "month": "in {date}", "year": "in {date}"},
    )
)
