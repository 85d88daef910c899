"""An app-side process for tests: plays a song aloud until its input ends, and prints what the composer is told."""

from __future__ import annotations

import select
import sys

from aiva_desktop import paths
from aiva_desktop.playback import reopening
from aiva_desktop.playback.player import Player
from aiva_desktop.playback.sinks import fluidsynth
from aiva_desktop.playback.soundfonts import TINY_NAME
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track

ORGAN = 16
# As the app's watch of ports does once a second.
LOOK_EVERY_S = 0.1


def main() -> None:
    """Waits are shorter than in the app, and nothing else differs."""
    fluidsynth._STALLED_AFTER_S, reopening.REOPEN_EVERY_S = 1.0, 0.5
    notes = tuple(Note(480 * i, 60 + i % 12, 480) for i in range(500))
    player = Player(paths.soundfonts_dir() / TINY_NAME, lambda sentence: print(sentence, flush=True))
    player.set_song(Song((Track(1, program=ORGAN, notes=notes),)))
    player.play(0)
    while not select.select([sys.stdin], [], [], LOOK_EVERY_S)[0]:
        player.look_again(())
    print(f"playing {player.is_playing} at {player.position_tick():.0f}", flush=True)
    player.close()


if __name__ == "__main__":
    main()
