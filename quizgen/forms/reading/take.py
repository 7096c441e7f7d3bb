"""What is taken: so many questions of a difficulty, a kind and a topic, in words and a number.

The words are the same in a blueprint's file and on the command line: *hard*, *cloze*,
*diplomacy*, or several of these: *hard diplomacy*.
"""

from collections.abc import Sequence
from itertools import pairwise

from quizgen.forms.blueprint import Quota
from quizgen.forms.reading.description import MOST_QUESTIONS
from quizgen.items.difficulty import Difficulty
from quizgen.items.kinds import NAMES
from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.pack.format.shape import Whole
from quizgen.pack.report import shown
from quizgen.problem import UsageError

COUNT = Whole(MOST_QUESTIONS)
SORTS = "difficulties (easy, medium, hard), kinds of question, or topics"

_TURNED = pattern(r"(\d+)\s*[x×:=]?\s*(\D+)|(\D+?)\s*=\s*(\d+)")
"""*5 easy*, *5x easy* and *easy=5*: what people may write instead of *easy:5*."""


@frozen
class Flaw:
    """Why words say nothing that could be taken, and what to write instead."""

    message: str
    hint: str


def read_words(
    words: str, count: int, kinds: Sequence[str] = (), topics: Sequence[str] = ()
) -> Quota | Flaw:
    """Read which questions are taken.

    What is no difficulty and no kind is taken for topics; which of them, and whether there are
    such, is told by `quizgen.forms.reading.resolving`, where the packs are known.

    Args:
        words: Difficulties, kinds and topics; empty where any question will do.
        count: How many.
        kinds: The kinds that are welcome where the words name none; none where all are.
        topics: What they are about where the words do not say, likewise.
    """
    said = words.split()
    named = [word.casefold() for word in said]
    difficulties = [word for word in named if word in tuple(Difficulty)]
    own = tuple(name for name in NAMES if name in named)
    rest = " ".join(word for word in said if word.casefold() not in {*difficulties, *own})
    if len(difficulties) > 1:
        message = f"{shown(words)} names {len(difficulties)} difficulties: a question has one"
        hint = "say how many of each: " + ", ".join(f"{word}: 5" for word in difficulties)
        return Flaw(message, hint)
    return Quota(
        count,
        Difficulty(difficulties[0]) if difficulties else None,
        own or tuple(kinds),
        (rest,) if rest else tuple(topics),
    )


def read_take(
    text: str, kinds: Sequence[str] = (), topics: Sequence[str] = ()
) -> tuple[Quota, ...]:
    """Read what the command line takes: ``20``, or ``easy:5,hard diplomacy:3``.

    Topics with a comma in them can only be said in a file.

    Args:
        text: What was written.
        kinds: The kinds that are welcome where the words name none; none where all are.
        topics: What questions are about where the words do not say, likewise.

    Raises:
        UsageError: If it is no number, or no list of words with a number each.
    """
    quotas = [_read_piece(piece, kinds, topics) for piece in text.split(",")]
    for one, other in pairwise(sorted(quotas, key=_sort)):
        if _sort(one) == _sort(other):
            message = f"{_quoted(text)} takes the same twice: {other}; add the numbers up"
            raise UsageError(message)
    total = sum(quota.count for quota in quotas)
    if total > MOST_QUESTIONS:
        message = f"{_quoted(text)} takes {total:,} questions: {MOST_QUESTIONS} are the most"
        raise UsageError(message)
    return tuple(quotas)


def _read_piece(piece: str, kinds: Sequence[str], topics: Sequence[str]) -> Quota:
    words, colon, count = piece.rpartition(":")
    if not COUNT.accepts(count.strip()) or (colon and not words.strip()):
        raise UsageError(_misread(piece))
    quota = read_words(words, int(count), kinds, topics)
    if isinstance(quota, Flaw):
        message = f"{_quoted(piece)}: {quota.message}; {quota.hint}"
        raise UsageError(message)
    return quota


def _misread(piece: str) -> str:
    """Tell what a piece should have been."""
    expected = f"expected a number from 1 to {MOST_QUESTIONS}, such as 20, or words with one each"
    turned = _TURNED.fullmatch(piece.strip())
    if turned:
        words, count = turned[2] or turned[3], turned[1] or turned[4]
        return f"{_quoted(piece)}: {expected}; did you mean '{words.strip()}:{count}'?"
    return f"{_quoted(piece)}: {expected}, such as easy:5,hard:3; the words are {SORTS}"


def _quoted(text: str) -> str:
    return f"--take {shown(text.strip())}"


def _sort(quota: Quota) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    return quota.difficulty or "", quota.kinds, quota.topics
