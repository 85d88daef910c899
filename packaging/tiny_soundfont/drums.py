"""The drum kit: short noises and falling tones."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tiny_soundfont.sf2 import Generator, Instrument, Sample, Zone

_RATE = 22_050
_ROOT = 60
_HI_HATS = 1
_OPEN_END = 0.35  # fades of noises that are cut by their envelope, not by their end

Wave = NDArray[np.float64]


@dataclass(frozen=True)
class Drum:
    """A key of the kit: a sample, shifted by `cents`, dying away within `decay_s` of its envelope."""

    key: int
    sound: str
    cents: int = 0
    decay_s: float = 3.0
    quieter_db: float = 0.0
    pan: int = 0
    exclusive: int = 0


_KIT = (
    Drum(35, "kick", -200),
    Drum(36, "kick"),
    Drum(37, "click", -300, quieter_db=4),
    Drum(38, "snare"),
    Drum(39, "clap", quieter_db=2),
    Drum(40, "snare", 200),
    Drum(41, "tom", -900, pan=-200),
    Drum(42, "metal", decay_s=0.35, quieter_db=8, pan=80, exclusive=_HI_HATS),
    Drum(43, "tom", -600, pan=-120),
    Drum(44, "metal", -200, decay_s=0.3, quieter_db=10, pan=80, exclusive=_HI_HATS),
    Drum(45, "tom", -300, pan=-40),
    Drum(46, "metal", decay_s=2.0, quieter_db=8, pan=80, exclusive=_HI_HATS),
    Drum(47, "tom", 0, pan=40),
    Drum(48, "tom", 300, pan=120),
    Drum(49, "metal", -500, decay_s=6.0, quieter_db=5, pan=-150),
    Drum(50, "tom", 600, pan=200),
    Drum(51, "metal", 700, decay_s=4.0, quieter_db=12, pan=150),
    Drum(52, "metal", -900, decay_s=5.0, quieter_db=5, pan=150),
    Drum(53, "bell", 500, decay_s=3.0, quieter_db=12, pan=150),
    Drum(54, "metal", 1100, decay_s=0.8, quieter_db=10, pan=-80),
    Drum(55, "metal", 200, decay_s=3.0, quieter_db=6, pan=-80),
    Drum(56, "bell", -700, decay_s=1.2, quieter_db=6),
    Drum(57, "metal", -300, decay_s=6.0, quieter_db=5, pan=200),
    Drum(58, "hiss", -1200, decay_s=1.5, quieter_db=8),
    Drum(59, "metal", 900, decay_s=3.5, quieter_db=12, pan=-150),
    Drum(60, "tom", 1100, decay_s=1.0, pan=-150),
    Drum(61, "tom", 700, decay_s=1.2, pan=-150),
    Drum(62, "tom", 1200, decay_s=0.5, pan=150),
    Drum(63, "tom", 900, decay_s=1.5, pan=150),
    Drum(64, "tom", 400, decay_s=1.5, pan=150),
    Drum(65, "tom", 1500, decay_s=1.5, pan=100),
    Drum(66, "tom", 1100, decay_s=1.5, pan=100),
    Drum(67, "bell", 400, decay_s=1.0, quieter_db=8, pan=-100),
    Drum(68, "bell", -100, decay_s=1.0, quieter_db=8, pan=-100),
    Drum(69, "hiss", 300, decay_s=0.4, quieter_db=10, pan=-150),
    Drum(70, "hiss", 700, decay_s=0.3, quieter_db=10, pan=150),
    Drum(71, "bell", 2400, decay_s=0.8, quieter_db=14),
    Drum(72, "bell", 2400, decay_s=1.8, quieter_db=14),
    Drum(73, "hiss", 0, decay_s=0.4, quieter_db=10, pan=100),
    Drum(74, "hiss", 0, decay_s=1.2, quieter_db=10, pan=100),
    Drum(75, "click", 500),
    Drum(76, "click", 200),
    Drum(77, "click", -400),
    Drum(78, "hiss", -700, decay_s=0.4, quieter_db=10),
    Drum(79, "hiss", -900, decay_s=1.0, quieter_db=10),
    Drum(80, "bell", 1900, decay_s=0.4, quieter_db=12, pan=-150),
    Drum(81, "bell", 1900, decay_s=5.0, quieter_db=12, pan=-150),
)


def drum_kit() -> Instrument:
    """All keys of General MIDI's percussion map."""
    sounds = _sounds()
    return Instrument("Standard Drums", [_zone(drum, sounds[drum.sound]) for drum in _KIT])


def _zone(drum: Drum, sample: Sample) -> Zone:
    settings = {
        # The key chooses the drum, not its pitch.
        Generator.SCALE_TUNING: 0,
        Generator.ROOT_KEY: drum.key,
        Generator.FINE_TUNE: drum.cents,
        Generator.ATTENUATION: round(10 * drum.quieter_db),
        Generator.DECAY: timecents(drum.decay_s),
        Generator.SUSTAIN: 1000,
        Generator.RELEASE: timecents(drum.decay_s),
        Generator.PAN: drum.pan,
        Generator.REVERB_SEND: 60,
        Generator.EXCLUSIVE_CLASS: drum.exclusive,
    }
    return Zone(sample, drum.key, drum.key, settings)


def timecents(seconds: float) -> int:
    """A time as envelopes have it: 1200 per doubling, 0 is one second."""
    return round(1200 * np.log2(seconds))


def _sounds() -> dict[str, Sample]:
    # The old generator's numbers never change, so the file stays the same from one numpy to the next.
    noise = np.random.RandomState(1).standard_normal
    waves = {
        "kick": _falling(150, 45, 0.3, 9.0) + 0.1 * _fading(noise(_length(0.3)), 150),
        "tom": _falling(190, 130, 0.4, 7.0),
        "snare": 0.5 * _falling(220, 180, 0.3, 16) + 0.45 * _fading(_bright(noise(_length(0.3))), 13),
        "clap": 0.7 * _bursts(_bright(noise(_length(0.25)))),
        "click": _fading(_tones(_length(0.1), 1250, 2100), 70) + 0.2 * _fading(noise(_length(0.1)), 200),
    }
    looped = {
        "metal": _bright(_square_tones(_length(_OPEN_END), 541, 797, 1129, 1427, 1907, 2591))
        + 0.4 * _bright(noise(_length(_OPEN_END))),
        "hiss": _bright(noise(_length(_OPEN_END))),
        "bell": _tones(_length(0.2), 560, 845, 1690),
    }
    shots = {name: Sample(name, _levelled(wave), _RATE, _ROOT) for name, wave in waves.items()}
    return shots | {name: _looped(name, _levelled(wave)) for name, wave in looped.items()}


def _looped(name: str, wave: Wave) -> Sample:
    """Cross-fade the end into the start, so that the loop has no seam."""
    fade = len(wave) // 4
    ramp = np.linspace(0, 1, fade)
    body = wave[fade:].copy()
    body[-fade:] = body[-fade:] * np.sqrt(1 - ramp) + wave[:fade] * np.sqrt(ramp)
    return Sample(name, np.concatenate([body, body[:8]]), _RATE, _ROOT, (0, len(body)))


def _length(seconds: float) -> int:
    return round(seconds * _RATE)


def _times(length: int) -> Wave:
    return np.arange(length) / _RATE


def _falling(from_hz: float, to_hz: float, seconds: float, decay: float) -> Wave:
    """A tone that drops quickly and dies away, `decay` nepers a second."""
    times = _times(_length(seconds))
    hz = to_hz + (from_hz - to_hz) * np.exp(-25 * times)
    phase = 2 * np.pi * np.cumsum(hz) / _RATE
    fade_out = np.minimum(1.0, (seconds - times) * 50)
    return np.sin(phase) * np.exp(-decay * times) * fade_out


def _fading(wave: Wave, decay: float) -> Wave:
    times = _times(len(wave))
    return wave * np.exp(-decay * times) * np.minimum(1.0, (times[-1] - times) * 100)


def _bursts(wave: Wave) -> Wave:
    """Hands that do not quite meet."""
    times = _times(len(wave))
    envelope = sum(np.where(times >= at, np.exp(-(times - at) * rate), 0) for at, rate in _CLAPS)
    return wave * envelope


_CLAPS = ((0.0, 180.0), (0.011, 180.0), (0.023, 180.0), (0.035, 22.0))


def _tones(length: int, *frequencies: float) -> Wave:
    return sum((np.sin(2 * np.pi * hz * _times(length)) for hz in frequencies), np.zeros(length))


def _square_tones(length: int, *frequencies: float) -> Wave:
    return sum((np.sign(np.sin(2 * np.pi * hz * _times(length))) for hz in frequencies), np.zeros(length))


def _bright(wave: Wave) -> Wave:
    """Without its low half: the difference of neighbours, twice."""
    return np.diff(wave, 2, prepend=(0, 0)) / 3


def _levelled(wave: Wave) -> Wave:
    return 0.8 * wave / np.abs(wave).max()
