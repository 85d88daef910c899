"""Bars and tracks as they are named on the command line."""

from __future__ import annotations

import argparse
import re

from aiva_desktop.commands.errors import CommandError
from aiva_desktop.score.song import Song, Track

_BARS = re.compile(r"^(\d+)(?:-(\d+))?$")


def parse_bars(text: str) -> tuple[int, int]:
    """Read "5-8" or "5": the first and the last bar, counted from 1. For argparse."""
    match = _BARS.match(text)
    first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
    if not 1 <= first <= last:
        raise argparse.ArgumentTypeError(f"bars look like 5-8 or 5, counted from 1, not {text!r}")
    return first, last


def ticks_of_bars(song: Song, bars: tuple[int, int]) -> tuple[int, int]:
    """Where the first bar starts and the last one ends."""
    meter = song.conductor.meter
    return meter.bar(bars[0] - 1).start_tick, meter.bar(bars[1]).start_tick


def track_named(song: Song, name: str | None) -> Track:
    """The track of this name or number (from 1); without one, the melody. Raises CommandError."""
    if name is None:
        if song.melody_track is None:
            raise CommandError("There are no notes outside the drum channel in this file; name a track with --track.")
        return song.melody_track
    by_name = next((track for track in song.tracks if track.name == name), None)
    if by_name is not None:
        return by_name
    if name.isdecimal() and 1 <= int(name) <= len(song.tracks):
        return song.tracks[int(name) - 1]
    known = ", ".join(f"{number} {track.name}" for number, track in enumerate(song.tracks, start=1))
    raise CommandError(f"There is no track {name!r}; there are {known}.")
