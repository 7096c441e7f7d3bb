"""What answers a question on paper, as short as a grader wants it."""

from quizgen.items.item import Response
from quizgen.languages.catalogue import Catalogue
from quizgen.question import Question
from quizgen.wrapping import NO_BREAK


def mark(question: Question) -> str:
    """Say what answers a question on its form: letters, a word to circle, or words to write."""
    if question.item.response is Response.TYPE or question.item.is_either_or:
        return question.item.answers[0]
    return " ".join(question.key_letters)


def place(label: str, number: int) -> str:
    """Tell where a question stands, such as ``B 7``, or ``2: 7`` where forms are numbered.

    Args:
        label: The form's label; empty where there is no other form.
        number: The question's number there.
    """
    if not label:
        return str(number)
    return f"{label}: {number}" if label.isdecimal() else f"{label} {number}"


def worth(question: Question, words: Catalogue) -> str:
    """Say how many points a whole answer is worth."""
    return points(question.worth, words)


def points(count: int, words: Catalogue) -> str:
    """Say how many points something is worth, on one line.

    Args:
        count: How many points.
        words: The words of the language.
    """
    return words.ngettext("{count} point", "{count} points", count).replace(" ", NO_BREAK)
