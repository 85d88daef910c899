"""From what is selected to what is written anew."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from aiva_desktop.compose.alternatives import AlternativesRequest
from aiva_desktop.compose.controls import UNCONTROLLED
from aiva_desktop.compose.controls_text import controls_from
from aiva_desktop.compose.infill import before_gap, infill_of
from aiva_desktop.compose.requests import MAX_BARS, RequestError, melody_line
from aiva_desktop.compose.rerolls import Aspect, RerollRequest, bars_for, check_dynamics, parted
from aiva_desktop.language import tr
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song
from aiva_desktop.settings import ComposeSettings
from aiva_desktop.ui.continue_request import span_request
from aiva_desktop.ui.writing_task import Filling, Rerolling

# Fillings to choose from for each take that is asked for, at least.
SAMPLES = 24


def filling_of(
    song: Song, track_id: int, selection: frozenset[Note], marked: tuple[int, int] | None, settings: ComposeSettings
) -> Filling:
    """Infill the bars of the selected notes, else those of the `marked` range (ticks).

    Raises:
        RequestError: with a sentence, when no bars are named, too many, or nothing stands before them.
    """
    first, bars = _bars(song, selection, marked)
    notes, start = song.track(track_id).notes, song.conductor.meter.bar(first).start_tick
    gap = span_request(song, before_gap(notes, start), start, bars, settings, controls_from(settings.controls))
    return Filling(infill_of(notes, gap, SAMPLES))


def rerolling_of(
    song: Song, track_id: int, selection: frozenset[Note], aspect: Aspect, settings: ComposeSettings
) -> Rerolling:
    """Write an aspect of the selected melody anew.

    Raises:
        RequestError: with a sentence, when too few or too many notes are selected, or none tell how dynamics change.
    """
    before, kept = parted(song.track(track_id).notes, selection)
    if aspect is Aspect.DYNAMICS:
        check_dynamics((*before, *kept))
    bars = bars_for(kept, song.conductor.meter)
    # What the notes keep may break what the controls lay down: only the key is asked for.
    span = span_request(song, before, kept[0].onset, bars, settings, UNCONTROLLED)
    return Rerolling(RerollRequest(span, kept, aspect))


def alternatives_request(
    song: Song, track_id: int, selection: frozenset[Note], settings: ComposeSettings
) -> AlternativesRequest:
    """What else the one selected note could be.

    Raises:
        RequestError: with a sentence, when it is not one note, or nothing stands before it.
    """
    if len(selection) != 1:
        raise RequestError(tr("Select one note to see what else it could be."))
    note, line = next(iter(selection)), melody_line(song.track(track_id).notes)
    before = tuple(one for one in line if one.onset < note.onset)
    if not before:
        raise RequestError(tr("Nothing stands before this note: write some notes in front of it first."))
    span = replace(span_request(song, before, note.onset, 1, settings, UNCONTROLLED), candidates=1)
    return AlternativesRequest(span, note, tuple(one for one in line if one.onset > note.onset))


def _bars(song: Song, selection: Iterable[Note], marked: tuple[int, int] | None) -> tuple[int, int]:
    """The first bar (from 0) and how many."""
    onsets = sorted(note.onset for note in selection)
    if not onsets and marked is None:
        raise RequestError(tr("Select the notes of the bars to infill, or mark the bars in the ruler, first."))
    start, last = (onsets[0], onsets[-1]) if onsets else (marked[0], marked[1] - 1) if marked else (0, 0)
    meter = song.conductor.meter
    first = meter.bar_at(start).index
    bars = meter.bar_at(last).index - first + 1
    if bars > MAX_BARS:
        raise RequestError(tr("Select {max_bars} bars or fewer to infill, not {bars}.", max_bars=MAX_BARS, bars=bars))
    return first, bars
