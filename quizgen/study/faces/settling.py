"""What only the student can say, by yes or no: how it is asked, and what reminds of that."""

from quizgen.languages.catalogue import Catalogue


def yes_and_no(words: Catalogue) -> tuple[list[str], list[str]]:
    """Return what can be typed to agree, and what not to; the first of each is one letter."""
    # Translators: what a student types to agree, parted by |; the first is a single letter.
    yes = words.pgettext("typed", "y|yes").split("|")
    # Translators: what a student types to disagree, likewise.
    no = words.pgettext("typed", "n|no").split("|")
    return yes, no


def on_miss(meant: str, words: Catalogue) -> tuple[str, str]:
    """Return what asks whether a near miss was meant to be right, and what reminds of it."""
    yes, no = yes_and_no(words)
    prompt = words.gettext("Did you mean {meant}? {yes}/{no}:", meant=meant, yes=yes[0], no=no[0])
    reminder = words.gettext(
        "Please answer {yes} or {no}: only you know what you meant.", yes=yes[0], no=no[0]
    )
    return prompt, reminder


def on_own_answer(words: Catalogue) -> tuple[str, str]:
    """Return what asks whether an answer is like the model answer, and what reminds of it."""
    yes, no = yes_and_no(words)
    prompt = words.gettext("Was yours right? {yes}/{no}:", yes=yes[0], no=no[0])
    reminder = words.gettext(
        "Please answer {yes} or {no}: only you can judge it.", yes=yes[0], no=no[0]
    )
    return prompt, reminder


def on_leaving(words: Catalogue) -> tuple[str, str]:
    """Return what asks whether to quit while questions are left, and what reminds of it."""
    yes, no = yes_and_no(words)
    prompt = words.gettext("Really quit? {yes}/{no}:", yes=yes[0], no=no[0])
    reminder = words.gettext("Please answer {yes} to quit or {no} to go on.", yes=yes[0], no=no[0])
    return prompt, reminder
