"""Romanian."""

from quizgen.languages.grammar import Grammar, folded
from quizgen.languages.nouns import Nouns

GRAMMAR = Grammar(nouns=Nouns(articles=folded("un o niște")))
