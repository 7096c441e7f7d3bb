"""Catalan."""

from quizgen.languages.grammar import Grammar, Nouns, folded

GRAMMAR = Grammar(nouns=Nouns(articles=folded("el la els les en na l' un una uns unes")))
