"""Noun phrases that say *some*: indefinite articles, and where such a phrase is no predicate.

*In a photograph* and *a protester covered …* say that there is one; *Ann was a protester* tells
what somebody is, and *threw a stone* what somebody did. Only the words of a language tell these
apart, so that what is not in its table counts for nothing.
"""

from collections.abc import Mapping

from quizgen.languages.tag import primary
from quizgen.machine.frozen import frozen


@frozen
class Indefinite:
    """The words by which a language introduces what it does not say which one it is.

    Attributes:
        articles: The indefinite articles of one thing, folded.
        places: What stands before a phrase that tells where or when: prepositions, folded; those
            that have melted with an article too, such as *numa*.
        subjects: What stands before the subject of a question, such as *did*.
        idle: Nouns behind an article that name no thing: amounts, and words of set phrases.
        definite: Words that make one thing of what stands behind an article: *a single*.
        relatives: Words that begin a relative clause, behind the first two of what stands between
            commas; for there they ask.
        behind_commas: Words with which, or behind a preposition, such a clause begins that has a
            comma before it.
        called: Words that give a thing its name.
        melted: Those of the articles that have a preposition in them.
        links: Words behind a noun that tell whose it is, or which: *of*, *that*.
    """

    articles: frozenset[str]
    places: frozenset[str]
    subjects: frozenset[str] = frozenset()
    idle: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    behind_commas: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()
    melted: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()


def indefinite_of(language: str) -> Indefinite | None:
    """Return the words of a language; None where it has no articles, or they are not known."""
    return _KNOWN.get(primary(language))


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_KNOWN: Mapping[str, Indefinite] = {
    "en": Indefinite(
        links=_words("of by from to that which"),
        articles=_words("a an"),
        places=_words(
            "in on at from during inside outside near before after behind under aboard amid across"
        ),
        subjects=_words("did does do"),
        idle=_words(
            "few lot little bit while number total series range set pair couple dozen half quarter "
            "third hundred thousand million billion row hurry way sense result rule whole attempt "
            "effort bid loss time once distance height depth speed rate price cost temperature "
            "pressure altitude length width weight age level maximum minimum average mean "
            "majority minority kind sort type form piece part share large small great"
        ),
        definite=_words("single certain particular given specific"),
        relatives=_words("that which who whom whose where when"),
        called=_words("called named titled entitled"),
    ),
    "es": Indefinite(
        links=_words("de del por que"),
        articles=_words("un una"),
        places=_words("en durante tras desde ante bajo sobre entre"),
        idle=_words(
            "poco par total número serie conjunto docena centenar millar millón tercio cuarto vez "
            "intento esfuerzo principio momento parte clase especie tipo forma modo manera nivel "
            "precio costo coste altura profundidad velocidad temperatura distancia promedio media"
        ),
        definite=_words("solo sola único única mismo misma determinado determinada cierto"),
        relatives=_words("que quien quienes cual cuales cuyo cuya cuando donde"),
        called=_words("llamado llamada titulado titulada"),
    ),
    "fr": Indefinite(
        links=_words("de du par que d'"),
        articles=_words("un une d'un d'une"),
        places=_words("dans sur lors pendant durant après avant devant depuis sous en à"),
        idle=_words(
            "peu total nombre série ensemble paire dizaine douzaine centaine millier million tiers "
            "quart fois moment partie sorte type forme façon manière niveau prix coût hauteur "
            "profondeur vitesse température distance moyenne"
        ),
        definite=_words("seul seule même certain certaine"),
        relatives=_words("qui que qu'il qu'elle dont où lequel laquelle lesquels lesquelles"),
        called=_words("appelé appelée nommé nommée intitulé intitulée"),
        melted=_words("d'un d'une"),
    ),
    "de": Indefinite(
        links=_words("von vom des der die das"),
        articles=_words("ein eine einem einen einer eines"),
        places=_words(
            "in auf bei vor nach während aus an unter über hinter neben zwischen anlässlich"
        ),
        idle=_words(
            "wenig paar bisschen dutzend hundert tausend million milliarde drittel viertel mal "
            "teil art form weise weile reihe anzahl zahl höhe tiefe geschwindigkeit temperatur "
            "entfernung preis durchschnitt"
        ),
        definite=_words("einzige einzigen einzigem einziger bestimmte bestimmten bestimmtem"),
        behind_commas=_words("der die das den dem denen dessen deren wo als"),
        called=_words("namens genannt"),
    ),
    "pt": Indefinite(
        links=_words("de do da por que"),
        articles=_words("um uma num numa dum duma"),
        places=_words("em durante após desde ante sob sobre perante"),
        idle=_words(
            "pouco par total número série conjunto dúzia centena milhar milhão terço quarto vez "
            "momento parte espécie tipo forma modo maneira nível preço custo altura profundidade "
            "velocidade temperatura distância média"
        ),
        definite=_words("só único única mesmo mesma determinado determinada certo"),
        relatives=_words("que quem cujo cuja onde quando"),
        called=_words("chamado chamada intitulado intitulada"),
        melted=_words("num numa"),
    ),
    "it": Indefinite(
        links=_words("di del della da che"),
        articles=_words("un uno una un'"),
        places=_words("in durante dopo prima da davanti su sotto dietro"),
        idle=_words(
            "po' paio totale numero serie insieme decina dozzina centinaio migliaio milione terzo "
            "quarto volta momento parte specie tipo forma modo livello prezzo costo altezza "
            "profondità velocità temperatura distanza media"
        ),
        definite=_words("solo sola unico unica stesso stessa determinato determinata certo"),
        relatives=_words("che cui chi quale quali dove quando"),
        called=_words("chiamato chiamata intitolato intitolata"),
    ),
    "nl": Indefinite(
        links=_words("van door dat die"),
        articles=_words("een"),
        places=_words("in op bij tijdens na uit voor onder boven achter"),
        idle=_words(
            "paar beetje aantal reeks dozijn derde kwart keer deel soort vorm manier hoogte diepte "
            "snelheid temperatuur afstand prijs gemiddelde"
        ),
        definite=_words("enkele bepaald bepaalde"),
        behind_commas=_words("die dat wie waar toen"),
        called=_words("genaamd"),
    ),
    "ca": Indefinite(
        links=_words("de del per que"),
        articles=_words("un una"),
        places=_words("en durant sobre sota davant"),
        idle=_words(
            "poc parell total nombre sèrie conjunt dotzena centenar miler milió terç quart cop "
            "moment part classe mena tipus forma manera nivell preu cost altura profunditat "
            "velocitat temperatura distància mitjana"
        ),
        definite=_words("sol sola únic única mateix mateixa determinat determinada cert"),
        relatives=_words("que qui qual quals on quan"),
        called=_words("anomenat anomenada titulat titulada"),
    ),
}
