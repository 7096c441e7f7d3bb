"""What is sure to have room, so that nobody needs to measure it: measuring lays it out twice.

All bounds are on the safe side: no character of the fonts that are used is wider than the size of
letters, and small letters are narrower. What has runs that may be wider than a line is measured, as
is all that fonts or templates of the user's own print.
"""

from collections.abc import Iterable

from quizgen.exporters.pdf.look import Look
from quizgen.machine.pattern import pattern
from quizgen.markup.plain import is_marked
from quizgen.paper.answer_key import Entry
from quizgen.paper.copies.layout import Layout
from quizgen.paper.copies.sheet import Exercise
from quizgen.paper.setting import Setting

LONG = pattern(r"\S{15}")
"""A run without a space that may be wider than its line."""

COLUMN = {1: 172, 2: 81}
"""How wide a column is, in millimetres: for so many abreast."""

HIGH = 236
"""How high a page of Letter is between its margins, in millimetres; one of A4 is higher."""

POINT = 25.4 / 72
"""A point in millimetres."""

PLAIN = frozenset({Layout.LETTERS, Layout.WORDS, Layout.BLANK, Layout.LINE, Layout.ORDER})
"""What exercises are answered on whose height their texts tell."""


class Bounds:
    """Tells what is sure to have room on a page.

    Args:
        setting: How pages are set.
        look: How they look.
    """

    def __init__(self, setting: Setting, look: Look) -> None:
        self._is_unknown = bool(setting.fonts or setting.templates)
        em = look.size * POINT * (1 + look.tracking)
        self._across = (COLUMN[setting.abreast] - 12) / em
        self._lines = int(0.9 * HIGH / (look.size * POINT * (1 + look.leading)))
        key = look.size / 11.5 * 10 * POINT * (1 + look.tracking)
        self._row = COLUMN[1] - 50, key
        self._key_lines = int(0.93 * HIGH / (look.size / 11.5 * 10 * POINT * (1 + look.leading)))

    def holds(self, it: Exercise | Entry) -> bool:
        """Tell whether a question, or an entry of the key, is sure to have room."""
        return self.holds_exercise(it) if isinstance(it, Exercise) else self.holds_entry(it)

    def holds_exercise(self, asked: Exercise) -> bool:
        """Tell whether a question is sure to have room in a column."""
        texts = (*asked.stem, *asked.options)
        if asked.layout not in PLAIN or asked.offered or asked.pictures or asked.sounds:
            return False
        if self._is_unknown or is_long(asked) or any(map(is_marked, texts)):
            return False
        return sum(_count(text, self._across) for text in texts) + 4 <= self._lines

    def holds_entry(self, entry: Entry) -> bool:
        """Tell whether an entry of the key is sure to have room on a page."""
        if entry.pictures or entry.revealed or entry.model or entry.flows:
            return False
        if self._is_unknown or is_long(entry):
            return False
        texts = list(_below(entry))
        answers = [answer for reason in entry.reasons for answer in reason.answers]
        if any(answer.shown for answer in answers):
            return False
        cells = [answer.text + answer.prompt for answer in answers]
        reasons = [reason.text for reason in entry.reasons]
        if any(map(is_marked, (*texts, *cells, *reasons))):
            return False
        return self._height(entry, texts) <= self._key_lines

    def _height(self, entry: Entry, below: Iterable[str]) -> float:
        """Return in how many lines an entry surely has room."""
        room, em = self._row
        high: float = sum(_count(text, room / em) for text in (*below, " ".join(_places(entry))))
        for reason in entry.reasons:
            answers = sum(
                _count(answer.text + answer.prompt, 0.3 * room / em) + PADDING
                for answer in reason.answers
            )
            high += max(answers, _count(reason.text, 0.6 * room / em) + PADDING)
        return high


PADDING = 0.6
"""What stands above and below a row, in lines."""


def is_long(it: Exercise | Entry) -> bool:
    """Tell whether a text of an exercise or an entry has a run that may be wider than its line."""
    if isinstance(it, Exercise):
        return any(map(LONG.search, (*it.stem, *it.options, *it.prompts)))
    told = [answer.text + answer.prompt for reason in it.reasons for answer in reason.answers]
    return any(map(LONG.search, (*_below(it), *told, *(reason.text for reason in it.reasons))))


def _places(entry: Entry) -> Iterable[str]:
    if not entry.lettered:
        for place in entry.places:
            yield f"{place.called} {place.letters} ({' '.join(place.others)}) ·"


def _below(entry: Entry) -> Iterable[str]:
    yield from (entry.stem, entry.why, entry.worth, *entry.also, *entry.model)
    for source in entry.sources:
        yield f"{source.title}, {source.about}"
        yield from (quote.text + quote.at for quote in source.quotes)


WIDTHS = (
    (pattern(r"[ijlt .,:;'()\-’‘“”·]"), 0.45),
    (pattern(r"[a-hknopqrsuvxyz0-9]"), 0.6),
    (pattern("[A-LN-VX-Z]"), 0.8),
)
"""No character of a class is wider, in the size of letters; all others are as wide as that."""


def _count(text: str, across: float) -> int:
    """Return a number of lines that is not less than a text takes.

    A line is ended by the first word that has no room on it: so it holds at least what is left of
    it without the widest word.

    Args:
        text: The text.
        across: How wide a line is, in the size of letters.
    """
    return sum(_lines(line, across) for line in text.split("\n")) if text else 0


def _lines(text: str, across: float) -> int:
    widest = max(map(_width, text.split()), default=0.0)
    return int(_width(text) / max(across - widest, across / 4)) + 1


def _width(text: str) -> float:
    """Return a width, in the size of letters, that is not less than that of a text."""
    return len(text) - sum((1 - wide) * len(some.findall(text)) for some, wide in WIDTHS)
