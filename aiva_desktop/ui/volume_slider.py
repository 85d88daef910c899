"""How loud everything is, in the transport bar."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker

from aiva_desktop.language import tr
from aiva_desktop.settings import SoundSettings
from aiva_desktop.ui.actions import Actions
from aiva_desktop.ui.clock_actions import LOUDER, SOFTER
from aiva_desktop.ui.level_slider import LevelSlider, LevelSpec

_FULL = 127
_STEP = 0.05


def _in_words(value: int) -> str:
    return tr("Volume of all tracks: {percent}%", percent=round(100 * value / _FULL))


MASTER = LevelSpec(default=round(_FULL * SoundSettings().gain), origin=0, in_words=_in_words, least_width_px=52)


class VolumeSlider(LevelSlider):
    """FluidSynth's gain. `bind` says whom a change goes to."""

    def __init__(self) -> None:
        super().__init__(MASTER)
        self.setAccessibleName(tr("Volume"))
        self.show_gain(SoundSettings().gain)

    def show_gain(self, gain: float) -> None:
        """As it is now, 0..1; whoever changed it knows."""
        with QSignalBlocker(self):
            self.setValue(round(_FULL * gain))
        self.setToolTip(_in_words(self.value()))

    def bind(self, change: Callable[[float], None], gain: Callable[[], float], actions: Actions) -> None:
        """Changes go to `change`; the keys go from what `gain` says."""
        self.valueChanged.connect(lambda value: change(value / _FULL))

        def move(step: float) -> None:
            change(round(min(1.0, max(0.0, gain() + step)), 3))

        actions.on(LOUDER, lambda: move(_STEP))
        actions.on(SOFTER, lambda: move(-_STEP))
