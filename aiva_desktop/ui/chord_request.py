"""From what the window shows to what the harmony engine is asked."""

from __future__ import annotations

from aiva_desktop.compose.harmony import HARMONISED, INVENTED, HarmonyRequest, LockedChord
from aiva_desktop.compose.requests import RequestError, melody_line
from aiva_desktop.language import tr
from aiva_desktop.score.notes import Note, sounding
from aiva_desktop.score.song import Song
from aiva_desktop.score.song_key import estimate_song_key

# Without a melody, and nothing selected: a progression of this many bars is invented.
INVENTED_BARS = 8


def chord_request(
    song: Song, track_id: int, selection: frozenset[Note], locked: frozenset[int], style: str, seed: int
) -> HarmonyRequest:
    """Chords for the bars of the selection, else for the whole track, else for `INVENTED_BARS` bars of their own.

    Chords that start at the ticks `locked` stay.

    Raises:
        RequestError: with a sentence, when a value is out of range.
    """
    track, meter = song.track(track_id), song.conductor.meter
    notes = () if track.is_drums else sounding(track.notes)
    chosen = selection or frozenset(notes)
    first = meter.bar_at(min((note.onset for note in chosen), default=0))
    last = meter.bar_at(max((note.end for note in chosen), default=1) - 1)
    bars = last.index - first.index + 1 if chosen else INVENTED_BARS
    manner = HARMONISED if notes else INVENTED
    return HarmonyRequest(
        start_tick=first.start_tick,
        bars=bars,
        meter=meter,
        key=song.conductor.key_at(first.start_tick) or estimate_song_key(song),
        melody=melody_line(notes) if notes else (),
        before=tuple(change for change in song.conductor.chords if change.tick < first.start_tick),
        locked=_locked(song, locked, first.start_tick, meter.bar(first.index + bars).start_tick),
        style=style,
        temperature=manner.temperature,
        drafts=manner.drafts,
        seed=seed,
    )


def one_chord_request(song: Song, track_id: int, index: int, style: str) -> HarmonyRequest:
    """What else could stand in the place of chord `index`, those before it and its melody being given.

    Raises:
        RequestError: when there is no such chord.
    """
    chords, meter = song.conductor.chords, song.conductor.meter
    if not 0 <= index < len(chords):
        raise RequestError(tr("Choose a chord in the chord lane first."))
    tick = chords[index].tick
    bar = meter.bar_at(tick)
    before = tuple(change for change in chords if change.tick < bar.start_tick)
    inside = tuple(change.tick for change in chords if bar.start_tick <= change.tick < tick)
    track = song.track(track_id)
    return HarmonyRequest(
        start_tick=bar.start_tick,
        bars=1,
        meter=meter,
        key=song.conductor.key_at(bar.start_tick) or estimate_song_key(song),
        melody=() if track.is_drums else melody_line(track.notes),
        before=before,
        locked=tuple(lock for lock in _locked(song, frozenset(inside), bar.start_tick, tick)),
        style=style,
        temperature=0.0,
    )


def _locked(song: Song, ticks: frozenset[int], start: int, end: int) -> tuple[LockedChord, ...]:
    changes = song.conductor.chords
    # As many as there are changes: none where there are none.
    ends = [*(change.tick for change in changes), max(end, song.end_tick)][1:]
    spans = ((max(change.tick, start), min(until, end), change) for change, until in zip(changes, ends, strict=True))
    return tuple(
        LockedChord(low, high, change.chord) for low, high, change in spans if change.tick in ticks and low < high
    )
