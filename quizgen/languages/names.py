"""Words that know what they are: the name of something, a plural, a date."""

from typing import Self


class Name(str):
    """Words that name something, as words of the language do."""

    __slots__ = ()


class Plural(Name):
    """Words that are plural."""

    __slots__ = ()


class Dated(Name):
    """Words that are a date.

    Attributes:
        precision: How exact it is: ``day``, ``month``, ``year``, or another name that a
            grammar knows (see `Nouns.on`).
    """

    __slots__ = ("precision",)
    precision: str

    def __new__(cls, words: str, precision: str) -> Self:
        """Make words that know how exact a date they are."""
        dated = str.__new__(cls, words)
        dated.precision = precision
        return dated

    def __reduce__(self) -> tuple[type, tuple[str, str]]:
        """Tell what to copy it from."""
        return type(self), (str(self), self.precision)
