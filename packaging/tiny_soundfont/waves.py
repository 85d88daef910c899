"""Looped waveforms, one per octave, built from partials so that none rises above what the octave can carry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tiny_soundfont.sf2 import Sample

# An A of any octave is a whole number of samples long at this rate: A4 = 440 Hz is 100.
RATE = 44_000
_ROOT_KEYS = (33, 45, 57, 69, 81, 93)
_TOP_HZ = 13_000.0
_MIN_LOOP = 400
# Interpolation looks a few samples past the loop's end.
_BEYOND_LOOP = 8
_LOUDNESS = 0.2

Spectrum = Callable[[NDArray[np.float64], float], NDArray[np.float64]]
"""(partial numbers from 1, fundamental in Hz) -> amplitude of each partial"""


def frequency(key: int) -> float:
    """The frequency in Hz of a MIDI key."""
    return 440.0 * 2.0 ** ((key - 69) / 12)


def _slope(power: float) -> Spectrum:
    return lambda k, _hz: k**-power


def _odd(power: float) -> Spectrum:
    return lambda k, _hz: np.where(k % 2 == 1, k**-power, 0.03 * k**-power)


def _listed(*amplitudes: float) -> Spectrum:
    def spectrum(k: NDArray[np.float64], _hz: float) -> NDArray[np.float64]:
        given = np.zeros(max(len(k), len(amplitudes)))
        given[: len(amplitudes)] = amplitudes
        return given[: len(k)]

    return spectrum


def _plucked(position: float, power: float) -> Spectrum:
    """A string plucked at this part of its length lacks the partials that have a node there."""
    return lambda k, _hz: np.abs(np.sin(np.pi * k * position)) * k**-power


def _formants(power: float, *peaks: tuple[float, float, float]) -> Spectrum:
    """Peaks (Hz, width in Hz, gain) that stay where they are while the pitch moves, as in voices and reeds."""

    def spectrum(k: NDArray[np.float64], hz: float) -> NDArray[np.float64]:
        body = sum(gain * np.exp(-(((k * hz - centre) / width) ** 2)) for centre, width, gain in peaks)
        return (0.15 + body) * k**-power

    return spectrum


SPECTRA: dict[str, Spectrum] = {
    "sine": _listed(1),
    "piano": _plucked(1 / 8, 0.9),
    "electric_piano": _listed(1, 0.35, 0.12, 0.05, 0.03, 0.02, 0.05, 0.02),
    "harpsichord": _plucked(1 / 13, 0.35),
    "bell": _listed(1, 0, 0.15, 0.5, 0, 0.05, 0, 0, 0.25, 0, 0, 0.08, 0, 0.1),
    "bar": _listed(1, 0, 0, 0.4, 0, 0, 0, 0, 0, 0.15),
    "drawbars": _listed(1, 0.7, 0.5, 0.35, 0, 0.25, 0, 0.25),
    "pipes": _listed(1, 0.8, 0.25, 0.5, 0.1, 0.1, 0.05, 0.3, 0, 0, 0, 0.06, 0, 0, 0, 0.12),
    "free_reed": _formants(0.6, (900, 700, 1.0), (2600, 900, 0.8)),
    "nylon": _plucked(1 / 4, 1.2),
    "steel": _plucked(1 / 7, 0.8),
    "distorted": _odd(0.55),
    "bass": _plucked(1 / 5, 1.0),
    "bowed": _formants(0.9, (500, 300, 0.7), (1100, 500, 0.8), (2800, 1000, 0.7)),
    "choir": _formants(0.8, (700, 220, 1.6), (1150, 250, 1.1), (2700, 500, 0.35)),
    "oohs": _formants(1.1, (350, 200, 1.6), (800, 250, 0.6)),
    "brass": _formants(0.55, (600, 500, 0.8), (1400, 800, 1.0)),
    "horn": _formants(1.1, (400, 350, 1.2)),
    "reed": _formants(0.7, (1000, 500, 1.3), (3000, 700, 0.7)),
    "clarinet": _odd(0.9),
    "flute": _listed(1, 0.35, 0.12, 0.05, 0.02, 0.01),
    "square": _odd(1.0),
    "saw": _slope(1.0),
    "glass": _listed(1, 0.2, 0.4, 0.1, 0.25, 0.05, 0.2, 0.03, 0.1),
}


@dataclass(frozen=True)
class KeySpan:
    """The keys that one sample serves."""

    sample: Sample
    low_key: int
    high_key: int


def waveform(name: str) -> list[KeySpan]:
    """The samples of a spectrum over the whole keyboard."""
    spans = []
    for root in _ROOT_KEYS:
        low = 0 if root == _ROOT_KEYS[0] else root - 5
        high = 127 if root == _ROOT_KEYS[-1] else root + 6
        spans.append(KeySpan(_octave(name, SPECTRA[name], root), low, high))
    return spans


def _octave(name: str, spectrum: Spectrum, root: int) -> Sample:
    period = round(RATE / frequency(root))
    cycles = -(-_MIN_LOOP // period)
    wave = _cycle(spectrum, period, frequency(root))
    loop = (period, period * (1 + cycles))
    samples = np.resize(wave, loop[1] + _BEYOND_LOOP)
    return Sample(f"{name} {root}", samples, RATE, root, loop)


def _cycle(spectrum: Spectrum, period: int, hz: float) -> NDArray[np.float64]:
    """One period; the partials' phases are spread so that no peak stands out."""
    k = np.arange(1.0, max(2.0, _TOP_HZ // hz + 1))
    amplitudes = spectrum(k, hz)
    phases = -np.pi * k * (k - 1) / len(k)
    angles = 2 * np.pi * np.outer(np.arange(period) / period, k) + phases
    wave = np.sin(angles) @ amplitudes
    wave = wave * _LOUDNESS / np.sqrt(np.mean(wave**2))
    return wave / max(1.0, np.abs(wave).max())
