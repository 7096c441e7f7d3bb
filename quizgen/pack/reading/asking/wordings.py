"""Stems and statements: texts whose placeholders must be those that can be filled."""

from collections.abc import Collection, Iterable
from contextlib import suppress

from quizgen.languages.grammars import grammar_of
from quizgen.machine.pattern import pattern
from quizgen.pack.fact import Assertion, LoneFact
from quizgen.pack.reading.fields import lines
from quizgen.pack.reading.scope import Scope
from quizgen.pack.report import Report, shown
from quizgen.pack.rule import Rule
from quizgen.pack.template import (
    Piece,
    TemplateError,
    capitalised,
    named,
    pieces,
    placeholders,
    put,
)
from quizgen.pack.text.nodes import Scalar

CIRCUMSTANCES = {
    "when": ("no `when`", "date it by `when`"),
    "claimed_by": ("no `claimed_by`", "say who claims it by `claimed_by`"),
    "source": ("no `sources`", "quote a source that says so under `sources`"),
}
"""What a wording of facts may name of each, what one lacks without it, and what to do then."""


CONTEXT = "context"
"""What any wording may name: a phrase of the pack's, which is the same for all."""


def read_wording(
    scalar: Scalar | None,
    own: tuple[str, ...],
    scope: Scope,
    others: Collection[str] = tuple(CIRCUMSTANCES),
    dates: Collection[str] = (),
) -> str:
    """Read a stem or a statement, check its placeholders, and put the context in its place.

    Args:
        scalar: What was written, if anything was.
        own: The placeholders that it must have.
        scope: The pack's language, and where problems go.
        others: Those that it may have.
        dates: Which of its own are dates, beside the time of a fact.
    """
    if scalar is None:
        return ""
    report, text = scope.report, lines(scalar)
    if "{" not in text and "}" not in text and not own:
        return text
    try:
        parts = [part for part in pieces(text) if part.is_placeholder]
    except TemplateError:
        message = f"a brace without its other half: {shown(text)}"
        hint = (
            _MARKED if _FORMULA.search(text) else "write {{ or }} for a brace that is meant as such"
        )
        report.add(Rule.BAD_PLACEHOLDER, scalar, message, hint)
        return text
    known = (*own, *others, CONTEXT) if scope.context else (*own, *others)
    for part in parts:
        written = text[part.position : text.index("}", part.position) + 1]
        if fault := _fault(part, written, known, dates, scope):
            is_formula = fault[0] is Rule.BAD_PLACEHOLDER and _FORMULA.search(text)
            report.add(fault[0], scalar, fault[1], _MARKED if is_formula else fault[2])
            if is_formula:
                break  # what more it has is no placeholder, either
    found = {part.text for part in parts if part.names}
    for name in own:
        # A misspelt one is reported already: that it is missing too would say it twice.
        if name not in found and {part.text for part in parts} <= {*known, CONTEXT}:
            message = f"this text must contain {{{name}}}"
            hint = f"put {{{name}}} where it belongs; text that begins with {{ must be quoted"
            report.add(Rule.BAD_PLACEHOLDER, scalar, message, hint)
    if CONTEXT not in found:
        return text
    nouns = grammar_of(scope.language).nouns
    filled = put(text, CONTEXT, scope.context, nouns)
    return capitalised(filled, nouns) if text.startswith(f"{{{CONTEXT}}}") else filled


_FORMULA = pattern(r"\$[^$]*[{}][^$]*\$|\\[A-Za-z]+\s*\{|[\^_]\{")
"""Braces as LaTeX has them."""

_MARKED = (
    "if this is a formula, write `text: marked` at the top of the pack, and the formula between "
    "dollar signs; else write {{ and }} for braces that are meant as such"
)


def names_first(text: str, ends: tuple[str, ...]) -> str:
    """Return the first of some ends that a text names; or means to, where it is misspelt.

    Args:
        text: A question, well-formed or not.
        ends: The names of placeholders.

    Returns:
        One of them; an empty text where there is none.
    """
    names = _names(text)
    meant = [_meant(name, ends)[1] for name in names]
    return next((end for found in (names, meant) for end in ends if end in found), "")


def _meant(written: str, known: Collection[str]) -> tuple[str, str]:
    """Return the form and the name of the placeholder that a misspelt one stands for."""
    from difflib import get_close_matches

    *form, name = written[:100].casefold().split() or [""]
    form = [_FORMS.get(word, "") for word in form[:1]]
    return "".join(form), next(iter(get_close_matches(name, known, 1)), "")


_FORMS = {"a": "a ", "an": "a ", "on": "on ", "in": "on ", "at": "on "}


def _fault(
    part: Piece, written: str, known: Collection[str], dates: Collection[str], scope: Scope
) -> tuple[Rule, str, str] | None:
    """Tell what is wrong with a placeholder: the rule, the message and the hint."""
    in_words = f"write {{{part.text}}}, and what belongs to it in words"
    if part.text == CONTEXT and not scope.context:
        message = f"this text names {{{CONTEXT}}}, but the pack has none"
        return Rule.NO_WORDS, message, "write one at its top, such as `context: in January 2019`"
    if part.text not in known:
        names = ", ".join(f"{{{name}}}" for name in known)
        literal = "; if braces are meant as such, write {{ and }}"
        expected = f"expected one of {names}{literal}" if names else "write {{ or }} for a brace"
        form, name = _meant(f"{part.form} {part.text}" if part.form in _FORMS else part.text, known)
        form = form if form != "on " or name in {"when", *dates} else ""
        hint = f"did you mean {{{form}{name}}}?" if name else expected
        return Rule.BAD_PLACEHOLDER, f"unknown placeholder {shown(written)[1:-1]}", hint
    made = grammar_of(scope.language).nouns.makes(part.form)
    if (part.form and part.text == CONTEXT) or not made:
        message = f"no rule of {scope.language} makes this form of {{{part.text}}}"
        return Rule.BAD_PLACEHOLDER, message, in_words
    if part.form == "on" and part.text not in {"when", *dates}:
        message = f"{{on {part.text}}} is for a date, and {{{part.text}}} is none"
        return Rule.BAD_PLACEHOLDER, message, in_words
    return None


def check_circumstances(
    facts: Iterable[Assertion | LoneFact], templates: Iterable[str], report: Report
) -> None:
    """Report facts that lack what their wordings name: a blank would stand in its place.

    Args:
        facts: Those that are worded by the same templates.
        templates: Questions and statements; those that are not well-formed have been reported.
        report: Where problems go.
    """
    named = {name for template in templates for name in _names(template)}
    for fact in facts:
        had = {
            "when": fact.when is not None,
            "claimed_by": fact.viewpoint.claimed_by,
            "source": fact.evidence,
        }
        for name, (lacking, cure) in CIRCUMSTANCES.items():
            if name in named and not had[name]:
                message = f"this fact has {lacking}, but its wording names {{{name}}}"
                hint = f"{cure}, or take {{{name}}} out of the question and the statement"
                report.add(Rule.NO_WORDS, fact.location, message, hint)


def names_source(template: str) -> bool:
    """Tell whether a question or a statement prints whose article a fact is from."""
    with suppress(TemplateError):
        return "source" in named(template)
    return False


def _names(template: str) -> tuple[str, ...]:
    with suppress(TemplateError):
        return placeholders(template)
    return ()
