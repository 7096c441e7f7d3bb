"""What people who cannot see a page are read: the rules of PDF/UA-1, on the tags themselves.

A numbered rule is a failure condition of the Matterhorn Protocol 1.1 (PDF Association, 2021), which
tells how a file is checked against ISO 14289-1.
"""

from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject, NameObject

from quizgen.exporters.pdf import render
from quizgen.forms import Edition
from quizgen.paper.document import PRINTED, Document
from quizgen.paper.setting import Setting
from tests.exporters.exhibits import pointed_at
from tests.exporters.handouts import assorted, laid_out, written

PAINTED = {b"Tj", b"TJ", b"'", b'"', b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s", b"Do"}
"""The operators that leave something on a page."""

STANDARD = {
    *("Document", "Sect", "Div", "P", "H1", "H2", "H3", "H4", "L", "LI", "Lbl", "LBody"),
    *("Table", "THead", "TBody", "TR", "TH", "TD", "Span", "Quote", "Link", "Figure", "Formula"),
    *("Code", "Part", "Em", "Strong"),
}
"""The types of structure that the files use, of those in ISO 32000-1, 14.8.4."""


@pytest.fixture(
    scope="module",
    params=[(document, sheets) for document in PRINTED for sheets in (False, True)],
    ids=lambda param: f"{param[0].value}{'-sheets' if param[1] else ''}",
)
def read(request: pytest.FixtureRequest) -> PdfReader:
    """Return a file of an edition with questions of all kinds."""
    document, sheets = request.param
    asked = laid_out(*assorted(3), written("w", "Why?", "Because."), labels=["A", "B"])
    return PdfReader(BytesIO(render(asked, document, Setting(has_answer_sheet=sheets))))


def nodes(reader: PdfReader) -> Iterator[tuple[DictionaryObject, tuple[str, ...]]]:
    """Walk the elements of the structure, each with the types of those around it."""

    def walk(
        node: Any,  # noqa: ANN401 -- whatever is in a file
        above: tuple[str, ...],
    ) -> Iterator[tuple[DictionaryObject, tuple[str, ...]]]:
        node = node.get_object()
        if isinstance(node, ArrayObject):
            for kid in node:
                yield from walk(kid, above)
        elif isinstance(node, DictionaryObject) and "/S" in node:
            yield node, above
            yield from walk(node.get("/K", ArrayObject()), (*above, kind(reader, node)))

    yield from walk(tree(reader)["/K"], ())


def tree(reader: PdfReader) -> DictionaryObject:
    """Return the root of the structure."""
    root = reader.root_object["/StructTreeRoot"].get_object()
    assert isinstance(root, DictionaryObject)
    return root


def kind(reader: PdfReader, node: DictionaryObject) -> str:
    """Return the standard type of an element, by the map of roles."""
    name = str(node["/S"])
    roles = tree(reader).get("/RoleMap", DictionaryObject()).get_object()
    return str(roles.get(name, name)).removeprefix("/")


def kids(node: DictionaryObject) -> list[DictionaryObject]:
    """Return the elements right within one."""
    inner = node.get("/K", ArrayObject()).get_object()
    listed = inner if isinstance(inner, ArrayObject) else [inner]
    there = [kid.get_object() for kid in listed]
    return [kid for kid in there if isinstance(kid, DictionaryObject) and "/S" in kid]


def test_the_file_says_that_it_is_accessible(read: PdfReader) -> None:
    """In its metadata, with a title that readers show, and a language (06-002, 07-001, 11-006)."""
    root: Any = read.root_object
    metadata = root["/Metadata"].get_object().get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert "dc:title" in metadata
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value
    assert root["/MarkInfo"]["/Marked"].value
    assert not root["/MarkInfo"]["/Suspects"].value
    assert root["/Lang"] == "en"


def test_all_that_is_on_a_page_is_tagged_or_an_artifact(read: PdfReader) -> None:
    """And what is tagged is in the structure, once (01-003, 01-004, 01-005)."""
    parents = numbers(tree(read)["/ParentTree"])
    for page in read.pages:
        named = {identity for identity in painted(read, page) if identity is not None}
        if named:
            listed = parents[int(str(page["/StructParents"]))].get_object()
            assert max(named) < len(listed)
            assert all("/S" in listed[identity].get_object() for identity in named)


def painted(reader: PdfReader, page: DictionaryObject) -> Iterator[int | None]:
    """Tell for all that is painted which content it is; nothing for an artifact.

    What only says how it is read, such as in which language, stands within what is tagged.
    """
    around: list[int | str | None] = []
    for operands, operator in ContentStream(page["/Contents"], reader).operations:
        if operator in {b"BDC", b"BMC"}:
            held = operands[1] if operator == b"BDC" else {}
            identity = held.get("/MCID") if isinstance(held, dict) else None
            mark = "artifact" if operands[0] == "/Artifact" else identity
            assert mark is None or not any(outer is not None for outer in around)
            around.append(mark)
        elif operator == b"EMC":
            around.pop()
        elif operator in PAINTED:
            mark = next((mark for mark in around if mark is not None), None)
            assert mark is not None, f"{operator!r} is neither tagged nor an artifact"
            yield mark if isinstance(mark, int) else None


def numbers(node: Any) -> dict[int, Any]:  # noqa: ANN401 -- whatever is in a file
    """Read a number tree (ISO 32000-1, 7.9.7)."""
    flat = node.get("/Nums", ArrayObject())
    found = {int(flat[at]): flat[at + 1] for at in range(0, len(flat), 2)}
    for kid in node.get("/Kids", ArrayObject()):
        found |= numbers(kid.get_object())
    return found


def test_only_standard_types_are_used(read: PdfReader) -> None:
    """So that any reader knows them (02-001, 02-003)."""
    assert {kind(read, node) for node, _ in nodes(read)} <= STANDARD


def test_headings_go_down_by_single_steps(read: PdfReader) -> None:
    """From the first level on (14-002, 14-003)."""
    levels = [
        int(name[1]) for node, _ in nodes(read) for name in [kind(read, node)] if name[0] == "H"
    ]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_lists_and_tables_are_made_of_what_they_have_to_be(read: PdfReader) -> None:
    """Items with labels and bodies; rows of cells, whose headings say what they head (15-003)."""
    within = {
        "L": {"LI", "Caption"},
        "LI": {"Lbl", "LBody"},
        "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
        "THead": {"TR"},
        "TBody": {"TR"},
        "TR": {"TH", "TD"},
    }
    seen = set()
    for node, above in nodes(read):
        name = kind(read, node)
        seen.add(name)
        if name in within:
            assert {kind(read, kid) for kid in kids(node)} <= within[name]
        if name in {"LI", "Lbl", "LBody"}:
            assert above[-1] == ("L" if name == "LI" else "LI")
        if name == "TH":
            assert "/Scope" in str(node["/A"].get_object())
    assert seen & {"L", "Table"}


def test_links_say_where_they_lead(read: PdfReader) -> None:
    """And stand in the structure (28-004, 28-011, 28-012)."""
    parents = numbers(tree(read)["/ParentTree"])
    for page in read.pages:
        for reference in page.get("/Annots", ArrayObject()):
            link = reference.get_object()
            assert link["/Subtype"] == "/Link"
            assert link["/Contents"]
            around = parents[link["/StructParent"]].get_object()
            assert kind(read, around) == "Link"
        if "/Annots" in page:
            assert str(page["/Tabs"]) == "/S"


def test_fonts_are_in_the_file_and_tell_their_characters(read: PdfReader) -> None:
    """So that what is read aloud is what is printed (10-001, 31-009)."""
    fonts = [
        font.get_object()
        for page in read.pages
        for font in page["/Resources"].get("/Font", DictionaryObject()).values()  # type: ignore[attr-defined]
    ]
    assert fonts
    for font in fonts:
        assert "/ToUnicode" in font
        for inner in font.get("/DescendantFonts", [font]):
            descriptor = inner.get_object()["/FontDescriptor"].get_object()
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor)


@pytest.mark.parametrize("document", [Document.FORMS, Document.KEY])
def test_pictures_have_words(document: Document, tmp_path: Path) -> None:
    """Each figure, and each formula, is told in words or by its characters (13-004, 17-002)."""
    reader = PdfReader(BytesIO(render(marked(tmp_path), document)))
    figures = [node for node, _ in nodes(reader) if kind(reader, node) in {"Figure", "Formula"}]
    assert figures
    for node in figures:
        assert str(node.get("/Alt") or node.get("/ActualText") or "").strip()
        assert "/BBox" in str(node["/A"].get_object())


def marked(folder: Path) -> Edition:
    """Return an edition with a picture in which something is marked."""
    return pointed_at(folder, "en")


def test_what_is_not_tagged_would_be_noticed() -> None:
    """The rule for pages sees a text that stands outside."""
    reader = PdfReader(BytesIO(render(laid_out(*assorted(1)), Document.FORMS)))
    page = reader.pages[0]
    content = ContentStream(page["/Contents"], reader)
    content.operations = [
        operation for operation in content.operations if operation[1] not in {b"BDC", b"EMC"}
    ]
    bare = DictionaryObject({**page, NameObject("/Contents"): content})
    with pytest.raises(AssertionError, match="neither tagged"):
        list(painted(reader, bare))
