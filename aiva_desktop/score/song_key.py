"""The key of a whole song, from all its notes, its opening and its end."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key, Mode, fits_of_keys
from aiva_desktop.score.song import Song
from aiva_desktop.score.time import PPQ

_OPENING_TICKS = 16 * PPQ
# What sounds in the last half of a quarter note is the final chord.
_FINAL_TICKS = PPQ // 2
# Chosen on 300 scores whose key is known, from songs, tunes, hymns and quartets.
_OPENING, _FINAL_BASS, _LAST_NOTE, _FINAL_THIRD = 0.5, 0.5, 0.3, 0.2


def estimate_song_key(song: Song) -> Key | None:
    """The most likely key of a finished song, None without pitched notes.

    Beside how well all notes fit (see `estimate_key`): pieces begin in their key, and end on its tonic in the bass,
    often in the melody too, with the third that tells major from minor.
    """
    notes = sorted(chain.from_iterable(track.notes for track in song.tracks if not track.is_drums))
    if not notes or song.melody_track is None:
        return None
    whole, opening = fits_of_keys(notes), fits_of_keys(_opening(notes))
    final = _final_pitches(notes)
    last_note = max(song.melody_track.notes).pitch % 12

    def score(key: Key) -> float:
        end = _FINAL_BASS * (key.tonic == min(final) % 12) + _LAST_NOTE * (key.tonic == last_note)
        return whole[key] + _OPENING * opening[key] + end + _FINAL_THIRD * _third(key, final)

    return max(whole, key=score)


def _opening(notes: Sequence[Note]) -> list[Note]:
    return [note for note in notes if note.onset < notes[0].onset + _OPENING_TICKS]


def _final_pitches(notes: Sequence[Note]) -> list[int]:
    end = max(note.end for note in notes)
    return [note.pitch for note in notes if note.end > end - _FINAL_TICKS]


def _third(key: Key, pitches: Sequence[int]) -> int:
    """1 when the third of the key sounds, -1 when that of the other mode does, 0 for both or none."""
    own, other = (4, 3) if key.mode is Mode.MAJOR else (3, 4)
    above_tonic = {(pitch - key.tonic) % 12 for pitch in pitches}
    return (own in above_tonic) - (other in above_tonic)
