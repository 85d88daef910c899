"""What Ardour writes down of what we play to it: `ardour_round.py [SECONDS] [SEED]`, 60 seconds by default.

An invented song of five channels, with chords, repeated notes that touch, changes of tempo, pedals, controllers and
bends, is played to Ardour's MIDI input on a JACK server of its own. What Ardour has recorded is read as a MIDI file
and held against the song: every note and control message, their order, velocities and times. A constant delay counts
for nothing: Ardour began to record before. Exit status 1 when anything is missing, doubled, changed or out of order.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from itertools import groupby
from operator import attrgetter, itemgetter
from pathlib import Path

import ardour
import numpy as np
from numpy.typing import NDArray

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [path for path in (str(TESTS), str(TESTS.parent)) if path not in sys.path]

from helpers.jack_server import running_jack  # noqa: E402

from aiva_desktop.playback.headless import play_song  # noqa: E402
from aiva_desktop.playback.outputs import Output, OutputKind  # noqa: E402
from aiva_desktop.score.notes import ControlEvent, ControlKind, Note  # noqa: E402
from aiva_desktop.score.song import DRUM_CHANNEL, Conductor, Song, Track  # noqa: E402
from aiva_desktop.score.time import PPQ, TempoChange, TempoMap  # noqa: E402

BAR, STEP = 4 * PPQ, PPQ // 4
PERIOD = 256
TEMPOS = (120.0, 93.5, 150.0, 200.0)


def main(seconds: float, seed: int) -> int:
    """The exit status."""
    if not ardour.is_installed():
        print(ardour.MISSING)
        return 2
    song = _invented(seconds, random.Random(seed))
    heard = _recorded(song)
    faults = [*_note_faults(song, heard), *_control_faults(song, heard), *_order_faults(song, heard)]
    print(
        f"load {os.getloadavg()[0]:.2f}; JACK period {PERIOD} frames; Ardour's ticks as read: {_read_tick_ms():.3f} ms"
    )
    print(f"notes {_count(song)}, recorded {_count(heard)}; tempos {len(song.conductor.tempo.changes)}")
    print(f"control messages {_control_count(song)}, recorded {_control_count(heard)} with programs, volumes, places")
    for what, moment in (("onsets", attrgetter("onset")), ("ends", attrgetter("end"))):
        errors = _errors_ms(song, heard, moment)
        shares = ", ".join(f"{name} {np.percentile(errors, share):.3f}" for name, share in _SHARES)
        print(f"{what}: deviation from the song's grid in ms: {shares}")
    print(f"faults {len(faults)}")
    for fault in faults[:10]:
        print(f"  {fault}")
    return 1 if faults else 0


_SHARES = (("p50", 50), ("p99", 99), ("worst", 100))


def _recorded(song: Song) -> Song:
    with tempfile.TemporaryDirectory() as folder, running_jack(PERIOD):
        with ardour.recording(Path(folder)) as session:
            play_song(song, Output(OutputKind.MIDI_PORT, ardour.MIDI_IN))
            # Time to take in what came last.
            time.sleep(1.0)
        return ardour.written_by(session)


# The song.


def _invented(seconds: float, source: random.Random) -> Song:
    bars = max(4, round(seconds / 2.1))
    every = max(1, bars // len(TEMPOS))
    changes = tuple(TempoChange(BAR * every * i, bpm) for i, bpm in enumerate(TEMPOS))
    tracks = [
        Track(1, "Melody", _melody(bars, source), _pedals(bars), program=40, channel=0, volume=90),
        Track(2, "Chords", _chords(bars, source), _ramps(bars), program=48, channel=1, pan=30),
        Track(3, "Repeated", _repeated(bars), _bends(bars), program=12, channel=2),
        Track(4, "Bass", _melody(bars, source, 36), program=33, channel=15),
        Track(5, "Drums", _drums(bars), channel=DRUM_CHANNEL),
    ]
    return Song(tuple(tracks), Conductor(tempo=TempoMap(changes)))


def _melody(bars: int, source: random.Random, lowest: int = 60) -> tuple[Note, ...]:
    """One note at a time, some of them off the grid."""
    onsets = [STEP * 2 * i + source.choice((0, 0, 7, 53)) for i in range(8 * bars)]
    return tuple(
        Note(at, lowest + source.randrange(24), source.randrange(60, 180), _any_velocity(source)) for at in onsets
    )


def _any_velocity(source: random.Random) -> int:
    return source.randrange(1, 128)


def _chords(bars: int, source: random.Random) -> tuple[Note, ...]:
    """Four keys at once, held until the next four."""
    roots = [source.randrange(48, 60) for _ in range(4 * bars)]
    return tuple(
        Note(PPQ * i, root + step, PPQ, _any_velocity(source)) for i, root in enumerate(roots) for step in (0, 4, 7, 12)
    )


def _repeated(bars: int) -> tuple[Note, ...]:
    """One pitch, each note ending at the tick at which the next one begins."""
    return tuple(Note(STEP * i, 72, STEP, 40 + i % 80) for i in range(16 * bars))


def _drums(bars: int) -> tuple[Note, ...]:
    return tuple(sorted(Note(STEP * 2 * i, pitch, STEP, 100) for i in range(8 * bars) for pitch in (36, 42)))


def _pedals(bars: int) -> tuple[ControlEvent, ...]:
    return tuple(
        ControlEvent(BAR * bar + at, ControlKind.CONTROL_CHANGE, 64, value)
        for bar in range(bars)
        for at, value in ((0, 127), (BAR - 60, 0))
    )


def _ramps(bars: int) -> tuple[ControlEvent, ...]:
    return tuple(ControlEvent(STEP * i, ControlKind.CONTROL_CHANGE, 11, 20 + i % 100) for i in range(16 * bars))


def _bends(bars: int) -> tuple[ControlEvent, ...]:
    return tuple(
        ControlEvent(STEP * i + 30, ControlKind.PITCH_BEND, 0, (i * 517) % 16384 - 8192) for i in range(16 * bars)
    )


# The comparison.


def _note_faults(song: Song, heard: Song) -> Iterable[str]:
    """Missing, added and changed notes of each pitch of each channel."""
    sent, got = ardour.notes_by_key(song), ardour.notes_by_key(heard)
    for key in sorted(sent.keys() | got.keys()):
        wanted, there = ([note.velocity for note in notes.get(key, [])] for notes in (sent, got))
        if wanted != there:
            yield f"channel {key[0]}, pitch {key[1]}: {len(wanted)} notes sent, {len(there)} recorded, or others"


def _control_faults(song: Song, heard: Song) -> Iterable[str]:
    """Of each channel, what the song's tracks say to controllers and bends."""
    sent, got = ardour.controls_by_channel(song), ardour.controls_by_channel(heard)
    for channel, controls in sent.items():
        for kind, number in sorted({(control.kind, control.number) for control in controls}):
            wanted = [c.value for c in controls if (c.kind, c.number) == (kind, number)]
            there = [c.value for c in got.get(channel, []) if (c.kind, c.number) == (kind, number)]
            # Before the first note, the state of the song's start; at its end, pedals up.
            if not _is_within(wanted, there):
                yield f"channel {channel}, {kind} {number}: {len(wanted)} sent, {len(there)} recorded, or other values"


def _is_within(wanted: list[int], there: list[int]) -> bool:
    return any(there[i : i + len(wanted)] == wanted for i in range(max(0, len(there) - len(wanted)) + 1))


def _order_faults(song: Song, heard: Song) -> Iterable[str]:
    """Notes that begin one after the other in the song, and not so in the recording."""
    pairs = sorted((sent.onset, got.onset) for sent, got in _pairs(song, heard))
    latest = -1
    for onset, together in groupby(pairs, key=itemgetter(0)):
        there = [got for _, got in together]
        if min(there) <= latest:
            yield f"a note of tick {onset} was not recorded after those of earlier ticks"
        latest = max(there)


def _errors_ms(song: Song, heard: Song, moment: Callable[[Note], int]) -> NDArray[np.float64]:
    """How far each note's moment is from the song's grid, laid through the median."""
    tempo = song.conductor.tempo
    late = np.array(
        [1000 * tempo.seconds_at(moment(sent)) - moment(got) * _read_tick_ms() for sent, got in _pairs(song, heard)]
    )
    return np.asarray(np.abs(late - np.median(late)))


def _pairs(song: Song, heard: Song) -> list[tuple[Note, Note]]:
    got = ardour.notes_by_key(heard)
    return [
        pair for key, notes in ardour.notes_by_key(song).items() for pair in zip(notes, got.get(key, []), strict=False)
    ]


def _read_tick_ms() -> float:
    return 60_000 / ardour.TAKE_BPM / PPQ


def _count(song: Song) -> int:
    return sum(len(track.notes) for track in song.tracks)


def _control_count(song: Song) -> int:
    return sum(len(track.controls) for track in song.tracks)


if __name__ == "__main__":
    given = dict(enumerate(sys.argv))
    sys.exit(main(float(given.get(1, 60)), int(given.get(2, 1))))
