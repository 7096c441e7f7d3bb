"""Norwegian, both Bokmål and Nynorsk."""

from quizgen.languages.grammar import Grammar, Nouns, folded

GRAMMAR = Grammar(nouns=Nouns(articles=folded("en ei et den det de ein eit dei")))
