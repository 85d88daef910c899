"""What instruments are called in the window, and finding them by what is typed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from aiva_desktop.language import marked, tr
from aiva_desktop.midi.general_midi import DRUM_KITS, FAMILIES, PROGRAM_NAMES
from aiva_desktop.score.song import Track

_DRUMS = marked("Drums")


@dataclass(frozen=True)
class Instrument:
    """One that can be chosen; `family` as the list shows it, `words` what a search looks through."""

    program: int
    is_drums: bool
    name: str
    family: str
    words: str


def instrument_name(track: Track) -> str:
    """What plays a track."""
    if not track.is_drums:
        return tr(PROGRAM_NAMES[track.program])
    kit = DRUM_KITS.get(track.program)
    return tr("Drums: {kit}", kit=tr(kit)) if kit and track.program else tr(_DRUMS)


def instruments() -> tuple[Instrument, ...]:
    """All of General MIDI, by family, then the kits of drums."""
    pitched = [
        (program, False, PROGRAM_NAMES[program], family.name) for family in FAMILIES for program in family.programs
    ]
    kits = [(program, True, name, _DRUMS) for program, name in DRUM_KITS.items()]
    return tuple(_instrument(*one) for one in (*pitched, *kits))


def found(typed: str, among: Iterable[Instrument]) -> list[Instrument]:
    """Those in whose name or family all of the typed words stand; where nothing is typed, all."""
    words = typed.casefold().split()
    return [one for one in among if all(word in one.words for word in words)]


def _instrument(program: int, is_drums: bool, name: str, family: str) -> Instrument:
    # In English too: that is how instruments are called in files, whatever the window's language.
    words = " ".join((tr(name), name, tr(family), family, str(program + 1))).casefold()
    return Instrument(program, is_drums, tr(name), tr(family), words)
