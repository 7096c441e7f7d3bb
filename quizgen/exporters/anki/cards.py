"""What a card shows of its item, as fields: the question, what can be picked, the answer."""

import json

from markupsafe import Markup

from quizgen.decks.note import Slot
from quizgen.exporters.anki import media
from quizgen.exporters.anki.cloze import cloze, occlusion
from quizgen.exporters.anki.faces import FACES
from quizgen.exporters.anki.orders import front_order, shown_orders
from quizgen.exporters.anki.texts import text
from quizgen.items.item import Item, Response
from quizgen.languages.catalogue import Catalogue
from quizgen.marking.spellings import spellings_of
from quizgen.markup.plain import plain
from quizgen.paper.lines import lines_of
from quizgen.paper.pointing import words_for
from quizgen.templating.macros import Macros


def asked(item: Item, slot: Slot, words: Catalogue, lists: Macros) -> dict[str, Markup]:
    """Fill the fields of a card, by their names.

    Args:
        item: What it asks.
        slot: Which card it is.
        words: The words of the language.
        lists: What writes lists.
    """
    if slot is Slot.PICTURE:
        return _covered(item, words)
    face, parts = FACES[slot], _parts(item, lists)
    if slot is Slot.CLOZE and not item.accepted[1:]:
        parts["solution"] = Markup()
    parts |= {
        face.stem: _stem(item, slot) + media.under(item, words),
        face.answer: text(plain("; ".join(item.answers))),
        face.task: text(_task(item.response, words)),
    }
    named = {
        "solution": face.solution,
        "prompts": face.prompts,
        "options": face.options,
        "typed": face.typed,
    }
    filled = {named.get(name, name): part for name, part in parts.items()}
    return {name: part for name, part in filled.items() if name}


def _covered(item: Item, words: Catalogue) -> dict[str, Markup]:
    """Fill the fields of a card that covers a part of a picture, in the place of options."""
    (picture,) = (picture for picture in item.pictures if picture.marked)
    face, answer = FACES[Slot.PICTURE], text("; ".join(item.answers))
    return {
        face.stem: text(item.stem),
        face.cloze: occlusion(picture),
        face.picture: Markup('<img src="{}" alt="{}">').format(
            media.file_name(picture), text(words_for(picture, words))
        ),
        face.answer: text(plain("; ".join(item.answers))),
        face.solution: Markup('<p class="statement">{}</p>').format(answer),
    }


def asked_beside(item: Item, language: str) -> Markup:
    """Write a question below that of another language which it is a translation of.

    Args:
        item: What is asked.
        language: The language of its words.
    """
    stem = Markup("<br>").join(map(text, lines_of(item.stem)))
    return Markup('\n<span class="beside" lang="{}" dir="auto">{}</span>').format(language, stem)


def answered_beside(item: Item, language: str) -> Markup:
    """Write an answer beside that of another language which it is a translation of.

    Args:
        item: What is asked.
        language: The language of its words.
    """
    answer = text("; ".join(item.answers))
    told = Markup(" – ").join(filter(None, (answer, text(item.statement))))
    return Markup('<p class="beside" lang="{}" dir="auto">{}</p>\n').format(language, told)


def statement(item: Item) -> str:
    """Return the statement and what the curator adds to it.

    A statement that is made of sentences that stand beside the options is left out.
    """
    return " ".join(filter(None, (_sentence(item), item.why)))


def _stem(item: Item, slot: Slot) -> Markup:
    stem = Markup("<br>").join(map(text, lines_of(item.stem)))
    return cloze(stem, text(item.accepted[0])) if slot is Slot.CLOZE else stem


def _parts(item: Item, lists: Macros) -> dict[str, Markup]:
    """Write what depends on how a student answers."""
    match item.response:
        case Response.PICK_ONE | Response.PICK_SEVERAL:
            return {
                "options": lists.write("options", item),
                "solution": lists.write("solution", item),
            }
        case Response.TYPE:
            return {
                "typed": text(plain("".join(item.answers))),
                "solution": lists.write("wordings", item, _also(item)),
            }
        case Response.MATCH:
            shown = front_order(item)
            matched = {prompt.key for prompt in item.prompts}
            rest = [option for at, option in enumerate(item.options) if at not in matched]
            return {
                "prompts": lists.write("prompts", item),
                "options": lists.write("choices", item, shown),
                "solution": lists.write("matches", item, shown, rest),
            }
        case Response.ORDER:
            shown = front_order(item)
            orders = " ".join(
                ",".join(str(shown.index(option)) for option in order)
                for order in shown_orders(item)
            )
            return {
                "options": lists.write("choices", item, shown, orders),
                "solution": lists.write("sequence", item, shown),
            }
        case Response.WRITE:
            return {"solution": lists.write("model", item)}


def _also(item: Item) -> str:
    """Write what a number or date may be typed as besides, for the script; nothing for a name."""
    also = spellings_of(item.expected) if item.expected is not None else ()
    return json.dumps(also, ensure_ascii=False) if also else ""


def _task(response: Response, words: Catalogue) -> str:
    """Say what to do, or nothing where the stem and the look of the card tell."""
    if response is Response.PICK_SEVERAL:
        return words.gettext("Choose every right answer.")
    if response is Response.MATCH:
        return words.gettext("There are more options than you need.")
    if response is Response.WRITE:
        return words.gettext("Answer in your own words, and judge for yourself: it is not graded.")
    return ""


def _sentence(item: Item) -> str:
    if item.response in {Response.PICK_ONE, Response.TYPE}:
        return item.statement
    reasons = {*(prompt.why for prompt in item.prompts), *(option.why for option in item.options)}
    rest = item.statement
    # The longest first: a reason may be part of another one.
    for why in sorted(reasons, key=len, reverse=True):
        rest = rest.replace(why, "")
    return item.statement if rest.strip() else ""
