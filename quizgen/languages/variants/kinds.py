"""Words that say what kind of thing a name is of, and nothing more: *the city of*, *river*."""

from collections.abc import Mapping
from types import MappingProxyType

from quizgen.languages.grammar import folded
from quizgen.languages.tag import look_up
from quizgen.machine.frozen import frozen


@frozen(kw_only=True, eq=False)
class Kinds:
    """What says only of which kind a name is; nothing where that is not known.

    Attributes:
        before: Words that do so before a name. Behind one, they may be part of another:
            Mexico City is no Mexico.
        anywhere: Those that do so on either side.
    """

    before: frozenset[str] = frozenset()
    anywhere: frozenset[str] = frozenset()


KINDS: Mapping[str, Kinds] = MappingProxyType(
    {
        "en": Kinds(
            before=folded(
                "city town village capital country nation state province region county island isle "
                "peninsula kingdom republic empire lake mount mountain gulf bay ship vessel "
                "steamer "
                "frigate book novel play poem painting film opera letter word term language "
                "metallic pure dilute diluted concentrated aqueous author writer poet novelist "
                "famous great old ancient process phenomenon atom volcano ballet portrait "
                "statue sculpture song musical symphony concerto sport game instrument animal "
                "bird fish symbol formula so-called aboard board"
            ),
            anywhere=folded(
                "river ocean desert gas metal element compound substance chemical molecule planet "
                "organ bone gland muscle hormone enzyme species continent"
            ),
        ),
        "de": Kinds(
            before=folded(
                "stadt hauptstadt dorf land staat bundesland provinz region insel halbinsel "
                "königreich "
                "republik see berg schiff buch roman stück gedicht gemälde film oper "
                "buchstabe wort "
                "begriff sprache reines reine autor schriftsteller dichter fluss fluß symbol "
                "formel "
                "prozess vorgang phänomen atom vulkan körperteil tier vogel fisch insekt "
                "ballett sinfonie instrument spiel sport reiner rein stoff sogenannte "
                "sogenannter sogenanntes bord"
            ),
            anywhere=folded(
                "ozean wüste gas metall element verbindung stoff molekül planet organ knochen "
                "drüse "
                "muskel hormon enzym kontinent erdteil"
            ),
        ),
        "es": Kinds(
            before=folded(
                "ciudad capital pueblo país estado provincia región isla península reino república "
                "imperio lago monte montaña golfo bahía barco buque nave libro novela obra poema "
                "cuadro película ópera letra palabra término idioma lengua autor autora escritor "
                "poeta río océano mar desierto símbolo fórmula proceso fenómeno átomo volcán "
                "ballet sinfonía deporte juego instrumento animal ave pez pico llamado "
                "llamada famoso bordo"
            ),
            anywhere=folded(
                "gas metal elemento compuesto sustancia molécula planeta órgano hueso glándula "
                "músculo hormona enzima continente"
            ),
        ),
        "fr": Kinds(
            before=folded(
                "ville capitale village pays état province région île presqu'île royaume "
                "république "
                "empire lac mont montagne golfe baie bateau navire livre roman pièce poème tableau "
                "film opéra lettre mot terme langue auteur écrivain poète fleuve rivière océan mer "
                "désert processus phénomène atome conduit volcan ballet symphonie sport jeu "
                "instrument animal oiseau poisson symbole formule célèbre bord"
            ),
            anywhere=folded(
                "gaz métal élément composé substance molécule planète organe os glande muscle "
                "hormone "
                "enzyme continent"
            ),
        ),
        "it": Kinds(
            before=folded(
                "città capitale paese stato provincia regione isola penisola regno repubblica "
                "impero "
                "lago monte montagna golfo baia nave libro romanzo opera poesia quadro film "
                "lettera "
                "parola termine lingua autore scrittore poeta fiume oceano mare deserto simbolo "
                "formula"
            ),
            anywhere=folded(
                "gas metallo elemento composto sostanza molecola pianeta organo osso ghiandola "
                "muscolo ormone enzima continente"
            ),
        ),
        "pt": Kinds(
            before=folded(
                "cidade capital vila país estado província região ilha península reino república "
                "império lago monte montanha golfo baía navio livro romance obra poema quadro "
                "filme "
                "ópera letra palavra termo língua autor escritor poeta rio oceano mar deserto "
                "símbolo fórmula"
            ),
            anywhere=folded(
                "gás metal elemento composto substância molécula planeta órgão osso glândula "
                "músculo hormônio enzima continente"
            ),
        ),
    }
)

NO_KINDS = Kinds()
"""What is known of other languages."""


def kinds_of(tag: str) -> Kinds:
    """Return the words for kinds of things in a language.

    Args:
        tag: A BCP 47 tag; of ``es-VE``, only ``es`` counts.
    """
    return look_up(KINDS, tag, NO_KINDS)
