"""What no composer means to do to playback, and what happens then."""

from __future__ import annotations

import os
import resource
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from helpers.note_hunt import MemoryStage, faults_of

from aiva_desktop.playback.sinks import midi_in, rtmidi_port
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.playback.sinks.fluidsynth import FluidSynthSink
from aiva_desktop.playback.soundfonts import soundfont_problem
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Conductor, Song, Track
from aiva_desktop.score.time import MAX_BPM, MIN_BPM, TempoMap

SIZE = 2 * 1024**3


def test_ten_thousand_notes_in_one_bar_all_end() -> None:
    stage = MemoryStage()
    notes = tuple(sorted(Note(i * 1919 // 10_000, i % 128, 1 + i % 300) for i in range(10_000)))
    song = Song((Track(1, notes=notes),))
    stage.set_song(song)
    stage.set_loop((0, 1920))
    stage.play(0)
    started_s = time.perf_counter()
    stage.run(1.0)
    stage.set_song(song.with_track(replace(song.tracks[0], notes=notes[::2])))
    stage.run(2.5)
    assert time.perf_counter() - started_s < 20
    stage.stop()
    assert faults_of(stage.sinks) == []
    assert len(stage.sinks[0].heard) > 5000


@pytest.mark.parametrize("bpm", [MIN_BPM, MAX_BPM])
@pytest.mark.parametrize("loop", [None, (0, 960)])
def test_the_slowest_and_the_fastest_tempo(bpm: float, loop: tuple[int, int] | None) -> None:
    stage = MemoryStage()
    notes = tuple(Note(240 * i, 60 + i % 7, 240) for i in range(64))
    stage.set_song(Song((Track(1, notes=notes),), Conductor(tempo=TempoMap.constant(bpm))))
    stage.set_loop(loop)
    stage.play(0)
    stage.run(1.5)
    stage.set_song(Song((Track(1, notes=notes),)))
    stage.run(0.5)
    stage.stop()
    assert faults_of(stage.sinks) == []


@pytest.mark.skipif(sys.platform == "win32", reason="no sparse files by seeking, no limits of memory")
@pytest.mark.parametrize("head", [b"RIFF" + (SIZE - 8).to_bytes(4, "little") + b"sfbk", b"RIFF\xff\xff\xff\xffsfbk"])
def test_two_gigabytes_of_nothing_are_no_soundfont(head: bytes, tmp_path: Path) -> None:
    path = tmp_path / "huge.sf2"
    with path.open("wb") as file:
        file.write(head)
        file.truncate(SIZE)
    started_s, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(SinkError, match=r"huge.sf2 is not a SoundFont that FluidSynth can read; choose another one"):
        FluidSynthSink(path).open()
    assert time.perf_counter() - started_s < 10
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 500_000
    os.truncate(path, 1000)
    assert soundfont_problem(path) == "huge.sf2 is cut short; download or copy it again."


class Occupied:
    """A port that another program holds, as Windows has it."""

    def __init__(self) -> None:
        self.deleted = False

    def get_ports(self) -> list[str]:
        return ["Keys"]

    def open_port(self, _index: int, name: str) -> None:
        raise SystemError("error creating port")

    def ignore_types(self, **_which: bool) -> None: ...
    def set_callback(self, _function: object) -> None: ...
    def cancel_callback(self) -> None: ...
    def close_port(self) -> None: ...

    def delete(self) -> None:
        self.deleted = True


def test_a_port_that_is_in_use_costs_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    occupied = Occupied()
    monkeypatch.setattr(midi_in, "_rtmidi_in", lambda: occupied)
    with pytest.raises(SinkError, match="input Keys does not open; close the program that uses it"):
        midi_in.MidiInput("Keys", lambda _time_s, _data: None)
    assert occupied.deleted
    taken = Occupied()
    monkeypatch.setattr(rtmidi_port, "open_midi_out", lambda: taken)
    with pytest.raises(SinkError, match="port Keys does not open; close the program that uses it"):
        rtmidi_port.RtMidiTransmitter("Keys")
    assert taken.deleted
