"""The code of a page: what is asked, whom, and which page it is, as a QR code (ISO/IEC 18004).

Its text is seven fields behind the name of the notation, parted by ``|``::

    QZ1|venezuela-2019|0|A|12|1|a4|1a2b3c4d

A student is told by the number of their copy, never by name: the teacher's list says whose it is.
Nothing of the key is in it, so that a key that is mended marks sheets that were printed before.
"""

from hashlib import blake2b
from urllib.parse import quote, unquote

from quizgen.forms import Copy, Edition, Form
from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.paper.bubbles.squares import Squares, draw_squares
from quizgen.paper.bubbles.style import Style, read_style
from quizgen.problem import RequestError

NOTATION = "QZ1"
"""The name of the notation, with its version."""

_NAME_LENGTH, _LABEL_LENGTH = 48, 18
"""So many characters have names and labels, percent-encoded, at the most."""

_SEEDS = 10**18

_CODE = pattern(
    r"QZ1\|(?P<name>[^|]*)\|(?P<seed>-?[0-9]{1,18})\|(?P<form>[^|]*)\|(?P<copy>[0-9]{1,18})"
    r"\|(?P<page>[0-9]{1,18})\|(?P<style>[a-z4-]+)\|(?P<digest>[0-9a-f]{8})"
)


@frozen
class Code:
    """What the code of a page tells.

    Attributes:
        name: The edition's name, shortened where that is long.
        seed: What its draws depended on; of very large numbers the last eighteen digits.
        form: The form's label, shortened where that is long.
        copy: The copy's number in the pile.
        page: Which page of its answer sheet it is, from 1.
        style: How the sheet is laid out.
        digest: Of what the form asks and offers, in which order; eight hexadecimal digits.
    """

    name: str
    seed: int
    form: str
    copy: int
    page: int
    style: Style
    digest: str

    @property
    def text(self) -> str:
        """What the code says."""
        name, form = _encoded(self.name), _encoded(self.form)
        numbers = f"{self.copy}|{self.page}|{self.style.name}|{self.digest}"
        return f"{NOTATION}|{name}|{self.seed}|{form}|{numbers}"


def code_of(edition: Edition, copy: Copy, page: int, style: Style) -> Code:
    """Return the code of a page of a copy's answer sheet.

    Args:
        edition: What the copy is of.
        copy: Whose sheet it is.
        page: The page's number, from 1.
        style: How the sheet is laid out.
    """
    name, form = bounded(edition.name, _NAME_LENGTH), bounded(copy.form.label, _LABEL_LENGTH)
    seed = edition.seed if abs(edition.seed) < _SEEDS else abs(edition.seed) % _SEEDS
    return Code(name, seed, form, copy.number, page, style, digest_of(copy.form))


def read_code(text: str) -> Code:
    """Read what the code of a page says.

    Args:
        text: What was read from the code.

    Raises:
        RequestError: If it says anything else.
    """
    found = _CODE.fullmatch(text)
    style = read_style(found["style"]) if found else None
    if found and style:
        code = Code(
            _decoded(found["name"]),
            int(found["seed"]),
            _decoded(found["form"]),
            int(found["copy"]),
            int(found["page"]),
            style,
            found["digest"],
        )
        if code.text == text:
            return code
    message = (
        f"the code {text[:80]!r} is of no answer sheet: it should begin with {NOTATION}| and name "
        "edition, seed, form, copy, page, style and digest; print the sheet anew, or read it with "
        "the quizgen that printed it"
    )
    raise RequestError(message)


def digest_of(form: Form) -> str:
    """Return what is equal for forms that ask and offer the same, in the same order."""
    parts: list[str] = [form.label]
    for question in form.questions:
        prompts = [prompt.text for prompt in question.item.prompts]
        offered = [option.text for option in question.options]
        parts += [question.item.id, str(len(prompts)), *prompts, str(len(offered)), *offered]
    # Lengths are hashed too, so that no text runs into the next one.
    hashed = "".join(f"{len(part)}:{part}" for part in parts).encode("utf-8", "replace")
    return blake2b(hashed, digest_size=4).hexdigest()


def draw_code(code: Code) -> Squares:
    """Draw the code of a page; a quarter of it may be soiled (error correction level Q)."""
    import segno

    matrix = segno.make_qr(code.text, error="q").matrix
    return draw_squares(matrix)


def bounded(name: str, most: int) -> str:
    """Shorten a name that is too long, so that two of them are still told apart.

    Args:
        name: Any text.
        most: How long it may be, percent-encoded.
    """
    if len(_encoded(name)) <= most:
        return name
    digest = blake2b(name.encode("utf-8", "replace"), digest_size=4).hexdigest()
    end = f"~{digest}"
    cut = name[: most - len(end)]
    while len(_encoded(cut)) > most - len(end):
        cut = cut[:-1]
    return f"{cut}{end}"


def _encoded(text: str) -> str:
    """Write a text so that it has no ``|`` and only ASCII (RFC 3986, section 2.1)."""
    return quote(text, safe="", errors="replace")


def _decoded(text: str) -> str:
    return unquote(text, errors="replace")
