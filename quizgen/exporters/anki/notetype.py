"""The note type of all decks: fixed for good, since students' collections hold it.

Anki matches a note type by id and compares its fields and templates. If one was added,
removed or moved, every studied note becomes a conflict, and new notes go to a copy of the
type. What may change is the text of the templates, the style, and the name of whatever has
an id of its own. So the schema was settled at the beginning:

- An item is one question of one kind, with an id of its own, and so is its note. A note
  therefore needs one card, whatever its kind, and the type one template. A further kind
  fills fields that are empty today, and the template shows them behind a condition
  (``{{#Field}}…{{/Field}}``, ``{{type:Field}}`` among them): a change of text, not of
  schema. A template for each kind would have to be here from the beginning, with nothing
  to show, and would have students suspend cards instead of questions. What is given up
  is Anki's burying of siblings: two questions on one fact may come on one day.
- Three of six spare fields have taken a name and a use: ``Typed`` is what is compared with
  a typed answer, ``Task`` what to do, and ``Prompts`` what options are matched with. Each
  is behind its condition. The others are folded away in the editor.
- The options are there twice: ``Options`` has no trace of the key, for apps read the
  front aloud and show it as plain text; ``Solution`` has the verdicts and reasons.
- The stem is always on the front: Anki makes no card of a front that has nothing besides
  what is filtered (``{{type:…}}``).
"""

from pathlib import Path

import genanki  # type: ignore[import-untyped]  # it has no types

from quizgen.exporters.anki import look
from quizgen.templating.templates import read_template

CHANGED = 1795887600
"""When the templates, the style or the fields' names last changed (seconds, UTC).

Raise it to the time of release with each such change, or studied decks ignore that.
"""

FILLED = 1767225600
"""When the markup inside the fields last changed for notes that exist (seconds, UTC).

No note is stamped earlier. Raise it as seldom as can be: all notes are replaced then, and
with them what students have written into theirs. A new kind of note is no reason.
"""

SPELLED = 1795887600
"""When the spellings last changed that notes have of numbers and dates (seconds, UTC).

No note with a typed number or date is stamped earlier, so that studied decks take them up; all
others stay as they are. Raise it when the spellings change for the better.
"""

NOTETYPE = 7054599529196147

TEMPLATE = 8495410397318613

FIELDS = {
    "Item": 7782007083508770,
    "Stem": 7676257374002289,
    "Options": 7639208809238101,
    "Solution": 7245816457988630,
    "Answer": 5292745813481410,
    "Statement": 7258041791787582,
    "Sources": 6837595012757313,
    "Language": 6262895856455398,
    "Typed": 7263179339662194,
    "Task": 5452408895757974,
    "Prompts": 6938779010892950,
    "Spare 4": 8495410397318612,
    "Spare 5": 7404749215981639,
    "Spare 6": 6351271553393063,
}
"""The fields in their order, with the ids that Anki knows them by when they are renamed."""


def notetype(templates: Path | None = None) -> genanki.Model:
    """Make the note type; each package needs its own, for genanki writes into it.

    Args:
        templates: A user's folder of templates, which go before the bundled ones.

    Raises:
        FormatError: If one of those cannot be read.
    """
    front, back = (read_template(name, templates) for name in ("anki-front.html", "anki-back.html"))
    return genanki.Model(
        NOTETYPE,
        "quizgen question",
        fields=[
            {"name": name, "id": number, "collapsed": name.startswith("Spare")}
            for name, number in FIELDS.items()
        ],
        templates=[
            {
                "name": "Question",
                "id": TEMPLATE,
                "qfmt": look.front(front, templates),
                "afmt": look.back(back, templates),
                "bqfmt": "{{Stem}}",
                "bafmt": "{{Answer}}",
            }
        ],
        css=look.style(templates),
        sort_field_index=list(FIELDS).index("Stem"),
    )
