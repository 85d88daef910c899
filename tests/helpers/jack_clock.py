"""A JACK client that sends MIDI clock at exact frames, in a process of its own: `jack_clock.py BPM JITTER_MS SEED`.

Each line on its input is a word: start, stop, continue. It tells the frame of each start.
"""

from __future__ import annotations

import random
import sys
from collections import deque
from typing import Any

RATE = 48_000
AHEAD_FRAMES = 4800


def main(bpm: float, jitter_ms: float, seed: int) -> None:
    """Serve until the input ends."""
    import jack

    client: Any = jack.Client("clock", no_start_server=True)
    port = client.midi_outports.register("out")
    source, step = random.Random(seed), RATE * 60 / bpm / 24
    waiting: deque[tuple[int, bytes]] = deque()
    words: deque[str] = deque()
    state: dict[str, float | bool] = {"next": float(client.frame_time + RATE // 10), "running": False}

    def plan(until: int) -> None:
        while state["next"] < until:
            at = state["next"]
            if words:
                word = words.popleft()
                waiting.append((round(at) - 2, {"start": b"\xfa", "continue": b"\xfb", "stop": b"\xfc"}[word]))
                if word == "start":
                    print(round(at), flush=True)
            waiting.append((round(at + abs(source.gauss(0, jitter_ms / 1000)) * RATE), b"\xf8"))
            state["next"] = at + step

    @client.set_process_callback
    def process(frames: int) -> None:
        port.clear_buffer()
        start = client.last_frame_time
        plan(start + frames)
        earliest = 0
        while waiting and waiting[0][0] < start + frames:
            frame, data = waiting.popleft()
            earliest = min(frames - 1, max(earliest, frame - start))
            port.write_midi_event(earliest, data)

    client.activate()
    print("ready", flush=True)
    for line in sys.stdin:
        words.append(line.strip())
    client.deactivate()
    client.close()


if __name__ == "__main__":
    main(float(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]))
