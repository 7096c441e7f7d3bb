"""Options that were picked, as the letters that would be typed for them."""

from quizgen.items.item import Response
from quizgen.question import Question


def letters_of(question: Question, picks: tuple[int | None, ...]) -> str:
    """Return what would be typed to pick options.

    Args:
        question: What was asked.
        picks: Each option by its index in the item, or None where one is left out.

    Returns:
        Letters, such as ``ac``, or numbers with letters, such as ``1c 2a``; an empty text where
        these picks are no answer.
    """
    item = question.item
    if item.response in {Response.TYPE, Response.WRITE}:
        return ""
    chosen = [pick for pick in picks if pick is not None]
    if any(not 0 <= pick < len(item.options) for pick in chosen):
        return ""
    if item.response is Response.MATCH:
        if len(picks) != len(item.prompts):
            return ""
        return " ".join(
            f"{place}{_letter(question, pick)}"
            for place, pick in enumerate(picks, 1)
            if pick is not None
        )
    return "".join(_letter(question, pick) for pick in chosen)


def _letter(question: Question, pick: int) -> str:
    return question.letter(question.item.options[pick]).lower()
