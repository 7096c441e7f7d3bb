"""Swedish."""

from quizgen.languages.grammar import Grammar, Nouns, folded

GRAMMAR = Grammar(nouns=Nouns(articles=folded("en ett den det de")))
