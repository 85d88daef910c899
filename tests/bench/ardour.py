"""Ardour, another program that records MIDI from JACK: started, stopped, and what it has written down."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from aiva_desktop.midi.reader import read_midi
from aiva_desktop.score.notes import ControlEvent, Note
from aiva_desktop.score.song import Song

RECORDER = "ardour7-lua"
WINDOW = "ardour"
MIDI_IN = "ardour:heard/midi_in 1"
MISSING = "Ardour is not installed (Debian: apt install --no-install-recommends ardour)."
# As ardour_take.lua sets it; what Ardour records says nothing of its tempo.
TAKE_BPM = 1200
_TAKE = Path(__file__).with_name("ardour_take.lua")
_SAID_WITHIN_S = 30.0


def is_installed() -> bool:
    """Whether its programs are there, in the version that was tried."""
    return shutil.which(RECORDER) is not None and shutil.which(WINDOW) is not None


@contextmanager
def recording(folder: Path) -> Iterator[Path]:
    """Ardour records what comes to MIDI_IN; after the block its session in the folder yielded is saved."""
    session, stop = folder / "take", folder / "take.stop"
    environment = os.environ | {"TAKE_FOLDER": str(session), "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    with subprocess.Popen(
        [RECORDER, str(_TAKE)], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as ardour:
        try:
            _wait_for("rolling", ardour)
            yield session
            stop.touch()
            _wait_for("saved", ardour)
            ardour.wait(_SAID_WITHIN_S)
        finally:
            ardour.kill()


def _wait_for(word: str, ardour: subprocess.Popen[str]) -> None:
    """One that JACK has dropped would wait for ever."""
    assert ardour.stdout is not None
    patience = threading.Timer(_SAID_WITHIN_S, ardour.kill)
    patience.start()
    try:
        if not any(line.strip() == word for line in ardour.stdout):
            raise RuntimeError(f"Ardour has ended before it said {word}; run this once more")
    finally:
        patience.cancel()


def written_by(session: Path) -> Song:
    """What the session's only MIDI file holds."""
    files = list(session.glob("interchange/*/midifiles/*.mid"))
    if len(files) != 1:
        raise RuntimeError(f"Ardour wrote {len(files)} MIDI files instead of one")
    return read_midi(files[0])


def notes_by_key(song: Song) -> dict[tuple[int, int], list[Note]]:
    """The notes of each (channel, pitch), in order."""
    found: dict[tuple[int, int], list[Note]] = {}
    for track in song.tracks:
        for note in track.notes:
            found.setdefault((track.channel, note.pitch), []).append(note)
    return {key: sorted(notes) for key, notes in found.items()}


def controls_by_channel(song: Song) -> dict[int, list[ControlEvent]]:
    """What is said to each channel beside notes, in order."""
    found: dict[int, list[ControlEvent]] = {}
    for track in song.tracks:
        found.setdefault(track.channel, []).extend(track.controls)
    return found
