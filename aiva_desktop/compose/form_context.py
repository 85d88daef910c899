"""What a section hears of those before it: their music, moved into its key."""

from __future__ import annotations

from collections.abc import Sequence

from aiva_desktop.compose.form_keys import moved_chords, moved_notes, semitones_between
from aiva_desktop.compose.form_request import FormRequest, WrittenSection
from aiva_desktop.score.chords import ChordChange
from aiva_desktop.score.notes import Note

# More notes than engines look back on are not given to them.
MOST_HEARD = 1280


def heard_notes(request: FormRequest, written: Sequence[WrittenSection], index: int) -> tuple[Note, ...]:
    """The notes of the sections before `index`, in the key of that section: so a return in another key is a copy.

    Of a very long piece the theme, the section's model and the newest sections: engines hear so much and no more, and
    would forget the theme first.
    """
    key, heard = request.key_of(index), _heard_sections(request, written, index)
    parts = (
        moved_notes(one.notes, semitones_between(request.key_of(number), key))
        for number, one in enumerate(written[:index])
        if number in heard
    )
    return tuple(note for part in parts for note in part)


def _heard_sections(request: FormRequest, written: Sequence[WrittenSection], index: int) -> frozenset[int]:
    wanted = (request.form.model_of(index) or 0, 0, *reversed(range(index))) if index else ()
    heard: list[int] = []
    for number in dict.fromkeys(wanted):
        if sum(len(written[one].notes) for one in (*heard, number)) > MOST_HEARD and heard:
            break
        heard.append(number)
    return frozenset(heard)


def heard_chords(request: FormRequest, written: Sequence[WrittenSection], index: int) -> tuple[ChordChange, ...]:
    """The chords of the sections before `index`, in the key of that section."""
    key = request.key_of(index)
    parts = (
        moved_chords(one.chords, semitones_between(request.key_of(number), key))
        for number, one in enumerate(written[:index])
    )
    return tuple(change for part in parts for change in part)
