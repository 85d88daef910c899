"""What is played on a keyboard, kept until somebody who listens takes it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

# More than two hands play between two looks; a device that floods loses the rest.
MAX_WAITING = 4000


class PlayedKeys:
    """Messages with their times on `time.perf_counter`. They come on any thread and are taken on one."""

    def __init__(self) -> None:
        self._waiting: deque[tuple[float, bytes]] = deque(maxlen=MAX_WAITING)
        self._is_listened_to = False

    def hear(self, time_s: float, data: bytes) -> None:
        """A key or a controller was moved; forgotten at once where nobody listens."""
        if self._is_listened_to:
            self._waiting.append((time_s, data))

    def listen(self, wanted: bool) -> None:
        """Whether messages are kept from now on; what waited is forgotten."""
        self._waiting.clear()
        self._is_listened_to = wanted

    def take(self) -> Iterator[tuple[float, bytes]]:
        """What has come since the last time, in its order."""
        while self._waiting:
            yield self._waiting.popleft()
