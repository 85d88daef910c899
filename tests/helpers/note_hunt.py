"""A hunt for stuck notes: random deeds of a restless composer, and what was heard of them, checked note by note."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Protocol

from aiva_desktop.playback.messages import TimedMessage, is_note_off, is_note_on, key_of
from aiva_desktop.playback.patches import GRAND_PIANO, Patch
from aiva_desktop.playback.performance import Performance
from aiva_desktop.playback.sinks.memory import MemorySink
from aiva_desktop.playback.transport import Loop
from aiva_desktop.score.notes import ControlEvent, ControlKind, Note
from aiva_desktop.score.song import Conductor, Song, Track
from aiva_desktop.score.time import TempoMap

SONG_TICKS = 4800
_TEMPOS = (40.0, 120.0, 300.0, 900.0)


class Hunted(Protocol):
    """What is driven: `Player`, or a performance in memory."""

    def set_song(self, song: Song) -> None: ...
    def set_loop(self, loop: tuple[int, int] | None) -> None: ...
    def play(self, from_tick: int | None = None) -> None: ...
    def stop(self) -> None: ...
    def seek(self, tick: int) -> None: ...
    def audition(self, pitch: int, velocity: int, patch: Patch = GRAND_PIANO, channel: int = 0) -> None: ...
    def audition_off(self) -> None: ...


class Hunter:
    """Does one random thing after another to `player`; `switch` moves it to another output."""

    def __init__(self, player: Hunted, seed: int, switch: Callable[[], None]) -> None:
        self._player = player
        self._random = random.Random(seed)
        self._switch = switch
        self._song = random_song(self._random)
        player.set_song(self._song)

    def act(self) -> None:
        """One deed."""
        transport = (self._play, self._play, self._stop, self._seek, self._seek, self._loop, self._unloop, self._switch)
        changes = (self._edit, self._edit, self._retempo, self._mute, self._solo, self._audition, self._unaudition)
        self._random.choice(transport + changes)()

    def _play(self) -> None:
        self._player.play(self._random.choice((None, self._tick())))

    def _stop(self) -> None:
        self._player.stop()

    def _seek(self) -> None:
        self._player.seek(self._tick())

    def _loop(self) -> None:
        start = self._tick()
        self._player.set_loop((start, start + self._random.choice((1, 30, 240, 960, 4000))))

    def _unloop(self) -> None:
        self._player.set_loop(None)

    def _edit(self) -> None:
        track = self._random.choice(self._song.tracks)
        self._use(self._song.with_track(track.with_notes(random_notes(self._random))))

    def _retempo(self) -> None:
        tempo = TempoMap.constant(self._random.choice(_TEMPOS))
        self._use(replace(self._song, conductor=Conductor(tempo=tempo)))

    def _mute(self) -> None:
        track = self._random.choice(self._song.tracks)
        self._use(self._song.with_track(replace(track, muted=not track.muted)))

    def _solo(self) -> None:
        track = self._random.choice(self._song.tracks)
        self._use(self._song.with_track(replace(track, soloed=not track.soloed)))

    def _audition(self) -> None:
        self._player.audition(60 + self._random.randrange(4), 90, channel=self._random.choice((0, 0, 3)))

    def _unaudition(self) -> None:
        self._player.audition_off()

    def _use(self, song: Song) -> None:
        self._song = song
        self._player.set_song(song)

    def _tick(self) -> int:
        return self._random.randrange(SONG_TICKS)


def random_song(source: random.Random) -> Song:
    """Four tracks, two of them on one channel and one of drums, with pedals; few pitches, so that they collide."""
    tracks = (
        Track(id=i + 1, channel=channel, program=10 * i, notes=random_notes(source), controls=_pedals(source))
        for i, channel in enumerate((0, 0, 3, 9))
    )
    return Song(tracks=tuple(tracks))


def random_notes(source: random.Random) -> tuple[Note, ...]:
    """Up to forty notes, short, long, adjacent and overlapping."""
    lengths = (1, 60, 240, 960, 5000)
    made = (
        Note(60 * source.randrange(SONG_TICKS // 60), 60 + source.randrange(4), source.choice(lengths), 80)
        for _ in range(source.randrange(40))
    )
    return tuple(sorted(made))


def _pedals(source: random.Random) -> tuple[ControlEvent, ...]:
    ticks = sorted(source.sample(range(SONG_TICKS), 4))
    return tuple(ControlEvent(tick, ControlKind.CONTROL_CHANGE, 64, 127 * (i % 2 == 0)) for i, tick in enumerate(ticks))


def faults(messages: Iterable[bytes]) -> list[str]:
    """What is wrong with what one receiver heard: ons and offs that do not take turns, notes left on."""
    on: set[tuple[int, int]] = set()
    found = []
    for place, data in enumerate(messages):
        if is_note_on(data):
            found += [f"{place}: {data.hex()} is on already"] if key_of(data) in on else []
            on.add(key_of(data))
        elif is_note_off(data):
            found += [] if key_of(data) in on else [f"{place}: {data.hex()} is not on"]
            on.discard(key_of(data))
    return found + [f"left on: {key}" for key in sorted(on)]


@dataclass
class _Clock:
    now_s: float = 0.0

    def __call__(self) -> float:
        return self.now_s


class MemoryStage:
    """A performance on a clock that is moved by hand, with every sink it has played to."""

    def __init__(self) -> None:
        self.clock = _Clock()
        self.sinks = [self._new_sink()]
        self._performance = Performance(self.sinks[0])
        self.set_song, self.stop, self.play = (getattr(self._performance, n) for n in ("set_song", "stop", "play"))
        self.seek, self.audition_off = self._performance.seek, self._performance.live.audition_off
        self.set_clock = self._performance.set_clock

    def _new_sink(self) -> MemorySink:
        sink = MemorySink(self.clock)
        sink.open()
        return sink

    def set_loop(self, loop: tuple[int, int] | None) -> None:
        self._performance.set_loop(Loop(*loop) if loop else None)

    def audition(self, pitch: int, velocity: int, patch: Patch = GRAND_PIANO, channel: int = 0) -> None:
        self._performance.live.audition((pitch,), velocity, patch, channel)

    def switch(self) -> None:
        """Go on into a new sink; the old one is closed."""
        self.sinks.append(self._new_sink())
        self._performance.move_to(self.sinks[-1])
        self.sinks[-2].close()

    def run(self, seconds: float) -> None:
        until_s = self.clock.now_s + seconds
        while self.clock.now_s < until_s:
            self._performance.step()
            self.clock.now_s += 0.02


def hunt_in_memory(deeds: int, seed: int) -> tuple[list[str], int]:
    """The faults, and how many note messages were heard."""
    stage = MemoryStage()
    hunter, pauses = Hunter(stage, seed, stage.switch), random.Random(seed)
    for _ in range(deeds):
        hunter.act()
        stage.run(pauses.choice((0.0, 0.001, 0.03, 0.2, 0.6)))
    stage.stop()
    stage.run(1.0)
    return faults_of(stage.sinks), sum(len(sink.heard) for sink in stage.sinks)


def faults_of(sinks: Iterable[MemorySink]) -> list[str]:
    """What is wrong with what each sink has heard."""
    return [fault for sink in sinks for fault in faults(m.data for m in sink.heard) + _backwards(sink.heard)]


def _backwards(heard: list[TimedMessage]) -> list[str]:
    times = [message.time_s for message in heard]
    return [f"{later:.4f} after {earlier:.4f}" for earlier, later in pairwise(times) if later < earlier]
