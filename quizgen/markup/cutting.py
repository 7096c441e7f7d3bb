"""Marked text in pieces: what is marked across a cut goes on behind it.

Every stem passes here, so nothing is loaded for those in which nothing is marked.
"""

from quizgen.markup.plain import is_marked


def split(text: str, separator: str) -> list[str]:
    """Cut a text at each place where something stands in it, as `str.split` does.

    Args:
        text: A text, marked or not.
        separator: What stands there; within code and formulas it is no cut.
    """
    if not is_marked(text):
        return text.split(separator)
    from quizgen.markup.pieces import cut

    return cut(text, separator)


def lines(text: str) -> list[str]:
    """Cut a text at the ends of its lines; what stands in blocks stays together."""
    return split(text, "\n")
