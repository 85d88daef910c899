"""Chords for a piece in a form: each section is harmonised after its melody; a return keeps its model's chords."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aiva_desktop.compose.form_context import heard_chords, heard_notes
from aiva_desktop.compose.form_keys import moved_chords, semitones_between
from aiva_desktop.compose.form_request import FormRequest, WrittenSection
from aiva_desktop.compose.harmony import ChordWritten, HarmonyEngine, HarmonyRequest, LockedChord
from aiva_desktop.compose.requests import ANY_STYLE
from aiva_desktop.score.chords import Chord, ChordChange
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Mode

# Drafts and temperature with which chords agree best with a melody.
_DRAFTS, _TEMPERATURE = 16, 0.7
# A bar keeps the chords of the bar that it recalls where it shares so many of its notes.
_KEPT_SHARE = 0.5
_SEED_SHIFT = 17


def write_section_chords(
    harmony: HarmonyEngine, request: FormRequest, written: Sequence[WrittenSection], index: int, notes: Sequence[Note]
) -> Iterator[ChordWritten]:
    """Chords for section `index` with these `notes`, after the sections `written` with their chords.

    Raises:
        RequestError: with a sentence for the composer.
    """
    key = request.key_of(index)
    asked = HarmonyRequest(
        start_tick=request.start_tick(index),
        bars=request.form.sections[index].bars,
        meter=request.meter,
        key=key,
        melody=(*heard_notes(request, written, index), *notes),
        before=heard_chords(request, written, index),
        locked=(*_kept_chords(request, written, index, notes), *_last_chord(request, index)),
        style=request.style if request.style in harmony.styles else ANY_STYLE,
        temperature=_TEMPERATURE,
        drafts=_DRAFTS,
        seed=request.seed_of(index) + _SEED_SHIFT,
    )
    for event in harmony.write_chords(asked):
        if isinstance(event, ChordWritten):
            yield event


def chord_changes(events: Sequence[ChordWritten]) -> tuple[ChordChange, ...]:
    """As songs keep them."""
    return tuple(event.change for event in events)


def _kept_chords(
    request: FormRequest, written: Sequence[WrittenSection], index: int, notes: Sequence[Note]
) -> tuple[LockedChord, ...]:
    """The model's chords, in this section's key, under bars that have most of their notes from it; never the last."""
    model = request.form.model_of(index)
    if index == 0:
        return tuple(_given_chords(request))
    if model is None:
        return ()
    moved = semitones_between(request.key_of(model), request.key_of(index))
    kept: list[LockedChord] = []
    for place in range(request.form.sections[index].bars - 1):
        here = _bar(request, index, place)
        there = _bar(request, model, place % request.form.sections[model].bars)
        if _shared(notes, here, written[model].notes, there, moved) >= _KEPT_SHARE:
            kept += _locked(moved_chords(written[model].chords, moved), there, here)
    return tuple(kept)


def _given_chords(request: FormRequest) -> Iterator[LockedChord]:
    """The chords that stand under the motif."""
    given = (request.start_tick(0), request.given_end_tick)
    yield from _locked([change for change in request.chords if change.tick < given[1]], given, given)


def _last_chord(request: FormRequest, index: int) -> Iterator[LockedChord]:
    """The piece ends on its tonic, unless the motif fills that bar."""
    key, last = request.key_of(index), request.form.sections[index].bars - 1
    here = _bar(request, index, last)
    if index == len(request.form.sections) - 1 and key is not None and here[0] >= request.given_end_tick:
        yield LockedChord(*here, Chord(key.tonic, "m" if key.mode is Mode.MINOR else ""))


_Span = tuple[int, int]


def _bar(request: FormRequest, index: int, place: int) -> _Span:
    bar = request.meter.bar(request.first_bar + request.form.first_bar(index) + place)
    return bar.start_tick, bar.end_tick


def _shared(notes: Sequence[Note], here: _Span, source: Sequence[Note], there: _Span, moved: int) -> float:
    """The share of the notes of two bars that they have in common, onset and pitch."""
    ours = {(n.onset - here[0], n.pitch) for n in notes if here[0] <= n.onset < here[1]}
    theirs = {(n.onset - there[0], n.pitch + moved) for n in source if there[0] <= n.onset < there[1]}
    return 2 * len(ours & theirs) / max(1, len(ours) + len(theirs))


def _locked(changes: Sequence[ChordChange], there: _Span, here: _Span) -> Iterator[LockedChord]:
    """The chords that sound in one bar, for another one of the same length or shorter."""
    starts = [max(there[0], change.tick) for change in changes]
    ends = [*starts, there[1]][1:]
    for change, start, end in zip(changes, starts, ends, strict=True):
        first, last = here[0] + start - there[0], min(here[1], here[0] + min(end, there[1]) - there[0])
        if here[0] <= first < last:
            yield LockedChord(first, last, change.chord)
