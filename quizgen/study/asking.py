"""What a student may reply to a question, and how that is told."""

from typing import assert_never

from quizgen.items.item import Response
from quizgen.languages.catalogue import Catalogue
from quizgen.question import LETTERS, Question
from quizgen.study.sitting.events import Ease, Event, Overrule, Undo
from quizgen.study.turn import Turn

_LETTERS = LETTERS.lower()


def prompt_of(question: Question, words: Catalogue) -> str:
    """Return the line that tells what to type."""
    last, item = _LETTERS[len(question.options) - 1], question.item
    match item.response:
        case Response.PICK_ONE:
            letters = f"a-{last}"
            if last == "b":
                letters = words.gettext("{first} or {last}", first="a", last="b")
            return words.gettext("Answer {letters}, ? for help:", letters=letters)
        case Response.PICK_SEVERAL:
            return words.gettext("Letters of every right answer, such as ac, ? for help:")
        case Response.TYPE:
            return words.gettext("Your answer, ? for help:")
        case Response.WRITE:
            return words.gettext("Your own words, or Return to see the answer, ? for help:")
        case Response.MATCH:
            count = len(item.prompts)
            return words.gettext(
                "Letters for 1 to {count}, such as {sample}, ? for help:",
                count=count,
                sample=_sample(count),
            )
        case Response.ORDER:
            return words.gettext(
                "Letters in order, such as {sample}, ? for help:", sample=_sample(len(item.options))
            )
        case _:  # pragma: no cover - mypy proves that there is no other
            assert_never(item.response)


def help_on(question: Question, words: Catalogue) -> str:
    """Tell every reply that there is, and what it does."""
    how = how_to(question, words)
    return f"{how} {commands_on(question.item.response, words)} {help_on_undoing(words)}"


def how_to(question: Question, words: Catalogue) -> str:
    """Tell how the question is answered."""
    item = question.item
    match item.response:
        case Response.PICK_ONE:
            return _help_with_letters(question, words)
        case Response.PICK_SEVERAL:
            return words.gettext(
                "Type the letters of all right answers and of no other, in any order, such as ac."
            )
        case Response.TYPE:
            return words.gettext(
                "Type the answer. Capitals and articles do not count, a number may have another "
                "unit, a date another form; where you may have slipped, you are asked."
            )
        case Response.WRITE:
            return words.gettext("Type or think of an answer; Return shows one to compare it with.")
        case Response.MATCH:
            return words.gettext(
                "Type a letter for each number in turn, such as {sample}, or numbers with their "
                "letters, such as 1c 2a.",
                sample=_sample(len(item.prompts)),
            )
        case Response.ORDER:
            return words.gettext("Type all letters, beginning with the one that comes first.")
        case _:  # pragma: no cover - mypy proves that there is no other
            assert_never(item.response)


def help_on_undoing(words: Catalogue) -> str:
    """Tell how an answer is taken back, and how it is righted."""
    return words.gettext(
        "u takes the last answer back, as often as you like; ! says that it was right, if it was "
        "typed and marked wrong."
    )


def help_on_hidden(words: Catalogue) -> str:
    """Tell all that there is to do while the options are held back."""
    return f"{reminder_of_hidden(words)} {commands_on(Response.PICK_ONE, words)}"


def reminder_of_hidden(words: Catalogue) -> str:
    """Tell what to do while the options are held back."""
    return words.gettext("Think of the answer first; Return shows the options.")


def assurance(words: Catalogue) -> str:
    """Tell that the last answer counts as easy now."""
    return words.gettext("It counts as easy: it will stay away for longer.")


def help_on_weighing(words: Catalogue) -> str:
    """Tell how a student says how sure an answer is."""
    return words.gettext(
        "+ says that you are sure, = that you are not, - that you guess: before an answer, or "
        "behind it with a space."
    )


def help_after(turn: Turn, words: Catalogue) -> str:
    """Tell what there is to do when a verdict was read."""
    how = words.gettext(
        "Return or Space goes on; u takes the answer back and asks again; q quits and sums up."
    )
    if turn.can_be_eased:
        easy = words.gettext("e says that it was easy, so that it stays away for longer.")
        return f"{how} {easy}"
    if not turn.can_be_overruled:
        return how
    right = words.gettext("! says that your answer was right, and counts it so.")
    return f"{how} {right}"


def prompt_after(turn: Turn, words: Catalogue) -> str:
    """Return the line that waits until a verdict was read."""
    if turn.can_be_overruled:
        return words.gettext("Return goes on, ! if you were right, ? for help:")
    return words.gettext("Return goes on, ? for help:")


def prompt_of_hidden(words: Catalogue) -> str:
    """Return the line that waits until a student has thought of an answer."""
    return words.gettext("Return shows the options, ? for help:")


def commands_on(response: Response, words: Catalogue) -> str:
    """Tell what else there is to reply than an answer."""
    match response:
        case Response.PICK_ONE:
            return words.gettext("s skips the question; q quits and sums up, and so does Ctrl-C.")
        case Response.TYPE:
            return words.gettext(
                "s or skip skips the question; q or quit quits and sums up. Where the answer "
                "may be such a letter or word, it is one: ?s skips and ?q quits everywhere, and "
                "so does Ctrl-C."
            )
        case _:
            return words.gettext(
                "s or skip skips the question; q or quit quits and sums up, and so does Ctrl-C."
            )


def reminder_of(question: Question, words: Catalogue) -> str:
    """Tell what would have been an answer, after what was none."""
    item = question.item
    match item.response:
        case Response.PICK_ONE:
            return words.gettext(
                "Please answer {letters}; ? lists what else there is.",
                letters=_choices(question, words),
            )
        case Response.PICK_SEVERAL:
            return words.gettext(
                "Please answer with letters from a to {last}; ? lists what else there is.",
                last=_LETTERS[len(question.options) - 1],
            )
        case Response.TYPE | Response.WRITE:
            return words.gettext(
                "Please type an answer in plain words; ? lists what else there is."
            )
        case Response.MATCH:
            count = len(item.prompts)
            return words.gettext(
                "Please give {count} letters, such as {sample}; ? lists what else there is.",
                count=count,
                sample=_sample(count),
            )
        case Response.ORDER:
            count = len(item.options)
            return words.gettext(
                "Please give all {count} letters, each once, such as {sample}; ? lists what else "
                "there is.",
                count=count,
                sample=_sample(count),
            )
        case _:  # pragma: no cover - mypy proves that there is no other
            assert_never(item.response)


def denial_of(event: Event, words: Catalogue) -> str:
    """Tell why what was asked for cannot be done now; an empty text where that is no matter."""
    match event:
        case Undo():
            return words.gettext("There is no answer to take back.")
        case Overrule():
            return words.gettext("Only a typed answer that was marked wrong can be righted.")
        case Ease():
            return words.gettext("Only what was right, and neither guessed nor doubted, is easy.")
        case _:
            return ""


def _help_with_letters(question: Question, words: Catalogue) -> str:
    from quizgen.marking.mark import truth_letters

    letters, truths = _choices(question, words), truth_letters(question.item)
    if truths:
        either = words.gettext("{first} or {last}", first=truths[0], last=truths[1])
        return words.gettext(
            "{letters} (or {words}) answers, in capitals too;", letters=letters, words=either
        )
    return words.gettext(
        "{letters} (or 1 to {count}) answers, in capitals too;",
        letters=letters,
        count=len(question.options),
    )


def _choices(question: Question, words: Catalogue) -> str:
    count = len(question.options)
    first, last = _LETTERS[: count - 1], _LETTERS[count - 1]
    return words.gettext("{first} or {last}", first=", ".join(first), last=last)


def _sample(count: int) -> str:
    """Return an example of letters in an order; it never depends on the right one."""
    return (_LETTERS[2:3] + _LETTERS[:2] + _LETTERS[3:])[:count] if count > 2 else "ba"  # noqa: PLR2004 - "cab"
