"""The copies that are handed out, each laid out."""

from quizgen.forms import Edition
from quizgen.languages.catalogue import Catalogue
from quizgen.machine.frozen import frozen
from quizgen.paper.copies.instruction import Place
from quizgen.paper.copies.sheet import Sheet, sheet_of


@frozen
class Banner:
    """What stands at the top of a copy.

    Attributes:
        mark: Which version it is, and which copy where those are numbered.
        name: Whose it is; empty where the name is to be written.
        id: What else the school knows them by; may be empty.
        group: Their class; empty where it is to be written.
        score: What all its questions are worth.
        instruction: What to do, where it is the same for all questions; else empty.
    """

    mark: str
    name: str
    id: str
    group: str
    score: int
    instruction: str

    @property
    def owner(self) -> str:
        """Whose it is, told from others of one name; empty where the name is to be written."""
        return " ".join(filter(None, (self.name, self.id)))


@frozen
class LaidOut:
    """A copy that is laid out.

    Attributes:
        number: Its number in the pile, from 1.
        banner: What stands at its top.
        sheet: Its questions.
    """

    number: int
    banner: Banner
    sheet: Sheet


def lay_pile(edition: Edition, words: Catalogue, place: Place = Place.FORM) -> tuple[LaidOut, ...]:
    """Lay out all copies of an edition, in the order of the pile.

    Args:
        edition: What is handed out.
        words: The words of its language.
        place: Where answers go that are letters or one of two words.
    """
    sheets = {form.label: sheet_of(form, words, place) for form in edition.forms}
    return tuple(
        LaidOut(
            copy.number,
            Banner(
                mark=sheet.heading,
                name=copy.student.name if copy.student else "",
                id=copy.student.id if copy.student else "",
                group=copy.student.group if copy.student else "",
                score=sheet.score,
                instruction=sheet.instruction,
            ),
            sheet,
        )
        for copy in edition.pile
        for sheet in (sheets[copy.form.label],)
    )
