"""Who has which copy of a pile."""

from quizgen.forms import Edition
from quizgen.machine.frozen import frozen


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
