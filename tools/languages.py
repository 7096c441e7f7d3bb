"""Bring the catalogues up to date with what the code says: ``make languages``.

The messages are gathered from the code and the templates into ``quizgen.pot``; each catalogue
gets those that it lacks and loses those that are no longer said; then it is compiled, and what
CLDR tells of its language is kept beside it.
"""

import json
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from quizgen.languages.cldr import look_up, territories_of

ROOT = Path(__file__).parents[1]
CATALOGUES = ROOT / "quizgen" / "languages" / "catalogues"
LOCALES = ROOT / "quizgen" / "languages" / "locales"
TEMPLATE = CATALOGUES / "quizgen.pot"

COUNTRIES = ROOT / "quizgen" / "languages" / "variants" / "countries.json"

SAMPLE = ROOT / "tests" / "languages" / "nl.po"
"""The catalogue of a language that is not shipped: a test adds it."""

SOME_DAY = datetime(2026, 1, 1, tzinfo=UTC)
"""Stands in compiled catalogues instead of the day on which they were made."""

KEYWORDS = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}
"""The functions that say something, as Babel's extraction describes them."""

TYPST = {
    "block_start_string": "<%",
    "block_end_string": "%>",
    "variable_start_string": "<<",
    "variable_end_string": ">>",
}
"""How the templates of Typst are delimited, which has braces of its own."""


SOURCES: tuple[tuple[str, str, str, dict[str, str]], ...] = (
    ("quizgen", ".py", "python", {}),
    ("templates", ".html", "jinja2", {}),
    ("templates", ".typ", "jinja2", TYPST),
)
"""Where messages are: a folder, the ending of its files, and how they are read."""


def gather() -> Catalog:
    """Gather all messages of the code and the templates, in the order of their files."""
    template = Catalog(project="quizgen", charset="utf-8", fuzzy=False)
    for folder, ending, method, options in SOURCES:
        for path in sorted((ROOT / folder).rglob(f"*{ending}")):
            found = extract_from_file(
                method,
                path,
                keywords=KEYWORDS,
                comment_tags=("Translators:",),
                options=options,
                strip_comment_tags=True,
            )
            for _line, message, comments, context in found:
                template.add(
                    message,
                    None,
                    # A line of 0 is left out: lines would change with every edit of the code.
                    locations=[(path.relative_to(ROOT).as_posix(), 0)],
                    auto_comments=comments,
                    context=context,
                    flags=["python-brace-format"] if "{" in str(message) else (),
                )
    return template


def tags() -> list[str]:
    """Return the languages that have a catalogue."""
    return sorted(path.stem for path in CATALOGUES.glob("*.po"))


def update(path: Path, template: Catalog) -> Catalog:
    """Give a catalogue the messages that it lacks, and take those away that are not said."""
    catalogue = read_catalogue(path)
    catalogue.update(template, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    write(catalogue, path)
    return catalogue


def read_catalogue(path: Path) -> Catalog:
    """Read a catalogue, which is named by its language."""
    with path.open("rb") as file:
        return read_po(file, locale=path.stem.replace("-", "_"))


def write(catalogue: Catalog, path: Path) -> None:
    """Write a catalogue as text, without what changes from day to day."""
    text = BytesIO()
    write_po(text, catalogue, width=96, omit_header=True)
    headers = {
        "Project-Id-Version": "quizgen",
        "Language": catalogue.locale_identifier or "",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
    }
    if catalogue.locale:
        headers["Plural-Forms"] = catalogue.plural_forms
    header = "".join(f'"{name}: {said}\\n"\n' for name, said in headers.items())
    path.write_bytes(f'msgid ""\nmsgstr ""\n{header}\n'.encode() + text.getvalue())


def compile_(catalogue: Catalog, path: Path) -> None:
    """Compile a catalogue."""
    catalogue.creation_date = catalogue.revision_date = SOME_DAY
    with path.open("wb") as file:
        write_mo(file, catalogue)


def main() -> None:
    """Bring everything up to date."""
    template = gather()
    write(template, TEMPLATE)
    for tag in tags():
        compile_(update(CATALOGUES / f"{tag}.po", template), CATALOGUES / f"{tag}.mo")
    update(SAMPLE, template)
    for tag in ("en", *tags()):
        conventions = json.dumps(look_up(tag), ensure_ascii=False, indent=1)
        (LOCALES / f"{tag}.json").write_text(f"{conventions}\n", encoding="utf-8")
    countries = {tag: territories_of(tag) for tag in ("en", *tags())}
    COUNTRIES.write_text(f"{json.dumps(countries, ensure_ascii=False)}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
