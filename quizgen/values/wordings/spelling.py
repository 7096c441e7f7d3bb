"""One spelling for the numbers of an item: 94 % beside 5 %, 20 € beside 5 €."""

from dataclasses import replace

from quizgen.languages.grammar import Limit
from quizgen.values.numerals import Numeral, write_numeral
from quizgen.values.quantity import Quantity
from quizgen.values.worded import words_of
from quizgen.values.wordings.phrase import Phrase


def spelled_like(value: Quantity, model: Quantity) -> Quantity:
    """Spell a quantity like another one that is in the same unit.

    Args:
        value: What is to be spelled.
        model: Whose spelling is taken: the name of the unit, where it stands, and the signs
            of the number.

    Returns:
        The quantity, or itself where there is nothing to change, or no way to do so for certain.
    """
    one, other = words_of(value.wording), words_of(model.wording)
    if not (isinstance(one, Phrase) and isinstance(other, Phrase)):
        return value
    if one.counted.unit != other.counted.unit or one.counted.dimension != other.counted.dimension:
        return value
    if _is_spelled_alike(one, other):
        return value
    text = _spelled(one, other)
    if text is None or text == value.text:
        return value
    again = Quantity.read(text, value.language)
    return again if again == value else value


def _is_spelled_alike(one: Phrase, other: Phrase) -> bool:
    """Whether two are spelled in one way as far as can be told at a glance."""
    low, model = one.low, other.low
    if one.counted is not other.counted or one.gap != other.gap or one.opening != other.opening:
        return False
    if not (isinstance(low, Numeral) and isinstance(model, Numeral)):
        return False
    return low.head.isdigit() and model.head.isdigit()


def _spelled(one: Phrase, model: Phrase) -> str | None:
    low = one.low
    for phrase in (one, model):
        figure = phrase.low
        plain = isinstance(figure, Numeral) and not figure.is_spelled and not figure.is_scientific
        if phrase.limit is not Limit.EXACT or phrase.high or phrase.is_below or not plain:
            return None
    if not isinstance(low, Numeral) or not isinstance(model.low, Numeral):
        return None
    opening, notation = model.opening, model.notation
    if model.low.minus:
        opening = opening.removesuffix(model.low.minus)
        low = replace(low, minus=model.low.minus)
    if low.factor == model.low.factor and bool(low.tail) == bool(model.low.tail):
        low = replace(low, tail=model.low.tail)  # 5 Mio. beside 6 Millionen
    is_grouped = len(model.low.head.partition(notation.point or "\0")[0]) > 3  # noqa: PLR2004
    signs = replace(low, head=model.low.head) if is_grouped else low
    number = write_numeral(signs, low.coefficient, notation)
    unit = model.unit_after(model.low, low.value, low.decimals)
    if number is None or unit is None:
        return None
    return f"{opening}{number}{model.gap}{unit}"
