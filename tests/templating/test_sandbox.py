"""Templates from elsewhere see what they are given, and do no more."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from quizgen.languages.catalogue import catalogue_of
from quizgen.problem import FormatError, Location
from quizgen.templating.syntax import ANGLES, BRACES, Syntax
from quizgen.templating.templates import Templates
from tests.exporters.handouts import item

WORDS = catalogue_of("es")

GIVEN: Mapping[str, object] = {
    "_": WORDS.gettext,
    "words": WORDS,
    "title": "The <crisis>",
    "numbers": [1, 2],
    "named": {"a": 1},
    "item": item("oath", "Who?", "Ada", "Bob"),
    "place": Location("secret.yaml", 1),
    "path": Path("/etc/passwd"),
}

ESCAPES = (
    "title.__class__",
    "title['__class__']",
    "title|attr('__class__')",
    "().__class__.__mro__",
    "''.__class__.__mro__[1].__subclasses__()",
    "_.__self__",
    "_.__func__.__globals__",
    "_.__globals__",
    "words._translations",
    "item.__init__.__globals__",
    "item.__dataclass_fields__",
    "item._asdict()",
    "self.__init__.__globals__",
    "self._TemplateReference__context",
    "cycler.__init__.__globals__.os",
    "joiner.__init__.__globals__",
    "namespace.__init__.__globals__",
    "range.__wrapped__",
    "dict.__subclasses__()",
    "[title]|map(attribute='__class__')|list",
    "[title]|map('attr', '__class__')|list",
    "[title]|groupby('__class__')",
    "[title]|selectattr('__class__')|list",
    "[title]|sort(attribute='__class__')",
    "[title]|sum(attribute='__class__.x')",
    "'{0.__class__}'.format(title)",
    "'{x.__class__}'.format_map({'x': title})",
    "('{0.__class__}'|safe).format(title)",
    "['{0.__class__}'.format]|first",
    "(['{0.__class__}']|map('format', title)|list)",
    "_('{x.__class__.__mro__}', x=title)",
    "_('{x.__init__.__globals__}', x=item)",
    "words.pgettext('a', '{x.__class__}', x=title)",
    "path.read_text()",
    "path.exists()",
    "path.unlink()",
    "(path / 'x').open()",
    "place.__class__('x')",
    "words.ngettext",
    "words.install()",
    "numbers.append(3)",
    "numbers.clear()",
    "named.update(b=2)",
    "named.pop('a')",
    "title.encode().__class__",
    "lipsum()",
    "numbers|random",
    "range(99999999)|list",
    "caller()",
    "config",
    "request",
    "get_flashed_messages",
    "loop",
    "self.gi_frame",
    "(title for title in numbers)",
    "environment",
    "context",
)
"""What templates try that want out, each an expression."""


HARMLESS = (
    "[title]|map(attribute='__class__')|list",
    "[title]|map('attr', '__class__')|list",
    "[title]|groupby('__class__')",
    "[title]|sort(attribute='__class__')",
)
"""Those that come to nothing: what is not to be seen is as if it were not there."""


@pytest.mark.parametrize("escape", ESCAPES)
@pytest.mark.parametrize("name", ["key.typ", "key.html"])
def test_an_escape_ends_at_its_line(tmp_path: Path, name: str, escape: str) -> None:
    """It is told with file and line, or comes to nothing; and no object gets out."""
    before = repr(GIVEN)
    signs = ("<<", ">>") if name.endswith(".typ") else ("{{", "}}")
    (tmp_path / name).write_text(f"one\n{signs[0]} {escape} {signs[1]}\n")
    try:
        made = fill(tmp_path, name)
    except FormatError as error:
        told = str(error)
        assert told.startswith(f"{tmp_path / name}:2: "), told
        assert re.fullmatch(r".+ \[template\]\n  hint: .+", told), told
    else:
        assert escape in HARMLESS, made
        assert re.search("class|object|function|method|module", made) is None
    assert repr(GIVEN) == before


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("title.upper()", "THE &lt;CRISIS&gt;"),
        ("'some' if numbers", "some"),
        ("'none' if not numbers }}{{ title", "The &lt;crisis&gt;"),
        ("title|safe", "The <crisis>"),
        ("numbers|join('-')", "1-2"),
        ("named.items()|list", "[(&#39;a&#39;, 1)]"),
        ("range(3)|list", "[0, 1, 2]"),
        ("dict(a=1).a", "1"),
        ("'{} {x}'.format(1, x=2)", "1 2"),
        ("'%s'|format(title)", "The &lt;crisis&gt;"),
        ("_('Answer key')", "Clave de respuestas"),
        ("words.gettext('Answer key')", "Clave de respuestas"),
        ("item.options[0].text", "Ada"),
        ("nowhere is defined", "False"),
        ("nowhere|default('-')", "-"),
        ("cycler(1, 2).next()", "1"),
        ("place.file", "secret.yaml"),
    ],
)
def test_what_templates_need_works(tmp_path: Path, asked: str, answer: str) -> None:
    """What they are given can be read, said in its language, and brought into form."""
    (tmp_path / "key.html").write_text(f"{{{{ {asked} }}}}")
    assert fill(tmp_path, "key.html") == answer


def test_blocks_macros_and_loops_work(tmp_path: Path) -> None:
    """A template is free in how it is built."""
    (tmp_path / "key.html").write_text(
        "{% macro one(x) %}<{{ x }}{{ caller() }}>{% endmacro %}"
        "{% for n in numbers %}{% call one(n) %}{{ loop.index }}{{ loop.cycle('a', 'b') }}"
        "{% endcall %}{% endfor %}{% set ns = namespace(x=1) %}{% set ns.x = 2 %}{{ ns.x }}"
    )
    assert fill(tmp_path, "key.html") == "<11a><22b>2"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("../secret.typ", "there is no template '../secret.typ'"),
        ("/etc/passwd", "there is no template '/etc/passwd'"),
        ("bundled/../../setup.cfg", "there is no template 'bundled/../../setup.cfg'"),
        ("bundled/__init__.py", "there is no template 'bundled/__init__.py'"),
        ("out.typ", "it is a link that leads out of the folder"),
    ],
)
@pytest.mark.parametrize("how", ["include", "import", "extends"])
def test_nothing_else_can_be_included(tmp_path: Path, name: str, told: str, how: str) -> None:
    """Neither beside the folder nor over a link, in whatever way."""
    (tmp_path / "secret.typ").write_text("secret")
    folder = tmp_path / "school"
    folder.mkdir()
    (folder / "out.typ").symlink_to("../secret.typ")
    end = " as x" if how == "import" else ""
    (folder / "key.typ").write_text(f'\n\n<% {how} "{name}"{end} %>')
    with pytest.raises(FormatError) as error:
        fill(folder, "key.typ")
    where = folder / "out.typ" if name == "out.typ" else f"{folder / 'key.typ'}:3"
    assert str(error.value).startswith(f"{where}: {told} [")


def fill(folder: Path, name: str) -> str:
    """Fill in a template of a folder."""
    signs = ANGLES if name.endswith(".typ") else BRACES
    return Templates(Syntax(signs, lambda value: value), folder).render(name, GIVEN)
