"""Make the README's pictures anew: ``python docs/picture.py``. Needs Chromium, and Anki's engine.

The pages and cards are those of the bundled pack, as its users get them.
"""

import shutil
import subprocess
import tempfile
from pathlib import Path

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

from quizgen.bank import make_bank
from quizgen.exporters import anki, pdf
from quizgen.forms import Edition, make_edition
from quizgen.items.kinds import choice
from quizgen.pack.shelf import find_pack

PICTURES = Path(__file__).parent / "pictures"
CARD = "venezuela-2019/trump-demands/choice"


def main() -> None:
    """Write the pictures of a handout's first page and of a card's back."""
    pack = find_pack("venezuela-2019")
    edition = make_edition(pack, make_bank([pack], kinds=[choice]).items)
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        _picture_page(edition, Path(folder))
        _picture_card(edition, Path(folder))


def _picture_page(edition: Edition, folder: Path) -> None:
    source = folder / "handout.pdf"
    source.write_bytes(pdf.render(edition))
    target = PICTURES / "handout"
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
            "--window-size=520,800",
            f"--screenshot={PICTURES / 'card.png'}",
            page.as_uri(),
        ],
        check=True,
        capture_output=True,
    )


if __name__ == "__main__":
    main()
