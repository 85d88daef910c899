"""From a record in the song to the same request again."""

from __future__ import annotations

from aiva_desktop.compose.infill import infill_of
from aiva_desktop.compose.requests import RequestError, melody_line
from aiva_desktop.compose.rerolls import RerollRequest
from aiva_desktop.compose.written_record import WrittenRecord, records_of
from aiva_desktop.language import tr
from aiva_desktop.score.song import Song
from aiva_desktop.ui.rewrite_request import SAMPLES
from aiva_desktop.ui.writing_task import ASPECTS_BY_NAME, INFILL_NAME, Continuing, Filling, Rerolling, WritingTask


def record_at(song: Song, track_id: int, tick: int) -> WrittenRecord | None:
    """The record of the notes at a place; where there are several, the one that starts last."""
    found = [one for one in records_of(song.conductor.markers) if one.track_id == track_id]
    return next((one for one in reversed(found) if one.start_tick <= tick < one.end_tick), None)


def task_again(song: Song, record: WrittenRecord) -> WritingTask:
    """Ask for the same.

    Raises:
        RequestError: with a sentence, when what was there before is gone.
    """
    notes = song.track(record.track_id).notes
    line = melody_line(notes)
    span = record.span(song, tuple(note for note in line if note.onset <= record.motif_tick))
    if record.verb == INFILL_NAME:
        return Filling(infill_of(notes, span, SAMPLES))
    if record.verb not in ASPECTS_BY_NAME:
        return Continuing(span)
    standing = tuple(note for note in line if record.start_tick <= note.onset < record.end_tick)
    if not standing:
        raise RequestError(tr("The notes that were written anew are gone."))
    return Rerolling(RerollRequest(span, record.kept, ASPECTS_BY_NAME[record.verb]), standing)
