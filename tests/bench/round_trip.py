"""Opens every MIDI file of a folder, saves and reopens it in both formats, and counts what came back as it was.

    python round_trip.py FOLDER

Each file is opened, saved as a project and as a MIDI file, and each of these is opened again. Prints one line for each
part of a song: in how many files it is equal both times. The last line counts the files whose every event, as its bytes
say it, is in the MIDI file that was saved, at its tick. Exit status 1 when any file is not among them.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from aiva_desktop.midi.chunks import split_chunks
from aiva_desktop.midi.errors import MidiFileError
from aiva_desktop.midi.events import (
    END_OF_TRACK,
    META,
    NOTE_OFF,
    NOTE_ON,
    PROGRAM_CHANGE,
    SYSTEM,
    RawEvent,
    track_events,
)
from aiva_desktop.midi.reader import read_midi
from aiva_desktop.midi.timebase import TickScale
from aiva_desktop.midi.writer import midi_bytes, write_midi
from aiva_desktop.score.notes import DEFAULT_RELEASE
from aiva_desktop.score.song import Song
from aiva_desktop.storage.project import load_project, save_project

SUFFIXES = (".mid", ".midi", ".rmi", ".kar")
# Of files that come back otherwise, the first ones are named.
_NAMED = 10

PARTS: dict[str, Callable[[Song], object]] = {
    "notes": lambda song: [track.notes for track in song.tracks],
    "release velocities": lambda song: [note.release for track in song.tracks for note in track.notes],
    "controllers": lambda song: [track.controls for track in song.tracks],
    "instruments": lambda song: [(track.program, track.channel, track.volume) for track in song.tracks],
    "track names": lambda song: [track.name for track in song.tracks],
    "tempo": lambda song: song.conductor.tempo,
    "meter and clicks": lambda song: song.conductor.meter,
    "keys": lambda song: song.conductor.keys,
    "chords": lambda song: song.conductor.chords,
    "markers and texts": lambda song: song.conductor.markers,
    "what else it says": lambda song: [song.conductor.extras, *(track.extras for track in song.tracks)],
    "title": lambda song: song.title,
    "everything": lambda song: song,
}

_EVENTS = "every event"
_LINES = (*PARTS, _EVENTS)


def reopened(song: Song, folder: Path) -> Iterator[Song]:
    """The song as it is read from a project, and from a MIDI file."""
    save_project(song, folder / "song.aiva")
    yield load_project(folder / "song.aiva")
    write_midi(song, folder / "song.mid")
    yield read_midi(folder / "song.mid")


def unsaid(before: bytes, after: bytes) -> list[tuple[int, int, int, int, bytes]]:
    """The events of one file that the other one does not have."""
    there = set(_said(after))
    return [event for event in _said(before) if event not in there]


def _said(data: bytes) -> Iterator[tuple[int, int, int, int, bytes]]:
    """All events, at the app's ticks, in whichever track and on whichever channel.

    Without programs and banks, which may move to the start, and the ends of tracks, of which the last one counts.
    """
    chunks = split_chunks(data)
    scale = TickScale.of_division(chunks.division)
    for chunk in chunks.tracks:
        for event in track_events(chunk.content):
            if event.status & 0xF0 != PROGRAM_CHANGE and not _is_bank(event) and not _is_end(event):
                yield scale.ticks(event.tick), *_as_is(event)


def _is_bank(event: RawEvent) -> bool:
    return event.status & 0xF0 == 0xB0 and event.data1 in (0, 32)


def _is_end(event: RawEvent) -> bool:
    return event.status == META and event.data1 == END_OF_TRACK


def _as_is(event: RawEvent) -> tuple[int, int, int, bytes]:
    """A note-on of velocity 0 is a note-off (MIDI 1.0)."""
    _, status, data1, data2, payload = event
    if status & 0xF0 == NOTE_ON and not data2:
        return NOTE_OFF, data1, DEFAULT_RELEASE, b""
    return status & 0xF0 if status < SYSTEM else status, data1, data2, payload


def main(folder: Path) -> int:
    """The exit status."""
    files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES)
    equal: Counter[str] = Counter()
    damaged, others = 0, []
    with tempfile.TemporaryDirectory() as scratch:
        for path in files:
            try:
                song = read_midi(path)
            except MidiFileError as error:
                damaged += 1
                print(error)
                continue
            again = list(reopened(song, Path(scratch)))
            same = [name for name, part in PARTS.items() if all(part(other) == part(song) for other in again)]
            if not unsaid(path.read_bytes(), midi_bytes(song)):
                same.append(_EVENTS)
            equal.update(same)
            if len(same) < len(_LINES):
                others.append((path, [name for name in _LINES if name not in same]))
    opened = len(files) - damaged
    print(f"{len(files)} files, {damaged} that cannot be opened; equal after saving and opening again, of {opened}:")
    for name in _LINES:
        print(f"  {name:18} {equal[name]:6}")
    for path, names in others[:_NAMED]:
        print(f"{path}: {', '.join(names)}")
    return 1 if others or not opened else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
