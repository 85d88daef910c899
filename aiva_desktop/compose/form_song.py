"""A piece in a form as a song: its melody, chords, keys and markers in place of what stood there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from aiva_desktop.compose.form_markers import PlacedForm, is_of_form, markers_of
from aiva_desktop.compose.form_request import FormRequest, WrittenSection
from aiva_desktop.score.chords import ChordChange
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Conductor, KeyChange, Marker, Song
from aiva_desktop.score.time import MeterMap

# Before what tells how a form was written; not a kind of marker that other programs show.
_WRITTEN, _WRITTEN_KIND = "Form written with seed", "text"


def song_with_form(
    song: Song, track_id: int, request: FormRequest, written: Sequence[WrittenSection], engine: str | None = None
) -> Song:
    """The song with what is written, from the form's start to the end of the last written section.

    The bars that the motif fills stay as they are, chords and second voices included. Where the whole form was
    written, by the `engine` of this hash, that is noted with the seed, so that it can be written again. Raises KeyError
    when the track is gone.
    """
    track = song.track(track_id)
    notes = notes_with_form(track.notes, request, written)
    song = song.with_track(track.with_notes(notes))
    conductor = conductor_with_form(song, request, written)
    if engine is None:
        return replace(song, conductor=conductor)
    note = Marker(request.start_tick(0), _how_written(request, engine), _WRITTEN_KIND)
    others = (marker for marker in conductor.markers if not marker.text.startswith(_WRITTEN))
    return replace(song, conductor=replace(conductor, markers=_in_order([*others, note])))


def _how_written(request: FormRequest, engine: str) -> str:
    """All that the notes depend on besides the motif and the form, which are in the song."""
    lock = "in the key" if request.key_lock else "also outside the key"
    words = (f"engine {engine}", f"style {request.style}", f"temperature {request.temperature:g}", lock)
    return f"{_WRITTEN} {request.seed}, {', '.join(words)}"


def notes_with_form(notes: Sequence[Note], request: FormRequest, written: Sequence[WrittenSection]) -> tuple[Note, ...]:
    """The track's notes with those written; what sounds into them is cut."""
    start = request.given_end_tick
    end = max(start, request.start_tick(len(written)))
    new = [note for section in written for note in section.notes if note.onset >= start]
    kept = (
        replace(note, duration=min(note.duration, start - note.onset)) if note.onset < start else note
        for note in notes
        if not start <= note.onset < end
    )
    return tuple(sorted([*kept, *new]))


def conductor_with_form(song: Song, request: FormRequest, written: Sequence[WrittenSection]) -> Conductor:
    """The song's conductor with the sections' markers, and with the chords and keys that are written."""
    conductor, chords = song.conductor, [change for section in written for change in section.chords]
    return replace(
        conductor,
        markers=with_form_markers(conductor.markers, PlacedForm(request.form, request.first_bar), request.meter),
        chords=_with_chords(song, chords, request, len(written)) if chords else conductor.chords,
        keys=_with_keys(conductor.keys, request, len(written)),
    )


def with_form_markers(markers: Sequence[Marker], placed: PlacedForm | None, meter: MeterMap) -> tuple[Marker, ...]:
    """Markers with those of a form in place of another's; None takes them away."""
    new = () if placed is None else markers_of(placed, meter)
    others = (marker for marker in markers if not is_of_form(marker))
    return _in_order([*others, *new])


def _in_order(markers: Sequence[Marker]) -> tuple[Marker, ...]:
    return tuple(sorted(markers, key=lambda marker: marker.tick))


def _with_chords(
    song: Song, new: Sequence[ChordChange], request: FormRequest, sections: int
) -> tuple[ChordChange, ...]:
    """As `new` in the written sections; what sounded after them goes on, if there is more of the song."""
    old, start, end = song.conductor.chords, request.start_tick(0), request.start_tick(sections)
    after = {change.tick: change for change in old if change.tick >= end}
    sounding = [change for change in old if change.tick <= end]
    if sounding and end < song.end_tick:
        after.setdefault(end, ChordChange(end, sounding[-1].chord))
    kept = [change for change in old if change.tick < start]
    return (*kept, *new, *(after[tick] for tick in sorted(after)))


def _with_keys(old: Sequence[KeyChange], request: FormRequest, sections: int) -> tuple[KeyChange, ...]:
    """With the keys that sections have of their own, and the piece's key wherever one of them ends."""
    if all(section.key is None for section in request.form.sections):
        return tuple(old)
    start, end = request.start_tick(0), request.start_tick(sections)
    keys = [(request.start_tick(index), request.key_of(index)) for index in range(sections)]
    after = [change for change in old if change.tick >= end]
    if not after or after[0].tick > end:
        keys.append((end, request.key_of_piece))
    new = [KeyChange(tick, key) for tick, key in keys if key is not None]
    return (*(change for change in old if change.tick < start), *_without_repeats(new), *after)


def _without_repeats(changes: Sequence[KeyChange]) -> list[KeyChange]:
    kept: list[KeyChange] = []
    for change in changes:
        if not kept or kept[-1].key != change.key:
            kept.append(change)
    return kept
