"""How people are called: what stands before their names, and what asks for them."""

from collections.abc import Mapping
from functools import cache
from itertools import takewhile
from types import MappingProxyType

from quizgen.languages.grammar import folded
from quizgen.languages.tag import look_up
from quizgen.machine.frozen import frozen

LONG_ENOUGH = 6
"""A title with fewer letters ends other words by chance; *Vizepräsident* ends with one."""


@frozen(kw_only=True, eq=False)
class Persons:
    """How people are called in a language; nothing where that is not known.

    Attributes:
        who: The words that ask for a person.
        nouns: What people are, as a kind of things is called.
        titles: The words of offices, ranks and degrees, which may stand before anybody's name.
        styles: Words before a name that tell people apart who share it, as *Mrs*, *Pope* and
            *King* do.
    """

    who: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    styles: frozenset[str] = frozenset()

    def is_before_names(self, word: str) -> bool:
        """Tell whether a folded word is a style, or belongs to a title."""
        return (
            word in self.styles
            or word in self.titles
            or any(word.endswith(title) for title in self.titles if len(title) >= LONG_ENOUGH)
        )


_ENGLISH_NOUNS = "person people leader politician president minister scientist writer author poet "
_ENGLISH_NOUNS += "artist painter composer musician singer actor player philosopher explorer "
_ENGLISH_NOUNS += (
    "inventor general king queen emperor monarch ruler pope astronaut speaker physician"
)

PERSONS: Mapping[str, Persons] = MappingProxyType(
    {
        "en": Persons(
            who=folded("who whom whose"),
            nouns=folded(_ENGLISH_NOUNS),
            titles=folded(
                "president vice vp minister prime pm premier chancellor secretary general sec gen "
                "defence defense foreign interior finance opposition leader chairman chairwoman "
                "senator sen governor gov mayor ambassador congressman congresswoman admiral adm "
                "colonel col captain capt major maj lieutenant lt sergeant sgt marshal commander "
                "dr doctor prof professor judge justice former ex acting interim late dictator"
            ),
            styles=folded(
                "mr mrs ms miss sir dame lord lady king queen prince princess emperor empress duke "
                "duchess count countess baron earl tsar czar tsarina czarina kaiser sultan "
                "caliph shah pope saint st cardinal bishop father brother "
                "sister madame mme monsieur herr frau señor señora don signor"
            ),
        ),
        "de": Persons(
            who=folded("wer wem wen wessen"),
            nouns=folded("person personen mensch politiker forscher dichter maler komponist"),
            titles=folded(
                "präsident präsidentin minister ministerin kanzler kanzlerin premier general gen "
                "sekretär generalsekretär generalsekretärin oppositionsführer oberst hauptmann "
                "admiral marschall botschafter bürgermeister senator dr doktor prof professor "
                "professorin ehemaliger ehemalige früherer frühere diktator vize"
            ),
            styles=folded(
                "herr herrn frau könig königin prinz prinzessin kaiser kaiserin zar herzog "
                "graf fürst fürstin freiherr ritter landgraf kurfürst "
                "gräfin lord lady sir papst sankt st kardinal bischof pater schwester"
            ),
        ),
        "es": Persons(
            who=folded("quién quien quiénes quienes"),
            nouns=folded("persona personas líder político científico escritor poeta pintor"),
            titles=folded(
                "presidente presidenta vicepresidente ministro ministra primer primera canciller "
                "secretario secretaria general gral opositor opositora líder senador senadora "
                "gobernador gobernadora alcalde alcaldesa embajador coronel capitán comandante "
                "almirante mariscal diputado diputada dr dra doctor doctora prof profesor "
                "profesora juez expresidente difunto dictador"
            ),
            styles=folded(
                "sr sra señor señora señorita don doña rey reina príncipe princesa emperador "
                "emperatriz duque duquesa conde condesa zar papa san santa santo cardenal obispo "
                "padre sor sir lord lady"
            ),
        ),
        "fr": Persons(
            who=folded("qui"),
            nouns=folded("personne personnes homme savant écrivain poète peintre"),
            titles=folded(
                "président présidente vice-président ministre premier première chancelier "
                "chancelière secrétaire général générale gén gal opposant sénateur sénatrice "
                "gouverneur maire ambassadeur colonel capitaine commandant amiral maréchal député "
                "députée dr docteur pr prof professeur professeure juge ancien feu dictateur"
            ),
            styles=folded(
                "m mm monsieur mme madame mlle mademoiselle roi reine prince princesse empereur "
                "impératrice duc duchesse comte comtesse tsar pape saint sainte cardinal évêque "
                "père sœur sir lord lady"
            ),
        ),
        "it": Persons(
            who=folded("chi"),
            nouns=folded("persona persone politico scienziato scrittore poeta pittore"),
            titles=folded(
                "presidente vicepresidente ministro ministra primo prima cancelliere segretario "
                "segretaria generale gen leader senatore senatrice governatore sindaco sindaca "
                "ambasciatore colonnello capitano comandante ammiraglio maresciallo dott dottor "
                "dottore dottoressa prof professor professore professoressa giudice ex dittatore"
            ),
            styles=folded(
                "sig signor signora signorina don donna re regina principe principessa imperatore "
                "imperatrice duca duchessa conte contessa zar papa san santo santa cardinale "
                "vescovo padre suor sir lord lady"
            ),
        ),
        "pt": Persons(
            who=folded("quem"),
            nouns=folded("pessoa pessoas político cientista escritor poeta pintor"),
            titles=folded(
                "presidente presidenta vice-presidente ministro ministra primeiro primeira "
                "chanceler secretário secretária geral general gen líder senador senadora "
                "governador governadora prefeito prefeita embaixador coronel capitão comandante "
                "almirante marechal deputado deputada dr dra doutor doutora prof professor "
                "professora juiz ex falecido ditador"
            ),
            styles=folded(
                "sr sra senhor senhora dom dona rei rainha príncipe princesa imperador imperatriz "
                "duque duquesa conde condessa czar papa são santo santa cardeal bispo padre irmã "
                "sir lord lady"
            ),
        ),
    }
)

NOBODY = Persons()
"""What is known of people in other languages."""


def persons_of(tag: str) -> Persons:
    """Return how people are called in a language.

    Args:
        tag: A BCP 47 tag; of ``es-VE``, only ``es`` counts.
    """
    return look_up(PERSONS, tag, NOBODY)


_PARTICLES = folded(
    "al ben bin d' da dal de degli dei del della den der des di do dos du el ibn la le lo ten ter "
    "van vom von y zu zum zur"
)
"""Small words with which people's names begin."""


def begins_with_particle(name: str) -> bool:
    """Tell whether small words stand before a name, as in *de Broglie* and *van der Waals*.

    Args:
        name: What may be one, as it is written.
    """
    words = name.replace("’", "'").replace("'", "' ").split()
    small = list(takewhile(_PARTICLES.__contains__, words))
    return bool(small) and "".join(words[len(small) :])[:1].isupper()


def is_particle(word: str) -> bool:
    """Tell whether a folded word is one of the small ones with which people's names begin."""
    return word in _PARTICLES


@cache
def titles_of(tag: str) -> frozenset[str]:
    """Return the titles and styles of a language, and those of English.

    Args:
        tag: A BCP 47 tag; of ``es-VE``, only ``es`` counts.
    """
    several = (persons_of(tag), persons_of("en"))
    return frozenset().union(*(one.titles | one.styles for one in several))
