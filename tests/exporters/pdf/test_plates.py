"""Pictures and sounds on paper: seen with their questions, told in words, and nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from quizgen.exporters.pdf import losses, render
from quizgen.exporters.pdf.typesetter import typeset
from quizgen.items.item import Item
from quizgen.media.record import Medium, Picture
from quizgen.paper.document import Document
from quizgen.problem import FormatError, PackError
from tests.exporters.handouts import (
    HOSTILE,
    item,
    laid_out,
    pages,
    pages_with,
    placed,
    squeeze,
    typed,
    whole_pages,
    written,
)
from tests.media.files import picture, svg
from tests.media.records import heard, pictured, region

MILLIMETRE = 72 / 25.4


def show(asked: Item, *media: Medium) -> Item:
    """Put pictures and sounds under the stem of an item."""
    seen = tuple(medium for medium in media if isinstance(medium, Picture))
    said = tuple(medium for medium in media if not isinstance(medium, Picture))
    return replace(asked, pictures=seen, sounds=said)


def offer(asked: Item, *media: Medium) -> Item:
    """Show pictures, or play sounds, instead of the options of an item."""
    options = tuple(
        replace(option, picture=medium)
        if isinstance(medium, Picture)
        else replace(option, sound=medium)
        for option, medium in zip(asked.options, media, strict=True)
    )
    return replace(asked, options=options)


def alts(pdf: bytes) -> list[str]:
    """Return the words that stand for pictures, in the order in which they are read aloud."""

    def walk(node: Any) -> Iterator[str]:  # noqa: ANN401 -- whatever is in a file
        node = node.get_object()
        if isinstance(node, ArrayObject):
            for kid in node:
                yield from walk(kid)
        elif isinstance(node, DictionaryObject):
            if "/Alt" in node:
                yield str(node["/Alt"])
            if "/K" in node:
                yield from walk(node["/K"])

    return list(walk(PdfReader(BytesIO(pdf)).root_object["/StructTreeRoot"]))


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.webp", "a.svg"])
def test_a_picture_is_seen_and_told(tmp_path: Path, name: str) -> None:
    """On each version, and small in the key; its file is there once."""
    forms = {"jpg": "JPEG", "webp": "WEBP"}
    data = b"" if name == "a.svg" else picture(forms.get(name[2:], "PNG"), (90, 60))
    seen = pictured(tmp_path, name, data, alt="Two grains")
    made = laid_out(show(item("q", "What?", "a", "b"), seen), labels=["A", "B"])
    for document, times in ((Document.FORMS, 2), (Document.KEY, 1)):
        pdf = render(made, document)
        assert alts(pdf) == ["Two grains"] * times
        if name != "a.svg":
            images = [image for page in PdfReader(BytesIO(pdf)).pages for image in page.images]
            assert len(images) == times
            assert len({str(image.indirect_reference) for image in images}) == 1


@pytest.mark.parametrize("hostile", [*HOSTILE, '") #image("/etc/passwd")', "../../x\\", "a\nb"])
def test_words_for_pictures_are_no_code(tmp_path: Path, hostile: str) -> None:
    """Nor are who made them, their licences and where they are from."""
    seen = replace(
        pictured(tmp_path, alt=hostile), credit=hostile, license="", source=f"src {hostile}"
    )
    said = heard(tmp_path, alt=hostile)
    made = laid_out(show(item("q", "What?", "a", "b"), seen, said), labels=["A"])
    for document in (Document.FORMS, Document.KEY):
        assert alts(render(made, document)) == [" ".join(hostile.split())]
    text = squeeze(whole_pages(made))
    assert text.count(squeeze(f"[sound: {hostile}]")) == 1
    assert squeeze(f"{hostile}: {hostile}, src {hostile}") in text


def test_a_picture_is_handed_over_by_its_content(tmp_path: Path) -> None:
    """The source names its digest alone, never the file, with its measures in per cent."""
    regions = (region("nucleus", 10, 20, 30, 45.5), region("wall", 60, 60, 90, 100))
    seen = pictured(tmp_path, "secret/nucleus.svg", alt='A "cell"')
    seen = replace(seen, regions=regions, marked=(0,))
    source = typeset(laid_out(show(item("q", "What?", "a", "b"), seen), labels=["A"]))
    assert "secret" not in source
    assert (
        f'  "{seen.digest}[0] A \\"cell\\"": (key: "{seen.digest}[0] A \\"cell\\"", '
        f'file: "{seen.digest}.svg", alt: "A \\"cell\\"; marked: upper left, 20% from the left, '
        '33% from the top", wide: 1000, high: 750, widest: 10000, '
        "framed: (((10.0000%, 20.0000%), (30.0000%, 20.0000%), (30.0000%, 45.5000%), "
        "(10.0000%, 45.5000%), ), ), covered: (((60.0000%, 60.0000%), (90.0000%, 60.0000%), "
        "(90.0000%, 100.0000%), (60.0000%, 100.0000%), ), ), ),\n"
    ) in source
    assert f'pictures: (pictures.at("{seen.digest}[0] A \\"cell\\""), )' in source


@pytest.mark.parametrize("size", [(600, 400), (300, 3000), (3000, 300), (3, 3)])
def test_a_question_with_a_picture_fits_its_column(tmp_path: Path, size: tuple[int, int]) -> None:
    """However large the picture is, stem and options stand together, little more apart."""
    seen = pictured(tmp_path, data=picture(size=size))
    asked = [show(item(f"q{n}", f"stem{n} so?", f"opt{n} yes", "no"), seen) for n in range(9)]
    made = laid_out(*asked, labels=["A"])
    pdf, texts = render(made), whole_pages(made)
    for number in range(9):
        assert pages_with(f"stem{number}", texts)[0] == pages_with(f"opt{number}", texts)[0]
    found = placed(PdfReader(BytesIO(pdf)).pages[0])
    stem = next(height for text, height in found if "stem0" in text)
    option = next(height for text, height in found if "opt0" in text)
    assert 0 < stem - option < 68 * MILLIMETRE


def test_pictures_as_options_have_letters_and_no_names(tmp_path: Path) -> None:
    """Names are in the key alone."""
    shown = [
        pictured(
            tmp_path, f"{number}.svg", svg(f'<circle r="{number + 1}"/>'), alt=f"Part {number}"
        )
        for number in range(4)
    ]
    names = ["nucleusname", "vacuolename", "wallname", "stemname"]
    made = laid_out(offer(item("q", "Which?", *names), *shown), labels=["A"])
    sheet, *key = whole_pages(made)
    assert alts(render(made)) == [f"Part {number}" for number in range(4)]
    for letter, name in zip("ABCD", names, strict=True):
        assert pages_with(letter, [sheet]) == [1]
        assert name not in sheet
        assert name in squeeze(key)


def test_what_is_kept_back_stands_in_the_key_alone(tmp_path: Path) -> None:
    """With the credits of all pictures, at its end."""
    late = replace(pictured(tmp_path, alt="Later"), credit="B. Painter", source="https://x.example")
    asked = replace(item("q", "What?", "a", "b"), revealed=(late,))
    made = laid_out(asked, labels=["A"])
    pdf = render(made, Document.KEY)
    reader = PdfReader(BytesIO(pdf))
    assert [len(page.images) for page in reader.pages] == [1]
    assert not PdfReader(BytesIO(render(made))).pages[0].images
    assert "Later: B. Painter, https://x.example" in pages(pdf)[-1]
    links = [note.get_object()["/A"]["/URI"] for note in reader.pages[-1].get("/Annots", [])]
    assert "https://x.example" in links


def test_what_cannot_be_heard_is_read_or_left_out(tmp_path: Path) -> None:
    """Either is told; numbers run on."""
    told, silent = heard(tmp_path, "told.wav", alt="a word"), heard(tmp_path, "silent.wav")
    asked = (
        show(item("one", "Silent?", "a", "b"), silent),
        show(item("two", "Told?", "a", "b"), told),
        offer(item("three", "Alike?", "a", "b"), told, told),
        replace(item("four", "Late?", "a", "b"), revealed=(silent,)),
    )
    printed = laid_out(*asked, labels=["A"])
    text = squeeze(whole_pages(printed))
    assert "1.Told?[sound:aword]" in text
    assert "2.Late?" in text
    assert "Silent?" not in text
    assert "Alike?" not in text
    left = "is left out: it is to be heard, and no `alt` of its own tells in words what is heard"
    assert losses(printed, b"") == (
        f"crisis.yaml:7:3: crisis/one/choice {left}",
        "cells.yaml:3:5: the sound 'told.wav' cannot be heard on paper: its words are printed",
        f"crisis.yaml:7:3: crisis/three/choice {left}",
        "cells.yaml:3:5: the sound 'silent.wav' cannot be heard on paper: it is not in the key",
    )


def test_sounds_as_options_are_told_in_their_words(tmp_path: Path) -> None:
    """Their names are in the key."""
    said = heard(tmp_path, alt="a high tone"), heard(tmp_path, alt="a low tone")
    sheet, *_ = pages(
        render(laid_out(offer(item("q", "Which?", "namehigh", "namelow"), *said), labels=["A"]))
    )
    assert "a high tone" in sheet
    assert "namehigh" not in sheet


def test_what_can_only_be_heard_is_no_handout(tmp_path: Path) -> None:
    """The error says what would help."""
    printed = laid_out(show(item("one", "Silent?", "a", "b"), heard(tmp_path)))
    with pytest.raises(FormatError, match="give their sounds an `alt`"):
        render(printed)


def test_a_file_that_has_changed_is_told(tmp_path: Path) -> None:
    """What is printed is what was checked."""
    seen = pictured(tmp_path)
    printed = laid_out(show(item("q", "What?", "a", "b"), seen))
    (tmp_path / seen.file).write_bytes(picture(size=(9, 9)))
    with pytest.raises(PackError, match="has changed since it was read"):
        render(printed)


def test_a_drawing_with_letters_that_cannot_be_printed_is_named(tmp_path: Path) -> None:
    """The error has its place."""
    drawn = pictured(tmp_path, "word.svg", svg('<text y="9">漢</text>'))
    with pytest.raises(FormatError, match=r"^cells.yaml:3:5: in the drawing 'word.svg', .* 漢"):
        render(laid_out(show(item("q", "What?", "a", "b"), drawn)))


@pytest.mark.parametrize(
    "asked", [typed("q", "It is _____.", "a"), typed("q", "Who?", "a"), written("q", "Why?", "So.")]
)
def test_questions_of_other_kinds_have_pictures_too(tmp_path: Path, asked: Item) -> None:
    """Be they filled in, answered on a line or in own words."""
    made = laid_out(show(asked, pictured(tmp_path, alt="A cell")), labels=["A"])
    for document in (Document.FORMS, Document.KEY):
        assert alts(render(made, document)) == ["A cell"]
