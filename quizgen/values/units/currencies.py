"""Currencies by their codes (ISO 4217), and the signs that mean one of them everywhere."""

from collections.abc import Mapping

_CODES = """
AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD
CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD
GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD
KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO
NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE
SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST
XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
"""

CURRENCIES = frozenset(_CODES.lower().split())
"""The codes of all currencies that are legal tender somewhere (CLDR)."""

WORDS = frozenset({"all", "top"})
"""Codes that are likelier to be words before a number: TOP 10."""

SIGNS: Mapping[str, str] = {
    "£": "gbp",
    "€": "eur",
    "¥": "jpy",
    "JP¥": "jpy",
    "CN¥": "cny",
    "₹": "inr",
    "R$": "brl",
    "₩": "krw",
    "₪": "ils",
    "₫": "vnd",
    "₱": "php",
    "฿": "thb",
    "₺": "try",
    "₴": "uah",
    "₽": "rub",
    "₦": "ngn",
    "₸": "kzt",
    "₾": "gel",
    "₡": "crc",
    "₲": "pyg",
    "₵": "ghs",
    "A$": "aud",
    "AU$": "aud",
    "C$": "cad",
    "CA$": "cad",
    "NZ$": "nzd",
    "HK$": "hkd",
    "NT$": "twd",
    "MX$": "mxn",
    "S$": "sgd",
    "US$": "usd",
}
"""Signs of currencies that mean the same in every language; $ alone does not."""

WITH_CENTS = frozenset(["usd", "eur", "aud", "cad", "nzd", "hkd", "sgd", "twd", "zar"])
"""Currencies whose hundredth is a cent."""
