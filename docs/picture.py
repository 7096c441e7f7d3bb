"""Make the documentation's pictures anew: ``python docs/picture.py``.

It needs Chromium, and Anki's engine. The pages and cards are those of the bundled pack and of
docs/formulas.yaml, as users get them.
"""

import shutil
import subprocess
import tempfile
from pathlib import Path

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

from quizgen.bank import make_bank
from quizgen.exporters import anki, html, pdf
from quizgen.forms import Edition, make_edition
from quizgen.items.kinds import choice
from quizgen.pack.shelf import find_pack, load_pack

PICTURES = Path(__file__).parent / "pictures"
CARD = "venezuela-2019/trump-demands/choice"


def main() -> None:
    """Write the pictures of a handout's first page and of a card's back."""
    pack = find_pack("venezuela-2019")
    edition = make_edition(pack, make_bank([pack], kinds=[choice]).items)
    PICTURES.mkdir(exist_ok=True)
    formulas = load_pack(Path(__file__).parent / "formulas.yaml")
    gallery = make_edition(formulas, make_bank([formulas], kinds=[choice]).items)
    with tempfile.TemporaryDirectory() as folder:
        _picture_page(edition, "handout", Path(folder))
        _picture_card(edition, Path(folder))
        _picture_page(gallery, "formulas-paper", Path(folder))
        page = Path(folder) / "formulas.html"
        page.write_bytes(html.render(gallery))
        _picture(page, "formulas-page", "900,1500", Path(folder))


def _picture_page(edition: Edition, name: str, folder: Path) -> None:
    source = folder / f"{name}.pdf"
    source.write_bytes(pdf.render(edition))
    target = PICTURES / name
    subprocess.run(
        ["pdftoppm", "-r", "80", "-f", "1", "-l", "1", "-png", "-singlefile", source, target],
        check=True,
    )


def _picture_card(edition: Edition, folder: Path) -> None:
    package = folder / "deck.apkg"
    package.write_bytes(anki.render(edition))
    collection = Collection(str(folder / "collection.anki2"))
    options = ImportAnkiPackageOptions()
    collection.import_anki_package(
        ImportAnkiPackageRequest(package_path=str(package), options=options)
    )
    card = next(
        card
        for card in map(collection.get_card, collection.find_cards(""))
        if card.note()["Item"] == CARD
    )
    output = card.render_output()
    page = folder / "card.html"
    page.write_text(
        f'<!doctype html><meta charset="utf-8"><style>{output.css}</style>'
        f'<body class="card card1">{output.answer_text}</body>',
        encoding="utf-8",
    )
    collection.close()
    _picture(page, "card", "520,800", folder)


def _picture(page: Path, name: str, size: str, folder: Path) -> None:
    """Take a picture of a page in a browser.

    Args:
        page: The page.
        name: What the picture is called.
        size: The window's width and height, in pixels.
        folder: Where the browser may keep what it needs.
    """
    browser = shutil.which("chromium") or "chromium"
    subprocess.run(
        [
            browser,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            f"--user-data-dir={folder / 'profile'}",
            f"--window-size={size}",
            f"--screenshot={PICTURES / f'{name}.png'}",
            page.as_uri(),
        ],
        check=True,
        capture_output=True,
    )


if __name__ == "__main__":
    main()
