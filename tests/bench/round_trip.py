"""Opens every MIDI file of a folder, saves and reopens it in both formats, and counts what came back as it was.

    python round_trip.py FOLDER

Each file is opened, saved as a project and as a MIDI file, and each of these is opened again. Prints one line for each
part of a song: in how many files it is equal both times. Exit status 1 when any is not.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from aiva_desktop.midi.errors import MidiFileError
from aiva_desktop.midi.reader import read_midi
from aiva_desktop.midi.writer import write_midi
from aiva_desktop.score.song import Song
from aiva_desktop.storage.project import load_project, save_project

SUFFIXES = (".mid", ".midi", ".rmi", ".kar")
# Of files that come back otherwise, the first ones are named.
_NAMED = 10

PARTS: dict[str, Callable[[Song], object]] = {
    "notes": lambda song: [track.notes for track in song.tracks],
    "controllers": lambda song: [track.controls for track in song.tracks],
    "instruments": lambda song: [(track.program, track.channel, track.volume) for track in song.tracks],
    "track names": lambda song: [track.name for track in song.tracks],
    "tempo": lambda song: song.conductor.tempo,
    "meter": lambda song: song.conductor.meter,
    "keys": lambda song: song.conductor.keys,
    "chords": lambda song: song.conductor.chords,
    "markers and texts": lambda song: song.conductor.markers,
    "what else it says": lambda song: [song.conductor.extras, *(track.extras for track in song.tracks)],
    "title": lambda song: song.title,
    "everything": lambda song: song,
}


def reopened(song: Song, folder: Path) -> Iterator[Song]:
    """The song as it is read from a project, and from a MIDI file."""
    save_project(song, folder / "song.aiva")
    yield load_project(folder / "song.aiva")
    write_midi(song, folder / "song.mid")
    yield read_midi(folder / "song.mid")


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
            equal.update(same)
            if len(same) < len(PARTS):
                others.append((path, sorted(PARTS.keys() - same)))
    opened = len(files) - damaged
    print(f"{len(files)} files, {damaged} that cannot be opened; equal after saving and opening again, of {opened}:")
    for name in PARTS:
        print(f"  {name:18} {equal[name]:6}")
    for path, names in others[:_NAMED]:
        print(f"{path}: {', '.join(names)}")
    return 1 if others or not opened else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
