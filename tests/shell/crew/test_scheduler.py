"""A scheduler that cannot be reached: told in time, and in plain words."""

import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest
from click.testing import CliRunner, Result

from quizgen.commands import main
from quizgen.shell.crew import scheduler


def run(address: str, *words: str) -> Result:
    """Ask a cluster for the questions of the bundled pack."""
    return CliRunner().invoke(main, ["items", "venezuela-2019", "--cluster", address, *words])


@contextmanager
def silent(server: socket.socket) -> Iterator[None]:
    """Take connections, and say nothing."""
    assert server.getsockname()
    yield


@contextmanager
def talking(server: socket.socket) -> Iterator[None]:
    """Answer as a web server does, whatever is asked."""

    def serve() -> None:
        with suppress(OSError):
            while True:
                connection, _ = server.accept()
                connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    threading.Thread(target=serve, daemon=True).start()
    yield


@contextmanager
def gone(server: socket.socket) -> Iterator[None]:
    """Be there no more."""
    server.close()
    yield


@pytest.mark.parametrize("server", [silent, talking, gone])
def test_what_is_no_scheduler_is_told(server: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether it never answers, says what it should not, or is not there."""
    assert callable(server)
    monkeypatch.setattr(scheduler, "ANSWER", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        address = f"tcp://127.0.0.1:{listening.getsockname()[1]}"
        with server(listening):
            result = run(address)
    assert result.exit_code == 3
    assert f"no Dask scheduler answers at {address}: is it running" in result.output
    assert not result.stdout


def test_without_dask_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything is tried."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    result = run("tcp://127.0.0.1:1")
    assert result.exit_code == 2
    assert "pip install '.[cluster]'" in result.output


@pytest.mark.parametrize(
    "address",
    ["", "here", "here:8786", "http://here:8786", "tcp://here", "tcp://here:port", "tcp://:1"],
)
def test_what_is_no_address_is_told(address: str) -> None:
    """With the form that an address has."""
    result = run(address)
    assert result.exit_code == 2
    assert f"{address!r} is no scheduler's address: write tcp://host:port" in result.output


def test_processes_and_a_cluster_do_not_go_together() -> None:
    """Not even where the number of processes is the usual one."""
    result = run("tcp://127.0.0.1:1", "--jobs", "1")
    assert result.exit_code == 2
    assert "--jobs and --cluster cannot go together" in result.output
