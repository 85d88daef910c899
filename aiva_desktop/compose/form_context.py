"""What a section hears of those before it: their music, moved into its key."""

from __future__ import annotations

from collections.abc import Sequence

from aiva_desktop.compose.form_keys import moved_chords, moved_notes, semitones_between
from aiva_desktop.compose.form_request import FormRequest, WrittenSection
from aiva_desktop.score.chords import ChordChange
from aiva_desktop.score.notes import Note


def heard_notes(request: FormRequest, written: Sequence[WrittenSection], index: int) -> tuple[Note, ...]:
    """The notes of the sections before `index`, in the key of that section: so a return in another key is a copy."""
    key = request.key_of(index)
    parts = (
        moved_notes(one.notes, semitones_between(request.key_of(number), key))
        for number, one in enumerate(written[:index])
    )
    return tuple(note for part in parts for note in part)


def heard_chords(request: FormRequest, written: Sequence[WrittenSection], index: int) -> tuple[ChordChange, ...]:
    """The chords of the sections before `index`, in the key of that section."""
    key = request.key_of(index)
    parts = (
        moved_chords(one.chords, semitones_between(request.key_of(number), key))
        for number, one in enumerate(written[:index])
    )
    return tuple(change for part in parts for change in part)
