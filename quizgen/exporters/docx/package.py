"""A document as a file: nothing in it tells when, where or by whom it was made."""

import zipfile
from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING

import docx
from docx.opc.constants import RELATIONSHIP_TYPE

from quizgen.exporters.docx.desk import Desk
from quizgen.exporters.docx.element import Element, readable, tag
from quizgen.exporters.docx.styles import TINT, styles

if TYPE_CHECKING:
    from docx.document import Document as Word

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a ZIP archive can give to a file."""

LONGEST = 255
"""So many characters a property of a document may have."""

UNIX = 3
"""What wrote the archive, in its headers; else they would tell Windows from the rest."""

_WORD = "http://schemas.microsoft.com/office/word"
_BROUGHT = frozenset(
    [
        *(RELATIONSHIP_TYPE.THUMBNAIL, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES),
        *(RELATIONSHIP_TYPE.CUSTOM_XML, RELATIONSHIP_TYPE.FONT_TABLE),
        RELATIONSHIP_TYPE.WEB_SETTINGS,
        "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
    ]
)
"""What the empty document of the library has that none of ours needs."""


def begin() -> "Word":
    """Begin a document with nothing in it."""
    word = docx.Document()
    for relations in (word.part.package.rels, word.part.rels):
        for name, relation in list(relations.items()):
            if relation.reltype in _BROUGHT:
                del relations[name]
    return word


def finish(desk: Desk, title: str, language: str, body: Iterable[Element]) -> bytes:
    """Write a document as a file.

    Args:
        desk: What it was written with.
        title: What it is called.
        language: A BCP 47 tag.
        body: What stands in it.
    """
    word = desk.word
    root = word.element.body
    root.clear()
    root.extend(body)
    _fill(word.styles.element, styles(desk.page, language))
    desk.lists.fill(word.part.numbering_part.element)
    _fill(word.settings.element, _settings(desk, language))
    if desk.page.setting.is_open:
        word.element.insert(0, tag("w:background", {"color": TINT}))
    properties = word.core_properties
    properties._element.clear()  # noqa: SLF001 -- no other way leads to no dates at all
    properties.title, properties.language = _shortened(readable(title)), _shortened(language)
    made = BytesIO()
    word.save(made)
    return _undated(made)


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


def _fill(element: Element, children: Iterable[Element]) -> None:
    element.clear()
    element.extend(children)


def _settings(desk: Desk, language: str) -> list[Element]:
    tinted = [tag("w:displayBackgroundShape")] if desk.page.setting.is_open else []
    compatible = {"name": "compatibilityMode", "uri": _WORD, "val": 15}
    return [
        *tinted,
        tag("w:defaultTabStop", {"val": 709}),
        tag("w:characterSpacingControl", {"val": "doNotCompress"}),
        tag("w:compat", None, tag("w:compatSetting", compatible)),
        tag("m:mathPr", None, tag("m:mathFont", {"val": "Cambria Math"})),
        tag("w:themeFontLang", {"val": language}),
    ]


def _undated(made: BytesIO) -> bytes:
    """Write an archive anew, without the time at which it was made."""
    archive = BytesIO()
    with zipfile.ZipFile(made) as package, zipfile.ZipFile(archive, "w") as written:
        for name in package.namelist():
            member = zipfile.ZipInfo(name, EPOCH)
            member.create_system = UNIX
            written.writestr(member, package.read(name), zipfile.ZIP_DEFLATED)
    return archive.getvalue()
