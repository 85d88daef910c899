"""Looped playback with edits for a long time: `loop_hour.py [MINUTES] [EDITS A SECOND]`, an hour and one by default.

A song of 64 bars loops into a second JACK client's port while its notes, tempo, mutes and loop change. Printed at the
end: the process's memory after a minute and at the end, xruns of the server and of another one at which nothing plays
meanwhile, note messages, what was wrong with them (notes left on, doubled, disordered), and what sounds.
"""

from __future__ import annotations

import random
import sys
import time
from collections import deque
from dataclasses import replace
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [path for path in (str(TESTS), str(TESTS.parent)) if path not in sys.path]

from helpers.jack_server import CAPTURE_PORT, Capture, capturing, counting_xruns, running_jack  # noqa: E402
from helpers.note_hunt import faults  # noqa: E402
from helpers.playing import wait_until  # noqa: E402
from resting_jack import PERIOD, resting_beside  # noqa: E402

from aiva_desktop.playback.outputs import Output, OutputKind  # noqa: E402
from aiva_desktop.playback.player import Player  # noqa: E402
from aiva_desktop.score.notes import Note  # noqa: E402
from aiva_desktop.score.song import Conductor, Song, Track  # noqa: E402
from aiva_desktop.score.time import TempoMap  # noqa: E402

BAR, BARS, TRACKS = 1920, 64, 4
_PAGE_KIB = 4


def main(minutes: float, edits_a_second: float) -> int:
    """The exit status is 1 when anything was left on, doubled or disordered."""
    problems: list[str] = []
    # Synchronous: a server that loses the messages of a late client says nothing of the app.
    with resting_beside() as rest, running_jack(PERIOD), capturing() as capture, counting_xruns() as xruns:
        # One for each of the server's periods would be most of what grows.
        capture.peaks = deque(maxlen=100)
        player = Player(None, problems.append)
        try:
            memory = _loop(player, minutes, edits_a_second)
            player.stop()
            silent = wait_until(lambda: capture.left_on() == [])
        finally:
            player.close()
        return _tell(capture, memory, (len(xruns), rest()), problems, silent)


def _loop(player: Player, minutes: float, edits_a_second: float) -> list[int]:
    """Memory in KiB, after a minute (or a tenth of the time) and then ten times."""
    source, song = random.Random(1), Song(tuple(Track(i + 1, channel=i, notes=_notes(i)) for i in range(TRACKS)))
    player.select_output(Output(OutputKind.MIDI_PORT, CAPTURE_PORT))
    player.set_song(song)
    player.set_loop((0, BARS * BAR))
    player.play(0)
    started_s, memory = time.monotonic(), []
    while (elapsed_s := time.monotonic() - started_s) < 60 * minutes:
        song = _edited(song, source)
        player.set_song(song)
        if source.random() < 0.1:
            start = BAR * source.randrange(BARS - 4)
            player.set_loop((start, start + BAR * source.choice((1, 2, 4))))
            player.seek(start)
        if elapsed_s > (len(memory) + 1) * 6 * minutes:
            memory.append(_resident_kib())
        time.sleep(1 / edits_a_second)
    return [*memory, _resident_kib()]


def _notes(seed: int) -> tuple[Note, ...]:
    source = random.Random(seed)
    return tuple(
        sorted(Note(240 * i, source.randrange(36, 84), source.choice((120, 240, 960))) for i in range(8 * BARS))
    )


def _edited(song: Song, source: random.Random) -> Song:
    track = source.choice(song.tracks)
    match source.randrange(4):
        case 0:
            return song.with_track(replace(track, muted=not track.muted))
        case 1:
            return replace(song, conductor=Conductor(tempo=TempoMap.constant(source.uniform(60, 200))))
        case _:
            return song.with_track(track.with_notes(_notes(source.randrange(1000))))


def _tell(capture: Capture, memory: list[int], xruns: tuple[int, int], problems: list[str], is_silent: bool) -> int:
    found = faults(data for _, data in capture.notes())
    growth, kept = memory[-1] - memory[0], sum(map(_bytes_of, capture.messages)) // 1024
    print(f"memory: {memory[0] / 1024:.1f} MiB, at the end {memory[-1] / 1024:.1f} MiB ({growth:+d} KiB)")
    print(f"of that {kept} KiB are what the capture has kept")
    print(f"xruns of the server: {xruns[0]}; of one where nothing plays: {xruns[1]}")
    print(f"note messages: {len(capture.notes())}; faults: {len(found)}")
    print(f"sounding at the end: {capture.left_on()}; problems: {problems}")
    print("\n".join(found[:10]))
    return 0 if is_silent and not found and not problems else 1


def _bytes_of(message: tuple[int, bytes]) -> int:
    """What a captured message takes, with its place in the queue."""
    return sys.getsizeof(message) + sum(map(sys.getsizeof, message)) + 8


def _resident_kib() -> int:
    """Of this process: the app's side, with what the capture keeps."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * _PAGE_KIB


if __name__ == "__main__":
    numbers = [float(word) for word in sys.argv[1:]]
    sys.exit(main(*(numbers + [60.0, 1.0][len(numbers) :])))
