"""Stems and statements: texts whose placeholders must be those that can be filled."""

from quizgen.languages.grammars import grammar_of
from quizgen.pack.reading.fields import words
from quizgen.pack.reading.scope import Scope
from quizgen.pack.report import shown
from quizgen.pack.rule import Rule
from quizgen.pack.template import TemplateError, pieces
from quizgen.pack.text.nodes import Scalar
from quizgen.problem import did_you_mean

ALWAYS = ("when", "claimed_by", "source")
"""What every stem and statement may name: the time, the claimant, the source."""


def read_wording(scalar: Scalar | None, own: tuple[str, ...], scope: Scope) -> str:
    """Read a stem or a statement, and check its placeholders.

    Args:
        scalar: What was written, if anything was.
        own: The placeholders that it must have, beside those that it may have.
        scope: The pack's language, and where problems go.
    """
    if scalar is None:
        return ""
    report, text = scope.report, words(scalar)
    if "{" not in text and "}" not in text and not own:
        return text
    try:
        parts = [part for part in pieces(text) if part.is_placeholder]
    except TemplateError:
        message = f"a brace without its other half: {shown(text)}"
        hint = "write {{ or }} for a brace that is meant as such"
        report.add(Rule.BAD_PLACEHOLDER, scalar, message, hint)
        return text
    known = (*own, *ALWAYS)
    for part in parts:
        if part.text not in known:
            names = ", ".join(f"{{{name}}}" for name in known)
            message = f"unknown placeholder {{{shown(part.text)[1:-1]}}}"
            hint = did_you_mean(part.text[:50], known) or f"expected one of {names}"
            report.add(Rule.BAD_PLACEHOLDER, scalar, message, hint)
        elif not grammar_of(scope.language).nouns.makes(part.form):
            message = f"no rule of {scope.language} makes this form of {{{part.text}}}"
            hint = f"write {{{part.text}}}, and what belongs to it in words"
            report.add(Rule.BAD_PLACEHOLDER, scalar, message, hint)
    found = {part.text for part in parts}
    for name in own:
        # A misspelt one is reported already: that it is missing too would say it twice.
        if name not in found and found <= set(known):
            message = f"this text must contain {{{name}}}"
            hint = f"put {{{name}}} where it belongs; text that begins with {{ must be quoted"
            report.add(Rule.BAD_PLACEHOLDER, scalar, message, hint)
    return text
