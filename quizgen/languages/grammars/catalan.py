"""Catalan."""

from quizgen.languages.grammar import Grammar, folded
from quizgen.languages.nouns import Nouns

GRAMMAR = Grammar(nouns=Nouns(articles=folded("el la els les en na l' un una uns unes")))
