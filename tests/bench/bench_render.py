"""How fast songs are rendered, and how far the sound's onsets stand from the song's."""

from __future__ import annotations

import tempfile
import time
import wave
from pathlib import Path

import numpy as np
from figures import Figure

from aiva_desktop import paths
from aiva_desktop.playback.render import render_wav
from aiva_desktop.playback.soundfonts import TINY_NAME, find_soundfont
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import DRUM_CHANNEL, Song, Track

SECONDS, TRACKS = 60, 8
RATE = 48_000
CLICKS, CLICK_TICKS = 100, 480
BLOCK_FRAMES = 64
_LOUD = 0.002


def figures() -> list[Figure]:
    """render_x_realtime with the app's SoundFont; the worst onset in samples, where one audio block is the aim."""
    with tempfile.TemporaryDirectory() as folder:
        return [_speed(Path(folder)), _onsets(Path(folder))]


def _speed(folder: Path) -> Figure:
    notes = tuple(Note(240 * i, 48 + i * 7 % 36, 480) for i in range(SECONDS * 4))
    song = Song(tracks=tuple(Track(id=i + 1, channel=i, program=8 * i, notes=notes) for i in range(TRACKS)))
    started_s = time.perf_counter()
    for _ in render_wav(song, folder / "song.wav", find_soundfont(), RATE):
        pass
    return Figure("render_x_realtime", SECONDS / (time.perf_counter() - started_s), "x", aim=10.0)


def _onsets(folder: Path) -> Figure:
    """Short drum notes, half a second apart at 120 bpm, against the first loud sample of each."""
    notes = tuple(Note(CLICK_TICKS * (i + 1), 37, 60, 127) for i in range(CLICKS))
    song = Song(tracks=(Track(id=1, channel=DRUM_CHANNEL, volume=127, notes=notes),))
    for _ in render_wav(song, folder / "clicks.wav", paths.soundfonts_dir() / TINY_NAME, RATE):
        pass
    with wave.open(str(folder / "clicks.wav")) as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2").reshape(-1, 2)
    loud = np.flatnonzero(np.abs(samples / 32768).max(axis=1) > _LOUD)
    wanted = (np.arange(CLICKS) + 1) * RATE // 2
    found = loud[np.searchsorted(loud, wanted - RATE // 8)]
    return Figure("onset_worst_samples", float(np.abs(found - wanted).max()), "samples", aim=float(BLOCK_FRAMES))
