"""Sentences with a gap for Anki's own cloze, which reads braces and colons in its field."""

from markupsafe import Markup

from quizgen.items.item import BLANK

_SEALED = {"{": "&#123;", "}": "&#125;"}

_HINT = "::"
"""What comes behind it in a cloze is a hint, and is shown in place of the answer."""

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


def sealed(html: Markup) -> Markup:
    """Write HTML so that none of it begins, ends or parts a cloze; a browser shows the same."""
    written = str(html).replace(_HINT, "&#58;&#58;")
    for brace, entity in _SEALED.items():
        written = written.replace(brace, entity)
    return Markup(written)  # noqa: S704 -- it was escaped, and no sign of HTML came to it
