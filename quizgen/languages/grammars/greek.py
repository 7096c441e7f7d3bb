"""Greek."""

from quizgen.languages.grammar import Grammar, folded
from quizgen.languages.nouns import Nouns

GRAMMAR = Grammar(nouns=Nouns(articles=folded("ο η το οι τα τον την του της των ένας μία μια ένα")))
