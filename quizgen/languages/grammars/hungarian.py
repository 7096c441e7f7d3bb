"""Hungarian."""

from quizgen.languages.grammar import Grammar, Nouns, folded

GRAMMAR = Grammar(nouns=Nouns(articles=folded("a az egy")))
