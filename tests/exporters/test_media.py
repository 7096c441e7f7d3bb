"""Pictures and sounds in the HTML handout: all in the page, told in words, and harmless."""

import re
from base64 import b64decode
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PIL import Image
from pypdf import PdfReader

from quizgen.exporters.html import losses, render
from quizgen.items.item import Item
from quizgen.media.opening import open_medium
from quizgen.paper.document import Document
from quizgen.problem import PackError
from tests.exporters.exhibits import (
    HOSTILE,
    NAMES,
    drawings,
    every_place,
    looked_at,
    marked,
    said,
)
from tests.exporters.handouts import edition, item, laid_out
from tests.exporters.html.chromium import in_browser, print_page, run_browser
from tests.exporters.marks import Seen
from tests.media.files import picture, sound, svg
from tests.media.records import heard, pictured

GOLDEN = Path(__file__).parents[1] / "golden"

RECORDED = {
    document: GOLDEN / f"handout-media{document.suffix}.html"
    for document in (Document.FORMS, Document.KEY)
}


def recorded(folder: Path) -> list[Item]:
    """Make the items whose page is on record; no library has a say in their bytes."""
    cell, *options = drawings(folder, 4, credit="A. Painter", terms="CC-BY-4.0")
    word = replace(heard(folder, alt="a word"), source="https://a.example/word")
    return [
        replace(item("marked", "What is marked?", *NAMES[:2]), pictures=(marked(cell, 1),)),
        looked_at(item("seen", "Which is the nucleus?", *NAMES[:3]), *options),
        replace(item("heard", "What do you hear?", "aye", "no"), sounds=(word,), revealed=(cell,)),
    ]


def pages_of(*items: Item) -> tuple[str, str]:
    """Print items on one form: what the class gets, and its key."""
    made = laid_out(*items, labels=["A"])
    return render(made).decode(), render(made, Document.KEY).decode()


def sources(page: str) -> list[str]:
    """Return where a page has what it shows and lets hear."""
    return [value or "" for name, value in Seen(page).attributes if name == "src"]


@pytest.mark.parametrize("document", RECORDED)
def test_a_page_is_the_one_on_record(document: Document, tmp_path: Path) -> None:
    """A change of the page is seen in review; look at it in a browser, too.

    To record it: ``python -m tests.exporters.test_media``.
    """
    page = render(laid_out(*recorded(tmp_path)), document).decode()
    assert page == RECORDED[document].read_text("utf-8")


def test_all_is_in_the_page_itself(tmp_path: Path) -> None:
    """With the very bytes, where pixels are not too many."""
    items = every_place(tmp_path)
    sheet, key = pages_of(*items)
    media = {medium.digest: medium for asked in items for medium in asked.media}
    expected = {(medium.type, open_medium(medium)) for medium in media.values()}
    found = set()
    for source in sources(sheet) + sources(key):
        sort, _, data = source.removeprefix("data:").partition(";base64,")
        found.add((sort, b64decode(data, validate=True)))
    assert found == expected


def test_pictures_have_words_and_sizes(tmp_path: Path) -> None:
    """What each shows, and how wide and high it is, so that nothing moves while it loads."""
    (shown,) = drawings(tmp_path, 1)
    for page in pages_of(replace(item("q", "What?", "a", "b"), pictures=(shown,))):
        (element,) = re.findall(r"<img [^>]*>", page)
        assert 'alt="Part 0" width="40" height="30"' in element


def test_options_that_are_shown_are_named_in_the_key_alone(tmp_path: Path) -> None:
    """Their letters stand by them."""
    options = drawings(tmp_path, 4)
    sheet, key = pages_of(looked_at(item("q", "Which is it?", *NAMES), *options))
    assert '<ol class="options shown" type="A">' in sheet
    assert sheet.count("<img ") == key.count("<img ") == 4
    for name in NAMES:
        assert name not in sheet
        assert f"<bdi>{name}</bdi>" in key


def test_what_is_revealed_stands_in_the_key_alone(tmp_path: Path) -> None:
    """Be it seen or heard."""
    late, word = drawings(tmp_path, 1)[0], heard(tmp_path, alt="a word")
    sheet, key = pages_of(replace(item("q", "What?", "a", "b"), revealed=(late, word)))
    assert "data:" not in sheet.split("<body>")[1]
    assert key.count("<img ") == key.count("<audio controls ") == 1


@pytest.mark.parametrize("place", [(0,), (1,), (0, 2)])
def test_regions_are_framed_and_all_others_covered(tmp_path: Path, place: tuple[int, ...]) -> None:
    """On the sheet and in the key; a frame has a halo."""
    shown = marked(drawings(tmp_path, 1)[0], *place)
    for part in pages_of(replace(item("q", "What?", "a", "b"), pictures=(shown,))):
        polygons = re.findall(r'<polygon points="([^"]*)" fill="([^"]*)"', part)
        outlines = {number: one.outline for number, one in enumerate(shown.regions)}
        written = {number: " ".join(f"{x},{y}" for x, y in one) for number, one in outlines.items()}
        assert [points for points, fill in polygons if fill == "none"] == [
            written[number] for number in place
        ] * 2
        assert [points for points, fill in polygons if fill != "none"] == [
            points for number, points in written.items() if number not in place
        ]


def test_a_picture_that_is_just_shown_has_no_marks(tmp_path: Path) -> None:
    """However many regions it has."""
    (shown,) = drawings(tmp_path, 1)
    for page in pages_of(replace(item("q", "What?", "a", "b"), pictures=(marked(shown),))):
        assert "<img" in page
        assert "<svg" not in page


def test_large_pictures_are_scaled_down_and_small_ones_never_up(tmp_path: Path) -> None:
    """To what a column of paper needs, and less in the key."""
    large, small = pictured(tmp_path, "l.png", picture(size=(2400, 900))), pictured(tmp_path)
    pages = pages_of(replace(item("q", "What?", "a", "b"), pictures=(large, small)))
    sizes = [
        Image.open(BytesIO(b64decode(source.partition(",")[2]))).size
        for page in pages
        for source in sources(page)
    ]
    assert sizes == [(1200, 450), (8, 6), (240, 90), (8, 6)]
    for page in pages:
        assert "em,8px)" in page
        assert 'width="2400" height="900"' in page


def test_each_file_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many questions, forms and marks it stands with."""
    read: list[str] = []
    opening = open_medium

    def note(medium: object) -> bytes:
        read.append(medium.file)  # type: ignore[attr-defined]  # of either sort
        return opening(medium)  # type: ignore[arg-type]  # likewise

    monkeypatch.setattr("quizgen.media.opening.open_medium", note)
    (shown,) = drawings(tmp_path, 1)
    asked = [
        replace(item(f"q{place}", f"What{place}?", "a", "b"), pictures=(marked(shown, place),))
        for place in range(3)
    ]
    render(edition(*asked, labels=["A", "B"]))
    assert read == ["drawing-0.svg"]


def test_a_file_that_has_changed_is_told_at_its_place(tmp_path: Path) -> None:
    """Nothing is printed that nobody has checked."""
    (shown,) = drawings(tmp_path, 1)
    asked = replace(item("q", "What?", "a", "b"), pictures=(shown,))
    for change in ((tmp_path / shown.file).unlink, lambda: drawings(tmp_path, 1)):
        (tmp_path / shown.file).write_bytes(svg("<circle r='99'/>"))
        with pytest.raises(PackError, match=r"cells.yaml:3:5.*has changed since it was read"):
            pages_of(asked)
        change()


def test_credit_is_given_once_where_any_is_told(tmp_path: Path) -> None:
    """In the key; an address of the web is a link, and nothing else is."""
    _, key = pages_of(*every_place(tmp_path))
    assert key.count("<h2>Pictures and sounds</h2>") == 1
    told = re.findall(r"<li>(.*?)</li>", key.split("<h2>Pictures and sounds</h2>")[1])
    address = "https://a.example/cell?a=1&amp;b=2"
    assert told == [
        "Part 0; Part 1; Part 2; Part 3; Part 4: B. Drawer",
        "a word, spoken: C. Speaker, her own voice",
        f'A cell &amp; more: A. Painter, CC-BY-4.0, <a href="{address}">{address}</a>',
    ]
    for page in pages_of(
        replace(item("q", "What?", "a", "b"), pictures=tuple(drawings(tmp_path, 1)))
    ):
        assert "<h2>Pictures and sounds" not in page


@pytest.mark.parametrize(
    ("seen", "listened", "allowed"),
    [
        (False, False, ""),
        (True, False, "; img-src data:"),
        (False, True, "; media-src data:"),
        (True, True, "; img-src data:; media-src data:"),
    ],
)
def test_the_policy_allows_what_the_page_holds(
    tmp_path: Path, *, seen: bool, listened: bool, allowed: str
) -> None:
    """And has no style for what it does not."""
    asked = replace(
        item("q", "What?", "a", "b"),
        pictures=tuple(drawings(tmp_path, 1)) if seen else (),
        sounds=(heard(tmp_path),) if listened else (),
    )
    policy = f"default-src 'none'; style-src 'unsafe-inline'{allowed}; base-uri 'none'"
    for page in pages_of(asked):
        assert f'content="{policy}; form-action' in page
        assert (".gallery" in page) == (seen or listened)


def test_sounds_that_leave_nothing_on_paper_are_told(tmp_path: Path) -> None:
    """Those that have words for it have these printed."""
    word, bare = heard(tmp_path, "word.wav", alt="a word"), heard(tmp_path, "bare.ogg.wav")
    asked = replace(item("q", "What?", "a", "b"), sounds=(word,))
    assert losses(laid_out(asked), b"") == ()
    noise = bytearray(sound())
    noise[-1] = 7
    bare = heard(tmp_path, "bare.wav", bytes(noise))
    (told,) = losses(laid_out(replace(asked, sounds=(word, bare))), b"")
    assert told == (
        "cells.yaml:3:5: 'bare.wav' is heard on the screen alone; where the page is printed, "
        "its `alt` would stand for it, and it has none"
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_do_nothing(tmp_path: Path, text: str) -> None:
    """As what a picture shows, who made it, on which terms, and where it is from."""
    for plain, page in zip(
        pages_of(*said(tmp_path, "plain")), pages_of(*said(tmp_path, text)), strict=True
    ):
        usual, seen = Seen(plain), Seen(page)
        tags = [tag for tag in seen.tags if tag != "a"]
        assert tags == [tag for tag in usual.tags if tag != "a"]
        assert {name for name, _ in seen.attributes} == {name for name, _ in usual.attributes} | {
            name for name, _ in seen.attributes if name == "href"
        }
        assert all(source.startswith("data:") for source in sources(page))
        addresses = [value or "" for name, value in seen.attributes if name == "href"]
        assert all(re.match(r"#section|https?://", address) for address in addresses)
        assert [value for name, value in seen.attributes if name == "alt"].count(text) >= 9
        assert "".join(text.split()) in seen.squeezed


def test_hostile_names_of_files_do_nothing(tmp_path: Path) -> None:
    """They stand for a sound that has no words."""
    name = "\"><script>alert(1)<!-- '[sound]&amp;.wav"
    word = replace(heard(tmp_path, name), credit="C. Speaker")
    for page in pages_of(replace(item("q", "What?", "a", "b"), sounds=(word,))):
        assert "script" not in Seen(page).tags
    assert "".join(name.split()) in Seen(page).squeezed


@in_browser
def test_a_browser_shows_all_and_loads_nothing(tmp_path: Path) -> None:
    """Its policy forbids nothing of the page; a picture, its frame and its covers are seen."""
    page, shot = tmp_path / "page.html", tmp_path / "shot.png"
    hostile = [asked for text in HOSTILE for asked in said(tmp_path, text)][:60]
    blue = pictured(tmp_path, "blue.svg", svg('<rect width="40" height="30" fill="#00f"/>'))
    asked = replace(item("q", "What?", "a", "b"), pictures=(marked(blue, 0),))
    for text in pages_of(asked, *hostile):
        page.write_text(text, "utf-8")
        arguments = ("--enable-logging=stderr", "--window-size=900,700", f"--screenshot={shot}")
        told = run_browser(tmp_path, *arguments, page.as_uri()).stderr.decode(errors="replace")
        assert "Content Security Policy" not in told
        assert "net::ERR" not in told
        assert_colours(shot)


def assert_colours(shot: Path) -> None:
    """See a picture, what covers its regions, and the frame about one of them."""
    colours = {colour for _, colour in Image.open(shot).convert("RGB").getcolors(1 << 20) or ()}
    assert {(0, 0, 255), (0xC4, 0xC4, 0xC4), (0xC2, 0, 0x3F)} <= colours


@in_browser
def test_a_printed_page_has_pictures_marks_and_words_of_sounds(tmp_path: Path) -> None:
    """Of a sound without words, a sign that it is missing."""
    shown = marked(pictured(tmp_path, "p.png", picture(size=(300, 200))), 0)
    sounds = heard(tmp_path, alt="a word of one syllable"), heard(tmp_path, "bare.wav")
    asked = replace(item("q", "What?", "a", "b"), pictures=(shown,), sounds=sounds)
    sheet, _ = pages_of(asked)
    first = PdfReader(BytesIO(print_page(sheet.encode(), tmp_path))).pages[0]
    assert len(first.images) == 1
    text = first.extract_text()
    assert "a word of one syllable" in text
    assert text.count("♪") == 2
    contents = first.get_contents()
    assert contents is not None
    drawn = contents.get_data().decode("latin-1")
    covers, frames = r"(\.7686\d* ?){3} rg\s(?s:.*?)\bf\b", r"\.760[78]\d* 0 \.247\d* RG"
    assert re.search(covers, drawn)
    assert re.search(frames, drawn)


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        for kept, path in RECORDED.items():
            path.write_bytes(render(laid_out(*recorded(Path(folder))), kept))
