"""Romanian."""

from quizgen.languages.grammar import Grammar, Nouns, folded

GRAMMAR = Grammar(nouns=Nouns(articles=folded("un o niște")))
