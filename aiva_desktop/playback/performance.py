"""Plays a song into sinks: the transport says which ticks, the strands what they hold and what sounds.

Single-threaded, and without a clock but the leading sink's: tests step it by hand.
"""

from __future__ import annotations

from aiva_desktop.playback.beat import Beat
from aiva_desktop.playback.live_notes import LiveNotes
from aiva_desktop.playback.look_ahead import LookAhead
from aiva_desktop.playback.messages import TimedMessage
from aiva_desktop.playback.metronome import MAX_COUNT_IN_BARS, NO_COUNT_IN, CountIn, Metronome, timed_count_in
from aiva_desktop.playback.pacer import Pacer
from aiva_desktop.playback.sinks.base import Sink
from aiva_desktop.playback.strands import Strands
from aiva_desktop.playback.transport import Loop, Transport, TransportMark, TransportView
from aiva_desktop.score.song import Song

# From pressing play to the first note: the way to the audio thread or the port's process and its next cycles.
START_LEAD_S = 0.05
# Where a song that does not end by itself would end: a fortnight at 120 bpm.
ENDLESS_TICK = 2**30


class Performance:
    """One song, one position, one leading sink, and sinks of single tracks beside it; `live` sounds at once.

    Methods that send raise SinkError when the leading sink has gone; `lost_sides` tells of the others.
    """

    def __init__(self, sink: Sink) -> None:
        self._strands = Strands(sink)
        self._transport = Transport(end_tick=self._strands.end_tick)
        self._beat = Beat()
        self._ahead = LookAhead(self._strands, self._transport, self._beat)
        self.live = LiveNotes(self._strands)
        self._loop: Loop | None = None
        self._is_endless = False
        # Another program says where playback is, not only how fast.
        self._is_led = False

    @property
    def song(self) -> Song:
        """The version of the song that is played."""
        return self._strands.song

    @property
    def metronome(self) -> Metronome:
        """How it clicks."""
        return self._beat.metronome

    @property
    def sink(self) -> Sink:
        """The leading sink: where tracks without an output of their own play to."""
        return self._strands.leading.sink

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

    # What is played, and how.

    def set_song(self, song: Song) -> None:
        """Play another version of the song; a change is heard after REACTION_S."""
        shares = self._strands.share_out(song)
        with_change = self._ahead.take_back() if self.is_playing else 0.0
        for strand, timeline in shares:
            if self.is_playing:
                messages = strand.change_to(timeline, self._transport.head_tick)
                strand.send_at(with_change, messages, self._ahead.batch)
            else:
                strand.timeline = timeline
        self._transport.follow_song(song.conductor.tempo, self._end_tick)
        self._fill_up()

    @property
    def _end_tick(self) -> int:
        return ENDLESS_TICK if self._is_endless or self._is_led else self._strands.end_tick

    @property
    def sides(self) -> set[str]:
        """The names of the outputs beside the leading one."""
        return self._strands.side_names

    def set_side(self, name: str, sink: Sink | None) -> Sink | None:
        """Let the tracks of output `name` play to an open sink of their own, or with the others; returns the old one.

        The caller closes the old sink, which ends what sounds there.
        """
        old = self._strands.set_side(name, sink)
        # Marks tell of strands that may have gone.
        self._ahead.forget()
        self.set_song(self.song)
        return old

    def lost_sides(self) -> dict[str, str]:
        """The outputs beside the leading one that have gone, with a sentence on each."""
        return self._strands.lost_sides()

    def set_clock(self, wanted: bool) -> None:
        """Whether MIDI clock is sent; a follower comes in when playback starts the next time."""
        self._beat.sends_clock = wanted

    def set_endless(self, wanted: bool) -> None:
        """Whether playback goes on after the song's end."""
        self._is_endless = wanted
        self._take_back()
        self._transport.end_tick = self._end_tick
        self._fill_up()

    def set_loop(self, loop: Loop | None) -> None:
        """Turn at the loop's end, where playback has not passed it, unless it follows a clock; None plays on."""
        self._loop = loop
        if not self._is_led:
            self._take_back()
            self._transport.loop = loop
            self._fill_up()

    def set_note_chase(self, wanted: bool) -> None:
        """Whether a note that playback starts in the middle of is heard."""
        self._ahead.chases_notes = wanted

    def set_metronome(self, metronome: Metronome) -> None:
        """Click like this; a change is heard after REACTION_S."""
        if metronome != self._beat.metronome:
            self._take_back()
            self._beat.metronome = metronome
            self._fill_up()

    def _take_back(self) -> None:
        if self.is_playing:
            self._ahead.take_back()

    def _fill_up(self) -> None:
        if self.is_playing:
            self._ahead.step()

    # The transport

    def play(self, from_tick: int | None = None, count_in_bars: int = 0) -> None:
        """Start at `from_tick`, else where the transport rests; at the song's end, from the start.

        Bars to count in, 0 to MAX_COUNT_IN_BARS, are clicked first, in the meter and the tempo of the start.
        """
        self._take_course(None)
        tick = self.start_tick(from_tick)
        counted = self.counted_in(tick, count_in_bars, self.song.conductor.tempo.bpm_at(tick))
        self._start(tick, START_LEAD_S + counted.length_s, counted)

    def start_tick(self, wanted: int | None) -> int:
        """Where playing from `wanted`, or from where the transport rests, begins."""
        return self._transport.start_tick(wanted)

    def counted_in(self, tick: int, bars: int, bpm: float) -> CountIn:
        """Bars counted in before `tick`, MAX_COUNT_IN_BARS at most."""
        return timed_count_in(self.metronome, self.song.conductor.meter, tick, min(bars, MAX_COUNT_IN_BARS), bpm)

    def play_at_pace(self, pacer: Pacer, tick: int, counted: CountIn = NO_COUNT_IN) -> None:
        """Play from `tick` when `pacer` is there, and as fast as it says; end and loop are the song's own."""
        self._take_course(pacer)
        self._start(tick, pacer.seconds_to(tick), counted)

    def follow(self, pacer: Pacer, tick: int) -> None:
        """As of `play_at_pace`, without end or loop, until it stops or plays by itself."""
        self._take_course(pacer, is_led=True)
        self._start(tick, pacer.seconds_to(tick))

    @property
    def is_behind_s(self) -> float:
        """How much later the music is than whoever sets its pace; 0.0 when nobody does."""
        pacer, head = self._ahead.pacer, self._transport
        if pacer is None or not head.is_playing:
            return 0.0
        return head.head_s - self.sink.now_s() - pacer.seconds_to(head.head_tick + head.turned_ticks)

    def _take_course(self, pacer: Pacer | None, *, is_led: bool = False) -> None:
        self._ahead.pacer, self._is_led = pacer, is_led
        self._transport.loop = None if is_led else self._loop
        self._transport.end_tick = self._end_tick

    def _start(self, tick: int, lead_s: float, counted: CountIn = NO_COUNT_IN, turned_ticks: int = 0) -> None:
        self._silence()
        now_s = self.sink.now_s()
        # First, so that another output goes on from here when this one fails at once.
        self._transport.play(tick, now_s + lead_s, turned_ticks)
        self._strands.keep_time()
        for strand in self._strands:
            strand.send_at(now_s, strand.state_at(tick))
        count_s = now_s + lead_s - counted.length_s
        self._strands.leading.send([TimedMessage(count_s + click.time_s, click.data) for click in counted.clicks])
        self._ahead.begin(now_s + lead_s)

    def step(self) -> None:
        """Send what comes within the look-ahead; stop at the song's end. Call it some 50 times a second."""
        self._ahead.step()

    def stop(self) -> None:
        """Silence everything and rest where playback is."""
        was_playing = self.is_playing
        self._transport.stop(self.sink.now_s())
        self._take_course(None)
        self._silence()
        if was_playing:
            self._strands.leading.send_at(self.sink.now_s(), self._beat.stop())

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
            self._strands.leading.send_at(self.sink.now_s(), self._beat.rest_at(max(0, tick)))

    def move_to(self, sink: Sink) -> None:
        """Go on into another, open leading sink. The caller closes the old one, which ends what sounds there."""
        tick, head, was_playing = round(self.position_tick()), self._transport.mark(), self.is_playing
        self._strands.leading.sink = sink
        # It may have another number of channels.
        for strand, timeline in self._strands.share_out(self.song):
            strand.timeline = timeline
        self._transport.rest_at(tick)
        self._strands.leading.forget_receiver()
        self._ahead.forget()
        self.live.forget_auditioned()
        if was_playing:
            self._go_on(tick, head)

    def _go_on(self, tick: int, head: TransportMark) -> None:
        """From `tick`; at another's pace from the head, which is but a moment ahead and whose time is known."""
        pacer = self._ahead.pacer
        if pacer is None:
            self.play(tick)
        else:
            lead_s = pacer.seconds_to(head.head_tick + head.turned_ticks)
            self._start(head.head_tick, lead_s, turned_ticks=head.turned_ticks)

    def _silence(self) -> None:
        self._forget_receivers()
        self._strands.panic()

    def _forget_receivers(self) -> None:
        self._strands.forget_receivers()
        self._ahead.forget()
        self.live.forget_auditioned()
