"""What a selection means where the app has to guess."""

from __future__ import annotations

from aiva_desktop.score.notes import Note


def phrase_of(selection: frozenset[Note]) -> frozenset[Note]:
    """The selection if it looks like a chosen phrase, else nothing.

    A note that was just drawn or moved is selected too; one note alone says nothing about where a phrase ends.
    """
    return selection if len(selection) > 1 else frozenset()
