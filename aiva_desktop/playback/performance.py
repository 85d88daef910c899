"""Plays a song into sinks: the transport says which ticks, the strands what they hold and what sounds.

Single-threaded, and without a clock but the leading sink's: tests step it by hand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from aiva_desktop.playback import clock
from aiva_desktop.playback.marks import Mark, Marks
from aiva_desktop.playback.messages import (
    MidiEvent,
    TimedMessage,
    is_note_off,
    is_note_on,
    note_off,
    note_on,
    on_channel,
    program_change,
)
from aiva_desktop.playback.metronome import MAX_COUNT_IN_BARS, Metronome, timed_count_in
from aiva_desktop.playback.pacer import Pacer
from aiva_desktop.playback.scheduler import Timeline
from aiva_desktop.playback.sinks.base import Sink
from aiva_desktop.playback.strand import SideStrand, Strand
from aiva_desktop.playback.transport import After, Loop, Stretch, Transport, TransportView
from aiva_desktop.score.song import Song, Track
from aiva_desktop.score.time import PPQ

# How far ahead messages are sent: longer than this process may be held up. What changes is taken back.
LOOK_AHEAD_S = 1.0
# Who follows another clock does not know so far ahead how fast it goes.
FOLLOW_AHEAD_S = 0.12
# What is sent ahead can be taken back slice by slice.
SLICE_S = 0.04
# How soon a change is heard: the way to the audio thread or the port's process and its next cycles.
REACTION_S = 0.06
# From pressing play to the first note: the same way.
START_LEAD_S = 0.05
# Where a song that does not end by itself would end: a fortnight at 120 bpm.
ENDLESS_TICK = 2**30


class Performance:
    """One song, one position, one leading sink, and sinks of single tracks beside it.

    Methods that send raise SinkError when the leading sink has gone; `lost_sides` tells of the others.
    """

    def __init__(self, sink: Sink) -> None:
        self._main = Strand(sink)
        self._sides: dict[str, SideStrand] = {}
        self._song = Song()
        self._transport = Transport(end_tick=self._main.timeline.end_tick)
        self._marks = Marks()
        self._auditioned: list[tuple[Strand, int, int]] = []
        self._thru: dict[int, tuple[Strand, int]] = {}
        self._chases_notes = True
        self._is_endless = False
        self._sends_clock = False
        # What starts a follower, until its tick has been sent.
        self._clock_starts: list[MidiEvent] = []
        self._metronome = Metronome()
        self._pacer: Pacer | None = None
        self._loop: Loop | None = None

    @property
    def sink(self) -> Sink:
        """The leading sink: where tracks without an output of their own play to."""
        return self._main.sink

    @property
    def is_playing(self) -> bool:
        """Whether the transport runs."""
        return self._transport.is_playing

    def view(self) -> TransportView:
        """State and position as a frozen value, on the leading sink's clock."""
        return self._transport.view()

    def position_tick(self) -> float:
        """The position now."""
        return self.view().tick_at(self.sink.now_s())

    @property
    def _strands(self) -> list[Strand]:
        return [self._main, *self._sides.values()]

    # What is played, and how.

    def set_song(self, song: Song) -> None:
        """Play another version of the song; a change is heard after REACTION_S."""
        self._song = song
        timelines = self._woven(song)
        with_change = self._take_back() if self.is_playing else 0.0
        for strand, timeline in zip(self._strands, timelines, strict=True):
            if not self.is_playing:
                strand.timeline = timeline
            else:
                messages = strand.change_to(timeline, self._transport.head_tick)
                strand.send_at(with_change, messages, self._marks.batch)
        self._transport.follow_song(song.conductor.tempo, self._end_tick)
        self._fill_up()

    def _woven(self, song: Song) -> list[Timeline]:
        """Each strand's share: an output that is not there leaves its tracks to the leading one."""
        others = set(self._sides)
        main = Timeline(song, self._main.timeline, lambda track: track.output not in others)
        return [main, *(Timeline(song, main, _goes_to(name)) for name in self._sides)]

    @property
    def _end_tick(self) -> int:
        return ENDLESS_TICK if self._is_endless or self._pacer else self._main.timeline.end_tick

    @property
    def sides(self) -> set[str]:
        """The names of the outputs beside the leading one."""
        return set(self._sides)

    def set_side(self, name: str, sink: Sink | None) -> Sink | None:
        """Let the tracks of output `name` play to an open sink of their own, or with the others; returns the old one.

        The caller closes the old sink, which ends what sounds there.
        """
        old = self._sides.pop(name, None)
        if sink is not None:
            self._sides[name] = SideStrand(sink)
            self._sides[name].keep_time_with(self.sink)
        # Marks tell of strands that may have gone.
        self._marks.clear()
        self.set_song(self._song)
        return old.sink if old else None

    def lost_sides(self) -> dict[str, str]:
        """The outputs beside the leading one that have gone, with a sentence on each."""
        return {name: strand.problem for name, strand in self._sides.items() if strand.problem}

    def set_clock(self, wanted: bool) -> None:
        """Whether MIDI clock is sent; a follower comes in when playback starts the next time."""
        self._sends_clock = wanted

    def set_endless(self, wanted: bool) -> None:
        """Whether playback goes on after the song's end."""
        self._is_endless = wanted
        self._change_transport(end_tick=self._end_tick)

    def set_loop(self, loop: Loop | None) -> None:
        """Turn at the loop's end, where playback has not passed it, unless it follows a clock; None plays on."""
        self._loop = loop
        if self._pacer is None:
            self._change_transport(loop=loop)

    def _change_transport(self, **changes: object) -> None:
        if self.is_playing:
            self._take_back()
        for name, value in changes.items():
            setattr(self._transport, name, value)
        self._fill_up()

    def set_note_chase(self, wanted: bool) -> None:
        """Whether a note that playback starts in the middle of is heard."""
        self._chases_notes = wanted

    def set_metronome(self, metronome: Metronome) -> None:
        """Click like this; a change is heard after REACTION_S."""
        if metronome != self._metronome:
            if self.is_playing:
                self._take_back()
            self._metronome = metronome
            self._fill_up()

    # The transport

    def play(self, from_tick: int | None = None, count_in_bars: int = 0) -> None:
        """Start at `from_tick`, else where the transport rests; at the song's end, from the start.

        Bars to count in, 0 to MAX_COUNT_IN_BARS, are clicked first, in the meter and the tempo of the start.
        """
        self._keep_to(None)
        tick = self._transport.start_tick(from_tick)
        counted = timed_count_in(self._metronome, self._song.conductor, tick, min(count_in_bars, MAX_COUNT_IN_BARS))
        self._start(tick, START_LEAD_S + counted.length_s, counted.clicks)

    def follow(self, pacer: Pacer, tick: int) -> None:
        """Play from `tick` now, as fast as `pacer` says, without end or loop, until it stops or plays by itself."""
        self._keep_to(pacer)
        self._start(tick, pacer.seconds_to(tick), [])

    def _keep_to(self, pacer: Pacer | None) -> None:
        self._pacer = pacer
        self._transport.loop = self._loop if pacer is None else None
        self._transport.end_tick = self._end_tick

    def _start(self, tick: int, lead_s: float, clicks: Sequence[TimedMessage]) -> None:
        self._release()
        now_s = self.sink.now_s()
        start_s = now_s + lead_s
        # First, so that another output goes on from here when this one fails at once.
        self._transport.play(tick, start_s)
        self._clock_starts = clock.starting(tick)
        for strand in self._strands:
            strand.keep_time_with(self.sink)
            strand.send_at(now_s, strand.timeline.chase(tick))
        self._main.send([TimedMessage(now_s + START_LEAD_S + click.time_s, click.data) for click in clicks])
        self._take_up_notes(start_s, tick, batch=0)
        self.step()

    def stop(self) -> None:
        """Silence everything and rest where playback is."""
        was_playing = self.is_playing
        self._transport.stop(self.sink.now_s())
        self._keep_to(None)
        self._release()
        if was_playing and self._sends_clock:
            self._main.send_at(self.sink.now_s(), [clock.STOP])

    def halt(self) -> None:
        """Rest where playback is, without a word to the sinks."""
        self._transport.stop(self.sink.now_s())
        self._forget_receivers()

    def seek(self, tick: int) -> None:
        """Go to `tick`; playback goes on there."""
        if self.is_playing:
            self.play(tick)
        else:
            self._transport.rest_at(max(0, tick))

    def move_to(self, sink: Sink) -> None:
        """Go on into another, open leading sink. The caller closes the old one, which ends what sounds there."""
        tick, was_playing = round(self.position_tick()), self.is_playing
        self._main.sink = sink
        self._transport.rest_at(tick)
        self._main.forget_receiver()
        self._marks.clear()
        self._auditioned = []
        if was_playing:
            self.play(tick)

    # What is sent ahead.

    def step(self) -> None:
        """Send what comes within the look-ahead; stop at the song's end. Call it some 50 times a second."""
        now_s = self.sink.now_s()
        for strand in self._strands:
            strand.check()
            strand.keep_time_with(self.sink)
        self._marks.drop_before(now_s)
        for until_s in self._slices(now_s):
            if self._pacer is not None:
                self._keep_pace(self._pacer, now_s)
            self._mark()
            for stretch in self._transport.advance(now_s, until_s):
                self._send_stretch(stretch)
        if self._transport.is_over(now_s):
            self._end()

    def _slices(self, now_s: float) -> Iterator[float]:
        """The ends of the slices to send, on the leading sink's clock."""
        if not self.is_playing:
            return
        at_s = max(now_s, self._transport.head_s)
        until_s = now_s + (LOOK_AHEAD_S if self._pacer is None else FOLLOW_AHEAD_S)
        while at_s < until_s:
            at_s = min(until_s, at_s + SLICE_S)
            yield at_s

    def _keep_pace(self, pacer: Pacer, now_s: float) -> None:
        """Aim at where the other clock will be a little later."""
        tick = self._transport.head_tick + PPQ // 4
        self._transport.steer(tick, now_s + pacer.seconds_to(tick))

    def _mark(self) -> None:
        self._marks.set(
            Mark(
                self._marks.next_batch(),
                self._transport.mark(),
                tuple((strand, strand.mark()) for strand in self._strands),
                tuple(self._clock_starts),
            )
        )

    def _take_back(self) -> float:
        """Forget what was sent for later than REACTION_S from now; returns the time of the head then."""
        mark = self._marks.take_from(self.sink.now_s() + REACTION_S)
        if mark is not None:
            mark.go_back()
            self._transport.go_back(mark.transport)
            self._clock_starts = list(mark.clock_starts)
        self._marks.next_batch()
        return self._transport.head_s

    def _fill_up(self) -> None:
        if self.is_playing:
            self.step()

    def _send_stretch(self, stretch: Stretch) -> None:
        batch = self._marks.batch
        for strand in self._strands:
            events = self._due(strand, stretch.from_tick, stretch.until_tick)
            strand.send(
                [
                    TimedMessage(stretch.leg.time_at(event.tick), data, batch)
                    for event in events
                    for data in strand.voices.admit(event.data)
                ]
            )
        if stretch.after is After.LOOP_START:
            self._turn(stretch)
        elif stretch.after is After.SONG_END:
            for strand in self._strands:
                strand.send_at(stretch.end_s, strand.keys_up(), batch)
            self._main.send_at(stretch.end_s, [clock.STOP] if self._sends_clock else [], batch)

    def _turn(self, stretch: Stretch) -> None:
        """From the loop's end, the stretch's, to its start, which is the head now."""
        head = self._transport.head_tick
        for strand in self._strands:
            back = [*strand.keys_up(), *strand.turn_back(stretch.until_tick, head)]
            strand.send_at(stretch.end_s, back, self._marks.batch)
        self._take_up_notes(stretch.end_s, head, self._marks.batch)
        self._clock_starts = clock.starting(head)

    def _due(self, strand: Strand, from_tick: int, until_tick: int) -> list[MidiEvent]:
        """The strand's events in their order; with the song's own output, the metronome's and the clock's too."""
        events = strand.timeline.due(from_tick, until_tick)
        if strand is not self._main:
            return events
        clicks = self._metronome.click_events(self._song.conductor.meter, from_tick, until_tick)
        beats = self._clock_due(from_tick, until_tick) if self._sends_clock else []
        return sorted([*beats, *events, *clicks], key=lambda event: event.tick) if clicks or beats else events

    def _clock_due(self, from_tick: int, until_tick: int) -> list[MidiEvent]:
        starts = [event for event in self._clock_starts if event.tick < until_tick]
        self._clock_starts = self._clock_starts[len(starts) :]
        return [*starts, *clock.pulses(from_tick, until_tick)]

    def _take_up_notes(self, time_s: float, tick: int, batch: int) -> None:
        for strand in self._strands:
            strand.send_at(time_s, strand.notes_under_way(tick, are_heard=self._chases_notes), batch)

    def _end(self) -> None:
        """Rest at the song's end. Nothing sounds any more unless the song was cut short a moment ago."""
        for strand in self._strands:
            strand.send_at(self._transport.head_s, strand.voices.release_all())
        self._transport.rest_at(self._transport.end_tick)
        self._marks.clear()

    def _release(self) -> None:
        self._forget_receivers()
        for strand in self._strands:
            strand.panic()

    def _forget_receivers(self) -> None:
        for strand in self._strands:
            strand.forget_receiver()
        self._marks.clear()
        self._auditioned = []

    # What sounds at once.

    def audition(self, pitches: Sequence[int], velocity: int, program: int, channel: int, output: str = "") -> None:
        """Sound one or several notes together until `audition_off`; those before end."""
        self.audition_off()
        strand = self._strand_of(output)
        self._set_program(strand, channel, program)
        self._auditioned = [(strand, channel, pitch) for pitch in dict.fromkeys(pitches)]
        self._send_now(strand, (note_on(channel, pitch, velocity) for _, channel, pitch in self._auditioned))

    def audition_off(self) -> None:
        """End the auditioned notes, if any."""
        ended, self._auditioned = self._auditioned, []
        for strand in dict.fromkeys(strand for strand, _, _ in ended):
            self._send_now(strand, (note_off(channel, pitch) for its, channel, pitch in ended if its is strand))

    def thru(self, data: bytes, program: int, channel: int, output: str = "") -> None:
        """Sound a message from a keyboard now, on `channel`; a key goes up where it went down."""
        strand = self._strand_of(output)
        if is_note_on(data):
            self._thru[data[1]] = (strand, channel)
            self._set_program(strand, channel, program)
        elif is_note_off(data):
            strand, channel = self._thru.pop(data[1], (strand, channel))
        self._send_now(strand, [on_channel(data, channel)])

    def _strand_of(self, output: str) -> Strand:
        return self._sides.get(output, self._main)

    def _set_program(self, strand: Strand, channel: int, program: int) -> None:
        if strand.programs.get(channel) != program:
            self._send_now(strand, [program_change(channel, program)])

    def _send_now(self, strand: Strand, messages: Iterable[bytes]) -> None:
        strand.send_at(self.sink.now_s(), messages)


def _goes_to(name: str) -> Callable[[Track], bool]:
    return lambda track: track.output == name
