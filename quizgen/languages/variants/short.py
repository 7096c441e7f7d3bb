"""Words that are written in short within names: *St Exupéry*, *Mt. Everest*."""

from collections.abc import Mapping
from types import MappingProxyType

SHORT: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "st": frozenset(("saint", "sankt", "street", "santo", "san")),
        "ste": frozenset(("sainte",)),
        "sta": frozenset(("santa",)),
        "sto": frozenset(("santo",)),
        "s": frozenset(("saint", "san", "santa", "sao")),
        "saint": frozenset(("sankt", "san", "santo")),
        "mt": frozenset(("mount", "mont", "monte")),
        "mtn": frozenset(("mountain",)),
        "mts": frozenset(("mountains",)),
        "ft": frozenset(("fort",)),
        "pt": frozenset(("point", "port")),
        "univ": frozenset(("university", "universitat", "universidad", "universite")),
        "uni": frozenset(("university", "universitat", "universidad")),
        "rep": frozenset(("republic", "republik", "republica", "republique")),
        "dem": frozenset(("democratic", "demokratische", "democratica", "democratique")),
        "fed": frozenset(("federal", "federation", "federative", "federated")),
        "ave": frozenset(("avenue", "avenida")),
        "rd": frozenset(("road",)),
        "sq": frozenset(("square",)),
        "is": frozenset(("islands", "island", "isles")),
        "dept": frozenset(("department",)),
        "intl": frozenset(("international",)),
        "natl": frozenset(("national",)),
        "govt": frozenset(("government",)),
        "assn": frozenset(("association",)),
        "utd": frozenset(("united",)),
        "southern": frozenset(("south",)),
        "northern": frozenset(("north",)),
        "eastern": frozenset(("east",)),
        "western": frozenset(("west",)),
        "jr": frozenset(("junior",)),
        "sr": frozenset(("senior",)),
    }
)
"""What a folded word may be short for."""
