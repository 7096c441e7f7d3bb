"""Danish."""

from quizgen.languages.grammar import Grammar, Nouns, folded

GRAMMAR = Grammar(nouns=Nouns(articles=folded("en et den det de")))
