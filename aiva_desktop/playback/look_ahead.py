"""Sends the music ahead of time, slice by slice, and takes it back where it changes."""

from __future__ import annotations

from collections.abc import Iterator

from aiva_desktop.playback.beat import Beat
from aiva_desktop.playback.clock import lead_in
from aiva_desktop.playback.marks import Mark, Marks
from aiva_desktop.playback.messages import MidiEvent, TimedMessage
from aiva_desktop.playback.pacer import Pacer
from aiva_desktop.playback.strand import Strand
from aiva_desktop.playback.strands import Strands
from aiva_desktop.playback.transport import After, Stretch, Transport
from aiva_desktop.score.time import PPQ

# How far ahead messages are sent: longer than this process may be held up. What changes is taken back.
LOOK_AHEAD_S = 1.0
# Who follows another clock does not know so far ahead how fast it goes.
FOLLOW_AHEAD_S = 0.12
# What is sent ahead can be taken back slice by slice.
SLICE_S = 0.04
# How soon a change is heard: the way to the audio thread or the port's process and its next cycles.
REACTION_S = 0.06
# How far ahead the transport is steered towards another clock.
_STEER_AHEAD_TICKS = PPQ // 4


class LookAhead:
    """Moves the transport's head on and sends what it passes, with a mark before each slice.

    While `pacer` is there, the transport keeps to it. `chases_notes`: whether a note that playback starts in the
    middle of is heard. Methods that send raise SinkError when the leading sink has gone.
    """

    def __init__(self, strands: Strands, transport: Transport, beat: Beat) -> None:
        self.pacer: Pacer | None = None
        self.chases_notes = True
        self._strands = strands
        self._transport = transport
        self._beat = beat
        self._marks = Marks()

    @property
    def batch(self) -> int:
        """The number that messages are sent with now, to be taken back by."""
        return self._marks.batch

    def forget(self) -> None:
        """What was sent cannot be taken back any more: it was silenced, or the strands are other ones."""
        self._marks.clear()

    def begin(self, start_s: float) -> None:
        """The transport has been started: send what comes with it, and take up the notes under way at `start_s`."""
        tick = self._transport.head_tick
        self._beat.start_at(tick)
        self._take_up_notes(start_s, tick, batch=0)
        self.step()

    def step(self) -> None:
        """Send what comes within the look-ahead; rest at the song's end."""
        now_s = self._now_s()
        for strand in self._strands:
            strand.check()
        self._strands.keep_time()
        self._marks.drop_before(now_s)
        for until_s in self._slices(now_s):
            self._send_slice(now_s, until_s)
        if self._transport.is_over(now_s):
            self._end()

    def take_back(self) -> float:
        """Forget what was sent for later than REACTION_S from now; returns the time of the head then."""
        mark = self._marks.take_from(self._now_s() + REACTION_S)
        if mark is not None:
            mark.go_back()
            self._transport.go_back(mark.transport)
            self._beat.go_back(mark.beat)
        self._marks.next_batch()
        return self._transport.head_s

    def _now_s(self) -> float:
        return self._strands.leading.sink.now_s()

    def _slices(self, now_s: float) -> Iterator[float]:
        """The ends of the slices to send, on the leading sink's clock."""
        if not self._transport.is_playing:
            return
        at_s = max(now_s, self._transport.head_s)
        until_s = now_s + (LOOK_AHEAD_S if self.pacer is None else FOLLOW_AHEAD_S)
        while at_s < until_s:
            at_s = min(until_s, at_s + SLICE_S)
            yield at_s

    def _send_slice(self, now_s: float, until_s: float) -> None:
        if self.pacer is not None:
            self._keep_pace(self.pacer, now_s)
        self._mark()
        for stretch in self._transport.advance(now_s, until_s):
            self._send_stretch(stretch)

    def _keep_pace(self, pacer: Pacer, now_s: float) -> None:
        """Aim at where the other clock will be a little later."""
        tick = self._transport.head_tick + _STEER_AHEAD_TICKS
        self._transport.steer(tick, now_s + pacer.seconds_to(tick + self._transport.turned_ticks))

    def _mark(self) -> None:
        self._marks.set(
            Mark(
                self._marks.next_batch(),
                self._transport.mark(),
                tuple((strand, strand.mark()) for strand in self._strands),
                self._beat.mark(),
            )
        )

    def _send_stretch(self, stretch: Stretch) -> None:
        for start in self._beat.starts_before(stretch.until_tick):
            words = lead_in(stretch.leg.time_at(start.tick), [start.data], self.batch)
            self._strands.leading.send(words)
        for strand in self._strands:
            events = self._due(strand, stretch.from_tick, stretch.until_tick)
            strand.send(
                [
                    TimedMessage(stretch.leg.time_at(event.tick), data, self.batch)
                    for event in events
                    for data in strand.voices.admit(event.data)
                ]
            )
        if stretch.after is After.LOOP_START:
            self._turn(stretch)
        elif stretch.after is After.SONG_END:
            self._close_song(stretch.end_s)

    def _due(self, strand: Strand, from_tick: int, until_tick: int) -> list[MidiEvent]:
        """The strand's events in their order; with the leading one, the beat's too."""
        events = strand.timeline.due(from_tick, until_tick)
        if strand is not self._strands.leading:
            return events
        return self._beat.joined_to(events, self._strands.song.conductor.meter, from_tick, until_tick)

    def _turn(self, stretch: Stretch) -> None:
        """From the loop's end, the stretch's, to its start, which is the head now."""
        head = self._transport.head_tick
        for strand in self._strands:
            back = [*strand.keys_up(), *strand.turn_back(stretch.until_tick, head)]
            strand.send_at(stretch.end_s, back, self.batch)
        self._take_up_notes(stretch.end_s, head, self.batch)
        self._beat.start_at(head)

    def _close_song(self, time_s: float) -> None:
        """Everything goes up at the song's end."""
        for strand in self._strands:
            strand.send_at(time_s, strand.keys_up(), self.batch)
        self._strands.leading.send_at(time_s, self._beat.stop(), self.batch)

    def _take_up_notes(self, time_s: float, tick: int, batch: int) -> None:
        for strand in self._strands:
            strand.send_at(time_s, strand.notes_under_way(tick, are_heard=self.chases_notes), batch)

    def _end(self) -> None:
        """Rest at the song's end. Nothing sounds any more unless the song was cut short a moment ago."""
        for strand in self._strands:
            strand.send_at(self._transport.head_s, strand.voices.release_all())
        self._transport.rest_at(self._transport.end_tick)
        self._marks.clear()
