"""How the sender process drives a port: messages at their time, and silence on demand."""

from __future__ import annotations

from typing import Protocol

from aiva_desktop.playback.messages import TimedMessage

CLIENT_NAME = "AIVA Desktop"
PANIC_WITHIN_S = 1.0


class Transmitter(Protocol):
    """An open port with a clock, in seconds."""

    def clock_offset_s(self) -> float:
        """How far the port's clock is ahead of `time.perf_counter`, which all processes of a computer share."""

    def schedule(self, message: TimedMessage) -> None:
        """Send `message` at its time, at once when that has passed."""

    def send_at_once(self, data: bytes) -> None:
        """Send a message that the port's former owner owes."""

    def take_back(self, batch: int) -> None:
        """Forget what waits of `batch` and of later ones; end the notes that those have begun."""

    def panic(self) -> None:
        """Forget what waits and silence what sounds; returns when that has been sent."""

    def close(self) -> None:
        """Let the port go."""
