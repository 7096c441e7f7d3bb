"""Addresses that may be followed."""


def is_of_web(address: str) -> bool:
    """Tell whether an address leads to the web: nothing else is made clickable."""
    return address.lower().startswith(("https://", "http://"))
