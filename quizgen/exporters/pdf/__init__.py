"""A printed handout: the versions, each on sheets of its own, and the answer key.

Typst sets it from a Jinja2 template. Only the fonts that Typst brings along are used, so
that every machine prints the same; they cover Latin, Greek, Cyrillic, Hebrew, Arabic and
Devanagari. The file is tagged, and made under the checks of PDF/UA-1 (ISO 14289-1).
"""

import re
from collections.abc import Iterator
from tempfile import TemporaryDirectory

from quizgen.exporters.pdf.expression import literal
from quizgen.forms import Edition
from quizgen.items.item import Item
from quizgen.languages.catalogue import catalogue_of
from quizgen.machine.data import folder_of
from quizgen.machine.pattern import pattern
from quizgen.markup.plain import is_marked, plain
from quizgen.paper.answer_key import answer_key
from quizgen.paper.sheet import sheet_of
from quizgen.problem import FormatError
from quizgen.question import LETTERS

NAME = "pdf"
SUFFIX = ".pdf"
PRINTED = True
TELLS_CHANGES = False

MOST_NAMED = 8
"""How many characters that cannot be printed an error names."""

ENDLESS = pattern(r"\S{500}")
"""A run without a space over which Typst cannot look for the best lines in linear time."""

UNPRINTABLE = pattern(r'PDF/UA-1 error: the text (?:contains the disallowed codepoint )?`"(.+?)"`')
"""What Typst says of a text for which no font has a glyph."""


def render(edition: Edition) -> bytes:
    """Print the forms and their answer key; the same edition gives the same bytes.

    Args:
        edition: What to print.

    Raises:
        FormatError: If Typst is not installed, or its fonts lack a character: an empty box
            in an exam helps nobody.
    """
    try:
        import typst
    except ImportError:
        message = (
            "a PDF needs the package 'typst', which is not installed here (it is not made for "
            "Windows on ARM); print the HTML handout instead: --to html"
        )
        raise FormatError(message) from None
    source = typeset(edition).encode()
    # An empty root: the template reads no file, and no file can get in.
    with TemporaryDirectory() as root:
        compiler = typst.Compiler(source, root=root, ignore_system_fonts=True)
        try:
            pdf = compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=0)
        except typst.TypstError as error:
            lacking = unprintable(error.diagnostic)
            if not lacking:
                raise
            raise FormatError(_cannot_print(lacking, edition)) from None
    return pdf if isinstance(pdf, bytes) else b"".join(pdf or ())


def losses(edition: Edition) -> tuple[str, ...]:
    """Tell what is printed in a plainer way than its curator marked it.

    Args:
        edition: What is printed.
    """
    marked = {
        text: question.item.location
        for form in edition.forms
        for question in form.questions
        for text in _texts(question.item)
        if is_marked(text)
    }
    if not marked:
        return ()
    from quizgen.exporters.pdf.content import losses_of

    told = {loss: place for text, place in marked.items() for loss in losses_of(text)}
    return tuple(f"{place}: {loss}" for loss, place in told.items())


def typeset(edition: Edition) -> str:
    """Write the edition as Typst source."""
    from jinja2 import Environment, StrictUndefined

    environment = Environment(  # noqa: S701 -- `literal` escapes all that the template is given
        block_start_string="<%",
        block_end_string="%>",
        variable_start_string="<<",
        variable_end_string=">>",
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        finalize=literal,
    )
    template = folder_of("quizgen.templates").joinpath("handout.typ").read_text("utf-8")
    language, region = _locale(edition.language)
    words = catalogue_of(edition.language)
    environment.globals.update(_=words.gettext, pgettext=words.pgettext)
    return environment.from_string(template).render(
        title=edition.heading,
        license=edition.license,
        language=language,
        region=region,
        linebreaks="simple" if _has_endless(edition) else "optimized",
        letters=tuple(LETTERS),
        sheets=tuple(sheet_of(form, words) for form in edition.forms),
        key=answer_key(edition, words),
    )


def unprintable(diagnostic: str) -> tuple[str, ...]:
    """Read from Typst's errors which characters no font can show, each once."""
    found = (
        re.sub(r"\\u\{([0-9a-f]+)\}", lambda code: chr(int(code[1], 16)), text)
        for text in UNPRINTABLE.findall(diagnostic)
    )
    return tuple(dict.fromkeys("".join(found)))


def _cannot_print(characters: tuple[str, ...], edition: Edition) -> str:
    named = ", ".join(_name(character) for character in characters[:MOST_NAMED])
    if len(characters) > MOST_NAMED:
        named += f" and {len(characters) - MOST_NAMED} more"
    places = (
        f"{question.item.location}: "
        for form in edition.forms
        for question in form.questions
        if any(
            character in text or character in plain(text)
            for text in _texts(question.item)
            for character in characters
        )
    )
    return (
        f"{next(places, '')}the fonts of the PDF cannot show {named}; "
        "print the HTML handout instead: --to html"
    )


def _has_endless(edition: Edition) -> bool:
    texts = (plain(text) for item in edition.items for text in _texts(item))
    return any(map(ENDLESS.search, (edition.heading, edition.license, *texts)))


def _name(character: str) -> str:
    code = f"U+{ord(character):04X}"
    return f"{character} ({code})" if character.isprintable() else code


def _texts(item: Item) -> Iterator[str]:
    yield from (item.stem, item.statement, item.why, *item.accepted, *item.model)
    for prompt in item.prompts:
        yield from (prompt.text, prompt.why)
    for option in item.options:
        yield from (option.text, option.why)
    for source in item.sources:
        yield from (source.place, source.quote, source.url)


def _locale(tag: str) -> tuple[str, str | None]:
    """Split a BCP 47 tag as Typst wants it: ``es-VE`` into ``es`` and ``VE``."""
    primary, *rest = tag.split("-")
    language = primary.lower() if re.fullmatch("[A-Za-z]{2,3}", primary) else "und"
    regions = (part.upper() for part in rest if re.fullmatch("[A-Za-z]{2}", part))
    return language, next(regions, None)
