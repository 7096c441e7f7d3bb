"""The wordings of quantities: which sort a text is, if it is one."""

from quizgen.values.hours.stopwatch import read_stopwatch
from quizgen.values.notation import OPENER, notation_of
from quizgen.values.worded import Wording
from quizgen.values.wordings.compound import read_compound
from quizgen.values.wordings.height import read_height
from quizgen.values.wordings.ordinal import read_ordinal
from quizgen.values.wordings.reading import read_phrase, read_share, read_with_part
from quizgen.values.wordings.vague import read_vague

LONGEST = 100
"""No wording of a quantity is longer."""


def read_wording(text: str, language: str) -> Wording | None:
    """Take a text apart into the parts of a quantity; None where it is none.

    Args:
        text: A text without white space around.
        language: A BCP 47 tag of the language that it is written in.
    """
    notation = notation_of(language)
    if not text or len(text) > LONGEST:
        return None
    share = read_share(text, notation)
    if share:
        return share
    opener = OPENER.match(text)
    if opener is None or opener[0].casefold() not in notation.openers:
        return None
    phrase = read_phrase(text, notation)
    if phrase and " " in phrase.counted.text:
        # The units of "three hours twenty minutes" would be read as a name of things.
        return read_compound(text, notation) or phrase
    return (
        phrase
        or read_ordinal(text, notation)
        or read_vague(text, notation)
        or read_compound(text, notation)
        or read_with_part(text, notation)
        or read_stopwatch(text, notation.point)
        or read_height(text, notation)
    )
