"""The process that feeds a MIDI port: `python -m aiva_desktop.playback.sinks.sender PORT`.

It imports neither Qt nor torch, so that nothing but the music keeps it busy. It gets messages ahead of time and
sends each at its own. When the app closes the pipe, crashes or is killed, it ends every note that sounds, then
itself.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from types import FrameType

from aiva_desktop.language import marked
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.playback.sinks.ports import open_transmitter
from aiva_desktop.playback.sinks.transmitter import Transmitter
from aiva_desktop.playback.sinks.wire import READY, Order, encode_clock, read_orders

CLOCK_EVERY_S = 0.05
# The least there is: audio servers and their clients' callbacks go before it.
_PRIORITY = 1
_closing = threading.Event()
# Said in English: the app translates what its sender says.
_GONE_SENTENCE = marked("The MIDI system has stopped; start it again and choose the output again.")


def main(arguments: list[str]) -> int:
    """Serve the port named by the only argument until standard input ends; returns the exit status."""
    _heed_signals()
    _go_first()
    try:
        transmitter = open_transmitter(arguments[0], on_gone=_leave_at_once)
    except SinkError as error:
        _say(str(error))
        return 1
    _say(encode_clock(transmitter.clock_offset_s()))
    _say(READY)
    threading.Thread(target=_tell_time, args=(transmitter,), daemon=True).start()
    try:
        serve(transmitter)
    finally:
        _closing.set()
        transmitter.panic()
        transmitter.close()
    return 0


def serve(transmitter: Transmitter) -> None:
    """Carry out the orders on standard input until it ends."""
    for order, message in read_orders(sys.stdin.buffer):
        match order:
            case Order.SEND:
                transmitter.schedule(message)
            case Order.TAKE_BACK:
                transmitter.take_back(message.batch)
            case Order.AT_ONCE:
                transmitter.send_at_once(message.data)
            case Order.PANIC:
                transmitter.panic()


def _tell_time(transmitter: Transmitter) -> None:
    """Keep the app informed of the port's clock, as long as there is an app."""
    with contextlib.suppress(OSError):
        while not _closing.wait(CLOCK_EVERY_S):
            _say(encode_clock(transmitter.clock_offset_s()))


def _go_first() -> None:
    """Run before programs that are merely busy, where the system lets this user.

    All threads, not only the one that JACK drives: whichever holds the interpreter's lock holds up the others.
    """
    if hasattr(os, "sched_setscheduler"):
        with contextlib.suppress(OSError):
            os.sched_setscheduler(0, os.SCHED_FIFO | os.SCHED_RESET_ON_FORK, os.sched_param(_PRIORITY))


def _heed_signals() -> None:
    """Ctrl-C in a terminal reaches this process too, but the app decides; a polite kill still ends the notes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _exit_politely)


def _exit_politely(_signal: int, _frame: FrameType | None) -> None:
    sys.exit(0)


def _leave_at_once() -> None:
    """Without a MIDI system there is nobody left to silence, and its library may hang on closing."""
    _say(_GONE_SENTENCE)
    os._exit(1)


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
