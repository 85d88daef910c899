"""What a sink is: the place where messages go to be heard, with a clock of its own."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence

from aiva_desktop.playback.messages import PORT_CHANNELS, TimedMessage
from aiva_desktop.settings import SoundSettings


class SinkError(Exception):
    """An output that cannot be opened or has gone; the message is one sentence for the composer."""


class Sink(ABC):
    """Takes messages ahead of time and lets each be heard at its time on the sink's own clock.

    Opening and closing twice is fine; a closed sink drops what it gets. One thread uses a sink.
    Drivers write the hooks with an underscore.
    """

    channels = PORT_CHANNELS
    """How many it has."""

    def __init__(self) -> None:
        self._is_open = False

    def open(self) -> None:
        """Get the device. Raises SinkError."""
        if not self._is_open:
            self._open()
            self._is_open = True

    def close(self) -> None:
        """Silence everything and let the device go."""
        if not self._is_open:
            return
        try:
            self.panic()
        finally:
            self._is_open = False
            self._close()

    @property
    def is_open(self) -> bool:
        """Whether messages are heard."""
        return self._is_open

    @abstractmethod
    def now_s(self) -> float:
        """Seconds on the sink's clock. Only differences and comparisons mean anything."""

    def tune(self, sound: SoundSettings) -> None:  # noqa: B027 -- a port's instrument is tuned where it stands
        """Sound like this; what needs a device holds from the next opening on."""

    def check(self) -> None:  # noqa: B027 -- most sinks find out when they send
        """Raise SinkError when the device has gone; called while playing."""

    def send(self, messages: Sequence[TimedMessage]) -> None:
        """Let each message be heard at its time; what is late is heard at once. Raises SinkError."""
        if self._is_open and messages:
            self._send(messages)

    def take_back(self, batch: int) -> None:
        """Forget the messages of `batch` and of later ones whose time has not come.

        A note that one of them has begun meanwhile is ended; those begun by earlier batches go on.
        """
        if self._is_open:
            self._take_back(batch)

    def left_on(self) -> list[bytes]:
        """What ends whatever the receiver may still sound when the device has gone without a word; often nothing."""
        return []

    def quiet(self, messages: Sequence[bytes]) -> None:  # noqa: B027 -- most receivers go with their device
        """Send the words of `left_on` of the sink that was there before, at once."""

    def panic(self) -> None:
        """Forget what waits, end each note that sounds, then pedals up, all notes off, all sound off."""
        if self._is_open:
            self._panic()

    def _open(self) -> None:  # noqa: B027 -- some sinks need no device
        """Get the device."""

    def _close(self) -> None:  # noqa: B027
        """Let the device go."""

    @abstractmethod
    def _send(self, messages: Sequence[TimedMessage]) -> None: ...

    @abstractmethod
    def _take_back(self, batch: int) -> None: ...

    @abstractmethod
    def _panic(self) -> None: ...
