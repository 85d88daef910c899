"""What one output has of the music: the tracks that go there, what they leave sounding, and the sink."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from aiva_desktop.midi.events import CONTROL_CHANGE
from aiva_desktop.playback.messages import (
    SUSTAIN_CC,
    TimedMessage,
    control_change,
    kind_of,
)
from aiva_desktop.playback.patches import ChannelPatches, news
from aiva_desktop.playback.scheduler import Timeline
from aiva_desktop.playback.sinks.base import Sink, SinkError
from aiva_desktop.playback.voices import VoiceBook
from aiva_desktop.score.song import Song


@dataclass(frozen=True)
class StrandMark:
    """What sounds and which patches are set at some place of the music."""

    voices: VoiceBook
    patches: ChannelPatches


class Strand:
    """One sink with its share of the song. Times of messages are on the leading sink's clock."""

    def __init__(self, sink: Sink) -> None:
        self.sink = sink
        self.timeline = Timeline(Song())
        self.voices = VoiceBook()
        self.patches = ChannelPatches()
        self._ahead_s = 0.0

    def keep_time_with(self, leader: Sink) -> None:
        """Look how far this sink's clock is ahead of the one by which the music is timed."""
        self._ahead_s = 0.0 if leader is self.sink else self.sink.now_s() - leader.now_s()

    def send(self, messages: Sequence[TimedMessage]) -> None:
        """Let each be heard at its time."""
        for message in messages:
            self.patches.hear(message.data)
        ahead_s = self._ahead_s
        self.sink.send([replace(m, time_s=m.time_s + ahead_s) for m in messages] if ahead_s else messages)

    def send_at(self, time_s: float, messages: Iterable[bytes], batch: int = 0) -> None:
        """Let all be heard at one time, in their order."""
        self.send([TimedMessage(time_s, data, batch) for data in messages])

    def take_back(self, batch: int) -> None:
        """Forget what was sent ahead, from this batch on."""
        self.sink.take_back(batch)

    def panic(self) -> None:
        """Silence."""
        self.sink.panic()

    def check(self) -> None:
        """Whether the sink is still there."""
        self.sink.check()

    def mark(self) -> StrandMark:
        """What sounds at the head, for `go_back`."""
        return StrandMark(self.voices.copy(), self.patches.copy())

    def go_back(self, mark: StrandMark) -> None:
        """What has been sent since then does not count."""
        self.voices, self.patches = mark.voices.copy(), mark.patches.copy()

    def forget_receiver(self) -> None:
        """Nothing sounds there any more, and nothing is known of its state."""
        self.voices, self.patches = VoiceBook(), ChannelPatches()

    # What the place asks for.

    def change_to(self, timeline: Timeline, head: int) -> list[bytes]:
        """Go on with another version of the song: ends of notes that are gone, new programs and controllers."""
        before, self.timeline = self.timeline, timeline
        ended = self.voices.reconcile(timeline.sounding_at(head))
        return [*ended, *self.patches.complete(news(before.chase(head), timeline.chase(head)))]

    def state_at(self, tick: int) -> list[bytes]:
        """Programs and controllers in force there."""
        return list(self.patches.complete(self.timeline.chase(tick)))

    def notes_under_way(self, tick: int, *, are_heard: bool) -> list[bytes]:
        """Start, if wanted, what has begun before `tick` and goes on after it."""
        self.voices.expect_ends(self.timeline.sounding_at(tick))
        held = self.timeline.held_at(tick) if are_heard else []
        return [message for data in held for message in self.voices.start_held(data)]

    def keys_up(self) -> list[bytes]:
        """End what sounds, pedals too. Tails ring on: all sound off would click at each turn of a loop."""
        pedals = [control_change(channel, SUSTAIN_CC, 0) for channel in sorted(self.patches.programs)]
        return [*self.voices.release_all(), *pedals]

    def turn_back(self, from_tick: int, to_tick: int) -> list[bytes]:
        """From the channels' state at one tick to that at another; after pedals up, pedals are said anew."""
        in_force = (data for data in self.timeline.chase(from_tick) if not _is_pedal(data))
        return list(self.patches.complete(news(in_force, self.timeline.chase(to_tick))))


class SideStrand(Strand):
    """The strand of an output beside the song's own. When its sink goes, the music goes on: `problem` says so."""

    def __init__(self, sink: Sink) -> None:
        super().__init__(sink)
        self.problem = ""

    def send(self, messages: Sequence[TimedMessage]) -> None:
        """Let each be heard at its time."""
        with self._noting():
            super().send(messages)

    def take_back(self, batch: int) -> None:
        """Forget what was sent ahead, from this batch on."""
        with self._noting():
            super().take_back(batch)

    def panic(self) -> None:
        """Silence."""
        with self._noting():
            super().panic()

    def check(self) -> None:
        """Whether the sink is still there."""
        with self._noting():
            super().check()

    @contextmanager
    def _noting(self) -> Iterator[None]:
        try:
            yield
        except SinkError as error:
            self.problem = self.problem or str(error)


def _is_pedal(data: bytes) -> bool:
    return kind_of(data) == CONTROL_CHANGE and data[1] == SUSTAIN_CC
