"""The bundled templates: what each is for, and its text."""

from quizgen.machine.data import folder_of
from quizgen.machine.frozen import frozen

PDF = "PDF: handout, build"
HTML = "HTML: handout, build"
ANKI = "Anki: deck, build"
NEW = "A pack to begin with: new"


@frozen
class Bundled:
    """A template that comes with quizgen.

    Attributes:
        name: The name of its file.
        use: Of which format it is, and which commands use it.
        purpose: What it is for, in one line.
    """

    name: str
    use: str
    purpose: str


SHELF: tuple[Bundled, ...] = (
    Bundled("paper.typ", PDF, "what all files share: paper, margins, letters, pictures, footers"),
    Bundled("forms.typ", PDF, "the versions: what stands on them, in its order"),
    Bundled("questions.typ", PDF, "the banner, instructions, and questions of each kind"),
    Bundled("key.typ", PDF, "the answer key of all versions"),
    Bundled("answers.typ", PDF, "the answers to each version, for students"),
    Bundled("entries.typ", PDF, "an answer with its reasons and sources; in both keys"),
    Bundled(
        "bubbles.typ", PDF, "what answer sheets and overlays share: where marks and rows stand"
    ),
    Bundled("answer-sheet.typ", PDF, "the sheet of bubbles of each copy (--answer-sheet)"),
    Bundled("overlay.typ", PDF, "the sheets that are laid over those, behind the key"),
    Bundled("page.html", HTML, "what all files share: head, style sheet, links to the versions"),
    Bundled("forms.html", HTML, "the versions: banner, instructions, questions of each kind"),
    Bundled("key.html", HTML, "the answer key of all versions"),
    Bundled("answers.html", HTML, "the answers to each version, for students"),
    Bundled("entries.html", HTML, "an answer with its reasons and sources; in both keys"),
    Bundled("gallery.html", HTML, "pictures and sounds, side by side"),
    Bundled("handout.css", HTML, "the look of all files, on the screen and printed"),
    Bundled("handout-marked.css", HTML, "the look of marked text: code, lists, formulas"),
    Bundled("handout-media.css", HTML, "the look of pictures and sounds"),
    Bundled("anki-front.html", ANKI, "the fronts of cards, in Anki's own template language"),
    Bundled("anki-back.html", ANKI, "the backs of cards, likewise"),
    Bundled("anki-note.html", ANKI, "the fields of a note: options, answers, reasons, sources"),
    Bundled("anki.css", ANKI, "the look of cards"),
    Bundled("anki-answers.css", ANKI, "the look of answers other than one of several options"),
    Bundled(
        "anki-native.css", ANKI, "the look of Anki’s own gaps and covered pictures, of notices"
    ),
    Bundled("anki.js", ANKI, "what cards do: the order of options, keys, words"),
    Bundled("anki-asking.js", ANKI, "the front: choosing, striking out, matching, ordering"),
    Bundled("anki-answers.js", ANKI, "the back: the answer beside what is right, and a verdict"),
    Bundled("anki-marking.js", ANKI, "what counts in a typed answer"),
    Bundled("starter.yaml", NEW, "the facts that a new pack has in it"),
)
"""All of them, in the order that they are listed in."""

NAMES: tuple[str, ...] = tuple(template.name for template in SHELF)

UNLISTED = ("probe.typ", "progress.css", "progress.html")
"""Nothing of these is for handouts or decks: no user's template takes their place."""


def is_filled_in(name: str) -> bool:
    """Tell whether Jinja fills in a template of a name; others are taken as they are."""
    return name.endswith((".typ", ".html"))


def read_bundled(name: str) -> str:
    """Return the text of a bundled template.

    Args:
        name: One of `NAMES` or `UNLISTED`.
    """
    return folder_of("quizgen.templates").joinpath(name).read_text("utf-8")
