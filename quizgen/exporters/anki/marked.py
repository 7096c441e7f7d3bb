"""Marked text in the field of a note, for the cards of any Anki.

The note type's style sheet is one for all decks, so what is marked brings its style along; the
colours are those that the style sheet has for the day and for the night. Formulas are Anki's
MathJax's: the card keeps it out by its class, and a formula has it back by its own.
"""

from functools import cache

from quizgen.exporters.anki.visible import escaped
from quizgen.machine.pattern import pattern
from quizgen.markup.alone import told
from quizgen.markup.carried import tree_of
from quizgen.markup.tree import Formula
from quizgen.markup.web.html import Dialect, html_of, source_of

_MONOSPACE = "ui-monospace,'Cascadia Mono','DejaVu Sans Mono',Menlo,Consolas,monospace"

_STYLES = {
    "strong": "font-weight:800;text-decoration:underline;text-underline-offset:.15em",
    "sub": "font-size:.75em;line-height:0",
    "sup": "font-size:.75em;line-height:0",
    "code": f"font-family:{_MONOSPACE};font-size:.9em;white-space:pre-wrap",
    "block": (
        "display:block;margin:.5em 0;padding:.5em .7em;border:1px solid var(--line);"
        f"border-radius:.5em;background:var(--paper);font:400 .85em/1.4 {_MONOSPACE};"
        "white-space:pre-wrap;text-align:left"
    ),
    "list": "display:block;margin:.3em 0",
    "item": "display:flex;gap:.5em",
    "comment": "color:var(--quiet);font-style:italic",
    "keyword": "font-weight:700",
    "name": "color:color-mix(in srgb,var(--ink) 45%,#4a82e8)",
    "number": "color:color-mix(in srgb,var(--ink) 45%,#d2691e)",
    "string": "color:color-mix(in srgb,var(--ink) 45%,#8a5cd0)",
}
"""The looks of what is marked. Stems and statements are bold as they are, so that what is strong
has a line below it. Green and red are for what is right and wrong."""

_FUNCTIONS = pattern(r"\\(arcc?tg|arg(?:max|min)|c?tg|cotg|cosec|sh|ch|c?th|plim)(?![A-Za-z])")
"""Functions that some countries or packages name so, and MathJax does not."""

_KEPT = pattern(r"([\n\t])")

_APART = "display:block;width:0;min-width:100%;overflow:auto hidden"
"""A formula that is wider than the screen is moved beneath a finger, and widens nothing around."""

_NARROW = 60
"""A formula of so many characters has room on a line of a phone; a longer one has its own."""

_MATHJAX = "tex2jax_process mathjax_process"
"""What MathJax 2 and 3 are told by that they may read in here, in all apps."""


def written(words: str, *, is_offered: bool = False) -> str:
    """Write marked text as HTML for a field.

    Args:
        words: A text in which something is marked.
        is_offered: Whether it can be picked: then no part of it takes the tap.
    """
    return html_of(tree_of(words), _offered() if is_offered else _shown())


def _text(words: str) -> str:
    """Write characters, of which code keeps the ends of its lines and its tabs."""
    return "".join(part if part in {"\n", "\t"} else escaped(part) for part in _KEPT.split(words))


def _look(part: str) -> str:
    return f' style="{_STYLES[part]}"' if part in _STYLES else ""


def _formula(formula: Formula, style: str = "") -> str:
    """Write a formula between the signs that open and close one.

    A space follows the opening sign, so that ``[`` is none of Anki's own, as in ``[sound:…]``.
    """
    from quizgen.markup.formula import flaw_of

    if flaw_of(formula.latex):
        return source_of(formula.latex, _shown())
    latex = _text(_FUNCTIONS.sub(r"\\operatorname{\1}", formula.latex))
    if formula.is_block:
        return f'<span class="{_MATHJAX}" style="{_APART}">\\[ {latex} \\]</span>'
    style = _APART if len(told(formula.latex)) > _NARROW else style
    look = f' style="{style}"' if style else ""
    return f'<span class="{_MATHJAX}"{look}>\\( {latex} \\)</span>'


@cache
def _shown() -> Dialect:
    return Dialect(text=_text, look=_look, formula=_formula)


@cache
def _offered() -> Dialect:
    def formula(formula: Formula) -> str:
        return _formula(formula, "pointer-events:none")

    return Dialect(text=_text, look=_look, formula=formula, leads=False)
