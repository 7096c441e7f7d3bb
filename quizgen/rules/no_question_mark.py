"""A question without a question mark: it may be cut short, or be no question.

Passes, for a request ends in a full stop, an exclamation mark, a colon or an ellipsis, and what is
to be filled in has a blank:

    Which song was the first of the band in the charts?
    Name the first song of the band in the charts.
    The first song of the band in the charts was …

Fails:

    Which song was the first

Question marks of any script count, the semicolon in Greek. Thai, Lao, Burmese and Tibetan, which
need none, are not looked at.
"""

from collections.abc import Iterator

from quizgen.bank import Bank
from quizgen.languages.tag import primary
from quizgen.machine.pattern import pattern
from quizgen.markup.plain import plain
from quizgen.pack.model import Pack
from quizgen.problem import Location, Problem

NAME = "no-question-mark"

_MARK = pattern("[?？؟\u037e፧՞⁇⁈⁉‽⸮﹖︖꘏꛷⳺⳻𑅃]")
_REQUEST = pattern(r"[.!:…。．！：｡।॥۔։።፡᙮᠃]\W*$|_{2,}|\.{3}|…|\[ *\]")
"""What ends a request, whatever quotation marks follow, or a blank."""

WITHOUT = frozenset({"th", "lo", "my", "bo", "dz"})
"""Languages whose questions need no mark."""


def check(bank: Bank) -> Iterator[Problem]:
    """Yield a warning for every question that has no question mark and is no request."""
    for pack in bank.packs:
        if primary(pack.language) not in WITHOUT:
            for place, question in _questions(pack):
                if question and not _is_marked(question, pack.language):
                    yield Problem(
                        place,
                        NAME,
                        f"the question {question!r} has no question mark",
                        "complete it; a request ends in a full stop, a colon or an ellipsis",
                        "warning",
                    )


def _questions(pack: Pack) -> Iterator[tuple[Location, str]]:
    for relation in pack.relations.values():
        yield relation.location, plain(relation.ask.value)
        yield relation.location, plain(relation.ask.subject)
    for fact in pack.facts.values():
        yield fact.location, plain(fact.question)


def _is_marked(question: str, language: str) -> bool:
    if _MARK.search(question) or _REQUEST.search(question):
        return True
    return primary(language) == "el" and ";" in question
