"""How commands report what went wrong."""

from __future__ import annotations


class CommandError(Exception):
    """The command cannot go on; the message is one sentence. Ends the program with status 2."""
