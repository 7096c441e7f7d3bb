"""Text of packs as a page may hold it: in its body, in its style, as the address of a link."""

from quizgen.markup.address import is_of_web
from quizgen.markup.plain import is_marked


def printed(value: object) -> object:
    """Write marked text as HTML; what else there is to print is escaped where it stands."""
    from markupsafe import Markup

    if not isinstance(value, str) or isinstance(value, Markup) or not is_marked(value):
        return value
    from quizgen.markup.carried import tree_of
    from quizgen.markup.web.html import CLASSES, html_of

    return Markup(html_of(tree_of(value), CLASSES))  # noqa: S704 -- its texts are escaped


def css_string(text: str) -> str:
    """Write a text as a CSS string, all but ASCII letters and digits as escapes.

    See CSS Syntax Level 3, section 4.3.7: a backslash, up to six hexadecimal digits, and
    a space that ends them. So the string can end neither itself nor the style element.
    """
    return '"' + "".join(c if c.isascii() and c.isalnum() else f"\\{ord(c):x} " for c in text) + '"'


def web_address(url: str) -> str:
    """Return an address that is safe to follow; one that is not of the web leads nowhere."""
    return url if is_of_web(url) else "#"
