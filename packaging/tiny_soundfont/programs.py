"""The 128 programs: which waveform, how it swells and fades, how bright it is."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache

from aiva_desktop.midi.general_midi import PROGRAM_NAMES
from tiny_soundfont.drums import timecents
from tiny_soundfont.sf2 import Generator, Instrument, Zone
from tiny_soundfont.waves import KeySpan, frequency, waveform

_SILENT_SUSTAIN = 1000
_MAX_CUTOFF_HZ = 19_000.0


@dataclass(frozen=True)
class Patch:
    """How a program sounds. Times in seconds; decay is the time to silence when `sustain_db` is None.

    The filter opens to `bright` times the key's frequency at the attack and falls to `dull` times it within
    `dulling_s`. `detune_cents` adds a second voice, apart by that much.
    """

    wave: str
    attack_s: float = 0.005
    decay_s: float = 8.0
    sustain_db: float | None = None
    release_s: float = 0.4
    bright: float = 12.0
    dull: float = 3.0
    dulling_s: float = 1.5
    vibrato_cents: int = 0
    detune_cents: int = 0
    quieter_db: float = 0.0


_PIANO = Patch("piano", decay_s=14, bright=12, dull=2.5, dulling_s=3)
_EPIANO = Patch("electric_piano", decay_s=12, bright=14, dull=2, dulling_s=1.5)
_HARPSICHORD = Patch("harpsichord", 0.002, 8, bright=25, dull=8, dulling_s=2, release_s=0.25, quieter_db=3)
_BELL = Patch("bell", 0.002, 7, bright=20, dull=4, dulling_s=2, release_s=1.5)
_BAR = Patch("bar", 0.002, 2.5, bright=14, dull=1.5, dulling_s=0.5)
_ORGAN = Patch("drawbars", 0.01, sustain_db=0, release_s=0.08, bright=20, dull=20)
_PIPES = replace(_ORGAN, wave="pipes", attack_s=0.04, release_s=0.3)
_ACCORDION = Patch("free_reed", 0.04, sustain_db=0, release_s=0.1, bright=18, dull=18, detune_cents=8)
_NYLON = Patch("nylon", 0.003, 7, bright=10, dull=2, dulling_s=1.5)
_STEEL = Patch("steel", 0.003, 9, bright=14, dull=3, dulling_s=2)
_MUTED = replace(_STEEL, decay_s=1.2, dulling_s=0.3, release_s=0.1)
_DISTORTED = Patch("distorted", 0.004, 20, 3, 0.2, bright=14, dull=9, dulling_s=2, quieter_db=5)
_BASS = Patch("bass", 0.004, 9, bright=12, dull=3, dulling_s=1.2, release_s=0.15)
_SYNTH_BASS = Patch("saw", 0.003, 4, 8, 0.12, bright=14, dull=3, dulling_s=0.5)
_SOLO_STRING = Patch("bowed", 0.09, 2, 2, 0.2, bright=14, dull=11, vibrato_cents=14)
_STRINGS = Patch("bowed", 0.16, 2, 1, 0.5, bright=9, dull=9, detune_cents=9, vibrato_cents=5)
_SYNTH_STRINGS = replace(_STRINGS, wave="saw", bright=7, dull=5, detune_cents=12)
_PIZZICATO = Patch("bass", 0.003, 1.6, bright=9, dull=2, dulling_s=0.4)
_HARP = replace(_NYLON, decay_s=6, release_s=1.5)
_TIMPANI = Patch("sine", 0.003, 3, release_s=1)
_CHOIR = Patch("choir", 0.14, 2, 1, 0.4, bright=20, dull=20, detune_cents=8, vibrato_cents=8)
_OOHS = replace(_CHOIR, wave="oohs")
_BRASS = Patch("brass", 0.045, 1, 2, 0.15, bright=11, dull=8, dulling_s=0.5, vibrato_cents=4)
_SECTION = replace(_BRASS, detune_cents=8, attack_s=0.05)
_HORN = replace(_BRASS, wave="horn", attack_s=0.07, bright=7, dull=5)
_SAX = Patch("reed", 0.035, 1, 1.5, 0.14, bright=12, dull=9, vibrato_cents=9)
_OBOE = replace(_SAX, wave="free_reed", vibrato_cents=7)
_CLARINET = Patch("clarinet", 0.04, 1, 1, 0.14, bright=11, dull=9, vibrato_cents=3)
_FLUTE = Patch("flute", 0.06, 1, 1, 0.15, bright=8, dull=6, vibrato_cents=10)
_BLOWN = replace(_FLUTE, attack_s=0.09, bright=5, dull=3, vibrato_cents=5)
_SQUARE = Patch("square", 0.004, 1, 1, 0.1, bright=16, dull=12, quieter_db=3)
_SAW = Patch("saw", 0.004, 1, 1, 0.12, bright=18, dull=12, quieter_db=2)
_PAD = Patch("saw", 0.5, 3, 2, 1.2, bright=3, dull=5, detune_cents=12)
_GLASS_PAD = Patch("glass", 0.3, 4, 3, 1.5, bright=12, dull=6, detune_cents=9)
_EFFECT = Patch("glass", 0.02, 6, 10, 1.5, bright=12, dull=3, dulling_s=2, detune_cents=10)
_SITAR = replace(_HARPSICHORD, decay_s=6, dull=5)
_BANJO = replace(_STEEL, decay_s=2.5, dulling_s=0.8, bright=18)
_KALIMBA = replace(_BAR, wave="electric_piano", decay_s=2)
_DRUM = Patch("sine", 0.002, 1.2, release_s=0.6)
_NOISE = Patch("glass", 0.2, 3, 12, 0.8, bright=6, dull=3, detune_cents=25, quieter_db=6)


def _vary(patch: Patch, **changes: float) -> Patch:
    return replace(patch, **changes)  # type: ignore[arg-type]


# Eight to a family, in General MIDI's order.
_PATCHES: tuple[Patch, ...] = (
    *(_PIANO, _vary(_PIANO, bright=18, dull=4), _vary(_PIANO, bright=14, decay_s=10), _vary(_PIANO, detune_cents=14)),
    *(_EPIANO, _vary(_EPIANO, bright=20, detune_cents=6), _HARPSICHORD, _vary(_HARPSICHORD, decay_s=4)),
    *(_vary(_BELL, decay_s=4), _vary(_BELL, decay_s=5), _vary(_BELL, decay_s=4, dull=6), _vary(_BELL, wave="bar")),
    *(_BAR, _vary(_BAR, decay_s=1.5, bright=20), _vary(_BELL, decay_s=10), _vary(_STEEL, decay_s=4)),
    *(_ORGAN, _vary(_ORGAN, decay_s=0.4, sustain_db=6), _vary(_ORGAN, detune_cents=7), _PIPES),
    *(_vary(_ACCORDION, detune_cents=0), _ACCORDION, _vary(_ACCORDION, vibrato_cents=12), _ACCORDION),
    *(_NYLON, _STEEL, _vary(_NYLON, wave="steel", bright=5), _vary(_STEEL, bright=18)),
    *(_MUTED, _vary(_DISTORTED, bright=9, dull=6), _DISTORTED, _vary(_BELL, decay_s=5)),
    *(_vary(_BASS, bright=8, decay_s=5), _BASS, _vary(_BASS, bright=18), _vary(_BASS, attack_s=0.03, bright=6)),
    *(_vary(_BASS, bright=25), _vary(_BASS, bright=25, dull=5), _SYNTH_BASS, _vary(_SYNTH_BASS, wave="square")),
    *(_SOLO_STRING, _vary(_SOLO_STRING, bright=11), _vary(_SOLO_STRING, dull=9), _vary(_SOLO_STRING, dull=8)),
    *(_vary(_STRINGS, vibrato_cents=40), _PIZZICATO, _HARP, _TIMPANI),
    *(_STRINGS, _vary(_STRINGS, attack_s=0.3), _SYNTH_STRINGS, _vary(_SYNTH_STRINGS, attack_s=0.35)),
    *(_CHOIR, _OOHS, _vary(_OOHS, vibrato_cents=12), _vary(_SECTION, decay_s=1.5, sustain_db=None)),
    *(_BRASS, _vary(_BRASS, dull=6), _vary(_HORN, bright=9), _vary(_BRASS, wave="free_reed")),
    *(_HORN, _SECTION, _vary(_SECTION, wave="saw"), _vary(_SECTION, wave="saw", attack_s=0.12)),
    *(_vary(_SAX, bright=14), _SAX, _vary(_SAX, bright=10), _vary(_SAX, bright=9)),
    *(_OBOE, _vary(_OBOE, bright=9), _vary(_OBOE, wave="reed", bright=8), _CLARINET),
    *(_vary(_FLUTE, bright=12), _FLUTE, _vary(_FLUTE, vibrato_cents=3), _vary(_BLOWN, attack_s=0.06)),
    *(_BLOWN, _vary(_BLOWN, vibrato_cents=25), _vary(_FLUTE, wave="sine"), _vary(_BLOWN, attack_s=0.05)),
    *(_SQUARE, _SAW, _vary(_FLUTE, attack_s=0.02), _vary(_SQUARE, decay_s=0.4, sustain_db=5)),
    *(_vary(_DISTORTED, detune_cents=8), _CHOIR, _vary(_SAW, detune_cents=15), _vary(_SAW, detune_cents=7)),
    *(_vary(_GLASS_PAD, attack_s=0.1), _PAD, _vary(_PAD, attack_s=0.05, bright=8), _vary(_CHOIR, release_s=1.2)),
    *(_vary(_PAD, wave="bowed"), _GLASS_PAD, _vary(_CHOIR, attack_s=0.5), _vary(_PAD, attack_s=1.2, dull=8)),
    *(_EFFECT, _vary(_PAD, attack_s=0.3), _vary(_BELL, decay_s=6, detune_cents=8), _vary(_EFFECT, attack_s=0.005)),
    *(_vary(_EFFECT, bright=20), _vary(_PAD, detune_cents=25), _vary(_EFFECT, decay_s=4), _GLASS_PAD),
    *(_SITAR, _BANJO, _vary(_BANJO, decay_s=3), _vary(_NYLON, bright=16, decay_s=5)),
    *(_KALIMBA, _vary(_ACCORDION, detune_cents=5), _SOLO_STRING, _OBOE),
    *(_vary(_BELL, decay_s=3), _vary(_BAR, wave="bell"), _vary(_BELL, wave="bar", decay_s=3), _vary(_BAR, decay_s=0.6)),
    *(_DRUM, _vary(_DRUM, decay_s=0.8), _vary(_DRUM, wave="square", decay_s=0.8), _vary(_NOISE, attack_s=1.5)),
    *(_vary(_NOISE, decay_s=0.3, sustain_db=None), _NOISE, _vary(_NOISE, attack_s=1), _vary(_BELL, vibrato_cents=200)),
    *(_vary(_BELL, decay_s=2), _vary(_NOISE, wave="square"), _NOISE, _vary(_DRUM, wave="distorted")),
)


def instruments() -> list[Instrument]:
    """One instrument for each program, in order."""
    return [_instrument(name, patch) for name, patch in zip(PROGRAM_NAMES, _PATCHES, strict=True)]


@lru_cache
def _spans(wave: str) -> tuple[KeySpan, ...]:
    return tuple(waveform(wave))


def _instrument(name: str, patch: Patch) -> Instrument:
    detunes = (patch.detune_cents // 2, -(patch.detune_cents - patch.detune_cents // 2)) if patch.detune_cents else (0,)
    zones = [_zone(span, patch, cents) for span in _spans(patch.wave) for cents in detunes]
    return Instrument(name, zones)


def _zone(span: KeySpan, patch: Patch, cents: int) -> Zone:
    sustain = _SILENT_SUSTAIN if patch.sustain_db is None else round(10 * patch.sustain_db)
    layered_db = 3.0 if patch.detune_cents else 0.0
    settings = {
        Generator.ATTACK: timecents(patch.attack_s),
        Generator.DECAY: timecents(patch.decay_s),
        Generator.SUSTAIN: sustain,
        Generator.RELEASE: timecents(patch.release_s),
        Generator.FINE_TUNE: cents,
        Generator.PAN: 20 * cents,
        Generator.ATTENUATION: round(10 * (patch.quieter_db + layered_db)),
        Generator.VIBRATO_TO_PITCH: patch.vibrato_cents,
        Generator.VIBRATO_DELAY: timecents(0.35),
        Generator.VIBRATO_RATE: _absolute_cents(5.2),
        Generator.REVERB_SEND: 120,
        Generator.CHORUS_SEND: 20,
    }
    if patch.sustain_db is None:
        # High strings die away sooner: the decay halves with each octave and a half above middle C.
        settings[Generator.KEY_TO_DECAY] = 66
    return Zone(span.sample, span.low_key, span.high_key, settings | _filter(patch, frequency(span.sample.root_key)))


def _filter(patch: Patch, root_hz: float) -> dict[Generator, int]:
    dull_hz = min(_MAX_CUTOFF_HZ, max(250.0, patch.dull * root_hz))
    bright_hz = min(_MAX_CUTOFF_HZ, max(250.0, patch.bright * root_hz))
    return {
        Generator.FILTER_CUTOFF: _absolute_cents(dull_hz),
        Generator.ENVELOPE_TO_CUTOFF: round(1200 * math.log2(bright_hz / dull_hz)),
        Generator.FILTER_ATTACK: timecents(patch.attack_s),
        Generator.FILTER_DECAY: timecents(patch.dulling_s),
        Generator.FILTER_SUSTAIN: _SILENT_SUSTAIN,
        Generator.FILTER_RELEASE: timecents(patch.release_s),
    }


def _absolute_cents(hz: float) -> int:
    """A frequency in cents above MIDI key 0."""
    return round(1200 * math.log2(hz / frequency(0)))
