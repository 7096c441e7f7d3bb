"""Who has which copy of a pile."""

from collections.abc import Sequence

from quizgen.forms import Edition
from quizgen.languages.catalogue import Catalogue
from quizgen.machine.frozen import frozen

NOBODY = "–"
"""Stands where a copy has no name."""


@frozen
class Owner:
    """Who has a copy.

    Attributes:
        number: The copy's number in the pile.
        name: Whose it is; empty for a spare one.
        id: What else the school knows them by; may be empty.
        group: The class they are in; may be empty.
        form: The label of the form that it is.
    """

    number: int
    name: str
    id: str
    group: str
    form: str

    @property
    def told(self) -> str:
        """Whose it is, told from others of one name; empty for a spare one."""
        return " ".join(filter(None, (self.name, self.id)))


def owners_of(edition: Edition) -> tuple[Owner, ...]:
    """Tell who has which copy; nobody is told where copies bear no names.

    Args:
        edition: What is handed out.
    """
    if not any(copy.student for copy in edition.copies):
        return ()
    return tuple(
        Owner(
            copy.number,
            copy.student.name if copy.student else "",
            copy.student.id if copy.student else "",
            copy.student.group if copy.student else "",
            copy.form.label,
        )
        for copy in edition.copies
    )


def rows_of(owners: Sequence[Owner], words: Catalogue) -> tuple[tuple[str, ...], ...]:
    """Tell who has which copy in rows, below what stands above their columns.

    Args:
        owners: Who has a copy.
        words: The words of the language.

    Returns:
        Rows of the copy's number, the name, the number and the class of its student, and the form;
        without columns in which nothing stands.
    """
    copy, name = words.gettext("Copy"), words.gettext("Name")
    known, group = words.gettext("ID"), words.gettext("Class")
    version = words.gettext("Version")
    told = [(str(one.number), one.name or NOBODY, one.id, one.group, one.form) for one in owners]
    kept = [place for place, cells in enumerate(zip(*told, strict=True)) if any(cells)]
    return tuple(
        tuple(row[place] for place in kept) for row in ((copy, name, known, group, version), *told)
    )
