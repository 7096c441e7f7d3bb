"""What is recalled by Anki's own means: gaps in sentences, covered parts of pictures.

Both are clozes, in whose field Anki reads braces and colons.
"""

from markupsafe import Markup

from quizgen.items.item import BLANK
from quizgen.media.record import Picture

_SEALED = {"{": "&#123;", "}": "&#125;"}

_HINT = "::"
"""What comes behind it in a cloze is a hint, and is shown in place of the answer."""

_WHOLE = 100
"""Corners are told in per cent of a picture."""

_NOTHING = Markup("–")
"""Stands in place of an answer that nobody can see: of an empty cloze, no card is made."""


def cloze(stem: Markup, answer: Markup) -> Markup:
    """Put an answer into the gaps of a sentence, as one cloze.

    Args:
        stem: The sentence as HTML, with a blank for each gap; the cloze follows one without any.
        answer: What is left out, as HTML.
    """
    sentence, hidden = sealed(stem), sealed(answer)
    gap = Markup("{{{{c1::{}}}}}").format(hidden if hidden.strip() else _NOTHING)
    return sentence.replace(BLANK, gap) if BLANK in sentence else sentence + Markup(" ") + gap


def occlusion(picture: Picture) -> Markup:
    """Cover the marked parts of a picture, all on one card; the others stay as they are.

    Anki's own image occlusion takes shapes for clozes: a polygon by its corners, each as a share of
    the picture's width and height (https://docs.ankiweb.net/editing.html#image-occlusion).

    Args:
        picture: A picture in which something is marked.
    """
    shapes = (
        " ".join(f"{x / _WHOLE:.4g},{y / _WHOLE:.4g}" for x, y in outline)
        for outline in picture.framed
    )
    written = (f"{{{{c1::image-occlusion:polygon:points={points}}}}}" for points in shapes)
    return Markup("<br>").join(map(Markup, written))


def sealed(html: Markup) -> Markup:
    """Write HTML so that none of it begins, ends or parts a cloze; a browser shows the same."""
    written = str(html).replace(_HINT, "&#58;&#58;")
    for brace, entity in _SEALED.items():
        written = written.replace(brace, entity)
    return Markup(written)  # noqa: S704 -- it was escaped, and no sign of HTML came to it
