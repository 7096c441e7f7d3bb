"""Marked text: what it should show, hostile or not, and what a page shows of it."""

from html.parser import HTMLParser

from quizgen.items.item import Item
from quizgen.markup.carried import tree_of
from quizgen.markup.reading import read
from quizgen.markup.tree import (
    BULLET,
    Break,
    Code,
    Formula,
    Link,
    Listed,
    Marked,
    Ruby,
    Styled,
    Words,
)
from tests.exporters.handouts import item, matching, ordering, several, typed, written

RUN = 'document.documentElement.id="ran"'

HOSTILE = (
    f"<script>{RUN}</script>",
    f"*<script>{RUN}</script>*",
    f"`<script>{RUN}</script>`",
    f"$<script>{RUN}</script>$",
    rf"$\text{{<img src=x onerror={RUN}>}}$",
    f"<img src=x onerror='{RUN}'> **x**",
    f"**<img src=x onerror='{RUN}'>**",
    f"[x](javascript:{RUN})",
    f"[x](JaVaScRiPt:{RUN})",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](vbscript:x) *y*",
    f"[**x**](https://a.example/\"onmouseover='{RUN}')",
    f"[x](https://a.example/'><script>{RUN}</script>)",
    "[a *b* `c`](http://a.example/?q=1&r=2)",
    "[[x](https://a.example)](https://b.example)",
    "[x](//a.example) *y*",
    "[x](file:///etc/passwd) *y*",
    "![*alt*](https://a.example/x.png)",
    rf"$\href{{javascript:{RUN}}}{{x}}$",
    r"$\unicode{60}$",
    r"$\style{color:red}{x}$",
    r"$\class{right}{x}$",
    r"$\cssId{typeans}{x}$",
    r"$\require{html} x$",
    r"$\def\x{y}\x$",
    r"$\newcommand{\x}{y}\x$",
    r"$\bbox[background:url(https://a.example)]{x}$",
    r"$\mmlToken{mi}[href=javascript:x]{y}$",
    r"$\data{x}$",
    r"$\begin{array}{c}\text{</math><script>}\end{array}$",
    r"$\color{red\"onload=x}{y}$",
    r"$x \) <b>y</b> \( z$",
    r"$x \] y \[ z$",
    r"$$sound:x.mp3$$",
    r"$$latex]x[/latex$$",
    "$x$ \\( y \\)",
    "*x* \\[ y \\]",
    "*[sound:x.mp3]*",
    "`[sound:x.mp3]` [latex]x[/latex] [$]x[/$] [$$]x[/$$]",
    "**[[type:Answer]]** [anki:play:q:0] [anki:tts lang=en]x[/anki:tts]",
    "`{{Answer}}` {{c1::*hidden*}} {{=<% %>=}} <%Answer%>",
    "$\\frac{{a}}{{b}}$ and {{Stem}}",
    "`{{c1::x}}` {{#Stem}}*y*{{/Stem}}",
    "`{{ 7 * 7 }}` {% raw %} *x* <% endfor %> <# c #>",
    "*C#* costs \\$5 in `snake_case`",
    "`#let x = 1` *#pagebreak()* $x$",
    "`a  b   c` *d*",
    "``a ` b`` *c*",
    "`&amp;` &amp; *&lt;*",
    "*a* & b < c > d \" e ' f",
    "**bold *both* bold** *a*b*c*",
    "H~2~O and x^2^ and a~b*c*~",
    "x^<b>y</b>^ ~<i>z</i>~",
    "|漢字《かんじ》 and |<b>《<i>》",
    '|漢《"onclick="》 *x*',
    "</bdi></p></li></ol></main><style>*{display:none}</style> *x*",
    "</span></span></code> `</code>` *x*",
    "*\u202eright to left\u2066* `\u202ex`",
    "**שלום** `code` *عربى*",
    "`🦉` **👩\u200d🔬** *e\u0301*",
    "\\*not\\* \\`code\\` *x*",
    "*" * 40 + "x" + "*" * 40,
    "`" + "A" * 400 + "`",
    "**x**\u00a0*y*\u200b`z`",
)
"""Texts that would do something else than be shown, were they not escaped where they stand."""

BLOCKS = (
    "One\n\n```python\nif x < 2:\n    print('</code><script>')\t# [sound:x.mp3]\n```\n\nother",
    "```html\n<script>alert(1)</script>\n```",
    '```" onclick="x\ny\n```',
    "- one\n- **two**\n  1. `{{three}}`\n  2. $x$\n\nafter",
    "first  \nsecond\nthird\n\nfourth",
    "so\n\n$$\\int_0^1 x\\,dx$$\n\nit is",
    "```\n\n  a\n\n   b\n\n```",
)
"""What stands apart, hostile as well."""


def marked(text: str) -> str:
    """Read marked text, as in a pack that is written in lines where it has any."""
    return read(text, has_blocks="\n" in text)[0]


def every_kind(text: str) -> list[Item]:
    """Make items in which a text stands wherever it may."""
    one, other = marked(text), marked("*other*")
    return [
        item("c", one, one, other, "third"),
        several("s", one, [one, "b"], [other]),
        matching("m", one, {one: one, "b": other}, "extra"),
        ordering("o", one, one, other, "c"),
        typed("t", one, one, other),
        written("w", one, one, other),
    ]


def shown(text: str) -> str:
    """Return what should be seen of a text, with formulas in LaTeX's notation; no spaces."""
    return "".join(_shown(tree_of(text)).split())


def shown_beside(text: str) -> list[str]:
    """Return what should be seen of a text before, between and behind formulas and readings."""
    return list(filter(None, "".join(_shown(tree_of(text), "\0").split()).split("\0")))


def _shown(tree: Marked, sign: str = "") -> str:
    said = ""
    for node in tree:
        match node:
            case Formula() | Ruby() if sign:
                said += sign
            case Words(text) | Code(text) | Formula(text) | Ruby(text):
                said += text
            case Styled(_, parts) | Link(_, parts):
                said += _shown(parts, sign)
            case Break():
                said += "\n"
            case Listed(items, first):
                marks = (
                    [BULLET] * len(items)
                    if first is None
                    else [f"{first + place}." for place in range(len(items))]
                )
                said += "".join(
                    f"{mark} {_shown(entry, sign)}"
                    for mark, entry in zip(marks, items, strict=True)
                )
    return said


class Seen(HTMLParser):
    """What is seen of HTML: its texts, with the source of each formula; its elements."""

    UNSEEN = frozenset({"rt", "rp", "script", "style", "math"})
    VOID = frozenset({"br", "col", "meta", "input", "img", "link"})

    def __init__(self, source: str) -> None:
        super().__init__()
        self.text = ""
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self._open: list[tuple[str, bool]] = []
        self._is_formula = False
        self.feed(source)
        self.close()
        assert not self._open, "each element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element, and a formula's source."""
        self.tags.append(tag)
        self.attributes += attrs
        if tag in self.VOID:
            return
        named = dict(attrs)
        self._open.append((tag, tag in self.UNSEEN or "hidden" in named))
        if tag == "math":
            self.text += named["aria-label"] or ""
        self._is_formula = "mathjax_process" in (named.get("class") or "")

    def handle_endtag(self, tag: str) -> None:
        """Leave an element, which must be the innermost."""
        if tag not in self.VOID:
            assert self._open.pop()[0] == tag
        self._is_formula = False

    def handle_data(self, data: str) -> None:
        """Note a text that is seen; of a formula what stands between MathJax's signs."""
        if not any(is_unseen for _, is_unseen in self._open):
            self.text += data[3:-3] if self._is_formula else data

    @property
    def squeezed(self) -> str:
        """What is seen, without spaces."""
        return "".join(self.text.split())
