"""Ardour, another program that records MIDI from JACK: started, stopped, and what it has written down."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from aiva_desktop.midi.reader import read_midi
from aiva_desktop.score.notes import ControlEvent, Note
from aiva_desktop.score.song import Song

RECORDER = "ardour7-lua"
WINDOW = "ardour"
MIDI_IN = "ardour:heard/midi_in 1"
CLOCK_IN = "ardour:MIDI Clock in"
MISSING = "Ardour is not installed (Debian: apt install --no-install-recommends ardour)."
# As ardour_take.lua sets it; what Ardour records says nothing of its tempo.
TAKE_BPM = 1200
_SAID_WITHIN_S = 30.0


def is_installed() -> bool:
    """Whether its programs are there, in the version that was tried."""
    return shutil.which(RECORDER) is not None and shutil.which(WINDOW) is not None


@contextmanager
def recording(folder: Path) -> Iterator[Path]:
    """Ardour records what comes to MIDI_IN; after the block its session in the folder yielded is saved."""
    with _running("ardour_take.lua", folder, {}) as ardour:
        _wait_for("rolling", ardour)
        yield folder / "take"
        (folder / "take.stop").touch()
        _wait_for("saved", ardour)
        ardour.wait(_SAID_WITHIN_S)


@contextmanager
def following(folder: Path, bpm: float, on_place: Callable[[int], None]) -> Iterator[None]:
    """Ardour, in a session of this tempo, follows the clock that comes to CLOCK_IN.

    `on_place` is told from a thread of its own, every few milliseconds, at which sample Ardour is.
    """
    with _running("ardour_chase.lua", folder, {"CHASE_BPM": f"{bpm:g}"}) as ardour:
        _wait_for("ready", ardour)
        listening = threading.Thread(target=_hear_places, args=(ardour, on_place))
        listening.start()
        yield
        (folder / "take.stop").touch()
        listening.join(_SAID_WITHIN_S)


def _hear_places(ardour: subprocess.Popen[str], on_place: Callable[[int], None]) -> None:
    assert ardour.stdout is not None
    for line in ardour.stdout:
        if line.strip().isdigit():
            on_place(int(line))


@contextmanager
def _running(script: str, folder: Path, words: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    environment = os.environ | {"TAKE_FOLDER": str(folder / "take"), "HOME": str(folder), "LC_ALL": "C.UTF-8"} | words
    command = [RECORDER, str(Path(__file__).with_name(script))]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as ardour:
        try:
            yield ardour
        finally:
            ardour.kill()


def new_session(home: Path) -> Path:
    """An empty session in `home`, and what Ardour's window would ask for at its first start: JACK, as it runs."""
    config = home / ".config" / "ardour7"
    config.mkdir(parents=True)
    (config / ".a7").touch()
    (config / "instant.xml").write_text("<instant><no-memory-warning/></instant>")
    (config / "config").write_text(_ON_JACK)
    session, script = home / "empty", home / "empty.lua"
    script.write_text(_NEW_SESSION.format(session=session))
    environment = os.environ | {"HOME": str(home), "LC_ALL": "C.UTF-8"}
    subprocess.run([RECORDER, str(script)], env=environment, capture_output=True, check=True, timeout=60)
    return session


_ON_JACK = """<Ardour>
<Config><Option name="try-autostart-engine" value="1"/></Config>
<Extra><AudioMIDISetup><EngineStates><State backend="JACK" driver="" device="" input-device="" output-device=""
sample-rate="48000" buffer-size="1024" n-periods="0" input-latency="0" output-latency="0" lm-input="" lm-output=""
active="1" use-buffered-io="0" midi-option="" lru="1"><MIDIDevices/></State></EngineStates></AudioMIDISetup></Extra>
</Ardour>
"""
_NEW_SESSION = """AudioEngine:set_backend("JACK", "ardour", "")
create_session("{session}", "empty", 48000):save_state("")
close_session()
"""


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
    """What the only MIDI file with notes in the session holds; Ardour makes an empty one for each track."""
    songs = [song for song in map(read_midi, midi_files(session)) if song.end_tick]
    if len(songs) != 1:
        raise RuntimeError(f"Ardour wrote {len(songs)} MIDI files with notes instead of one")
    return songs[0]


def midi_files(session: Path) -> list[Path]:
    """Those that belong to the session."""
    return list(session.glob("interchange/*/midifiles/*.mid"))


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
