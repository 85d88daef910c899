"""Folders of small MIDI files to train on."""

from __future__ import annotations

import random
from pathlib import Path

from aiva_desktop.midi.writer import write_midi
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.song import Conductor, KeyChange, Song, Track


def tune(seed: int, shift: int = 0, bars: int = 6) -> Song:
    """Bars of eighths and quarters that come back after two, `shift` semitones above C major; like no other seed's."""
    rng = random.Random(seed)
    motif = [
        (onset, rng.choice((0, 2, 4, 5, 7, 9, 11, 12)), 240) for onset in range(0, 3840, 240) if rng.random() < 0.7
    ]
    notes = [
        Note(onset + 3840 * turn, 60 + shift + step, length, 64 + 2 * (step % 5))
        for turn in range(bars // 2)
        for onset, step, length in motif
    ]
    return Song((Track(1, "Melody", tuple(notes)),), Conductor(keys=(KeyChange(0, Key(shift % 12)),)))


def write_tunes(folder: Path, count: int, first_seed: int = 0) -> Path:
    """`count` different tunes in different keys, as MIDI files in a new folder."""
    folder.mkdir(parents=True)
    for seed in range(first_seed, first_seed + count):
        write_midi(tune(seed, seed % 12), folder / f"tune-{seed}.mid")
    return folder
