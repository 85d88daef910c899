"""A JACK client that plays notes at exact frames, in a process of its own, each time a line comes on its input.

Opening RtMidi's client holds Python's lock; a callback of the same process would wait for it and the server for that.
"""

from __future__ import annotations

import sys
from typing import Any

STEP_S, NOTES, RATE = 0.125, 12, 48_000


def main() -> None:
    """Serve until the input ends."""
    import jack

    client: Any = jack.Client("keys", no_start_server=True)
    port = client.midi_outports.register("out")
    waiting: list[tuple[int, bytes]] = []

    @client.set_process_callback
    def process(frames: int) -> None:
        port.clear_buffer()
        start = client.last_frame_time
        while waiting and waiting[0][0] < start + frames:
            frame, data = waiting.pop(0)
            port.write_midi_event(max(0, frame - start), data)

    client.activate()
    print("ready", flush=True)
    for _ in sys.stdin:
        waiting.extend(_melody(client.frame_time + RATE // 5))
    client.deactivate()
    client.close()


def _melody(first: int) -> list[tuple[int, bytes]]:
    """NOTES notes on channel 2, one every STEP_S seconds, each half as long."""
    step = round(STEP_S * RATE)
    pairs = (
        ((first + i * step, bytes((0x92, 60 + i, 110 + i))), (first + i * step + step // 2, bytes((0x82, 60 + i, 0))))
        for i in range(NOTES)
    )
    return [event for pair in pairs for event in pair]


if __name__ == "__main__":
    main()
