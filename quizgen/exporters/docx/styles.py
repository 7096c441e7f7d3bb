"""The styles of a document: all looks have names, so that who changes one changes all like it."""

from copy import deepcopy

from quizgen.exporters.docx.element import Element, tag
from quizgen.exporters.docx.page import Page

FACE, OPEN_FACE, CODE_FACE = "Cambria", "Verdana", "Consolas"
"""What Word brings along; other programs have faces of the same widths. Verdana is among those that
the British Dyslexia Association names (Style Guide, 2023)."""

TINT = "FBF5E6"
"""The ground of a page for dyslexic readers."""

TRACKING = 12
"""How far letters stand further apart for them, in twentieths of a point."""

SIDE = 80
"""What is left free at either side of a cell, in twentieths of a point."""

_GREY = "595959"


def styles(page: Page, language: str) -> list[Element]:
    """Return all styles, behind what is so by default.

    Args:
        page: What is written on.
        language: A BCP 47 tag.
    """
    size, stem = page.points, _indent(page.stem)
    kept = (tag("w:keepNext"), tag("w:keepLines"))
    centred, outline = tag("w:jc", {"val": "center"}), tag("w:outlineLvl", {"val": 2})
    bold, italic = (tag("w:b"), tag("w:bCs")), (tag("w:i"), tag("w:iCs"))
    # Code is read from the left, whatever the direction of its page.
    leftward = (tag("w:bidi", {"val": 0}), tag("w:jc", {"val": "left"}))
    rule = tag("w:bottom", {"val": "single", "sz": 4, "space": 1, "color": "auto"})
    return [
        _defaults(page, language),
        _style("Normal", "Normal", _spacing(0, 0.35 * size, page), is_default=True),
        _heading("Title", size * 1.55, 0, 2, level=0),
        _heading("Heading1", size * 1.2, 0, 4, level=1),
        _heading("Heading2", size * 1.15, 14, 4, level=2),
        _heading("Heading3", size * 1.05, 10, 4, level=3),
        _style("School", "School", *_letters(size * 0.85, _GREY)),
        _style("Fields", "Name and score", _spacing(6, 6, page)),
        _style("Instructions", "Instructions", *kept, _spacing(2, 4, page)),
        _style("Instruction", "Instruction", *kept, *italic, _spacing(8, 4, page)),
        _style(
            "Rule",
            "Rule",
            tag("w:pBdr", None, rule),
            tag("w:spacing", {"before": 0, "after": 120, "line": 40, "lineRule": "exact"}),
            *_letters(1),
        ),
        _style("End", "End of version", _exactly(20), *_letters(1)),
        _style("Question", "Question", *kept, _list(0), _spacing(10, 3, page), following="Option"),
        _style("QuestionText", "Question text", *kept, stem),
        _style("Option", "Option", *kept, _list(1), _spacing(0, 0.25 * size, page)),
        _style(
            "PictureOption",
            "Picture to choose",
            tag("w:textAlignment", {"val": "center"}),
            based="Option",
        ),
        _style("OptionText", "Option text", *kept, _indent(page.option)),
        _style("Words", "Words to circle", *kept, stem, _spacing(3, 3, page)),
        _style(
            "AnswerLine", "Answer line", *kept, *_line(page.column, page), _spacing(12, 6, page)
        ),
        _style("RuledLine", "Ruled line", *kept, *_line(page.width, page), _spacing(14, 2, page)),
        _style("Prompt", "Prompt", *kept, *_gap(page)),
        _style("Boxes", "Boxes", *kept, stem, *_letters(size * 1.5), _spacing(4, 3, page)),
        _style("Picture", "Picture", *kept, stem, _spacing(2, 4, page)),
        _style("CodeBlock", "Code block", *kept, stem, *leftward, _spacing(2, 4, page)),
        _style("ListParagraph", "List Paragraph", *kept, _spacing(0, 2, page)),
        _style("Cell", "Table text", _spacing(1, 1, page), *_letters(size * 0.9)),
        _style("AskedCell", "Table heading", *kept, *bold, based="Cell"),
        _style("Glance", "At a glance", tag("w:keepNext"), centred, based="Cell"),
        _style("Asked", "Question in the key", *kept, outline, _spacing(12, 3, page)),
        _style("AskedText", "Question in the key, text", *kept, _spacing(2, 3, page)),
        _style("Letter", "Letter in the key", *kept, centred, based="Cell"),
        _style("Reason", "Reason", *kept, based="Cell"),
        _style("Note", "Note", *kept, _spacing(2, 2, page), *_letters(size * 0.9)),
        _style(
            "Places",
            "Places of a question",
            *(tag(f"w:keep{what}", {"val": 0}) for what in ("Next", "Lines")),
            based="Note",
        ),
        _style("Source", "Source", *_letters(size * 0.8, _GREY), based="Note"),
        _style("Imprint", "Imprint", _spacing(12, 0, page), based="Source"),
        _style(
            "Footer", "footer", _tab(page.width, "right"), _exactly(0), *_letters(size * 0.8, _GREY)
        ),
        *_characters(size),
        _table("TableNormal", "Normal Table", is_default=True),
        tag(
            "w:style",
            {"type": "numbering", "styleId": "NoList", "default": 1},
            tag("w:name", {"val": "No List"}),
        ),
    ]


def _characters(size: float) -> list[Element]:
    mono = {"ascii": CODE_FACE, "hAnsi": CODE_FACE, "cs": CODE_FACE}
    looks: tuple[tuple[str, str, tuple[Element, ...]], ...] = (
        ("Code", "Code", (tag("w:rFonts", mono), tag("w:noProof"), *_letters(size * 0.9))),
        ("Hyperlink", "Hyperlink", (*_coloured("0563C1"), tag("w:u", {"val": "single"}))),
    )
    default = {"type": "character", "styleId": "DefaultParagraphFont", "default": 1}
    return [
        tag("w:style", default, tag("w:name", {"val": "Default Paragraph Font"})),
        *(
            tag(
                "w:style",
                {"type": "character", "styleId": name},
                tag("w:name", {"val": called}),
                tag("w:qFormat"),
                tag("w:rPr", None, *look),
            )
            for name, called, look in looks
        ),
    ]


def _defaults(page: Page, language: str) -> Element:
    face = OPEN_FACE if page.setting.is_open else FACE
    letters = tag(
        "w:rPr",
        None,
        tag("w:rFonts", {"ascii": face, "hAnsi": face, "cs": face}),
        *_letters(page.points),
        tag("w:spacing", {"val": TRACKING}) if page.setting.is_open else None,
        tag("w:lang", {"val": language, "eastAsia": language, "bidi": language}),
    )
    paragraphs = tag("w:pPr", None, tag("w:bidi") if page.is_right_to_left else None)
    return tag(
        "w:docDefaults",
        None,
        tag("w:rPrDefault", None, letters),
        tag("w:pPrDefault", None, paragraphs),
    )


def _heading(name: str, size: float, above: float, below: float, *, level: int) -> Element:
    """Make a style of headings, or that of titles if it has no level."""
    called = f"heading {level}" if level else name
    spacing = tag("w:spacing", {"before": round(20 * above), "after": round(20 * below)})
    outline = [tag("w:outlineLvl", {"val": level - 1})] if level else []
    kept = (tag("w:keepNext"), tag("w:keepLines"))
    look = (tag("w:b"), tag("w:bCs"), *_letters(size))
    return _style(name, called, *kept, spacing, *outline, *look, following="Normal")


def _style(
    name: str,
    called: str,
    *look: Element,
    based: str = "Normal",
    following: str = "",
    is_default: bool = False,
) -> Element:
    """Make a style of paragraphs.

    Args:
        name: Its id.
        called: Its name, as people see it.
        look: Properties of its paragraphs, and of their letters.
        based: The style that it is another of.
        following: The style of the paragraph that follows; an empty text if it is its own.
        is_default: Whether paragraphs without a style have it.
    """
    groups: dict[str, list[Element]] = {"w:pPr": [], "w:rPr": []}
    for one in look:
        # An element stands in one place: where it is put into another, it leaves the first.
        groups["w:rPr" if _is_of_letters(one) else "w:pPr"].append(deepcopy(one))
    attributes = {"type": "paragraph", "styleId": name} | ({"default": "1"} if is_default else {})
    return tag(
        "w:style",
        attributes,
        tag("w:name", {"val": called}),
        None if is_default else tag("w:basedOn", {"val": based}),
        tag("w:next", {"val": following}) if following else None,
        tag("w:qFormat"),
        *(tag(group, None, *found) for group, found in groups.items() if found),
    )


def _is_of_letters(one: Element) -> bool:
    return one.tag.rpartition("}")[2] in {"b", "bCs", "i", "iCs", "sz", "szCs", "color"}


def _table(name: str, called: str, *, is_default: bool) -> Element:
    attributes = {"type": "table", "styleId": name} | ({"default": "1"} if is_default else {})
    side = {"w": SIDE, "type": "dxa"}
    cells = tag("w:tblCellMar", None, tag("w:left", side), tag("w:right", side))
    return tag("w:style", attributes, tag("w:name", {"val": called}), tag("w:tblPr", None, cells))


def _letters(size: float, colour: str = "") -> list[Element]:
    halves = {"val": max(2, round(2 * size))}
    return [*_coloured(colour), tag("w:sz", halves), tag("w:szCs", halves)]


def _coloured(colour: str) -> list[Element]:
    return [tag("w:color", {"val": colour})] if colour else []


def _line(width: int, page: Page) -> tuple[Element, Element]:
    """Lead a line to the end of a column."""
    stop = tag("w:tab", {"val": "right", "pos": width, "leader": "underscore"})
    return tag("w:tabs", None, stop), _indent(page.stem)


def _gap(page: Page) -> tuple[Element, Element]:
    """Leave room for a line before a text."""
    return _indent(page.prompt, page.prompt - page.stem), _tab(page.prompt)


def _spacing(above: float, below: float, page: Page) -> Element:
    apart = 1.5 if page.setting.is_open else 1.0
    lines = 1.5 if page.setting.is_open else 1.1
    return tag(
        "w:spacing",
        {
            "before": round(20 * above * apart),
            "after": round(20 * below * apart),
            "line": round(240 * lines),
            "lineRule": "auto",
        },
    )


def _exactly(height: int) -> Element:
    exact = {"line": height, "lineRule": "exact"} if height else {}
    return tag("w:spacing", {"before": 0, "after": 0} | exact)


def _list(level: int) -> Element:
    return tag("w:numPr", None, tag("w:ilvl", {"val": level}), tag("w:numId", {"val": 1}))


def _indent(left: int, hanging: int = 0) -> Element:
    return tag("w:ind", {"left": left} | ({"hanging": hanging} if hanging else {}))


def _tab(place: int, sort: str = "left") -> Element:
    return tag("w:tabs", None, tag("w:tab", {"val": sort, "pos": place}))
