"""What is sure to have room, so that nobody needs to measure it: measuring lays it out twice.

All bounds are on the safe side: no character of the fonts that are used is wider than the size of
letters, and a line holds no fewer characters than its width has room for of such.
"""

from collections.abc import Iterable

from quizgen.exporters.pdf.look import Look
from quizgen.machine.pattern import pattern
from quizgen.markup.plain import is_marked
from quizgen.paper.answer_key import Entry
from quizgen.paper.setting import Setting
from quizgen.paper.sheet import Exercise, Layout

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
        em = look.size * POINT * (1 + look.tracking)
        self._across = int((COLUMN[setting.abreast] - 12) / em)
        self._lines = int(0.9 * HIGH / (look.size * POINT * (1 + look.leading)))
        key = look.size / 11.5 * 10 * POINT * (1 + look.tracking)
        self._row = COLUMN[1] - 50, key
        self._key_lines = int(0.8 * HIGH / (look.size / 11.5 * 10 * POINT * (1 + look.leading)))

    def holds_exercise(self, asked: Exercise) -> bool:
        """Tell whether a question is sure to have room in a column."""
        texts = (*asked.stem, *asked.options)
        if asked.layout not in PLAIN or asked.offered or asked.pictures or asked.sounds:
            return False
        if any(map(is_marked, texts)):
            return False
        return sum(_count(text, self._across) for text in texts) + 4 <= self._lines

    def holds_entry(self, entry: Entry) -> bool:
        """Tell whether an entry of the key is sure to have room on a page."""
        if entry.pictures or entry.revealed or entry.model or len(entry.places) > MOST_PLACES:
            return False
        texts = list(_below(entry))
        answers = [answer for reason in entry.reasons for answer in reason.answers]
        if any(answer.shown for answer in answers):
            return False
        cells = [answer.text + answer.prompt for answer in answers]
        reasons = [reason.text for reason in entry.reasons]
        if any(map(is_marked, (*texts, *cells, *reasons))):
            return False
        room, em = self._row
        high = sum(_count(text, int(room / em)) for text in texts)
        high += sum(_count(text, int(0.3 * room / em)) for text in cells)
        high += sum(_count(text, int(0.6 * room / em)) for text in reasons)
        return high <= self._key_lines


MOST_PLACES = 40
"""For so many versions, the list of an entry's places has room beside all else."""


def is_long(it: Exercise | Entry) -> bool:
    """Tell whether a text of an exercise or an entry has a run that may be wider than its line."""
    if isinstance(it, Exercise):
        return any(map(LONG.search, (*it.stem, *it.options, *it.prompts)))
    told = [answer.text + answer.prompt for reason in it.reasons for answer in reason.answers]
    return any(map(LONG.search, (*_below(it), *told, *(reason.text for reason in it.reasons))))


def _below(entry: Entry) -> Iterable[str]:
    yield from (entry.stem, entry.why, entry.worth, *entry.also, *entry.model)
    for source in entry.sources:
        yield f"{source.title}, {source.about}"
        yield from (quote.text + quote.at for quote in source.quotes)


def _count(text: str, across: int) -> int:
    """Return a number of lines that is not less than a text takes."""
    if not text:
        return 0
    return sum(-(-len(line) // max(across, 1)) + 1 for line in text.split("\n"))
