"""Of drawings only what shows something is kept, and what is known to do nothing else."""

from base64 import b64encode

import pytest

from quizgen.media.cleaning import clean_picture
from quizgen.media.drawings import drawing, expansion
from quizgen.media.drawings.style import clean_sheet
from quizgen.media.flaw import Unfit
from tests.media.files import picture, svg

RECT = '<rect width="9" height="9"/>'


def cleaned(inner: str) -> str:
    """Return what is left within a drawing."""
    return clean_picture(svg(inner), "a.svg").data.decode()


HOSTILE = [
    ("<script>alert(1)</script>", "scripts"),
    ('<script href="https://evil.example/x.js"/>', "scripts"),
    ('<rect onload="alert(1)" width="1"/>', "event attributes"),
    ('<g ONCLICK="alert(1)"/>', "event attributes"),
    ("<foreignObject><p>hi alert</p></foreignObject>", "foreign objects, such as HTML"),
    ('<a href="javascript:alert(1)"><rect/></a>', "links"),
    ('<a xlink:href="https://evil.example"><rect/></a>', "links"),
    ('<animate attributeName="href" to="javascript:alert(1)"/>', "animations"),
    ('<rect><set attributeName="onload" to="alert(1)"/></rect>', "animations"),
    ('<use href="https://evil.example/a.svg#x"/>', "references to other files"),
    ('<use xlink:href="data:image/svg+xml;base64,PHN2Zz4="/>', "references to other files"),
    ('<image href="https://evil.example/pixel.png"/>', "references to other files"),
    ('<image href="file:///etc/passwd"/>', "references to other files"),
    ('<feImage href="https://evil.example/pixel.png"/>', "references to other files"),
    ('<rect fill="url(https://evil.example/#a)"/>', "styles that load"),
    ('<rect style="fill:url(https://evil.example)"/>', "styles that load"),
    ('<rect style="fill:u\\72l(https://evil.example)"/>', "styles that load"),
    ("<rect style=\"background:image-set('evil.png' 1x)\"/>", "styles that load"),
    ('<rect fill="expression(alert(1))"/>', "styles that load"),
    ("<style>@import 'https://evil.example/x.css';</style>", "styles that load"),
    ("<style>@font-face{src:url(https://evil.example)}</style>", "styles that load"),
    ("<style>rect{fill:url(//evil.example)}</style>", "styles that load"),
    ("<style><![CDATA[rect{behavior:url(#evil)}]]></style>", "styles that load"),
    ('<iframe src="https://evil.example"/>', "<iframe>"),
    ('<video href="https://evil.example"/>', "<video>"),
]


@pytest.mark.parametrize(("inner", "told"), HOSTILE)
def test_what_could_do_something_is_taken_away(inner: str, told: str) -> None:
    """And told; what stands beside it stays."""
    found = clean_picture(svg(inner + RECT), "a.svg")
    text = found.data.decode()
    for harm in ("alert", "evil", "script", "file:", "@import", "<p"):
        assert harm not in text.lower()
    assert [told] == [part[: len(told)] for part in found.removed]
    assert 'width="9"' in text
    assert clean_picture(found.data, "a.svg").data == found.data


@pytest.mark.parametrize(
    ("inner", "kept"),
    [
        ('<path d="M0 0L9 9" stroke="#f00" stroke-width="2"/>', 'd="M0 0L9 9"'),
        ('<g transform="rotate(5) translate(1,2)"><circle r="3"/></g>', "rotate(5) translate(1,2)"),
        ('<linearGradient id="a"/><rect fill="url(#a)"/>', 'fill="url(#a)"'),
        ('<rect id="a" width="2"/><use href="#a" x="9"/>', 'xlink:href="#a"'),
        ('<rect style="fill: rgb(1, 2, 3); -inkscape-font: x"/>', 'style="fill:rgb(1, 2, 3)"'),
        ("<style>/* all */ .a, #b { fill: red; }</style>", ".a, #b{fill:red}"),
        ("<text>a <tspan>b</tspan> c<script/> d</text>", "a <tspan>b</tspan> c d"),
        ("<title>A cell</title>", "<title>A cell</title>"),
    ],
)
def test_what_shows_something_stays(inner: str, kept: str) -> None:
    """Shapes, words, gradients, parts that are shown again, and styles."""
    assert kept in cleaned(inner)


@pytest.mark.parametrize(
    "inner",
    [
        "<metadata>by Somebody Secret</metadata>",
        "<!-- Somebody Secret -->",
        "<?secret?>",
        '<i:x xmlns:i="urn:inkscape">Secret</i:x>',
        '<rect xmlns:i="urn:inkscape" i:label="Secret"/>',
        '<rect data-secret="Secret"/>',
    ],
)
def test_what_shows_nothing_is_taken_away_without_a_word(inner: str) -> None:
    """Notes of people and programs."""
    found = clean_picture(svg(inner), "a.svg")
    assert b"secret" not in found.data.lower()
    assert found.removed == ()


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
def test_pixels_within_are_cleaned_as_pictures_are(form: str) -> None:
    """So that nobody's place is told by them."""
    data = b64encode(picture(form, gps=True)).decode()
    text = cleaned(f'<image href="data:image/{form.lower()};base64,{data}" width="8"/>')
    plain = clean_picture(picture(form, gps=True), f"a.{form.lower()}".replace("jpeg", "jpg")).data
    assert b64encode(plain).decode() in text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg viewBox="0 0 1 1"/>', "entities"),
        ('<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg/>', "entities"),
        ('<svg viewBox="0 0 1 1">&a;</svg>', "no well-formed XML"),
        ('<svg viewBox="0 0 1 1"><g></svg>', "no well-formed XML"),
        ("<svg></svg>", "no size"),
        ('<svg width="100%" height="100%"/>', "no size"),
        ('<svg viewBox="0 0 0 9"/>', "no size"),
        ('<svg viewBox="0 0 1e999 9"/>', "no size"),
        ('<svg width="9"/>', "no size"),
        ('<svg viewBox="0 0 1 1">' + "<g>" * 300 + "</g>" * 300 + "</svg>", "no well-formed XML"),
        (
            '<svg viewBox="0 0 1 1"><image href="data:image/png;base64,AAAA"/></svg>',
            "a picture within it",
        ),
        (
            '<svg viewBox="0 0 1 1"><image href="data:image/svg+xml,x"/></svg>',
            "a picture within it",
        ),
    ],
)
def test_drawings_that_cannot_be_cleaned_are_refused(text: str, message: str) -> None:
    """With what is wrong with them."""
    whole = text.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    if text.startswith("<!DOCTYPE"):
        whole = text
    with pytest.raises(Unfit, match=message):
        clean_picture(whole.encode(), "a.svg")


@pytest.mark.parametrize(
    ("attributes", "sides"),
    [
        ('viewBox="-5 -5 40.5 30"', (-5, -5, 40.5, 30)),
        ('viewBox="0,0,40,30" width="100%" height="9cm"', (0, 0, 40, 30)),
        ('width="40" height="30px"', (0, 0, 40, 30)),
        ('width="1in" height="72pt"', (0, 0, 96, 96)),
    ],
)
def test_a_drawing_has_a_size(attributes: str, sides: tuple[float, ...]) -> None:
    """That of its viewBox, which it is shown with, or else its own."""
    text = f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{RECT}</svg>'
    canvas = clean_picture(text.encode(), "a.svg").canvas
    assert canvas is not None
    assert (canvas.x, canvas.y, canvas.width, canvas.height) == sides


def test_drawings_do_not_unfold_without_end() -> None:
    """A billion laughs, told in SVG; and a part within itself."""
    uses = "".join(
        f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, 10)
    )
    with pytest.raises(Unfit, match="unfolds to more"):
        clean_picture(svg(f'<g id="a0">{RECT}</g>{uses}'), "a.svg")
    with pytest.raises(Unfit, match="within itself"):
        clean_picture(svg('<g id="a"><use href="#a"/></g>'), "a.svg")
    chain = "".join(f'<g id="a{n}"><use href="#a{n + 1}"/></g>' for n in range(900))
    with pytest.raises(Unfit, match="too deeply"):
        clean_picture(svg(chain), "a.svg")
    assert expansion.MAX_UNFOLDED > 1000


def test_drawings_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """In their elements."""
    monkeypatch.setattr(drawing, "MAX_ELEMENTS", 3)
    with pytest.raises(Unfit, match="more than 3 elements"):
        clean_picture(svg(RECT * 5), "a.svg")


@pytest.mark.parametrize("text", [b"\xef\xbb\xbf", b'<?xml version="1.0" encoding="ISO-8859-1"?>'])
def test_drawings_are_utf8(text: bytes) -> None:
    """Whatever they say of themselves; other bytes are refused."""
    words = svg("<text>é</text>".encode().decode())
    assert "é" in clean_picture(text + words, "a.svg").data.decode()
    with pytest.raises(Unfit, match="UTF-8"):
        clean_picture(text + words.replace("é".encode(), b"\xe9"), "a.svg")


@pytest.mark.parametrize(
    "sheet", ["a" * 500_000, "/*/*" * 100_000, "a{" * 90_000, "a{fill:red}" * 9000]
)
def test_style_sheets_are_read_in_linear_time(sheet: str) -> None:
    """And none that is longer than any drawing needs."""
    kept, _ = clean_sheet(sheet)
    assert kept.count("fill:red") == sheet.count("fill:red")
