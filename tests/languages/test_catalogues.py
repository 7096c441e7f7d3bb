"""The catalogues: whole, in step with the code, and of one mind with CLDR."""

import json
import re
from collections.abc import Iterable, Iterator
from gettext import GNUTranslations

import pytest
from babel import Locale
from babel.messages import Catalog, Message
from babel.messages.pofile import read_po

from quizgen.folding import fold
from quizgen.languages.catalogue import Catalogue, catalogue_of, catalogues
from quizgen.languages.cldr import look_up
from quizgen.pack.template import placeholders
from quizgen.study.requests import Command
from tools import languages

SHIPPED = languages.tags()
TEMPLATE = languages.gather()

each = pytest.mark.parametrize("tag", SHIPPED)


def messages(catalogue: Catalog) -> Iterator[Message]:
    """Yield the messages of a catalogue, without its header."""
    return (message for message in catalogue if message.id)


def forms(text: str | Iterable[str] | None) -> tuple[str, ...]:
    """Return a message in all its forms."""
    return (text,) if isinstance(text, str) else tuple(text or ())


def names(text: str) -> set[str]:
    """Return the names of what is filled in; a form of a word goes by one of them."""
    return {name.partition("?")[0] for name in placeholders(text)}


def test_the_catalogues_that_are_shipped_are_all_there() -> None:
    """English stands in the code; the others are the files of the folder, and the README's."""
    readme = (languages.ROOT / "README.md").read_text("utf-8")
    for tag in ("en", *SHIPPED):
        assert str(Locale.parse(tag).get_display_name("en")) in readme
    assert [words.tag for words in catalogues()] == sorted(("en", *SHIPPED))


def test_the_template_is_what_the_code_says() -> None:
    """``make languages`` gathers the messages anew."""
    with languages.TEMPLATE.open("rb") as file:
        written = read_po(file)
    assert {(message.id, message.context) for message in messages(written)} == {
        (message.id, message.context) for message in messages(TEMPLATE)
    }, "run make languages"
    assert len(list(messages(written))) > 70


@each
def test_a_catalogue_is_complete(tag: str) -> None:
    """It has each message of the code, in each form that a number asks for, and no other."""
    catalogue = languages.read_catalogue(languages.CATALOGUES / f"{tag}.po")
    assert {(message.id, message.context) for message in messages(catalogue)} == {
        (message.id, message.context) for message in messages(TEMPLATE)
    }
    for message in messages(catalogue):
        assert not message.fuzzy
        said = forms(message.string)
        assert len(said) == (catalogue.num_plurals if message.pluralizable else 1), message.id
        assert all(said), message.id
        if all(form == form.strip() for form in forms(message.id)):
            assert all(form == form.strip() for form in said), message.id


@each
def test_placeholders_are_those_of_the_message(tag: str) -> None:
    """A number may be told in words where it is 1; all else must be filled in."""
    for message in messages(languages.read_catalogue(languages.CATALOGUES / f"{tag}.po")):
        if message.context == "options":
            continue  # a regular expression
        expected = {name for form in forms(message.id) for name in names(form)}
        for form in forms(message.string):
            assert names(form) == expected, message.id


@each
def test_a_catalogue_is_compiled(tag: str) -> None:
    """What is loaded is what is written: ``make languages`` compiles it."""
    with (languages.CATALOGUES / f"{tag}.mo").open("rb") as file:
        compiled = GNUTranslations(file)
    for message in messages(languages.read_catalogue(languages.CATALOGUES / f"{tag}.po")):
        first, *others = forms(message.id)
        if others:
            counts = (*range(2000), 10**6)
            said = {compiled.ngettext(first, others[0], count) for count in counts}
        elif message.context:
            said = {compiled.pgettext(message.context, first)}
        else:
            said = {compiled.gettext(first)}
        assert said == set(forms(message.string))


@each
def test_numbers_ask_for_forms_as_cldr_has_it(tag: str) -> None:
    """Two numbers have one form where they are of one plural category."""
    categories: dict[str, str] = {}
    rule = Locale.parse(tag).plural_form
    words = catalogue_of(tag)
    for count in (*range(200), 1000, 1001, 10**6, 2 * 10**6, 10**6 + 1):
        said = words.ngettext("{count} question.", "{count} questions.", count)
        form = said.replace(str(count), "#")
        assert categories.setdefault(rule(count), form) == form


@pytest.mark.parametrize("tag", ["en", *SHIPPED])
def test_conventions_that_are_kept_are_those_of_cldr(tag: str) -> None:
    """They are kept for speed alone: Babel says the same, whatever its edition of CLDR adds."""
    kept = json.loads((languages.LOCALES / f"{tag}.json").read_text(encoding="utf-8"))
    assert kept == look_up(tag)


@pytest.mark.parametrize("words", tuple(catalogues()), ids=lambda words: words.tag)
def test_no_word_means_two_things(words: Catalogue) -> None:
    """Of commands, beside the English ones and all letters; of yes and no, likewise."""
    english = catalogue_of("en")

    def typed(catalogue: Catalogue, *said: str) -> list[list[str]]:
        return [catalogue.pgettext("typed", word).split("|") for word in said]

    commands = ("help", "skip", "quit|exit", "undo")
    for group in (commands, ("y|yes", "n|no")):
        mine, theirs = typed(words, *group), typed(english, *group)
        for one in range(len(group)):
            for other in range(len(group)):
                if one != other:
                    assert set(mine[one]).isdisjoint({*mine[other], *theirs[other]})
    for word in (word for known in typed(words, *commands) for word in known):
        assert word == word.casefold().strip()
        assert len(word) > 1
        assert word not in [command.value for command in Command]
    assert all(len(known[0]) == 1 for known in typed(words, "y|yes", "n|no"))
    told = [words.gettext("True"), words.gettext("False")]
    assert len({fold(word)[0] for word in told}) == len(told)


@pytest.mark.parametrize("words", tuple(catalogues()), ids=lambda words: words.tag)
def test_stock_options_are_a_pattern(words: Catalogue) -> None:
    """It is folded as options are, and no plain word is one."""
    (said,) = (message.id for message in messages(TEMPLATE) if message.context == "options")
    pattern = words.pgettext("options", str(said))
    assert pattern == pattern.casefold()
    compiled = re.compile(pattern)
    for word in ("", "maduro", "the", "72 hours", words.gettext("True").casefold()):
        assert not compiled.fullmatch(word)


@pytest.mark.parametrize(
    ("tag", "right"),
    [
        ("es-VE", "Correcto: Maduro"),
        ("ES", "Correcto: Maduro"),
        ("pt-PT", "Certo: Maduro"),
        ("de-AT", "Richtig: Maduro"),
        ("en-GB", "Right: Maduro"),
        ("tlh", "Right: Maduro"),
        ("", "Right: Maduro"),
        ("../es", "Right: Maduro"),
        ("x" * 5000, "Right: Maduro"),
    ],
)
def test_the_words_are_those_of_the_language(tag: str, right: str) -> None:
    """A region does not change them; English stands in where there is no catalogue."""
    assert catalogue_of(tag).gettext("Right: {key}", key="Maduro") == right


def test_what_is_filled_in_is_not_looked_into() -> None:
    """Packs are untrusted: braces in their texts are braces."""
    words = catalogue_of("es")
    hostile = "{key.__class__} {0} {{x}} %s"
    assert words.gettext("Right: {key}", key=hostile) == f"Correcto: {hostile}"
    assert words.ngettext("{letters} wrong", "{letters} wrong", 2, letters="{count}") == (
        "sobran {count}"
    )
    assert words.gettext("page {page} of {pages}") == "página {page} de {pages}"
