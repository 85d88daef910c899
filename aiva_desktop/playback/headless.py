"""Playing and rendering for the command line: the same rooms without a window."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from aiva_desktop.playback.outputs import Output
from aiva_desktop.playback.player import Player
from aiva_desktop.playback.scheduler import Timeline
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.score.song import Song

_POLL_S = 0.05
Progress = Callable[[float, int], None]
"""Gets the position and the song's end, both in ticks."""


def play_song(
    song: Song, output: Output, soundfont: Path | None = None, on_progress: Progress = lambda _tick, _end: None
) -> None:
    """Play `song` to its end and return. Whatever ends it, Ctrl-C too, leaves nothing sounding.

    Raises:
        SinkError: when the output cannot be opened or goes away.
    """
    problems: list[str] = []
    player = Player(soundfont, problems.append)
    try:
        player.select_output(output)
        player.set_song(song)
        player.play(0)
        end_tick = Timeline(song).end_tick
        while player.is_playing and not problems:
            on_progress(player.position_tick(), end_tick)
            time.sleep(_POLL_S)
    finally:
        player.close()
    if problems:
        raise SinkError(problems[0])
