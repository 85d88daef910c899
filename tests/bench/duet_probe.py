"""The app with a simulated keyboard at it, for the benchmark: `duet_probe.py duet|play_on LOAD BPM TURNS|SECONDS`.

LOAD busy: a roll of 100,000 notes is painted without pause, and the engine writes something else all the time; idle:
neither. Prints one JSON object: what `bench_duet.py` says of it.
"""

from __future__ import annotations

import json
import os
import random
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from aiva_desktop.app import load_engine
from aiva_desktop.compose.duet import Phase
from aiva_desktop.compose.play_on import bars_ahead
from aiva_desktop.compose.requests import ContinueRequest
from aiva_desktop.editing.document import Document
from aiva_desktop.jobs.worker import Worker
from aiva_desktop.midi.reader import read_midi
from aiva_desktop.paths import cache_dir, example_motif
from aiva_desktop.playback.messages import TimedMessage, is_note_on, note_off, note_on
from aiva_desktop.playback.player import Player
from aiva_desktop.playback.sinks.memory import SilentSink
from aiva_desktop.score.notes import Note, Origin
from aiva_desktop.score.song import Conductor, Song, Track
from aiva_desktop.score.time import PPQ, TempoMap
from aiva_desktop.settings import DuetSettings, Settings, ThemeChoice
from aiva_desktop.storage.autosave import Autosave, autosave_dir
from aiva_desktop.ui.drag_out import DragFolder
from aiva_desktop.ui.engine_room import EngineRoom
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.preferences import Preferences
from aiva_desktop.ui.services import Services
from aiva_desktop.ui.theme import Theme

BAR = 4 * PPQ
STEP = PPQ // 4
ROLL_NOTES = 100_000
MELODY, CROWD = 1, 2
FRAME_MS = 16
# How far a hand is off the beat, in seconds.
HAND_S = 0.012
PHRASE_BARS = 1
_PATIENCE_S = 30.0


class NotingSink(SilentSink):
    """Keeps which note-ons came, and when they were handed over."""

    def __init__(self) -> None:
        super().__init__()
        self.ons: list[tuple[float, TimedMessage]] = []

    def _send(self, messages: Sequence[TimedMessage]) -> None:
        now_s = time.perf_counter()
        self.ons += [(now_s, message) for message in messages if is_note_on(message.data)]


@dataclass
class Measured:
    """One turn. All times are seconds on `time.perf_counter`."""

    line_s: float
    phrase_end_s: float
    ready_s: float = 0.0
    heard_s: float = 0.0
    own_s: float = 0.0


@dataclass
class Probe:
    """The window, what it plays to, and what is asked of it."""

    window: MainWindow
    services: Services
    sink: NotingSink
    bpm: float
    turns: list[Measured] = field(default_factory=list)
    changes: list[tuple[float, Song]] = field(default_factory=list)
    low_water: float = 99.0
    filled: int = 0


def main(what: str, load: str, bpm: float, amount: float) -> None:
    """Run, print, end the process."""
    application = QApplication([])
    sink = NotingSink()
    services = _services(application, sink, busy=load == "busy", bpm=bpm)
    window = MainWindow(services)
    window.resize(1400, 900)
    window.show()
    probe = Probe(window, services, sink, bpm)
    window.composing.compose.warm_up()
    while not services.room.is_ready:
        application.processEvents()
    window.tracks.choose(MELODY)
    run = _duet(probe, int(amount)) if what == "duet" else _play_on(probe, amount)
    steps = QTimer()
    steps.setInterval(5)
    steps.timeout.connect(lambda: _advance(run, application))
    if load == "busy":
        _burden(window, services, steps)
    steps.start()
    application.exec()
    print(json.dumps(_report(probe, what)), flush=True)
    os._exit(0)


def _advance(run: Iterator[bool], application: QApplication) -> None:
    try:
        next(run)
    except StopIteration:
        application.exit()
    except Exception:
        traceback.print_exc()
        os._exit(1)


def _services(application: QApplication, sink: NotingSink, *, busy: bool, bpm: float) -> Services:
    crowd = tuple(Note(STEP * (i // 8), 36 + 5 * (i % 8) + i // 8 % 5, STEP) for i in range(ROLL_NOTES))
    tracks = (Track(id=MELODY), Track(id=CROWD, channel=1, muted=True, notes=crowd if busy else ()))
    song = Song(tracks=tracks, conductor=Conductor(tempo=TempoMap.constant(bpm)))
    settings = Settings(duet=DuetSettings(phrase_bars=PHRASE_BARS))
    return Services(
        document=Document(song),
        player=Player(None, print, lambda output, soundfont: sink),
        room=EngineRoom(load_engine),
        worker=Worker("compose"),
        preferences=Preferences(settings),
        theme=Theme(application, ThemeChoice.LIGHT),
        drag_folder=DragFolder(cache_dir() / "drags"),
        autosave=Autosave(autosave_dir()),
    )


def _burden(window: MainWindow, services: Services, owner: QTimer) -> None:
    """Paint all the time, and keep the worker writing something else."""
    paint = QTimer(owner)
    paint.setInterval(FRAME_MS)
    begun_s = time.perf_counter()

    def scroll() -> None:
        window.roll.ensure_visible(BAR * 4 * (time.perf_counter() - begun_s) % (STEP * ROLL_NOTES // 8))
        window.roll.area.repaint()

    paint.timeout.connect(scroll)
    paint.start()
    motif = tuple(Note(PPQ * i, pitch, PPQ) for i, pitch in enumerate((60, 62, 64, 67)))

    def endless() -> Iterator[object]:
        while True:
            yield from services.room.continue_melody(ContinueRequest(motif, BAR, 64, candidates=8))

    services.worker.submit(endless, lambda event: None)


def _phrases() -> list[tuple[Note, ...]]:
    """The bars of a real melody, from tick 0 each; those with two notes at least."""
    song = read_midi(example_motif())
    track = song.melody_track or song.tracks[0]
    meter = song.conductor.meter
    bars = [meter.bar(index) for index in range(64)]
    cut = [
        tuple(
            replace(n, onset=n.onset - b.start_tick, duration=min(n.duration, BAR - 60 - n.onset + b.start_tick))
            for n in track.notes
            if b.start_tick <= n.onset < min(b.end_tick, b.start_tick + BAR - 120)
        )
        for b in bars
    ]
    return [phrase for phrase in cut if len(phrase) >= 2]


# A duet


def _duet(probe: Probe, turns: int) -> Iterator[bool]:
    """Play a phrase whenever it is the composer's turn; the rest is watched."""
    window, live = probe.window, probe.window.composing.live
    window.keyboard.find = lambda: True  # type: ignore[method-assign]
    window.playback.start(0)
    while probe.services.player.position_tick() <= 0:  # until it plays
        yield True
    live.duet.start()
    if probe.services.document.song.track(CROWD).notes:
        # The crowd is what is painted; the duet stays on the melody's track.
        window.tracks.choose(CROWD)
    probe.services.document.subscribe(lambda song: probe.changes.append((time.perf_counter(), song)))
    phrases, draw = _phrases(), random.Random(1)
    for turn in range(turns):
        line = _next_line(probe)
        keyboard = _played(probe, phrases[turn % len(phrases)], line, draw)
        end_s = yield from keyboard
        measured = Measured(_time_at(probe, line + PHRASE_BARS * BAR), end_s)
        yield from _watch(probe, measured, line + PHRASE_BARS * BAR)
        probe.turns.append(measured)


def _next_line(probe: Probe) -> int:
    tick = probe.services.player.position_tick()
    return int(-(-(tick + PPQ // 2) // BAR)) * BAR


def _time_at(probe: Probe, tick: float) -> float:
    return probe.services.player.view.legs[-1].time_at(tick)


def _played(probe: Probe, phrase: tuple[Note, ...], line: int, draw: random.Random) -> Iterator[bool]:
    """A thread plays it, as a driver's would; answers when the last key went up."""
    hear, events = probe.window.keyboard.hear, []
    for note in phrase:
        on_s = _time_at(probe, line + note.onset) + draw.uniform(-HAND_S, HAND_S)
        off_s = max(on_s + 0.03, _time_at(probe, line + note.end) - 0.03)
        events += [(on_s, note_on(0, note.pitch, note.velocity)), (off_s, note_off(0, note.pitch))]

    def play() -> None:
        for at_s, data in sorted(events):
            time.sleep(max(0.0, at_s - time.perf_counter()))
            hear(time.perf_counter(), data)

    thread = threading.Thread(target=play, daemon=True)
    thread.start()
    while thread.is_alive():
        yield True
    return max(at_s for at_s, _ in events)


def _watch(probe: Probe, measured: Measured, line: int) -> Iterator[bool]:
    """Until the answer is over: when it was in the song, when its first note was heard."""
    duet, document = probe.window.composing.live.duet, probe.services.document
    answer, patience_s = None, time.perf_counter() + _PATIENCE_S
    while duet.turn.phase is not Phase.YOURS or answer is None:
        answer = duet.turn.answer or answer
        if time.perf_counter() > patience_s:
            raise RuntimeError(f"no answer: {duet.turn}, {probe.window.status.message}, {probe.window.banner.sentence}")
        yield True
    first = _first_engine_note(document.song, answer.start_tick, answer.end_tick)
    assert first is not None, "the engine answered with nothing"
    # An answer may be asked for once more: since when it begins with this note.
    with_it = takewhile(lambda change: first in change[1].track(MELODY).notes, reversed(probe.changes))
    measured.ready_s = list(with_it)[-1][0]
    # Against the clock of the phrase: where playback is held up meanwhile, that counts.
    measured.own_s = measured.line_s + (first.onset - line) * 60 / (probe.bpm * PPQ)
    probe.filled += answer.put_off > 0
    heard = [
        max(sent_s, message.time_s)
        for sent_s, message in probe.sink.ons
        if message.data[1] == first.pitch and message.time_s > measured.own_s - 0.005
    ]
    measured.heard_s = min(heard, default=float("inf"))


def _first_engine_note(song: Song, start: int, end: int) -> Note | None:
    notes = song.track(MELODY).notes
    return next((n for n in notes if n.origin is Origin.ENGINE and start <= n.onset < end), None)


# Playing on


def _play_on(probe: Probe, seconds: float) -> Iterator[bool]:
    document, window = probe.services.document, probe.window
    theme = [replace(n, onset=n.onset + i * BAR) for i, phrase in enumerate(_phrases()[:4]) for n in phrase]
    track = document.song.track(MELODY).with_notes(theme)
    document.replace_song(document.song.with_track(track))
    window.tracks.choose(MELODY)
    live = window.composing.live
    live.play_on.start()
    if document.song.track(CROWD).notes:
        window.tracks.choose(CROWD)
    begun_s = time.perf_counter()
    while time.perf_counter() < begun_s + seconds:
        buffer, tick = live.play_on.buffer, probe.services.player.position_tick()
        assert buffer is not None, window.status.message + window.banner.sentence
        # Once it has been filled: at the start there is only the theme.
        if buffer.written > 4:
            ahead = bars_ahead(tick, buffer.until_tick, document.song.conductor.meter)
            probe.low_water = min(probe.low_water, ahead)
        probe.filled = buffer.filled
        yield True


def _report(probe: Probe, what: str) -> dict[str, object]:
    if what == "play_on":
        bars = len(probe.services.document.step_names)
        return {"low_water_bars": probe.low_water, "filled": probe.filled, "steps": bars, "memory_mb": _memory_mb()}

    def column(of: Callable[[Measured], float]) -> list[float]:
        return [1000 * of(turn) for turn in probe.turns]

    return {
        "late_ms": column(lambda t: t.heard_s - t.own_s),
        "after_line_ms": column(lambda t: t.heard_s - t.line_s),
        "early_ms": column(lambda t: t.line_s - t.ready_s),
        "after_phrase_ms": column(lambda t: t.heard_s - t.phrase_end_s),
        "filled": probe.filled,
        "memory_mb": _memory_mb(),
    }


def _memory_mb() -> float:
    with open("/proc/self/statm") as statm:  # noqa: PTH123 -- not a file
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], float(sys.argv[3]), float(sys.argv[4]))
