"""The player: what the window and the command line ask to play, carried out on the `playback` thread."""

from __future__ import annotations

import contextlib
import logging
import queue
import threading
import time
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from aiva_desktop.language import marked, tr
from aiva_desktop.playback.clock_follower import ClockFollower, FollowedClock, Heard
from aiva_desktop.playback.metronome import Metronome
from aiva_desktop.playback.outputs import FLUIDSYNTH, SILENT, Output, OutputKind, available_outputs, make_sink
from aiva_desktop.playback.performance import Performance
from aiva_desktop.playback.shown import Shown
from aiva_desktop.playback.side_outputs import SideOutputs, close_quietly, opened
from aiva_desktop.playback.sinks.base import Sink, SinkError
from aiva_desktop.playback.sinks.memory import SilentSink
from aiva_desktop.playback.transport import Loop, TransportState, TransportView
from aiva_desktop.score.song import Song
from aiva_desktop.settings import SoundSettings

__all__ = ["Output", "OutputKind", "Player"]

log = logging.getLogger(__name__)

_CLOCK_LOST = marked(
    "The MIDI clock that playback follows has stopped coming, so it rests; start the program that sends it again."
)
STEP_S = 0.02
# A lost sound card is asked for this often.
REOPEN_EVERY_S = 3.0
CLOSE_WITHIN_S = 5.0

_Command = Callable[[], None]


class Player:
    """Plays a song to the chosen output. Every method returns at once; `close` waits for silence.

    The output is opened when it is first needed, on the playback thread. When that fails, or the output goes
    away, `on_problem` gets a sentence, on the playback thread, and time goes on without sound.
    """

    def __init__(
        self,
        soundfont: Path | None,
        on_problem: Callable[[str], None],
        sink_for: Callable[[Output, Path | None], Sink] = make_sink,
    ) -> None:
        self._soundfont = soundfont
        self._on_problem = on_problem
        self._sink_for = sink_for
        self._output = FLUIDSYNTH
        self._sound = SoundSettings()
        self._opened: Output | None = None
        self._performance = Performance(opened(SilentSink()))
        self._sides = SideOutputs(self._performance, self._opened_side, self._ask, on_problem)
        # The chosen output after it has gone, until it is back or another one is chosen; what it owes its receiver.
        self._lost: Output | None = None
        self._owed: list[bytes] = []
        self._reopening: threading.Thread | None = None
        self._reopen_after_s = 0.0
        self._song = Song()
        self._follower: ClockFollower | None = None
        self._shown = Shown()
        self._lock = threading.Lock()
        self._unanswered = 0
        self._commands: queue.SimpleQueue[_Command | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="playback", daemon=True)
        self._thread.start()

    # What the main thread asks for.

    def outputs(self) -> list[Output]:
        """What can be chosen now: the synthesiser, the MIDI ports that are there, silence.

        It asks the MIDI systems: some 3 ms, 20 ms where JACK runs. For opening a menu, not for a timer.
        """
        return available_outputs()

    @property
    def output(self) -> Output:
        """The chosen output; silence once the chosen one has failed."""
        return self._output

    @property
    def lost(self) -> Output | None:
        """The chosen output while it is away."""
        return self._lost

    def select_output(self, output: Output) -> None:
        """Open another output and go on there. Choosing the same one again opens it anew."""
        self._output = output
        self._ask(lambda: self._choose(output))

    def warm_up(self) -> None:
        """Open the output now, so that the first note comes at once."""
        self._ask(self._need_output)

    def set_song(self, song: Song) -> None:
        """Play this version of the song from the next look-ahead on."""
        self._ask(lambda: self._use_song(song))

    def look_again(self, ports: Collection[str]) -> None:
        """These MIDI ports are there now: what was lost is used again. From any thread, as often as one likes."""
        self._ask(lambda: self._regain(ports))

    def set_loop(self, loop: tuple[int, int] | None) -> None:
        """Loop over the ticks (start, end); None, or an empty span, plays on."""
        region = Loop(max(0, loop[0]), loop[1]) if loop and loop[1] > max(0, loop[0]) else None
        self._ask(lambda: self._performance.set_loop(region))

    def set_sound(self, sound: SoundSettings, own_soundfont: Path | None) -> None:
        """Sound and click like this; `own_soundfont` serves where `sound` names none."""
        self._ask(lambda: self._use_sound(sound, Path(sound.soundfont) if sound.soundfont else own_soundfont))

    def play(self, from_tick: int | None = None, count_in_bars: int = 0) -> None:
        """Play from `from_tick`, else from the position. At the song's end it stops by itself, unless looping."""
        start = self.position_tick() if from_tick is None else max(0, from_tick)
        self._ask(lambda: self._play(from_tick, count_in_bars), TransportView(TransportState.PLAYING, start))

    def follow_clock(self, wanted: bool) -> None:
        """Whether the messages of `hear_clock` start, stop and lead playback."""
        self._ask(lambda: self._begin_to_follow(wanted))

    def hear_clock(self, time_s: float, data: bytes) -> None:
        """A message of a MIDI clock came at `time_s` on `time.perf_counter`. From any thread."""
        self._ask(lambda: self._hear_clock(time_s, data))

    @property
    def clock_bpm(self) -> float | None:
        """How fast the clock goes that is followed; None while none is heard."""
        follower = self._follower
        return follower.bpm if follower is not None else None

    def set_endless(self, wanted: bool) -> None:
        """Whether playback goes on after the song's end, as for recording."""
        self._ask(lambda: self._performance.set_endless(wanted))

    def tick_at(self, time_s: float) -> float:
        """The position at `time_s` on `time.perf_counter`, a moment ago."""
        return self._shown.tick_at(time_s)

    def thru(self, data: bytes, program: int, channel: int, output: str = "") -> None:
        """Let a message from a keyboard be heard on `channel` with `program`. From any thread."""
        self._ask(lambda: self._thru(data, program, channel, output))

    def stop(self) -> None:
        """Silence everything and rest at the position."""
        self._ask(lambda: self._performance.stop(), TransportView(rest_tick=self.position_tick()))

    def seek(self, tick: int) -> None:
        """Go to `tick`; when playing, go on there."""
        tick = max(0, tick)
        self._ask(lambda: self._performance.seek(tick), TransportView(self._shown.view.state, tick))

    @property
    def is_playing(self) -> bool:
        """Whether it plays, or will as soon as the output is open."""
        return self._shown.view.state is TransportState.PLAYING

    def position_tick(self) -> float:
        """The position in ticks, with a fraction while playing."""
        return self._shown.tick()

    def audition(self, pitch: int, velocity: int, program: int = 0, channel: int = 0) -> None:
        """Sound one note until `audition_off` or the next audition."""
        self.audition_chord((pitch,), velocity, program, channel)

    def audition_chord(self, pitches: Sequence[int], velocity: int, program: int = 0, channel: int = 0) -> None:
        """Sound several notes together until `audition_off` or the next audition."""
        self._ask(lambda: self._audition(pitches, velocity, program, channel))

    def audition_off(self) -> None:
        """End the auditioned note, if any."""
        self._ask(lambda: self._performance.audition_off())

    def close(self) -> None:
        """Silence everything, let the output go and end the thread. Calling it twice is fine."""
        self._commands.put(None)
        self._thread.join(CLOSE_WITHIN_S)

    def _ask(self, command: _Command, meanwhile: TransportView | None = None) -> None:
        """Queue a command; until it is carried out, the main thread sees `meanwhile`."""
        with self._lock:
            self._unanswered += 1
            if meanwhile is not None:
                self._shown = Shown(meanwhile)
        self._commands.put(command)

    # What the playback thread does.

    def _run(self) -> None:
        try:
            while (command := self._next_command()) is not None:
                self._carry_out(command)
        finally:
            self._sides.close()
            close_quietly(self._performance.sink)
            self._close_reopened()

    def _next_command(self) -> _Command | None:
        """The next command, or a step when playing and none has come in time."""
        try:
            return self._commands.get(timeout=STEP_S if self._performance.is_playing else None)
        except queue.Empty:
            with self._lock:
                self._unanswered += 1
            return self._step

    def _carry_out(self, command: _Command) -> None:
        try:
            command()
            self._sides.drop_lost()
        except SinkError as error:
            self._lose(str(error))
        except Exception:
            log.exception("playback failed")
            self._performance.halt()
            self._fall_silent(tr("Playback failed unexpectedly and was stopped; choose the output again to go on."))
        with self._lock:
            self._unanswered -= 1
            if not self._unanswered:
                self._show()

    def _step(self) -> None:
        follower = self._follower
        if follower is not None and follower.is_lost(time.perf_counter()):
            follower.lose()
            self._performance.stop()
            self._on_problem(tr(_CLOCK_LOST))
        self._performance.step()

    def _begin_to_follow(self, wanted: bool) -> None:
        if self._follower is not None and self._follower.is_running:
            self._performance.stop()
        self._follower = ClockFollower() if wanted else None

    def _hear_clock(self, time_s: float, data: bytes) -> None:
        follower = self._follower
        heard = follower.hear(time_s, data) if follower is not None else None
        if follower is None or heard is None:
            return
        if heard is Heard.STOP:
            self._performance.stop()
        else:
            self._need_output()
            bpm = self._song.conductor.tempo.bpm_at(follower.tick)
            self._performance.follow(FollowedClock(follower, bpm, time.perf_counter), follower.tick)

    def _show(self) -> None:
        offset_s = self._performance.sink.now_s() - time.perf_counter()
        self._shown = Shown(self._performance.view(), offset_s)

    def _play(self, from_tick: int | None, count_in_bars: int) -> None:
        self._need_output()
        self._performance.play(from_tick, count_in_bars)

    def _use_sound(self, sound: SoundSettings, soundfont: Path | None) -> None:
        """Open the synthesiser anew only for what it takes from the very start."""
        before = (self._soundfont, self._sound.driver, self._sound.buffer)
        self._sound, self._soundfont = sound, soundfont
        self._performance.set_note_chase(sound.chase_notes)
        self._tell_beat()
        if before != (soundfont, sound.driver, sound.buffer) and self._opened == FLUIDSYNTH:
            self._open(FLUIDSYNTH)
        else:
            self._performance.sink.tune(sound)

    def _tell_beat(self) -> None:
        """Metronome and clock. Who records from a MIDI port wants the music there, not the clicks, unless asked for."""
        may_click = self._sound.click_at_ports or self._output.kind is not OutputKind.MIDI_PORT
        is_on = self._sound.click and may_click
        self._performance.set_metronome(Metronome(is_on, self._sound.click_volume, not may_click))
        self._performance.set_clock(self._sound.clock_out and self._output.kind is OutputKind.MIDI_PORT)

    def _audition(self, pitches: Sequence[int], velocity: int, program: int, channel: int) -> None:
        self._need_output()
        self._performance.audition(pitches, velocity, program, channel)

    def _thru(self, data: bytes, program: int, channel: int, output: str) -> None:
        self._need_output()
        self._performance.thru(data, program, channel, output)

    def _need_output(self) -> None:
        if self._opened is None:
            self._open(self._output)

    def _choose(self, output: Output) -> None:
        self._lost = None
        self._open(output)

    def _open(self, output: Output) -> None:
        """Let the old output go first: a synthesiser and a device may be had only once."""
        self._output = output
        self._use(opened(SilentSink()), SILENT)
        self._tell_beat()
        try:
            self._use(self._opened_sink(output), output)
        except SinkError as error:
            self._fall_silent(str(error))
            self._lost = output if output.kind is OutputKind.MIDI_PORT else None
        self._want_sides()

    def _opened_sink(self, output: Output) -> Sink:
        sink = self._sink_for(output, self._soundfont)
        sink.tune(self._sound)
        return opened(sink)

    def _use(self, sink: Sink, output: Output) -> None:
        old = self._performance.sink
        self._opened = output
        try:
            self._performance.move_to(sink)
        finally:
            close_quietly(old)

    def _fall_silent(self, sentence: str = "") -> None:
        with contextlib.suppress(SinkError):
            self._use(opened(SilentSink()), SILENT)
        self._output = SILENT
        if sentence:
            self._on_problem(sentence)

    # Outputs of single tracks, and what was lost.

    def _use_song(self, song: Song) -> None:
        self._song = song
        self._performance.set_song(song)
        self._want_sides()

    def _want_sides(self) -> None:
        own = self._output.name if self._output.kind is OutputKind.MIDI_PORT else ""
        self._sides.want({track.output for track in self._song.tracks} - {"", own})

    def _opened_side(self, name: str) -> Sink:
        """On a thread of its own."""
        return opened(self._sink_for(Output(OutputKind.MIDI_PORT, name), None))

    def _lose(self, sentence: str) -> None:
        """Go on in silence; a port's process that has died is started again at once."""
        self._lost, self._owed = self._opened, self._performance.sink.left_on()
        may_try = time.monotonic() > self._reopen_after_s
        if may_try:
            self._reopen(sentence)
        self._fall_silent("" if may_try and self._reopening else sentence)

    def _regain(self, ports: Collection[str]) -> None:
        self._sides.look_again(ports)
        lost = self._lost
        is_there = lost is not None and (lost.kind is not OutputKind.MIDI_PORT or lost.name in ports)
        if is_there and time.monotonic() > self._reopen_after_s:
            self._reopen("")

    def _reopen(self, sentence: str) -> None:
        """Try to have the lost output again, on a thread of its own; `sentence` is said when that fails."""
        lost = self._lost
        if lost is None or lost == SILENT or self._reopening is not None:
            return
        self._reopen_after_s = time.monotonic() + REOPEN_EVERY_S

        def open_it() -> None:
            try:
                sink = self._opened_sink(lost)
            except SinkError:
                self._ask(lambda: self._reopened(lost, None, sentence))
            else:
                self._ask(lambda: self._reopened(lost, sink, sentence))

        self._reopening = threading.Thread(target=open_it, name="reopen output", daemon=True)
        self._reopening.start()

    def _reopened(self, output: Output, sink: Sink | None, sentence: str) -> None:
        self._reopening = None
        if sink is None:
            if sentence:
                self._on_problem(sentence)
        elif self._lost != output:
            close_quietly(sink)
        else:
            sink.quiet(self._owed)
            self._lost, self._owed, self._output = None, [], output
            self._tell_beat()
            self._use(sink, output)
            self._want_sides()
            self._on_problem(tr("The connection to {output} had broken off; it is there again.", output=output.label))

    def _close_reopened(self) -> None:
        """What came while the player closed."""
        self._lost = None
        if self._reopening is not None:
            self._reopening.join(CLOSE_WITHIN_S)
        with contextlib.suppress(queue.Empty):
            while True:
                if (command := self._commands.get_nowait()) is not None:
                    self._carry_out(command)
