"""Plain text: what is neither a quantity nor a date."""

from dataclasses import field

from quizgen.folding import fold, slug, spelling
from quizgen.machine.frozen import frozen
from quizgen.markup.plain import source


@frozen
class Text:
    """A value that is neither a quantity nor a date: words, a name, a clock time.

    Attributes:
        text: What people read.
        spelling: What tells it from other texts: CO and Co are two, and so are 5′ and 5″.
    """

    text: str = field(compare=False)
    spelling: str

    @classmethod
    def read(cls, text: str) -> "Text":
        """Take a text for what it is."""
        return cls(text, spelling(text))

    @property
    def canonical(self) -> str:
        """A short name for ids, the same for every wording that folds alike, CO and Co too."""
        return slug(fold(source(self.text)))

    @property
    def order(self) -> tuple[str, ...]:
        """A sort key among texts."""
        return (fold(self.text), self.spelling)

    def compatible(self, other: object) -> bool:  # noqa: ARG002 - the values' common protocol
        """Whether both could be the same thing: no two texts prove the contrary."""
        return True

    def contains(self, other: object) -> bool:
        """Whether the other is this very text."""
        return self == other
