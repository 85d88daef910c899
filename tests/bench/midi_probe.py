"""An app that plays to a MIDI port, for the benchmark: `midi_probe.py WAY LOAD BPM SECONDS PORT`.

WAY port: the app's own player; thread: a thread of this process that waits for each note. LOAD busy: the engine
generates without pause and a roll of 100,000 notes scrolls; idle: neither.
"""

from __future__ import annotations

import os
import sys
import threading
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from aiva_desktop.playback.outputs import Output, OutputKind
from aiva_desktop.playback.player import Player
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Conductor, Song, Track
from aiva_desktop.score.time import PPQ, TempoMap

STEP = PPQ // 4
ROLL_NOTES = 100_000
FRAME_MS = 16


def main(way: str, load: str, bpm: float, seconds: float, port: str) -> None:
    """Play a note every sixteenth for some seconds."""
    count = int(seconds * bpm * 4 / 60)
    playing = threading.Thread(target=_play_to_port if way == "port" else _play_in_thread, args=(bpm, count, port))
    if load == "idle":
        playing.start()
        playing.join()
    else:
        _beside_the_window(playing)


def _play_to_port(bpm: float, count: int, port: str) -> None:
    notes = tuple(Note(STEP * i, 60 + i % 12, STEP) for i in range(count))
    song = Song(tracks=(Track(id=1, notes=notes),), conductor=Conductor(tempo=TempoMap.constant(bpm)))
    player = Player(None, lambda sentence: print(sentence, file=sys.stderr))
    player.select_output(Output(OutputKind.MIDI_PORT, port))
    player.set_song(song)
    player.play(0)
    while player.is_playing:
        time.sleep(0.05)
    player.close()


def _play_in_thread(bpm: float, count: int, port: str) -> None:
    import rtmidi

    out = rtmidi.MidiOut(rtapi=rtmidi.API_UNIX_JACK, name="thread")
    out.open_port(out.get_ports().index(port))
    step_s, start_s = 60 / bpm / 4, time.perf_counter() + 0.5
    for i in range(count):
        for shift, status in ((0.0, 0x90), (0.9, 0x80)):
            time.sleep(max(0.0, start_s + (i + shift) * step_s - time.perf_counter()))
            out.send_message([status, 60 + i % 12, 80])
    time.sleep(0.2)
    out.close_port()
    # Otherwise the server waits for a client that has gone.
    out.delete()


def _beside_the_window(playing: threading.Thread) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from aiva_desktop.ui.pianoroll.view import RollView

    application = QApplication([])
    roll = RollView()
    roll.set_song(Song(tracks=(Track(id=1, notes=_many_notes()),)), 1)
    roll.resize(1200, 700)
    roll.show()
    generates = threading.Event()
    threading.Thread(target=_generate_without_pause, args=(generates,), daemon=True).start()
    # Loading is over before a composer has anything to play; it is not what is measured.
    generates.wait()
    started_s, frames = time.perf_counter(), QTimer()

    def scroll() -> None:
        roll.ensure_visible(1920 * 4 * (time.perf_counter() - started_s) % (STEP * ROLL_NOTES // 8))
        roll.area.repaint()
        if not playing.is_alive():
            application.quit()

    frames.timeout.connect(scroll)
    playing.start()
    frames.start(FRAME_MS)
    application.exec()


def _many_notes() -> tuple[Note, ...]:
    return tuple(Note(STEP * (i // 8), 36 + 5 * (i % 8) + i // 8 % 5, STEP) for i in range(ROLL_NOTES))


def _generate_without_pause(generates: threading.Event) -> None:
    from aiva_desktop.compose.requests import ContinueRequest
    from aiva_desktop.inference.engine import load_engine

    engine = load_engine()
    motif = tuple(Note(480 * i, pitch, 480) for i, pitch in enumerate((60, 62, 64, 67)))
    while True:
        for _ in engine.continue_melody(ContinueRequest(motif, 1920, 8, candidates=1)):
            generates.set()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], float(sys.argv[3]), float(sys.argv[4]), sys.argv[5])
