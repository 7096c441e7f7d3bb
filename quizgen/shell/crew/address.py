"""The address of a scheduler, as the command line takes it."""

import click


class Address(click.ParamType):  # type: ignore[type-arg]  # older ones take none
    """Where a scheduler is: ``tcp://host:port``, or ``tls://host:port``."""

    name = "address"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the address as it was given, if it is one."""
        from urllib.parse import urlsplit

        try:
            parts = urlsplit(value)
            right = parts.scheme in {"tcp", "tls"} and parts.hostname and parts.port
        except ValueError:
            right = False
        if not right or parts.path or parts.query or parts.fragment or parts.username:
            self.fail(f"{value!r} is no scheduler's address: write tcp://host:port", param, ctx)
        return f"{parts.scheme}{value[len(parts.scheme) :]}"
