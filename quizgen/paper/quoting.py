"""Words that stand in quotation marks, and have some of their own."""

from quizgen.machine.pattern import pattern

_WHOLE = pattern('“([^“”]*)”|„([^„“”]*)[“”]|«\\s*([^«»]*?)\\s*»|"([^"]*)"|‘([^‘’]*)’')
"""What is quoted as a whole: its marks say nothing that those around it do not say."""

_WITHIN = pattern("“([^“”]*)”"), pattern("„([^„“”]*)[“”]"), pattern("«([^«»]*)»")
_INNER = r"‘\1’", r"‚\1‘", r"‹\1›"
"""The marks of what is quoted within something quoted."""


def within_marks(text: str) -> str:
    """Return a text that is to stand in quotation marks without doubling any.

    Args:
        text: What is quoted, with marks that its curator may have written.
    """
    while whole := _WHOLE.fullmatch(text):
        text = next(part for part in whole.groups() if part is not None)
    for marks, inner in zip(_WITHIN, _INNER, strict=True):
        text = marks.sub(inner, text)
    return text
