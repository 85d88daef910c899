"""Several players, one for each open song, of which one at a time has the output: a device may be had only once."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from aiva_desktop.playback.outputs import Output, make_sink
from aiva_desktop.playback.patches import GRAND_PIANO, Patch
from aiva_desktop.playback.playback_thread import CLOSE_WITHIN_S
from aiva_desktop.playback.player import Player
from aiva_desktop.playback.sound_setup import SinkFor


class Stage:
    """Knows which player may sound. The main thread alone changes that."""

    def __init__(self) -> None:
        self.owner: SharedPlayer | None = None


class SharedPlayer(Player):
    """Playing takes the output from whoever has it, who stops; a single note sounds unless another one plays.

    Ports of single tracks go with the output.
    """

    def __init__(
        self,
        stage: Stage,
        soundfont: Path | None,
        on_problem: Callable[[str], None],
        sink_for: SinkFor = make_sink,
    ) -> None:
        self._stage = stage
        super().__init__(soundfont, on_problem, sink_for, may_use_ports=self._has_output)

    def play(self, from_tick: int | None = None, count_in_bars: int = 0) -> None:
        """As of any player, and the others fall silent."""
        self._enter()
        super().play(from_tick, count_in_bars)

    def go_along(self) -> None:
        """As of any player, and the others fall silent."""
        self._enter()
        super().go_along()

    def warm_up(self) -> None:
        """Unless another one plays."""
        if self._may_sound():
            super().warm_up()

    def select_output(self, output: Output) -> None:
        """Opened at once, or, while another one plays, when it is needed."""
        if self._may_sound():
            super().select_output(output)
        else:
            self._deck.output.chosen = output

    def audition_chord(
        self, pitches: Sequence[int], velocity: int, patch: Patch = GRAND_PIANO, channel: int = 0
    ) -> None:
        """Not heard while another one plays."""
        if self._may_sound():
            super().audition_chord(pitches, velocity, patch, channel)

    def thru(self, data: bytes, patch: Patch, channel: int, output: str = "") -> None:
        """Heard where the output is. From any thread."""
        if self._has_output():
            super().thru(data, patch, channel, output)

    def look_again(self, ports: Collection[str]) -> None:
        """What was lost comes back to the one that has the output. From any thread."""
        if self._has_output():
            super().look_again(ports)

    def close(self) -> None:
        """As of any player."""
        if self._stage.owner is self:
            self._stage.owner = None
        super().close()

    def _has_output(self) -> bool:
        """Whether no other one has it."""
        return self._stage.owner in (None, self)

    def _may_sound(self) -> bool:
        owner = self._stage.owner
        if owner is not None and owner is not self and owner.is_playing:
            return False
        self._enter()
        return True

    def _enter(self) -> None:
        owner, self._stage.owner = self._stage.owner, self
        if owner is not None and owner is not self:
            gone = owner.let_go()
            self._ask(lambda: _wait(gone))


def _wait(gone: threading.Event) -> None:
    """On the playback thread, which has nothing to play yet."""
    gone.wait(CLOSE_WITHIN_S)
