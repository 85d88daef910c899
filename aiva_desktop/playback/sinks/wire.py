"""What goes through the pipes: records of one size to the sender process, lines of text back."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from enum import Enum
from typing import BinaryIO

from aiva_desktop.playback.messages import TimedMessage

# What to do, when (seconds on the port's clock), which batch, length and bytes of the message.
_RECORD = struct.Struct("<cdiB3s")
READY = "ready"
_CLOCK_WORD = "clock"


class Order(Enum):
    """What the sender is asked to do."""

    SEND = b"S"
    TAKE_BACK = b"T"
    AT_ONCE = b"A"
    PANIC = b"P"


def encode_message(message: TimedMessage) -> bytes:
    """A message to be sent at its time."""
    return _RECORD.pack(Order.SEND.value, message.time_s, message.batch, len(message.data), message.data)


def encode_at_once(data: bytes) -> bytes:
    """A message to be sent now, whatever the sender knows to sound."""
    return _RECORD.pack(Order.AT_ONCE.value, 0.0, 0, len(data), data)


def encode_order(order: Order, batch: int = 0) -> bytes:
    """An order that needs no message; `batch` is the first one to take back."""
    return _RECORD.pack(order.value, 0.0, batch, 0, b"")


def read_orders(stream: BinaryIO) -> Iterator[tuple[Order, TimedMessage]]:
    """The orders as they come, until the other end closes the pipe or dies."""
    while len(record := stream.read(_RECORD.size)) == _RECORD.size:
        code, time_s, batch, length, data = _RECORD.unpack(record)
        yield Order(code), TimedMessage(time_s, data[:length], batch)


def encode_clock(offset_s: float) -> str:
    """The sender's line on how far the port's clock is ahead of the computer's."""
    return f"{_CLOCK_WORD} {offset_s:.9f}"


def decode_clock(line: str) -> float | None:
    """The offset in a clock line; None for any other line."""
    word, _, offset = line.partition(" ")
    return float(offset) if word == _CLOCK_WORD else None
