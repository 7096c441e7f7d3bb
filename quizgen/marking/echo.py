"""What a reply says again of its question, as *two days before the oath* may."""

from quizgen.folding import fold
from quizgen.languages.grammars import grammar_of

AROUND = ".,;:!?¿¡\"'"
"""Signs around a word that do not count."""


def before_echo(reply: str, stem: str, language: str) -> tuple[str, bool]:
    """Part a number from words behind it that open what it is told of: *before*, *to leave*.

    Args:
        reply: What was typed.
        stem: The question.
        language: A BCP 47 tag of its language.

    Returns:
        What stands before the first such word, empty where there is none or where there are
        other numbers behind it; and whether the question has all that follows.
    """
    grammar = grammar_of(language)
    counted, numbers = grammar.counted, grammar.numbers
    openers = counted.breaks | {words.partition(" ")[0] for words in counted.trailers}
    asked = set(map(_bare, stem.split()))
    words = [_bare(word) for word in reply.split()]
    place = next((n for n, word in enumerate(words) if n and word in openers), 0)
    behind = [word for word in words[place:] if word not in grammar.nouns.articles]
    if not place or any(word[:1].isdigit() or word in numbers.words for word in behind):
        return "", False
    return " ".join(reply.split()[:place]), asked.issuperset(behind)


def _bare(word: str) -> str:
    return fold(word).strip(AROUND).removesuffix("'s")
