"""The pictures and sounds of a pack: found beside it, cleaned, and told of where that fails."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from quizgen.folding import slug
from quizgen.media.record import Medium, Picture, Region, Sound
from quizgen.media.store import Store, is_media
from quizgen.pack.reading.fields import Fields, listed, named, words
from quizgen.pack.report import Report, shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.nodes import Node, Scalar, Sequence
from quizgen.problem import did_you_mean

if TYPE_CHECKING:
    from quizgen.media.canvas import Canvas
    from quizgen.media.cleaning import Cleaned
    from quizgen.media.flaw import Unfit

Diagram: TypeAlias = tuple[Picture, Scalar | None]
"""A picture with regions, and the question for them."""

MAX_TOTAL = 200 * 2**20
"""All files of one pack together are no larger."""


class Media:
    """Reads pictures and sounds, each file once.

    Args:
        home: Where the files are; None where nothing is beside the pack.
        entries: What is listed under ``media``, by id.
        report: Where problems go.

    Attributes:
        diagrams: The pictures that have regions, by name.
    """

    def __init__(
        self, home: Store | None, entries: Iterable[tuple[Scalar, Node]], report: Report
    ) -> None:
        self._home, self._report = home, report
        self._files: dict[str, Cleaned | None] = {}
        self._total = 0
        self._listed: dict[str, Fields] = {}
        self.diagrams: dict[str, Diagram] = {}
        for key, node in entries:
            fields = named(node, "file")
            if fields:
                self._listed.setdefault(key.text, fields)
                self._check_listed(key.text, fields)

    def picture(self, fields: Fields) -> Picture | None:
        """Read the picture that a record has as its ``image``, if it has one that can be shown."""
        medium = self._read(fields, "image") if "image" in fields else None
        return medium if isinstance(medium, Picture) else None

    def sound(self, fields: Fields) -> Sound | None:
        """Read the sound that a record has as its ``audio``, if it has one that can be heard."""
        medium = self._read(fields, "audio") if "audio" in fields else None
        return medium if isinstance(medium, Sound) else None

    def _check_listed(self, name: str, fields: Fields) -> None:
        """Read what is listed, whoever refers to it, so that what is wrong is told."""
        file = fields.scalar("file")
        if file is None:
            return
        if is_media(words(file)) and not fields.text("alt") and _is_picture(words(file)):
            self._tell_unworded(file)
        self._note_diagram(name, self._medium(fields, fields, file), fields)

    def _note_diagram(self, name: str, medium: Medium | None, fields: Fields) -> None:
        """Take note of a picture whose regions are asked for, which takes a question."""
        if not isinstance(medium, Picture) or not medium.regions:
            return
        ask = fields.scalar("ask")
        if ask is None:
            message = f"a picture with regions needs 'ask': {shown(name)} has none"
            hint = "write the question for them: `ask: What is marked in the picture?`"
            self._report.add(Rule.MISSING_KEY, fields.items("regions")[0], message, hint)
        free, number = name, 2
        while free in self.diagrams:
            free, number = f"{name}-{number}", number + 1
        self.diagrams[free] = medium, ask

    def _read(self, fields: Fields, key: str) -> Medium | None:
        """Read what stands behind a key: an id, a file or a record."""
        written, record = fields.scalar(key), fields.record(key)
        if written and is_media(words(written)):
            if key == "image":
                self._tell_unworded(written)
                return None
            record = named(written, "file")
        if record and (file := record.scalar("file")):
            medium = self._medium(record, record, file)
            self._note_diagram(slug(words(file).rpartition(".")[0]), medium, record)
            return self._of_sort(medium, key, file)
        name = record.scalar("id") if record else written
        if record and name and "regions" in record:
            message = "regions stand where the file of their picture is named"
            hint = f"write them under {shown(name.text)} in `media`"
            self._report.add(Rule.BAD_REGION, record.node, message, hint)
        known = self._known(name) if name else None
        file = known.scalar("file") if known else None
        if not (name and known and file):
            return None
        return self._of_sort(self._medium(record or known, known, file), key, name)

    def _known(self, name: Scalar) -> Fields | None:
        known = self._listed.get(name.text)
        if known is None:
            message = f"unknown picture or sound {shown(name.text)}"
            hint = did_you_mean(name.text[:100], self._listed)
            hint = hint or "list it under `media`, or write where it is: `{file: …, alt: …}`"
            self._report.add(Rule.UNKNOWN_MEDIUM, name, message, hint)
        return known

    def _of_sort(self, medium: Medium | None, key: str, place: Scalar) -> Medium | None:
        wanted: type[Medium] = Picture if key == "image" else Sound
        if medium is not None and not isinstance(medium, wanted):
            sorts = ("picture", "sound") if key == "image" else ("sound", "picture")
            message = f"{shown(place.text)} is a {sorts[1]}: expected a {sorts[0]}"
            hint = f"write it behind `{'audio' if key == 'image' else 'image'}`"
            self._report.add(Rule.BAD_MEDIUM, place, message, hint)
            return None
        return medium

    def _medium(self, told: Fields, known: Fields, file: Scalar) -> Medium | None:
        """Make a record of a picture or a sound.

        Args:
            told: What is said of it here.
            known: What is said of it where its file is named.
            file: Its file.
        """
        path, home = words(file), self._home
        if path not in self._files:
            self._files[path] = self._cleaned(path, file)
        cleaned = self._files[path]
        if cleaned is None or home is None:
            return None
        place = self._report.at(file if told is known else told.scalar("id") or told.node)
        texts = {key: told.text(key) or known.text(key) for key in ("credit", "license", "source")}
        alt, reveal = told.text("alt") or known.text("alt"), told.flag("reveal")
        if cleaned.canvas is None:
            return Sound(
                path, cleaned.digest, cleaned.type, place, home, alt=alt, reveal=reveal, **texts
            )
        canvas = cleaned.canvas
        regions = tuple(self._regions(known, canvas)) if told is known else ()
        return Picture(
            path,
            cleaned.digest,
            cleaned.type,
            place,
            home,
            canvas.width,
            canvas.height,
            alt,
            texts["credit"],
            texts["license"],
            texts["source"],
            reveal,
            regions,
        )

    def _cleaned(self, path: str, place: Scalar) -> "Cleaned | None":
        """Read and clean a file; None, and a problem, where it cannot be taken."""
        from quizgen.media.cleaning import clean_audio, clean_picture
        from quizgen.media.flaw import Unfit

        if self._home is None:
            message = f"{shown(path)} is not at hand: this text is read on its own"
            hint = "save the pack in a file beside it, and name that"
            self._report.add(Rule.NO_MEDIUM, place, message, hint)
            return None
        try:
            data = self._home.read(path)
            self._total += len(data)
            cleaned = (clean_picture if _is_picture(path) else clean_audio)(data, path)
        except Unfit as flaw:
            self._tell(flaw, path, place)
            return None
        if self._total > MAX_TOTAL:
            most = f"{MAX_TOTAL // 2**20} MiB"
            message = f"with {shown(path)}, the files of the pack are larger than {most}"
            hint = "scale pictures down, or part the pack"
            self._report.add(Rule.TOO_LARGE, place, message, hint)
            return None
        if cleaned.removed:
            message = f"{shown(path)} is shown without {', '.join(cleaned.removed)}"
            hint = "no change is needed, if it looks right without"
            self._report.warn(Rule.CLEANED_MEDIUM, place, message, hint)
        return cleaned

    def _tell(self, flaw: "Unfit", path: str, place: Scalar) -> None:
        from quizgen.media.flaw import Missing

        rule = Rule.TOO_LARGE if flaw.too_large else Rule.BAD_MEDIUM
        rule = Rule.NO_MEDIUM if isinstance(flaw, Missing) else rule
        named_ = flaw.message.startswith(repr(path)) or repr(path) in flaw.message
        message = flaw.message if named_ else f"{shown(path)} cannot be taken: {flaw.message}"
        self._report.add(rule, place, message, flaw.hint)

    def _tell_unworded(self, place: Scalar) -> None:
        message = f"a picture needs 'alt': {shown(place.text)} has none"
        hint = f"write what it shows, without the answer: `{{file: {place.text}, alt: …}}`"
        self._report.add(Rule.MISSING_KEY, place, message, hint)

    def _regions(self, fields: Fields, canvas: "Canvas") -> Iterator[Region]:
        """Read the regions of a picture."""
        from quizgen.media.flaw import Unfit
        from quizgen.media.outline import polygon, rectangle

        for node in fields.items("regions"):
            region = named(node, "label")
            label = region.scalar("label") if region else None
            shape = "polygon" if region and "polygon" in region else "rect"
            if not region or not label or ("rect" in region) == ("polygon" in region):
                continue
            if not region.is_list(shape):
                continue  # which is told already
            try:
                if "polygon" in region:
                    corners = [_texts(corner) for corner in region.items("polygon")]
                    outline = polygon(corners, canvas)
                else:
                    outline = rectangle(region.texts("rect"), canvas)
            except Unfit as flaw:
                message = f"{shown(label.text)} is no region: {flaw.message}"
                self._report.add(Rule.BAD_REGION, node, message, flaw.hint)
                continue
            yield Region(words(label), outline, self._report.at(label))


def _texts(node: Node) -> list[str]:
    if not isinstance(node, Sequence):
        return []
    return [words(item) for item in listed(node) if isinstance(item, Scalar)]


def _is_picture(path: str) -> bool:
    """Tell whether a file is called as a picture is; what is called like nothing may be one."""
    from pathlib import PurePosixPath

    from quizgen.media.content import PICTURES, SUFFIXES

    return SUFFIXES.get(PurePosixPath(path).suffix.lower(), "image/png") in PICTURES
