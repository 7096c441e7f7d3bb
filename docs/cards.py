"""Make the documentation's pictures of Anki's cards anew: ``python -m docs.cards``.

It needs Chromium, and Anki's engine. Each is a card of a bundled pack, as a student sees it who has
answered by the keys: the front comes into the page, the script runs, and then the back comes.
"""

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from PIL import Image, ImageChops

from quizgen.bank import make_bank
from quizgen.exporters import anki
from quizgen.forms import make_edition
from quizgen.machine.frozen import frozen
from quizgen.pack.shelf import find_pack

PICTURES = Path(__file__).parent / "pictures"
WIDTH, HEIGHT = 520, 1600
MARGIN = 16
"""How much of the ground is left below a card, in pixels."""

_STAGE = """
const qa = document.getElementById("qa");
const place = (side) => {
  qa.innerHTML = side;
  for (const old of qa.querySelectorAll("script")) {
    const script = document.createElement("script");
    script.textContent = old.textContent;
    old.replaceWith(script);
  }
};
const press = (text, shiftKey) => {
  const shown = Array.from(qa.querySelectorAll(".options li .text"), (line) => line.textContent);
  const code = `Digit${shown.indexOf(text) + 1}`;
  document.dispatchEvent(new KeyboardEvent("keydown", {code, altKey: true, shiftKey}));
};
place(scene.front);
scene.chosen.forEach((text) => press(text, false));
scene.struck.forEach((text) => press(text, true));
const field = document.querySelector("input#typeans");
if (field) {
  field.value = scene.typed;
  field.dispatchEvent(new Event("input"));
}
if (scene.back) {
  place(scene.back);
}
"""


@frozen
class Scene:
    """A card that is pictured.

    Attributes:
        name: What its picture is called.
        item: The id of what it asks.
        turned: Whether its back is seen.
        chosen: The options that are chosen, one after the other.
        struck: The options that are struck out.
        typed: What is typed.
        mode: The classes that Anki puts on a page by day or by night.
    """

    name: str
    item: str
    turned: bool = True
    chosen: tuple[str, ...] = ()
    struck: tuple[str, ...] = ()
    typed: str = ""
    mode: str = "card card1"


_DEMANDS = "venezuela-2019/trump-demands/choice"
_CHOSEN, _STRUCK = ("peace and free elections",), ("bread and honest work",)

SCENES = (
    Scene("anki-choice", _DEMANDS, turned=False, chosen=_CHOSEN, struck=_STRUCK),
    Scene("anki-choice-back", _DEMANDS, chosen=_CHOSEN, struck=_STRUCK),
    Scene(
        "anki-matching-back",
        "planets/year/matching",
        chosen=(
            *("about 165 years", "about 88 days", "about 29 years", "about 225 days"),
            "about 687 days",
        ),
    ),
    Scene(
        "anki-typed-night",
        "venezuela-2019/deadline/numeric",
        typed="3 days",
        mode="card card1 nightMode night_mode",
    ),
)
"""All pictures of cards."""


def main() -> None:
    """Write all pictures of cards."""
    for scene in SCENES:
        with tempfile.TemporaryDirectory() as folder:
            picture(scene, Path(folder)).save(PICTURES / f"{scene.name}.png", optimize=True)


def picture(scene: Scene, folder: Path) -> Image.Image:
    """Take a picture of a card.

    Args:
        scene: What is seen.
        folder: Where there is room for what it needs.
    """
    page, target = folder / "card.html", folder / "card.png"
    page.write_text(_page(scene, folder), encoding="utf-8")
    command = (
        *(shutil.which("chromium") or "chromium", "--headless", "--no-sandbox", "--disable-gpu"),
        *("--hide-scrollbars", "--disable-quic", "--no-first-run", "--disable-sync"),
        *("--disable-background-networking", "--disable-component-update"),
        *(f"--user-data-dir={folder / 'profile'}", f"--window-size={WIDTH},{HEIGHT}"),
        *(f"--screenshot={target}", page.as_uri()),
    )
    subprocess.run(command, check=True, capture_output=True)
    with Image.open(target) as taken:
        seen = taken.convert("RGB")
    ground = Image.new("RGB", seen.size, seen.getpixel((0, 0)))
    box = ImageChops.difference(seen, ground).getbbox() or (0, 0, *seen.size)
    cut = seen.crop((0, 0, seen.width, min(seen.height, box[3] + MARGIN)))
    return cut.quantize(64, dither=Image.Dither.NONE)


def _page(scene: Scene, folder: Path) -> str:
    pack = find_pack(scene.item.partition("/")[0])
    (item,) = (item for item in make_bank([pack]).items if item.id == scene.item)
    package = folder / "deck.apkg"
    package.write_bytes(anki.render(make_edition(pack, [item])))
    collection = Collection(str(folder / "collection.anki2"))
    options = ImportAnkiPackageOptions()
    collection.import_anki_package(
        ImportAnkiPackageRequest(package_path=str(package), options=options)
    )
    (card,) = map(collection.get_card, collection.find_cards(""))
    output = card.render_output()
    compared = collection.compare_answer("".join(item.answers), scene.typed)
    collection.close()
    told = {
        "front": _filled(output.question_text, '<input id="typeans">'),
        "back": _filled(output.answer_text, compared) if scene.turned else "",
        "chosen": scene.chosen,
        "struck": scene.struck,
        "typed": scene.typed,
    }
    # Where there is no pointer, as here, the style hides what the keys do.
    keys = ".quizgen .keys { display: block; }"
    data = json.dumps(told).replace("<", "\\u003c")
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><style>{output.css}{keys}</style>'
        f'<body class="{scene.mode}"><div id="qa"></div>'
        f"<script>const scene = {data};{_STAGE}</script></body></html>"
    )


def _filled(side: str, field: str) -> str:
    """Put a field or a comparison where Anki's apps put it."""
    before, opened, rest = side.partition("[[type:")
    return before + field + rest.partition("]]")[2] if opened else side


if __name__ == "__main__":
    main()
