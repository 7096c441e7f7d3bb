"""The tables of a store, step by step: each version begins with those before it.

``log`` holds the entries, and nothing in it is ever changed or deleted. ``cards`` is a cache
of what follows from it, ``days`` counts the cards that are due on each day, so that to count
those of all days takes no longer where there are many, and ``cache`` says by which rules all
that was worked out.
"""

import sqlite3
from collections.abc import Sequence

APPLICATION = 0x717A676E
"""Marks the file as one of quizgen's: ``qzgn``."""

STEPS = (
    """
    CREATE TABLE log (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        at INTEGER NOT NULL,
        pack TEXT NOT NULL,
        language TEXT NOT NULL,
        item TEXT NOT NULL,
        line TEXT NOT NULL
    );
    CREATE INDEX log_by_card ON log (pack, language, item);
    CREATE INDEX log_by_time ON log (at);
    CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log
    BEGIN
        SELECT raise(ABORT, 'the log is only added to');
    END;
    CREATE TRIGGER log_is_not_deleted BEFORE DELETE ON log
    BEGIN
        SELECT raise(ABORT, 'the log is only added to');
    END;
    CREATE TABLE cards (
        pack TEXT NOT NULL,
        language TEXT NOT NULL,
        item TEXT NOT NULL,
        keys TEXT NOT NULL,
        answers INTEGER NOT NULL,
        touched INTEGER NOT NULL,
        missed INTEGER NOT NULL,
        first INTEGER NOT NULL,
        due INTEGER,
        last INTEGER,
        stability REAL,
        difficulty REAL,
        reviews INTEGER NOT NULL,
        lapses INTEGER NOT NULL,
        PRIMARY KEY (pack, language, item)
    );
    CREATE TABLE days (due INTEGER PRIMARY KEY, cards INTEGER NOT NULL);
    CREATE TRIGGER card_comes AFTER INSERT ON cards WHEN new.due IS NOT NULL
    BEGIN
        INSERT INTO days VALUES (new.due, 1) ON CONFLICT DO UPDATE SET cards = cards + 1;
    END;
    CREATE TRIGGER card_goes AFTER DELETE ON cards WHEN old.due IS NOT NULL
    BEGIN
        UPDATE days SET cards = cards - 1 WHERE due = old.due;
    END;
    CREATE TRIGGER card_moves AFTER UPDATE OF due ON cards WHEN old.due IS NOT new.due
    BEGIN
        UPDATE days SET cards = cards - 1 WHERE due = old.due;
        INSERT INTO days SELECT new.due, 1 WHERE new.due IS NOT NULL
            ON CONFLICT DO UPDATE SET cards = cards + 1;
    END;
    CREATE INDEX cards_last ON cards (last) WHERE last IS NOT NULL;
    CREATE TABLE cache (rules TEXT NOT NULL);
    INSERT INTO cache VALUES ('');
    """,
)
"""What makes each version of the one before it; the first begins with an empty file."""


def version_of(connection: sqlite3.Connection) -> int:
    """Return the version of a store; 0 where it is empty."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def is_foreign(connection: sqlite3.Connection) -> bool:
    """Tell whether a file holds what another program keeps."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application == APPLICATION:
        return False
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    return bool(application or tables or version_of(connection))


def migrate(connection: sqlite3.Connection, steps: Sequence[str] = STEPS) -> None:
    """Bring a store up to the version of this program: all the way, or not at all.

    Args:
        connection: The store, which nobody has a transaction in.
        steps: What makes each version.
    """
    if version_of(connection) >= len(steps):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another session may have done so since.
        for step in steps[version_of(connection) :]:
            for statement in _statements(step):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {len(steps)}")
        connection.execute("COMMIT")
    except BaseException:
        # A full disk has rolled it back already.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _statements(script: str) -> list[str]:
    """Part a script into its statements: `executescript` would end the transaction."""
    statements, begun = [], ""
    for piece in script.split(";"):
        begun += f"{piece};"
        if sqlite3.complete_statement(begun):
            statements.append(begun)
            begun = ""
    return [statement for statement in statements if statement.strip(" \n;")]
