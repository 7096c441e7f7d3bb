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
        precision: How exact it is, and what it names: that of a `Date` (`quizgen.values`).
        language: The tag of the language that they are in; empty where that is not known.
        like: Of a blank, the date that it stands for; else empty.
    """

    __slots__ = ("language", "like", "precision")
    precision: str
    language: str
    like: str

    def __new__(cls, words: str, precision: str, language: str = "", like: str = "") -> Self:
        """Make words that know what sort of a date they are."""
        dated = str.__new__(cls, words)
        dated.precision, dated.language, dated.like = precision, language, like
        return dated

    def __reduce__(self) -> tuple[type, tuple[str, ...]]:
        """Tell what to copy it from."""
        return type(self), (str(self), self.precision, self.language, self.like)
