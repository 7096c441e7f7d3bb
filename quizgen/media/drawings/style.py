"""The styles of a drawing, of which none may load anything."""

from quizgen.machine.pattern import pattern
from quizgen.media.drawings.vocabulary import FUNCTIONS, STYLES

_LOCAL = pattern(r"url\(\s*(?:#[\w.:-]+|'#[\w.:-]+'|\"#[\w.:-]+\")\s*\)")
"""A reference to another part of the drawing."""

_CALL = pattern(r"([\w-]*)\s*\(")
_COMMENT = pattern(r"/\*.*?(?:\*/|\Z)|<!--|-->")
_SELECTOR = pattern(r"[\w\s.,#*>+~:()\[\]=\"'-]+")
LONGEST = 100_000
"""No style sheet of a drawing has more characters."""

_HARM = ("\\", "@", "<", "expression", "javascript:", "behavior", "-moz-binding")
"""What has no place in a style that only shows: escapes could hide any of the rest."""


def is_harmless(value: str) -> bool:
    """Tell whether the value of an attribute or a property leads nowhere else and runs nothing."""
    low = value.lower()
    if any(sign in low for sign in _HARM):
        return False
    if "(" not in low:
        return True
    return FUNCTIONS.issuperset(_CALL.findall(_LOCAL.sub("", low)))


def clean_declarations(style: str) -> tuple[str, bool]:
    """Return the properties of a style that only show something, and whether all were harmless."""
    kept: list[str] = []
    whole = True
    for declaration in _COMMENT.sub(" ", style).split(";"):
        name, _, value = (part.strip() for part in declaration.partition(":"))
        if not is_harmless(f"{name} {value}"):
            whole = False
        elif name.lower() in STYLES and value:
            kept.append(f"{name.lower()}:{' '.join(value.split())}")
    return ";".join(kept), whole


def clean_sheet(sheet: str) -> tuple[str, bool]:
    """Return the rules of a style sheet that only show something, and whether all do.

    A sheet that loads another, or has rules within rules, is left out as a whole.
    """
    plain = _COMMENT.sub(" ", sheet.replace("<![CDATA[", "").replace("]]>", ""))
    if len(plain) > LONGEST or "@" in plain or "\\" in plain or "<" in plain:
        return "", False
    rules: list[str] = []
    whole = True
    for rule in plain.split("}"):
        selector, opened, declarations = rule.partition("{")
        if not opened:
            continue
        style, harmless = clean_declarations(declarations)
        whole = whole and harmless
        chosen = " ".join(selector.split())
        if style and _SELECTOR.fullmatch(chosen):
            rules.append(f"{chosen}{{{style}}}")
    return "\n".join(rules), whole
