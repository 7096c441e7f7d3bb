"""Amounts as people round them off in speech: *3 full days*, *7,000 or so*, *72-hour*."""

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache

from quizgen.languages.grammar import Limit
from quizgen.languages.grammars import grammar_of
from quizgen.languages.replies import replies_of
from quizgen.machine.pattern import any_of, pattern
from quizgen.values import Quantity

_JOINED = pattern(r"(\S*[0-9])-([^\W\d_]{2,}\.?)")
_COUPLE = pattern(r"(?:a )?couple(?: of)? (.+)", re.IGNORECASE)
_BARE_RANGE = pattern(r"[^\W_].*[0-9]")


class Behind(Enum):
    """What words behind a number say."""

    NOTHING = "in all"
    ABOUT = "or so"


def plainly(text: str, language: str) -> str:
    """Write an amount without what says nothing of it, and what limits it before it.

    Args:
        text: What was typed, without what does not count around it.
        language: A BCP 47 tag of the language of the question.
    """
    joined = _JOINED.fullmatch(text)
    plain = f"{joined[1]} {joined[2]}" if joined else text
    summed = _behind(language, Behind.NOTHING).fullmatch(plain)
    plain = summed[1] if summed else plain
    whole, words = replies_of(language).whole, plain.split(" ")
    if len(words) > 2 and whole:  # noqa: PLR2004 - a number and what it counts
        plain = " ".join(word for word in words if word.casefold() not in whole)
    behind = _behind(language, Behind.ABOUT).fullmatch(plain)
    return f"{_about(language)} {behind[1]}" if behind else plain


def retold(text: str, expected: Quantity) -> Iterator[str]:
    """Yield what a text means, with the words that it has lost.

    Args:
        text: What was typed, without what does not count around it.
        expected: What is right: it tells what is counted.
    """
    grammar, counted = grammar_of(expected.language), expected.wording.counted.text
    article, _, rest = text.partition(" ")
    if rest and grammar.numbers.articles.get(article.casefold()) == "1":
        ones = (word for word, number in grammar.numbers.words.items() if number == 1)
        yield from (f"{one} {rest}" for one in ones)  # a hundred and five
    if not counted:
        return
    vague, low = grammar.amounts.vague, expected.amount.low or 0
    first, _, rest = text.casefold().partition(" ")
    text = rest if rest and first in replies_of(expected.language).many else text
    text = next((f"{text}{end}" for end in ("", "s") if f"{text}{end}".casefold() in vague), text)
    if text.casefold() in vague:
        # Nobody calls thousands hundreds.
        likely = max((least for least in vague.values() if least <= low), default=0)
        if vague[text.casefold()] == likely:
            yield " ".join(filter(None, (text, grammar.counted.genitive, counted)))
    elif _BARE_RANGE.fullmatch(text):
        yield f"{text} {counted}"


def guessed(text: str) -> Iterator[str]:
    """Yield what a text may mean: two, where it says a couple."""
    couple = _COUPLE.fullmatch(text)
    if couple:
        yield f"2 {couple[1]}"


@cache
def _behind(language: str, said: Behind) -> re.Pattern[str]:
    """Make the pattern of an amount with words behind it that limit it, or say nothing."""
    replies, limits = replies_of(language), grammar_of(language).amounts.limits.items()
    about = {word for word, limit in limits if limit is Limit.ABOUT and word.isalpha()}
    words = replies.summed if said is Behind.NOTHING else about | replies.roughly
    return pattern(rf"(.*\S)(?:,?\s|-){any_of(words)}", re.IGNORECASE)


@cache
def _about(language: str) -> str:
    """Return a word for about, which stands before a number."""
    limits = grammar_of(language).amounts.limits.items()
    return next((word for word, limit in limits if limit is Limit.ABOUT), "")
