"""An edition becomes Typst source: templates filled with literals."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from quizgen.exporters.pdf.bounds import Bounds, is_long
from quizgen.exporters.pdf.expression import literal
from quizgen.exporters.pdf.failure import texts_of
from quizgen.exporters.pdf.look import look_of
from quizgen.exporters.pdf.plates import pictures_of, plate_of
from quizgen.forms import Edition
from quizgen.languages.conventions import conventions_of
from quizgen.machine.pattern import pattern
from quizgen.markup.plain import plain
from quizgen.paper.answer_key import answer_key, answer_keys
from quizgen.paper.copies.instruction import Place
from quizgen.paper.copies.pile import LaidOut, lay_pile
from quizgen.paper.copies.sheet import Exercise, Sheet
from quizgen.paper.directions.captions import captions_of
from quizgen.paper.directions.isolating import Isolation
from quizgen.paper.document import Document
from quizgen.paper.marks import points
from quizgen.paper.owners import rows_of
from quizgen.paper.setting import Setting
from quizgen.problem import Location
from quizgen.question import LETTERS
from quizgen.templating.syntax import ANGLES, Syntax
from quizgen.templating.templates import Templates

SYNTAX = Syntax(ANGLES, literal)
"""How templates for Typst are written: what they print becomes literals, never code."""

ENDLESS = pattern(r"\S{500}")
"""A run without a space over which Typst cannot look for the best lines in linear time."""

USUAL = 1.0, 1.0


class Typesetter:
    """Writes the files of an edition as Typst source.

    Args:
        edition: What is printed.
        setting: How pages are set.
        families: The names of fonts that were brought along.

    Attributes:
        setting: How pages are set.
        written: What was written last.
    """

    def __init__(self, edition: Edition, setting: Setting, families: tuple[str, ...] = ()) -> None:
        self.setting = setting
        self.written = ""
        self._templates = Templates(SYNTAX, setting.templates)
        self._filled: tuple[str, dict[str, object]] = ("", {})
        self._edition = edition
        self._words = captions_of(edition.language)
        self._isolation = Isolation(edition.language)
        self._look = look_of(setting, families)

    @cached_property
    def pile(self) -> tuple[LaidOut, ...]:
        """All copies, laid out."""
        place = Place.SHEET if self.setting.has_answer_sheet else Place.FORM
        return self._isolation.of(lay_pile(self._edition, self._words, place))

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The different sheets among them."""
        return tuple({copy.sheet.label: copy.sheet for copy in self.pile}.values())

    def write(
        self,
        document: Document,
        tightness: tuple[float, float] = USUAL,
        column_starts: Mapping[str, int] | None = None,
    ) -> str:
        """Write a file of the edition.

        Args:
            document: Which file.
            tightness: The size of letters and the room between questions, of what is usual.
            column_starts: For the label of a sheet, the number of a question that begins a column;
                0 where columns are left as they fill.
        """
        return self._render(
            f"{document.value}.typ",
            tightness,
            column_starts=column_starts or {},
            **self._content(document),
            **self._bubbles(document),
        )

    def write_probe(self, tightness: tuple[float, float], exercises: Sequence[Exercise]) -> str:
        """Write a document that measures questions, and what stands above and between them.

        Args:
            tightness: As in `write`.
            exercises: The questions.
        """
        first = self.pile[0]
        sections = first.sheet.sections
        return self._render(
            "probe.typ", tightness, banner=first.banner, sections=sections, exercises=exercises
        )

    def trace(self) -> tuple[Location | None, ...]:
        """Tell of what was written last which line of a user's templates each line is from."""
        return self._templates.trace(*self._filled)

    def _render(self, name: str, tightness: tuple[float, float], **content: object) -> str:
        edition, look = self._edition, self._look.tightened(*tightness)
        isolated = self._isolation.text
        bounds = Bounds(self.setting, look)
        language, region = _locale(edition.language)
        is_leftward = conventions_of(edition.language).direction == "rtl"
        given = {
            "_": self._words.gettext,
            "pgettext": self._words.pgettext,
            "points": lambda count: points(count, self._words),
            "title": isolated(edition.heading),
            "school": isolated(edition.school),
            "instructions": isolated(edition.instructions),
            "license": isolated(edition.license),
            "language": language,
            "region": region,
            "start": "right" if is_leftward else "left",
            "linebreaks": "simple" if _has_endless(edition) else "optimized",
            "letters": tuple(LETTERS),
            "setting": self.setting,
            "look": look,
            "columns": self.setting.abreast,
            "plates": tuple(plate_of(picture, self._words) for picture in pictures_of(edition)),
            "is_sure": bounds.holds,
            "is_long": is_long,
            "rows_of": lambda owners: rows_of(owners, self._words),
            **content,
        }
        self._filled = name, given
        self.written = self._templates.render(name, given)
        return self.written

    def _content(self, document: Document) -> dict[str, object]:
        """Return what a file says, under the names by which its template asks for it."""
        match document:
            case Document.FORMS:
                return {"pile": self.pile}
            case Document.KEY:
                return {"key": self._isolation.of(answer_key(self._edition, self._words))}
            case Document.ANSWERS:
                return {"keys": self._isolation.of(answer_keys(self._edition, self._words))}
            case Document.DECK:
                return {}

    def _bubbles(self, document: Document) -> dict[str, object]:
        """Return the answer sheets, or what is laid over them, where these are asked for."""
        if not self.setting.has_answer_sheet:
            return {}
        from quizgen.paper.bubbles.sheets import lay_overlays, lay_sheets

        match document:
            case Document.FORMS:
                return {"bubbles": lay_sheets(self._edition, self.setting, self._words)}
            case Document.KEY:
                return {"bubbles": lay_overlays(self._edition, self.setting, self._words)}
            case _:
                return {}


def typeset(
    edition: Edition, document: Document = Document.FORMS, setting: Setting | None = None
) -> str:
    """Write a file of an edition as Typst source.

    Args:
        edition: What is printed.
        document: Which file of it.
        setting: How pages are set.
    """
    return Typesetter(edition, setting or Setting()).write(document)


def _has_endless(edition: Edition) -> bool:
    texts = (plain(text) for item in edition.asked for text in texts_of(item))
    return any(map(ENDLESS.search, (edition.heading, edition.license, *texts)))


def _locale(tag: str) -> tuple[str, str | None]:
    """Split a BCP 47 tag as Typst wants it: ``es-VE`` into ``es`` and ``VE``."""
    primary, *rest = tag.split("-")
    language = primary.lower() if re.fullmatch("[A-Za-z]{2,3}", primary) else "und"
    regions = (part.upper() for part in rest if re.fullmatch("[A-Za-z]{2}", part))
    return language, next(regions, None)
