"""Which languages there are: those that CLDR has a name for."""

from quizgen.languages.conventions import conventions_of
from quizgen.languages.tag import primary

SEVERAL = "mul"
"""The tag of what is in several languages."""


LONGEST = 3
"""How many letters the tag of a language has at the most, without its region."""


def is_known(tag: str) -> bool:
    """Tell whether it is known how a language writes numbers, units and dates.

    Args:
        tag: A BCP 47 tag.
    """
    return bool(conventions_of(tag).months) and not _alias(tag)


def meant_by(written: str) -> str:
    """Return the tag that was meant by a language's name, or by another tag of it; or nothing.

    Args:
        written: What was written, such as ``English``, ``español``, ``eng`` or ``en_GB``.
    """
    from babel import Locale

    from quizgen.languages.catalogue import FOLDER
    from quizgen.problem import closest

    english = Locale("en").languages
    tag = written.replace("_", "-")
    if primary(tag) in english:
        return tag
    if alias := _alias(tag):
        return alias
    if len(written) <= LONGEST:
        return ""
    names = {name.casefold(): code for code, name in english.items() if code.isalpha()}
    for entry in FOLDER.iterdir():
        own = entry.name.partition(".")[0]
        if own in english and (name := Locale(own).get_display_name()):
            names[name.casefold()] = own
    return str(names.get(closest(written.casefold()[:50], names), ""))


def _alias(tag: str) -> str:
    """Return the tag of a language that has a longer one as well, as *eng* is *en*."""
    if len(primary(tag)) < LONGEST:
        return ""
    from babel.core import get_global

    return str(get_global("language_aliases").get(primary(tag), ""))
