"""Writing a SoundFont 2.01 file: samples, instruments of zones, presets of one instrument each."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

T = TypeVar("T")

# The format wants this much silence after each sample.
_GUARD_SAMPLES = 46
_MONO = 1


class Generator(IntEnum):
    """The parameters of a zone that are used here, by their numbers in the format."""

    VIBRATO_TO_PITCH = 6
    FILTER_CUTOFF = 8
    FILTER_Q = 9
    ENVELOPE_TO_CUTOFF = 11
    CHORUS_SEND = 15
    REVERB_SEND = 16
    PAN = 17
    VIBRATO_DELAY = 23
    VIBRATO_RATE = 24
    FILTER_ATTACK = 26
    FILTER_DECAY = 28
    FILTER_SUSTAIN = 29
    FILTER_RELEASE = 30
    ATTACK = 34
    DECAY = 36
    SUSTAIN = 37
    RELEASE = 38
    KEY_TO_DECAY = 40
    INSTRUMENT = 41
    KEY_RANGE = 43
    ATTENUATION = 48
    FINE_TUNE = 52
    SAMPLE = 53
    SAMPLE_MODE = 54
    SCALE_TUNING = 56
    EXCLUSIVE_CLASS = 57
    ROOT_KEY = 58


@dataclass(frozen=True, eq=False)
class Sample:
    """`wave` in -1..1; at `rate` samples a second it sounds `root_key`. `loop` is [first, one past the last)."""

    name: str
    wave: NDArray[np.float64]
    rate: int
    root_key: int
    loop: tuple[int, int] | None = None


@dataclass(frozen=True)
class Zone:
    """A sample over a range of keys, with its parameters."""

    sample: Sample
    low_key: int
    high_key: int
    settings: dict[Generator, int]


@dataclass(frozen=True, eq=False)
class Instrument:
    """Zones that sound together where their keys overlap."""

    name: str
    zones: Sequence[Zone]


@dataclass(frozen=True)
class Preset:
    """What a program change selects. Bank 128 holds the drum kits."""

    bank: int
    program: int
    instrument: Instrument


def write_soundfont(presets: Sequence[Preset], info: dict[str, str]) -> bytes:
    """The whole file. `info` maps INFO chunk names (INAM, ICMT, ...) to ASCII text."""
    instruments = _unique(preset.instrument for preset in presets)
    samples = _unique(zone.sample for instrument in instruments for zone in instrument.zones)
    data = [
        *_preset_chunks(presets, instruments),
        *_instrument_chunks(instruments, samples),
        _chunk(b"shdr", _sample_headers(samples)),
    ]
    sections = [
        _list(b"INFO", _info_chunks(info)),
        _list(b"sdta", [_chunk(b"smpl", b"".join(map(_pcm, samples)))]),
        _list(b"pdta", data),
    ]
    return _chunk(b"RIFF", b"sfbk" + b"".join(sections))


def _info_chunks(info: dict[str, str]) -> list[bytes]:
    version = _chunk(b"ifil", struct.pack("<HH", 2, 1))
    engine = _chunk(b"isng", _text("EMU8000"))
    return [version, engine, *(_chunk(name.encode(), _text(text)) for name, text in info.items())]


def _preset_chunks(presets: Sequence[Preset], instruments: Sequence[Instrument]) -> list[bytes]:
    ordered = sorted(presets, key=lambda preset: (preset.bank, preset.program))
    headers = [
        struct.pack("<20sHHHIII", _name(preset.instrument.name), preset.program, preset.bank, bag, 0, 0, 0)
        for bag, preset in enumerate(ordered)
    ]
    headers.append(struct.pack("<20sHHHIII", b"EOP", 0, 0, len(ordered), 0, 0, 0))
    bags = [struct.pack("<HH", i, 0) for i in range(len(ordered) + 1)]
    generators = [_generator(Generator.INSTRUMENT, instruments.index(preset.instrument)) for preset in ordered]
    return _hydra(b"p", headers, bags, generators)


def _instrument_chunks(instruments: Sequence[Instrument], samples: Sequence[Sample]) -> list[bytes]:
    headers, bags, generators = [], [], []
    for instrument in instruments:
        headers.append(struct.pack("<20sH", _name(instrument.name), len(bags)))
        for zone in instrument.zones:
            bags.append(struct.pack("<HH", len(generators), 0))
            generators += _zone_generators(zone, samples.index(zone.sample))
    headers.append(struct.pack("<20sH", b"EOI", len(bags)))
    bags.append(struct.pack("<HH", len(generators), 0))
    return _hydra(b"i", headers, bags, generators)


def _hydra(kind: bytes, headers: list[bytes], bags: list[bytes], generators: list[bytes]) -> list[bytes]:
    """The four chunks that presets and instruments have alike; there are no modulators of our own."""
    return [
        _chunk({b"p": b"phdr", b"i": b"inst"}[kind], b"".join(headers)),
        _chunk(kind + b"bag", b"".join(bags)),
        _chunk(kind + b"mod", bytes(10)),
        _chunk(kind + b"gen", b"".join(generators) + bytes(4)),
    ]


def _zone_generators(zone: Zone, sample_index: int) -> list[bytes]:
    """The key range must come first and the sample last."""
    keys = struct.pack("<HBB", Generator.KEY_RANGE, zone.low_key, zone.high_key)
    settings = dict(sorted(zone.settings.items()))
    if zone.sample.loop is not None:
        settings.setdefault(Generator.SAMPLE_MODE, 1)
    return [keys, *(_generator(*item) for item in settings.items()), _generator(Generator.SAMPLE, sample_index)]


def _generator(generator: Generator, amount: int) -> bytes:
    return struct.pack("<Hh", generator, amount)


def _sample_headers(samples: Sequence[Sample]) -> bytes:
    headers, start = [], 0
    for sample in samples:
        end = start + len(sample.wave)
        first, last = sample.loop or (0, len(sample.wave))
        places = (start, end, start + first, start + last)
        headers.append(
            struct.pack("<20s5IBbHH", _name(sample.name), *places, sample.rate, sample.root_key, 0, 0, _MONO)
        )
        start = end + _GUARD_SAMPLES
    return b"".join(headers) + struct.pack("<20s5IBbHH", b"EOS", *[0] * 9)


def _pcm(sample: Sample) -> bytes:
    values = np.round(np.clip(sample.wave, -1, 1) * 32767).astype("<i2")
    return values.tobytes() + bytes(2 * _GUARD_SAMPLES)


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content + bytes(len(content) % 2)


def _list(name: bytes, chunks: Iterable[bytes]) -> bytes:
    return _chunk(b"LIST", name + b"".join(chunks))


def _name(text: str) -> bytes:
    return text.encode("ascii")[:19]


def _text(text: str) -> bytes:
    """Ends in one or two zeros, to an even length."""
    content = text.encode("ascii")
    return content + bytes(2 - len(content) % 2)


def _unique(items: Iterable[T]) -> list[T]:
    return list({id(item): item for item in items}.values())
