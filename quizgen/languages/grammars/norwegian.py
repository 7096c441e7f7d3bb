"""Norwegian, both Bokmål and Nynorsk."""

from quizgen.languages.grammar import Grammar, folded
from quizgen.languages.nouns import Nouns

GRAMMAR = Grammar(nouns=Nouns(articles=folded("en ei et den det de ein eit dei")))
