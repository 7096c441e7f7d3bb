"""Given names that are one name, in several languages or for short: *Ludwig*, *Louis*; *Abe*."""

from collections.abc import Mapping
from functools import cache

SHORTEST = 2
"""Of a name, so many letters may be what somebody is called: *Jo*, *Fred*, *Anton*."""

_SAME = """
abraham abe | albert alberto al bert adalbert | alexander alejandro alexandre alessandro
aleksandr aleksander alex sasha alexandros | alfred alfredo alf fred | andrew andreas andres
andre andrea andrei andrej andrzej andy | ann anna anne ana annie anja | anthony anton antonio
antoine antonius tony antony antoni | augustus august augusto auguste | bartholomew bartolomeo
bartolome barthelemy | benjamin ben benny benjamim | bernard bernardo bernhard bernie | boris
borys | charles karl carlos carlo carl charlie chuck karel carolus karol | christian cristian
cristiano | christopher cristobal christophe christoph cristoforo cristovao chris kit |
catherine katharina catalina katherine caterina catarina ekaterina yekaterina jekaterina
katarina kathryn kate cathy | constantine constantin konstantin constantino | daniel dan danny
daniele daniil | david dave davide davy | dmitri dimitri dmitry dmitrij dimitrij dmitriy |
dominic dominik domingo dominique domenico | donald don donny | edward eduardo edouard eduard
edoardo ed eddie ted ned | elizabeth elisabeth isabel isabella elisabetta isabelle liz beth
lizzie eliza yelizaveta | emil emilio emile | eric erik erich | ernest ernst ernesto | eugene
eugen eugenio yevgeny | ferdinand fernando hernando ferdinando fernao hernan fernand | florence
florencia florenz flo | francis franz francisco francois francesco frank pancho paco ferenc |
frederick friedrich federico frederic frederik fritz fred freddy fryderyk fredrik frederico |
gabriel gabriele gabe | galileo galilee galilei | genghis chinggis dschingis gengis djengis |
geoffrey jeffrey jeff geoff gottfried godfrey | george georg jorge georges giorgio jiri jurgen
gheorghe georgios | gerald gerhard gerardo gerard geraldo gerry | gregory gregor gregorio
gregoire greg grigori grigory | gustav gustavo gustave gus | harold harald harry hal | helen
helena elena helene ellen jelena yelena | henry heinrich enrique henri enrico henrique hendrik
harry hank heinz hal | horatio horacio orazio | hugh hugo ugo hugues | isaac isaak isac ike |
jacob jakob jacobo james jacques giacomo jaime jim jimmy jamie jakub jacopo tiago | jerome
hieronymus jeronimo girolamo | jane jeanne joan johanna juana giovanna joanna jean | john johann
johannes juan jean giovanni joao jan ivan ian hans jack johnny jon jonathan jens janos ioannis
sean juhani johan | joseph josef jose giuseppe josep joe iosif josip jozef | julius julio jules
giulio julian | lawrence laurence lorenzo larry laurent lars | leo lev leon leone leonid lyov |
leonard leonardo leonhard len lenny | lewis louis ludwig luis luigi lajos lou ludovico luiz
ludovic | lucas luke luca lukas luc | lucy lucia lucie luzia | manuel emanuel emmanuel manu |
mark marcus marco marc marcos markus marek marcel | margaret margarita marguerite margherita
maggie meg peggy margarethe margarete margot | martin martino martinho marty | mary maria marie
molly mariam marya | matthew mateo matthias matteo mathieu matt mateus matthaus mathias |
maurice moritz mauricio maurizio | michael michel miguel michele mikhail mike mick michail
michal mihail mikael | muhammad mohammed mohamed mohammad mahoma mahomet muhammed mehmet mohamad
| nathaniel nathan nate | neil niels nils neal | nicholas nikolaus nicolas nikolai nicola
niccolo nick nikola nicolaus nikolay nikolaj mikolaj nicolau claus klaus | oliver olivier
oliverio | oscar oskar | patrick patricio pat patrice | paul pablo paolo pavel paulo pal | peter
pedro pierre pietro pyotr petr piotr pete pieter petrus pjotr | philip philipp felipe philippe
filippo phil filip phillip | raphael rafael raffaello raffaele raffael | richard ricardo dick
rick rich riccardo richie | robert roberto bob bobby rob robbie rupert | roderick rodrigo |
ronald ron ronnie ronaldo | rudolf rodolfo rudolph rudolphe | samuel sam samuele | sergei sergej
serge sergio sergey | simon simeon simone | sigmund sigismund zygmunt segismundo | sophia sofia
sophie zofia sonya sonia | stephen steven stefan esteban etienne stefano steve stephan stephane
estevao istvan | susan susanne susana sue suzanne | theodore theodor teodoro ted teddy fyodor
fjodor fedor feodor theo fiodor | theresa teresa therese terry tess | thomas tomas tom tommy
tommaso tome | timothy tim timoteo | valentina walentina valentine | vasco basco | victor viktor
vittorio vic vitor | victoria viktoria vitoria vittoria | vincent vicente vincenzo vince vincenz
| vladimir wladimir volodymyr wolodymyr | walter walt gualterio | william wilhelm guillermo
guillaume guglielmo guilherme willem bill billy will willy liam willi | xavier javier | yuri
juri iouri youri yury jurij | zachary zacharias zack
"""


@cache
def _classes() -> Mapping[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for number, names in enumerate(_SAME.split("|")):
        for name in names.split():
            found[name] = found.get(name, frozenset()) | {number}
    return found


def is_same_name(one: str, other: str) -> bool:
    """Tell whether two given names are one, in another language or for short.

    Args:
        one: A folded name without accents.
        other: Another one.
    """
    if min(len(one), len(other)) >= SHORTEST and (one.startswith(other) or other.startswith(one)):
        return True
    classes = _classes()
    return not classes.get(one, frozenset()).isdisjoint(classes.get(other, frozenset()))
