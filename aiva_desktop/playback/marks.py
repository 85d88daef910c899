"""What has been sent ahead, slice by slice, so that it can be taken back where the music changes."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from aiva_desktop.playback.beat import BeatMark
from aiva_desktop.playback.strand import Strand, StrandMark
from aiva_desktop.playback.transport import TransportMark


@dataclass(frozen=True)
class Mark:
    """How everything stood before the messages of `batch`."""

    batch: int
    transport: TransportMark
    strands: tuple[tuple[Strand, StrandMark], ...]
    beat: BeatMark

    def go_back(self) -> None:
        """Take back what was sent since then, at every strand."""
        for strand, mark in self.strands:
            strand.take_back(self.batch)
            strand.go_back(mark)


class Marks:
    """The marks of what is still to sound; `batch` is the number that messages are sent with now."""

    def __init__(self) -> None:
        self._marks: deque[Mark] = deque()
        self.batch = 1

    def set(self, mark: Mark) -> None:
        """Keep a mark, unless the head has not moved since the last one."""
        if not self._marks or self._marks[-1].transport != mark.transport:
            self._marks.append(mark)

    def next_batch(self) -> int:
        """A number that no message has had."""
        self.batch += 1
        return self.batch

    def take_from(self, time_s: float) -> Mark | None:
        """The first mark at `time_s` or later; it and all others are forgotten."""
        found = next((mark for mark in self._marks if mark.transport.head_s >= time_s), None)
        if found is not None:
            self._marks.clear()
        return found

    def drop_before(self, time_s: float) -> None:
        """Forget what has been heard."""
        while self._marks and self._marks[0].transport.head_s < time_s:
            self._marks.popleft()

    def clear(self) -> None:
        """Nothing can be taken back any more."""
        self._marks.clear()
