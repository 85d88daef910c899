"""The output that the performance plays to: chosen, opened when it is needed, lost and had again."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Collection

from aiva_desktop.language import tr
from aiva_desktop.playback.outputs import FLUIDSYNTH, SILENT, Output, OutputKind
from aiva_desktop.playback.performance import Performance
from aiva_desktop.playback.playback_thread import Command
from aiva_desktop.playback.reopening import Reopening
from aiva_desktop.playback.side_outputs import SideOutputs, close_quietly
from aiva_desktop.playback.sinks.base import Sink, SinkError
from aiva_desktop.playback.sinks.memory import SilentSink
from aiva_desktop.playback.sound_setup import SoundSetup, opened


class LeadingOutput:
    """Keeps a sink under the performance whatever happens to the output; without one, time goes on in silence.

    `chosen` is what is wanted, silence once that has failed; `lost` is the chosen output while it is away, until it
    is back or another one is chosen. Other threads may read both, and write `chosen` before they ask for it. All
    methods are called on the playback thread.
    """

    def __init__(
        self,
        performance: Performance,
        setup: SoundSetup,
        sides: SideOutputs,
        ask: Callable[[Command], None],
        on_problem: Callable[[str], None],
    ) -> None:
        self.chosen = FLUIDSYNTH
        self.lost: Output | None = None
        self._performance = performance
        self._setup = setup
        self._sides = sides
        self._on_problem = on_problem
        self._reopening = Reopening(setup.open, ask)
        self._opened: Output | None = None
        # What the lost output owes its receiver.
        self._owed: list[bytes] = []

    def choose(self, output: Output) -> None:
        """Go on there. The same one is opened anew."""
        self.lost = None
        self._open(output)

    def need(self) -> None:
        """Open the chosen output, unless it is open."""
        if self._opened is None:
            self._open(self.chosen)

    def want_sides(self) -> None:
        """Let the tracks that name another port play there."""
        own = self.chosen.name if self.chosen.kind is OutputKind.MIDI_PORT else ""
        self._sides.want({track.output for track in self._performance.song.tracks} - {"", own})

    def retune(self, must_reopen: bool) -> None:
        """The preferences have changed; `must_reopen`: a synthesiser takes them only from its very start."""
        self._set_beat()
        if must_reopen and self._opened == FLUIDSYNTH:
            self._open(FLUIDSYNTH)
        else:
            self._performance.sink.tune(self._setup.sound)

    def lose(self, sentence: str) -> None:
        """It has gone, as `sentence` says: go on in silence; a port's process that has died is started again."""
        self.lost, self._owed = self._opened, self._performance.sink.left_on()
        tries = self._reopening.may_try
        if tries:
            self._reopen(sentence)
        self.fall_silent("" if tries and self._reopening.is_under_way else sentence)

    def look_again(self, ports: Collection[str]) -> None:
        """These MIDI ports are there now: use again what was lost."""
        lost = self.lost
        is_there = lost is not None and (lost.kind is not OutputKind.MIDI_PORT or lost.name in ports)
        if is_there and self._reopening.may_try:
            self._reopen("")

    def fall_silent(self, sentence: str = "") -> None:
        """Choose silence; a sentence is told to the composer."""
        with contextlib.suppress(SinkError):
            self._use(opened(SilentSink()), SILENT)
        self.chosen = SILENT
        if sentence:
            self._on_problem(sentence)

    def let_go(self) -> None:
        """Stop, and let the device go, for `need` to have it again."""
        try:
            self._performance.stop()
            self._use(opened(SilentSink()), SILENT)
            self.want_sides()
        finally:
            self._opened = self.lost = None

    def close(self) -> None:
        """Silence it and let it go; nothing is opened again."""
        close_quietly(self._performance.sink)
        self.lost = None
        self._reopening.join()

    def _open(self, output: Output) -> None:
        """Let the old output go first: a synthesiser and a device may be had only once."""
        self.chosen = output
        self._use(opened(SilentSink()), SILENT)
        self._set_beat()
        try:
            self._use(self._setup.open(output), output)
        except SinkError as error:
            self.fall_silent(str(error))
            self.lost = output if output.kind is OutputKind.MIDI_PORT else None
        self.want_sides()

    def _use(self, sink: Sink, output: Output) -> None:
        old = self._performance.sink
        self._opened = output
        try:
            self._performance.move_to(sink)
        finally:
            close_quietly(old)

    def _set_beat(self) -> None:
        self._performance.set_metronome(self._setup.metronome_at(self.chosen))
        self._performance.set_clock(self._setup.sends_clock_to(self.chosen))

    def _reopen(self, sentence: str) -> None:
        """Try to have the lost output again; `sentence` is said when that fails."""
        lost = self.lost
        if lost is None or lost == SILENT or self._reopening.is_under_way:
            return
        self._reopening.try_now(lost, lambda sink: self._reopened(lost, sink, sentence))

    def _reopened(self, output: Output, sink: Sink | None, sentence: str) -> None:
        if sink is None:
            if sentence:
                self._on_problem(sentence)
        elif self.lost != output:
            close_quietly(sink)
        else:
            self._go_back_to(output, sink)

    def _go_back_to(self, output: Output, sink: Sink) -> None:
        sink.quiet(self._owed)
        self.lost, self._owed, self.chosen = None, [], output
        self._set_beat()
        self._use(sink, output)
        self.want_sides()
        self._on_problem(tr("The connection to {output} had broken off; it is there again.", output=output.label))
