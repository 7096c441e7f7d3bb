"""How people answer: the words around an answer, and those that make another one of it."""

from collections.abc import Mapping
from types import MappingProxyType

from quizgen.languages.grammar import folded
from quizgen.languages.tag import look_up
from quizgen.machine.frozen import frozen


@frozen(kw_only=True, eq=False)
class Replies:
    """How people answer in a language; nothing where that is not known.

    Attributes:
        plain: Words that say nothing before an answer, as in *it was in the year 1958*.
        dating: Those that do so before a date only.
        around: Further words beside a name that mostly say nothing: *that of Pérez*.
        whole: What may be said of a number or a unit that are whole: *3 full days*.
        summed: What may stand behind a number, and says nothing: *206 in all*.
        roughly: What behind a number says that it is about right: *7,000 or so*.
        many: What may stand before a number that nobody counted: *several thousand*.
        turning: Words that make another answer of what they stand beside, such as *not*.
        opening: Those that do so before a date or a number only, such as *before*.
    """

    plain: frozenset[str] = frozenset()
    dating: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()
    summed: frozenset[str] = frozenset()
    roughly: frozenset[str] = frozenset()
    many: frozenset[str] = frozenset()
    turning: frozenset[str] = frozenset()
    opening: frozenset[str] = frozenset()


REPLIES: Mapping[str, Replies] = MappingProxyType(
    {
        "en": Replies(
            plain=folded("it it's its is was were are there the a an in on at"),
            dating=folded("year date day of anno"),
            around=folded(
                "of by from to into onto inside within with for around round near this that "
                "that's these those they they're he he's she she's were be been called named "
                "said i think i'm sure guess believe maybe perhaps probably surely my our your "
                "his her their own both one ones only mostly mainly also known as when while "
                "number answer who which what would must will may might could does has have "
                "had there aka alias born real name"
            ),
            whole=folded("full whole entire complete total"),
            summed=frozenset(
                ("in all", "in total", "altogether", "overall", "exactly", "precisely")
            ),
            roughly=frozenset(("or so", "odd", "more or less", "or thereabouts", "approx")),
            many=folded("several many some few"),
            turning=folded(
                "not never neither nor no none without except but or and than instead unlike "
                "versus vs against besides excluding anti non jr junior"
            ),
            opening=folded("before after not never until till under below over above beyond"),
        ),
        "de": Replies(
            plain=folded("es war waren ist sind wurde das der die den dem ein eine in im am an um"),
            dating=folded("jahr jahre datum tag anno"),
            around=folded(
                "von vom durch aus zu zum zur bei beim mit für auf unter dies dieser diese dieses "
                "jener jene er sie heißt hieß genannt namens ich glaube denke meine wohl "
                "vielleicht wahrscheinlich sicher mein meine unser unsere sein ihr beide beiden "
                "nur meist auch als wenn antwort hat haben gibt"
            ),
            whole=folded("ganze ganzen volle vollen"),
            summed=frozenset(("insgesamt", "zusammen", "im ganzen", "genau")),
            roughly=frozenset(("oder so", "ungefähr", "mehr oder weniger")),
            many=folded("mehrere viele einige"),
            turning=folded(
                "nicht nie kein keine keiner keinen weder noch ohne außer aber sondern oder und "
                "statt gegen junior jr"
            ),
            opening=folded("vor nach nicht bis unter über"),
        ),
        "es": Replies(
            plain=folded("fue era es son eran fueron el la los las un una en a"),
            dating=folded("año fecha día de"),
            around=folded(
                "de del por con desde hasta hacia para al sobre este esta estos estas ese esa "
                "esos esas eso esto él ella se llama llamaba llamado llamada creo que pienso "
                "seguro quizá quizás tal vez probablemente mi nuestro nuestra su sus ambos "
                "ambas solo sólo también conocido conocida como cuando respuesta lo tiene "
                "tienen hay había"
            ),
            whole=folded("completo completos completa completas entero enteros entera enteras"),
            summed=frozenset(
                ("en total", "en conjunto", "exactos", "exactas", "exactamente", "justos")
            ),
            roughly=frozenset(("o así", "más o menos", "y pico", "aprox", "aproximadamente")),
            many=folded("varios varias muchos muchas algunos algunas"),
            turning=folded(
                "no nunca ni ningún ninguno ninguna sin excepto salvo sino pero o u y e menos "
                "contra anti hijo junior jr"
            ),
            opening=folded("antes después no tras hasta bajo sobre"),
        ),
        "fr": Replies(
            plain=folded(
                "c'est c'était c'étaient ce sont était est il elle le la les l' un une en dans à au"
            ),
            dating=folded("an année date jour de"),
            around=folded(
                "de du des d' par avec pour sur vers chez aux cette cet ces celui celle ceux "
                "celles s'appelle appelé appelée nommé nommée je crois pense sûr peut-être "
                "probablement mon ma notre son sa leur tous deux seulement aussi connu sous nom "
                "quand réponse a y ont compte avait"
            ),
            whole=folded("entier entiers entière entières complet complets pleins pleines"),
            summed=frozenset(("en tout", "au total", "pile", "exactement", "tout rond")),
            roughly=frozenset(("environ", "ou presque", "plus ou moins")),
            many=folded("plusieurs quelques"),
            turning=folded(
                "ne n' pas non jamais ni aucun aucune sans sauf excepté mais ou et plutôt contre "
                "anti fils junior jr"
            ),
            opening=folded("avant après pas jusqu'en jusqu'à sous dessus"),
        ),
        "it": Replies(
            plain=folded(
                "è era erano sono fu furono il lo la i gli le l' un una uno in nel nella a"
            ),
            dating=folded("anno data giorno"),
            around=folded(
                "di del dello della dei degli delle dell' da dal dalla con per su al alla allo "
                "questo questa questi queste quello quella quelli quelle lui lei si chiama "
                "chiamava chiamato chiamata credo penso che sicuro forse probabilmente mio "
                "nostro suo loro entrambi entrambe solo anche noto nota come quando risposta"
            ),
            whole=folded("intero interi intera intere completo completi pieni piene"),
            summed=frozenset(("in tutto", "in totale")),
            roughly=frozenset(("circa", "più o meno")),
            many=folded("diversi diverse molti molte alcuni alcune"),
            turning=folded(
                "non mai né nessuno nessuna senza tranne eccetto ma o e ed bensì contro anti "
                "figlio junior jr"
            ),
            opening=folded("prima dopo non fino"),
        ),
        "pt": Replies(
            plain=folded("é era eram são foi foram o a os as um uma em no na ao à"),
            dating=folded("ano data dia de"),
            around=folded(
                "de do da dos das por pelo pela com para sobre este esta estes estas esse essa "
                "isso isto aquele aquela ele ela se chama chamava chamado chamada acho que penso "
                "certo talvez provavelmente meu minha nosso nossa seu sua ambos ambas só "
                "somente também conhecido conhecida como quando resposta"
            ),
            whole=folded("completo completos completa completas inteiro inteiros inteira inteiras"),
            summed=frozenset(("no total", "ao todo", "ao total")),
            roughly=frozenset(("mais ou menos", "aproximadamente")),
            many=folded("vários várias muitos muitas alguns algumas"),
            turning=folded(
                "não nunca nem nenhum nenhuma sem exceto salvo mas ou e senão contra anti filho "
                "júnior jr"
            ),
            opening=folded("antes depois não após até"),
        ),
    }
)

NOTHING = Replies()
"""What is known of answers in other languages."""


def replies_of(tag: str) -> Replies:
    """Return how people answer in a language.

    Args:
        tag: A BCP 47 tag; of ``es-VE``, only ``es`` counts.
    """
    return look_up(REPLIES, tag, NOTHING)
