"""What instruments are called in the window, and finding them by what is typed."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from aiva_desktop.editing.track_levels import bank_of
from aiva_desktop.language import marked, tr
from aiva_desktop.midi.general_midi import DRUM_KITS, FAMILIES, PROGRAM_NAMES
from aiva_desktop.playback.presets import DRUM_BANK, Preset
from aiva_desktop.score.song import Track

_DRUMS = marked("Drums")
Place = tuple[bool, int, int]
"""Whether it is a kit of drums, the bank, the program: what tells an instrument from all others."""


@dataclass(frozen=True)
class Instrument:
    """One that can be chosen; `family` as the list shows it, `words` what a search looks through.

    `bank` 0..127: 0 is General MIDI's. `is_there`: the SoundFont in use has it.
    """

    program: int
    is_drums: bool
    name: str
    family: str
    words: str
    bank: int = 0
    is_there: bool = True

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.is_drums, self.bank, self.program


def instrument_name(track: Track) -> str:
    """What plays a track."""
    if not track.is_drums:
        name, bank = tr(PROGRAM_NAMES[track.program]), bank_of(track)
        return tr("{name}, bank {bank}", name=name, bank=bank) if bank else name
    kit = DRUM_KITS.get(track.program)
    return tr("Drums: {kit}", kit=tr(kit)) if kit and track.program else tr(_DRUMS)


def instruments(presets: Collection[Preset] = ()) -> tuple[Instrument, ...]:
    """All of General MIDI by family, the kits of drums, then the other banks of the SoundFont that has these presets.

    Without presets nothing is known of it, and all of General MIDI counts as there.
    """
    known = {(preset.bank, preset.program): preset.name for preset in presets}
    pitched = [
        _instrument(program, PROGRAM_NAMES[program], family.name, is_there=not known or (0, program) in known)
        for family in FAMILIES
        for program in family.programs
    ]
    kits = {program: name for (bank, program), name in known.items() if bank == DRUM_BANK} | DRUM_KITS
    drums = [
        _instrument(program, name, _DRUMS, is_drums=True, is_there=not known or (DRUM_BANK, program) in known)
        for program, name in sorted(kits.items())
    ]
    return (*pitched, *drums, *(_of_bank(preset) for preset in presets if 0 < preset.bank < DRUM_BANK))


def found(typed: str, among: Iterable[Instrument]) -> list[Instrument]:
    """Those in whose name or family all of the typed words stand; where nothing is typed, all."""
    words = typed.casefold().split()
    return [one for one in among if all(word in one.words for word in words)]


def _of_bank(preset: Preset) -> Instrument:
    family = tr("Bank {bank} of the SoundFont", bank=preset.bank)
    words = " ".join((preset.name, family, str(preset.program + 1))).casefold()
    return Instrument(preset.program, False, preset.name, family, words, preset.bank)


def _instrument(program: int, name: str, family: str, *, is_drums: bool = False, is_there: bool = True) -> Instrument:
    # In English too: that is how instruments are called in files, whatever the window's language.
    words = " ".join((tr(name), name, tr(family), family, str(program + 1))).casefold()
    return Instrument(program, is_drums, tr(name), tr(family), words, is_there=is_there)
