"""The player: what the window and the command line ask to play. The `playback` thread carries it out."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from aiva_desktop.playback.deck import Deck
from aiva_desktop.playback.outputs import Output, OutputKind, available_outputs, make_sink
from aiva_desktop.playback.patches import GRAND_PIANO, Patch
from aiva_desktop.playback.playback_thread import Command, PlaybackThread
from aiva_desktop.playback.sinks import link_session
from aiva_desktop.playback.sinks.link_session import LinkSession, SessionStatus
from aiva_desktop.playback.sound_setup import SinkFor, SoundSetup
from aiva_desktop.playback.transport import Loop, TransportState, TransportView
from aiva_desktop.score.song import Song
from aiva_desktop.settings import SoundSettings

__all__ = ["Output", "OutputKind", "Player"]


class Player:
    """Plays a song to the chosen output. Every method returns at once; `close` waits for silence.

    The output is opened when it is first needed, on the playback thread. When that fails, or the output goes
    away, `on_problem` gets a sentence, on the playback thread, and time goes on without sound.
    """

    def __init__(
        self,
        soundfont: Path | None,
        on_problem: Callable[[str], None],
        sink_for: SinkFor = make_sink,
        may_use_ports: Callable[[], bool] = lambda: True,
    ) -> None:
        """While `may_use_ports` says no, tracks do not get ports of their own."""
        self._deck = Deck(SoundSetup(sink_for, soundfont), self._ask, on_problem, may_use_ports)
        self._thread = PlaybackThread(self._deck)

    # The output

    def outputs(self) -> list[Output]:
        """What can be chosen now: the synthesiser, the MIDI ports that are there, silence.

        It asks the MIDI systems: some 3 ms, 20 ms where JACK runs. For opening a menu, not for a timer.
        """
        return available_outputs()

    @property
    def output(self) -> Output:
        """The chosen output; silence once the chosen one has failed."""
        return self._deck.output.chosen

    @property
    def lost(self) -> Output | None:
        """The chosen output while it is away."""
        return self._deck.output.lost

    def select_output(self, output: Output) -> None:
        """Open another output and go on there. Choosing the same one again opens it anew."""
        self._deck.output.chosen = output
        self._ask(lambda: self._deck.output.choose(output))

    def warm_up(self) -> None:
        """Open the output now, so that the first note comes at once."""
        self._ask(lambda: self._deck.output.need())

    def look_again(self, ports: Collection[str]) -> None:
        """These MIDI ports are there now: what was lost is used again. From any thread, as often as one likes."""
        self._ask(lambda: self._deck.look_again(ports))

    def let_go(self) -> threading.Event:
        """Stop, and let the output go until it is needed again; the event is set once it has gone."""
        gone = threading.Event()
        self._ask(lambda: self._let_go(gone), TransportView(rest_tick=self.position_tick()))
        return gone

    def _let_go(self, gone: threading.Event) -> None:
        try:
            self._deck.output.let_go()
        finally:
            gone.set()

    # What is played, and how.

    def set_song(self, song: Song) -> None:
        """Play this version of the song from the next look-ahead on."""
        self._ask(lambda: self._deck.set_song(song))

    def set_loop(self, loop: tuple[int, int] | None) -> None:
        """Loop over the ticks (start, end); None, or an empty span, plays on."""
        region = Loop(max(0, loop[0]), loop[1]) if loop and loop[1] > max(0, loop[0]) else None
        self._ask(lambda: self._deck.performance.set_loop(region))

    def set_sound(self, sound: SoundSettings, own_soundfont: Path | None) -> None:
        """Sound and click like this; `own_soundfont` serves where `sound` names none."""
        soundfont = Path(sound.soundfont) if sound.soundfont else own_soundfont
        self._ask(lambda: self._deck.set_sound(sound, soundfont))

    def set_endless(self, wanted: bool) -> None:
        """Whether playback goes on after the song's end, as for recording."""
        self._ask(lambda: self._deck.performance.set_endless(wanted))

    # The transport

    def play(self, from_tick: int | None = None, count_in_bars: int = 0) -> None:
        """Play from `from_tick`, else from the position. At the song's end it stops by itself, unless looping."""
        start = self.position_tick() if from_tick is None else max(0, from_tick)
        self._ask(lambda: self._deck.play(from_tick, count_in_bars), TransportView(TransportState.PLAYING, start))

    def stop(self) -> None:
        """Silence everything and rest at the position."""
        self._ask(lambda: self._deck.performance.stop(), TransportView(rest_tick=self.position_tick()))

    def seek(self, tick: int) -> None:
        """Go to `tick`; when playing, go on there."""
        tick = max(0, tick)
        self._ask(lambda: self._deck.seek(tick), TransportView(self.view.state, tick))

    @property
    def view(self) -> TransportView:
        """The transport as it was asked to be, then as it is."""
        return self._thread.display.shown.view

    @property
    def is_playing(self) -> bool:
        """Whether it plays, or will as soon as the output is open."""
        return self.view.state is TransportState.PLAYING

    @property
    def is_settled(self) -> bool:
        """Whether all that was asked for has been carried out."""
        return self._thread.display.is_settled

    def position_tick(self) -> float:
        """The position in ticks, with a fraction while playing."""
        return self._thread.display.shown.tick()

    def tick_at(self, time_s: float) -> float:
        """The position at `time_s` on `time.perf_counter`, a moment ago."""
        return self._thread.display.shown.tick_at(time_s)

    # The clock of another program

    def follow_clock(self, wanted: bool) -> None:
        """Whether the messages of `hear_clock` start, stop and lead playback."""
        self._ask(lambda: self._deck.clock.follow(wanted))

    def hear_clock(self, time_s: float, data: bytes) -> None:
        """A message of a MIDI clock came at `time_s` on `time.perf_counter`. From any thread."""
        self._ask(lambda: self._deck.clock.hear(time_s, data))

    @property
    def clock_bpm(self) -> float | None:
        """How fast the clock goes that is followed, in quarter notes a minute; None while none is heard."""
        return self._deck.clock.bpm

    # A session of Ableton Link

    def enter_link(self) -> None:
        """Join the session on the network, or begin one with the tempo here. Raises SinkError without the library."""
        link_session.load()
        self._ask(lambda: self._deck.link.enter(LinkSession))

    def leave_link(self) -> None:
        """Keep to the song's own tempo again."""
        self._ask(lambda: self._deck.link.leave())

    def share_starts(self, wanted: bool) -> None:
        """Whether those in the session start and stop together."""
        self._ask(lambda: self._deck.link.share_starts(wanted))

    def set_link_bpm(self, bpm: float) -> None:
        """Another tempo for everybody in the session, if there is one."""
        self._ask(lambda: self._deck.link.set_bpm(bpm))

    def look_at_link(self) -> None:
        """Heed what the others have done, and start when they have; some ten times a second."""
        self._ask(lambda: self._deck.link.look())
        if self._deck.link.is_called:
            self.go_along()

    def go_along(self) -> None:
        """Play as the others in the session do."""
        self._ask(lambda: self._deck.go_along())

    @property
    def link_status(self) -> SessionStatus | None:
        """The session as it was a moment ago; None while there is none."""
        return self._deck.link.status

    # What sounds at once. Pitches and velocities are 0..127, channels 0..15.

    def audition(self, pitch: int, velocity: int, patch: Patch = GRAND_PIANO, channel: int = 0) -> None:
        """Sound one note until `audition_off` or the next audition."""
        self.audition_chord((pitch,), velocity, patch, channel)

    def audition_chord(
        self, pitches: Sequence[int], velocity: int, patch: Patch = GRAND_PIANO, channel: int = 0
    ) -> None:
        """Sound several notes together until `audition_off` or the next audition."""
        live = self._deck.performance.live
        self._ask(lambda: self._deck.sound(lambda: live.audition(pitches, velocity, patch, channel)))

    def audition_off(self) -> None:
        """End the auditioned note, if any."""
        self._ask(lambda: self._deck.performance.live.audition_off())

    def thru(self, data: bytes, patch: Patch, channel: int, output: str = "") -> None:
        """Let a message from a keyboard be heard on `channel` with `patch`. From any thread."""
        live = self._deck.performance.live
        self._ask(lambda: self._deck.sound(lambda: live.thru(data, patch, channel, output)))

    def close(self) -> None:
        """Silence everything, let the output go and end the thread. Calling it twice is fine."""
        self._thread.close()

    def _ask(self, command: Command, meanwhile: TransportView | None = None) -> None:
        """Have a command carried out; until it is, `view` is `meanwhile`."""
        self._thread.ask(command, meanwhile)
