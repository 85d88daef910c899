"""What the playback thread carries out: a performance with its outputs, and who may lead it."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Collection
from pathlib import Path

from aiva_desktop.language import tr
from aiva_desktop.playback.clock_lead import ClockLead
from aiva_desktop.playback.leading_output import LeadingOutput
from aiva_desktop.playback.link_lead import LinkLead
from aiva_desktop.playback.performance import Performance
from aiva_desktop.playback.playback_thread import Command
from aiva_desktop.playback.shown import Shown
from aiva_desktop.playback.side_outputs import SideOutputs
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.playback.sinks.memory import SilentSink
from aiva_desktop.playback.sound_setup import SoundSetup, opened
from aiva_desktop.score.song import Song
from aiva_desktop.settings import SoundSettings

log = logging.getLogger(__name__)


class Deck:
    """All methods are called on the playback thread. Whatever a command raises becomes a sentence, and silence."""

    def __init__(
        self,
        setup: SoundSetup,
        ask: Callable[[Command], None],
        on_problem: Callable[[str], None],
        may_use_ports: Callable[[], bool],
    ) -> None:
        self.performance = Performance(opened(SilentSink()))
        self._setup = setup
        self._sides = SideOutputs(self.performance, setup.open_port, ask, on_problem, may_use_ports)
        self.output = LeadingOutput(self.performance, setup, self._sides, ask, on_problem)
        self.clock = ClockLead(self.performance, self.output.need, on_problem)
        self.link = LinkLead(self.performance)

    @property
    def is_playing(self) -> bool:
        """Whether `step` is due some 50 times a second."""
        return self.performance.is_playing

    def step(self) -> None:
        """Go on playing."""
        self.clock.check()
        self.link.look()
        self.performance.step()

    def shown(self) -> Shown:
        """How things stand."""
        return Shown(self.performance.view(), self.performance.sink.now_s() - time.perf_counter())

    def carry_out(self, command: Command) -> None:
        """Do it; when an output has gone meanwhile, go on without."""
        try:
            command()
            self._sides.drop_lost()
        except SinkError as error:
            self.output.lose(str(error))
        except Exception:
            log.exception("playback failed")
            self.performance.halt()
            self.output.fall_silent(
                tr("Playback failed unexpectedly and was stopped; choose the output again to go on.")
            )

    def close(self) -> None:
        """Silence everything and let all outputs go."""
        self.link.close()
        self._sides.close()
        self.output.close()

    def set_song(self, song: Song) -> None:
        """Play this version of the song, each track at its output."""
        self.performance.set_song(song)
        self.output.want_sides()

    def look_again(self, ports: Collection[str]) -> None:
        """These MIDI ports are there now: what was lost is used again."""
        self._sides.look_again(ports)
        self.output.look_again(ports)

    def set_sound(self, sound: SoundSettings, soundfont: Path | None) -> None:
        """Sound and click like this."""
        must_reopen = self._setup.change(sound, soundfont)
        self.performance.set_note_chase(sound.chase_notes)
        self.output.retune(must_reopen)

    def play(self, from_tick: int | None, count_in_bars: int) -> None:
        """Open the output, if it is not, and play. Ticks and bars as of `Performance.play`."""
        self.output.need()
        if self.link.is_on:
            self.link.play(from_tick, count_in_bars)
        else:
            self.performance.play(from_tick, count_in_bars)

    def go_along(self) -> None:
        """Open the output, if it is not, and play as the others in the session do."""
        self.output.need()
        self.link.go_along()

    def seek(self, tick: int) -> None:
        """Go to `tick`; playback goes on there."""
        if self.link.is_on:
            self.link.seek(tick)
        else:
            self.performance.seek(tick)

    def sound(self, live: Command) -> None:
        """Open the output, if it is not, and let something of `performance.live` be heard."""
        self.output.need()
        live()
