"""What the quiz says and understands, a table a language; a language without one gets English."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from quizgen.values.tag import look_up

Forms: TypeAlias = tuple[str, ...]
"""A phrase in each form that numbers ask for: ``1 question``, ``2 questions``."""

Words: TypeAlias = tuple[str, ...]
"""What a student may type for one thing."""


def _two(count: int) -> int:
    """Number the forms of a language that has one for 1 and one for all else."""
    return 0 if count == 1 else 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """What a session says besides the packs' own text.

    Attributes:
        form: Which of a phrase's forms a number asks for.
        help: The words that ask for help, beside ``?``.
        skip: The words that skip a question, beside ``s``.
        quit: The words that end the session, beside ``q``.
        yes: The words that agree; the first is in the prompt.
        no: The words that do not, likewise.
        either: Joins what one can choose from, with ``{first}`` and ``{last}``.
        both: Joins all of several, likewise.
        questions: How many will be asked, with ``{count}``.
        again: How to repeat the session, with ``{seed}``.
        ask_one: The prompt where one option is right, with ``{letters}``.
        ask_several: Where several may be.
        ask_typed: Where the answer is typed.
        ask_matches: Where prompts are given options, with ``{count}`` and ``{sample}``.
        ask_order: Where options are put in order, with ``{sample}``.
        ask_meant: Whether a near miss was meant to be right, with ``{meant}``, ``{yes}``
            and ``{no}``.
        commands_key: What else one key does.
        commands_line: What else can be typed.
        commands_typed: The same where nearly all that is typed is an answer.
        help_one: How to answer where one option is right, with ``{letters}`` and ``{count}``.
        help_truth: Where a statement is true or false, with ``{letters}`` and ``{words}``.
        help_several: Where several options may be right.
        help_typed: Where the answer is typed.
        help_matches: Where prompts are given options, with ``{sample}``.
        help_order: Where options are put in order.
        remind_one: What would be an answer, with ``{letters}``.
        remind_several: Likewise where several options may be right, with ``{last}``.
        remind_typed: Where the answer is typed.
        remind_matches: Where prompts are given options, with ``{count}`` and ``{sample}``.
        remind_order: Where options are put in order, likewise.
        remind_meant: Where only yes or no is, with ``{yes}`` and ``{no}``.
        right: The verdict, with the answer's ``{key}``.
        wrong: With what was ``{given}``.
        skipped: With the answer's ``{key}``.
        answer: Likewise, after a wrong one.
        inexact: Where a wrong answer is true, but says less.
        found: How many right options were picked, with ``{hits}``, ``{parts}`` and ``{faults}``.
        too_many: The ``{letters}`` that were picked and are wrong.
        missing: Those that are right and were not picked.
        all_pairs: Where all pairs are right, with ``{parts}``.
        pairs: Where some are, with ``{hits}`` too.
        unanswered: In place of an option, where a prompt got none.
        in_place: How many options stand where they belong, with ``{hits}`` and ``{parts}``.
        source: What a source says, with ``{title}`` and ``{quote}``.
        nothing: The summary where nothing was answered.
        tally: How many answers were ``{right}``, of ``{count}``.
        tally_skipped: How many questions were skipped, with ``{count}``.
        tally_left: How many were not asked any more.
        missed_list: Above the questions that were answered wrong.
        skipped_list: Above those that were skipped.
        topics: Above the topics.
        score: How many answers on a ``{topic}`` were ``{right}``, of ``{count}``.
    """

    form: Callable[[int], int]
    help: Words
    skip: Words
    quit: Words
    yes: Words
    no: Words
    either: str
    both: str
    questions: Forms
    again: str
    ask_one: str
    ask_several: str
    ask_typed: str
    ask_matches: str
    ask_order: str
    ask_meant: str
    commands_key: str
    commands_line: str
    commands_typed: str
    help_one: str
    help_truth: str
    help_several: str
    help_typed: str
    help_matches: str
    help_order: str
    remind_one: str
    remind_several: str
    remind_typed: str
    remind_matches: str
    remind_order: str
    remind_meant: str
    right: str
    wrong: str
    skipped: str
    answer: str
    inexact: str
    found: str
    too_many: Forms
    missing: Forms
    all_pairs: str
    pairs: str
    unanswered: str
    in_place: str
    source: str
    nothing: str
    tally: Forms
    tally_skipped: Forms
    tally_left: Forms
    missed_list: str
    skipped_list: str
    topics: str
    score: str

    def counted(self, forms: Forms, count: int, **words: object) -> str:
        """Fill in the form of a phrase that a number asks for."""
        return forms[self.form(count)].format(count=count, **words)


ENGLISH = Speech(
    form=_two,
    help=("help",),
    skip=("skip",),
    quit=("quit", "exit"),
    yes=("y", "yes"),
    no=("n", "no"),
    either="{first} or {last}",
    both="{first} and {last}",
    questions=("{count} question.", "{count} questions."),
    again="The same questions again: --seed {seed}",
    ask_one="Answer {letters}, ? for help:",
    ask_several="Letters of every right answer, such as ac, ? for help:",
    ask_typed="Your answer, ? for help:",
    ask_matches="Letters for 1 to {count}, such as {sample}, ? for help:",
    ask_order="Letters in order, such as {sample}, ? for help:",
    ask_meant="Did you mean {meant}? {yes}/{no}:",
    commands_key="s skips the question; q quits and sums up, and so does Ctrl-C.",
    commands_line="s or skip skips the question; q or quit quits and sums up, and so does Ctrl-C.",
    commands_typed="s or skip skips the question; q or quit quits and sums up. Where the answer "
    "may be such a letter or word, it is one: ?s skips and ?q quits everywhere, and so does "
    "Ctrl-C.",
    help_one="{letters} (or 1 to {count}) answers, in capitals too;",
    help_truth="{letters} (or {words}) answers, in capitals too;",
    help_several="Type the letters of all right answers and of no other, in any order, such as ac.",
    help_typed="Type the answer. Capitals and articles do not count, a number may have another "
    "unit, a date another form; where you may have slipped, you are asked.",
    help_matches="Type a letter for each number in turn, such as {sample}, or numbers with their "
    "letters, such as 1c 2a.",
    help_order="Type all letters, beginning with the one that comes first.",
    remind_one="Please answer {letters}; ? lists what else there is.",
    remind_several="Please answer with letters from a to {last}; ? lists what else there is.",
    remind_typed="Please type an answer in plain words; ? lists what else there is.",
    remind_matches="Please give {count} letters, such as {sample}; ? lists what else there is.",
    remind_order="Please give all {count} letters, each once, such as {sample}; ? lists what else "
    "there is.",
    remind_meant="Please answer {yes} or {no}: only you know what you meant.",
    right="Right: {key}",
    wrong="Wrong: {given}",
    skipped="Skipped. The answer: {key}",
    answer="The answer: {key}",
    inexact="That is true, but the answer is more exact.",
    found="{hits} of {parts} found; {faults}.",
    too_many=("{letters} wrong", "{letters} wrong"),
    missing=("{letters} missing", "{letters} missing"),
    all_pairs="all {parts} pairs.",
    pairs="{hits} of {parts} pairs right.",
    unanswered="no answer",
    in_place="{hits} of {parts} in their place.",
    source="Source: {title}: “{quote}”",
    nothing="Nothing answered",
    tally=("{right} of {count} right", "{right} of {count} right"),
    tally_skipped=("{count} skipped", "{count} skipped"),
    tally_left=("{count} left", "{count} left"),
    missed_list="Missed:",
    skipped_list="Skipped:",
    topics="Right by topic:",
    score="{topic}: {right} of {count}",
)

SPANISH = Speech(
    form=_two,
    help=("ayuda",),
    skip=("saltar", "pasar"),
    quit=("salir", "terminar"),
    yes=("s", "sí", "si"),
    no=("n", "no"),
    either="{first} o {last}",
    both="{first} y {last}",
    questions=("{count} pregunta.", "{count} preguntas."),
    again="Las mismas preguntas otra vez: --seed {seed}",
    ask_one="Responde {letters}, ? para ayuda:",
    ask_several="Letras de todas las correctas, como ac, ? para ayuda:",
    ask_typed="Tu respuesta, ? para ayuda:",
    ask_matches="Letras para 1 a {count}, como {sample}, ? para ayuda:",
    ask_order="Letras en orden, como {sample}, ? para ayuda:",
    ask_meant="¿Quisiste decir {meant}? {yes}/{no}:",
    commands_key="s salta la pregunta; q termina y muestra el resumen, igual que Ctrl-C.",
    commands_line="s o saltar salta la pregunta; q o salir termina y muestra el resumen, igual "
    "que Ctrl-C.",
    commands_typed="s o saltar salta la pregunta; q o salir termina y muestra el resumen. Donde "
    "la respuesta puede ser una letra o palabra así, vale como respuesta: ?s salta y ?q termina "
    "siempre, igual que Ctrl-C.",
    help_one="Se responde con {letters} (o de 1 a {count}), también en mayúscula;",
    help_truth="Se responde con {letters} (o con {words}), también en mayúscula;",
    help_several="Escribe las letras de todas las respuestas correctas y de ninguna otra, en "
    "cualquier orden, como ac.",
    help_typed="Escribe la respuesta. Las mayúsculas y los artículos no cuentan; un número puede "
    "llevar otra unidad y una fecha, otra forma; si parece un desliz, se te pregunta.",
    help_matches="Escribe una letra para cada número, por turno, como {sample}, o números con sus "
    "letras, como 1c 2a.",
    help_order="Escribe todas las letras, empezando por la de lo que va primero.",
    remind_one="Responde {letters}; ? muestra qué más se puede hacer.",
    remind_several="Responde con letras de la a hasta la {last}; ? muestra qué más se puede hacer.",
    remind_typed="Escribe una respuesta con palabras; ? muestra qué más se puede hacer.",
    remind_matches="Escribe {count} letras, como {sample}; ? muestra qué más se puede hacer.",
    remind_order="Escribe las {count} letras, cada una una vez, como {sample}; ? muestra qué más "
    "se puede hacer.",
    remind_meant="Responde {yes} o {no}: solo tú sabes qué quisiste decir.",
    right="Correcto: {key}",
    wrong="Incorrecto: {given}",
    skipped="Saltada. La respuesta: {key}",
    answer="La respuesta: {key}",
    inexact="Es cierto, pero la respuesta es más exacta.",
    found="{hits} de {parts} encontradas; {faults}.",
    too_many=("sobra {letters}", "sobran {letters}"),
    missing=("falta {letters}", "faltan {letters}"),
    all_pairs="las {parts} parejas.",
    pairs="{hits} de {parts} parejas correctas.",
    unanswered="sin respuesta",
    in_place="{hits} de {parts} en su lugar.",
    source="Fuente: {title}: “{quote}”",
    nothing="Sin respuestas",
    tally=("{right} de {count} correcta", "{right} de {count} correctas"),
    tally_skipped=("{count} saltada", "{count} saltadas"),
    tally_left=("queda {count}", "quedan {count}"),
    missed_list="Falladas:",
    skipped_list="Saltadas:",
    topics="Correctas por tema:",
    score="{topic}: {right} de {count}",
)

LANGUAGES: Mapping[str, Speech] = MappingProxyType({"en": ENGLISH, "es": SPANISH})


def speech(language: str) -> Speech:
    """Return the words for a BCP 47 tag; of ``es-VE``, only ``es`` counts."""
    return look_up(LANGUAGES, language, ENGLISH)
