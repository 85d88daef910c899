"""A song as an audio file: .wav, .flac or .ogg, whole or track by track, through FluidSynth."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import numpy as np

from aiva_desktop.files import replacing
from aiva_desktop.language import tr
from aiva_desktop.playback.render import DEFAULT_SAMPLE_RATE, STEREO, song_blocks
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.score.song import Song, Track
from aiva_desktop.settings import SoundSettings

if TYPE_CHECKING:
    import soundfile

# suffix: (libsndfile's format, its subtype for whole numbers, for fractions)
_FORMATS = {
    ".wav": ("WAV", "PCM_16", "FLOAT"),
    ".flac": ("FLAC", "PCM_16", "PCM_24"),
    ".ogg": ("OGG", "VORBIS", "VORBIS"),
}
AUDIO_SUFFIXES = tuple(_FORMATS)
# A hair below full scale: some players clip what stands exactly at it.
NORMAL_PEAK = 0.98
_RENDER_SHARE = 0.9
_COPY_FRAMES = 65_536
_UNFIT = '<>:"/\\|?*'


@dataclass(frozen=True)
class AudioOptions:
    """`sample_rate` in Hz. `is_fine`: 32-bit float in .wav, 24 bits in .flac, else 16 bits.

    `normalizes`: the loudest sample becomes NORMAL_PEAK; stems keep their balance and are left as they are.
    """

    sample_rate: int = DEFAULT_SAMPLE_RATE
    is_fine: bool = False
    normalizes: bool = False
    sound: SoundSettings = field(default_factory=SoundSettings)


def export_audio(
    song: Song,
    path: Path,
    soundfont: Path | None,
    options: AudioOptions = AudioOptions(),
) -> Iterator[float]:
    """Write `song` to `path` in the format that its suffix names; the last notes' release is included.

    A job: yields how much is done, 0 to 1. Closing the generator leaves what was at `path` as it was.

    Raises:
        SinkError: for another suffix, without FluidSynth or a SoundFont, for a folder that cannot be written.
    """
    _check_suffix(path)
    try:
        with TemporaryDirectory(prefix="aiva-audio-") as folder, replacing(path) as target:
            raw = Path(folder) / "raw.wav"
            peak = yield from _rendered(song, raw, soundfont, options)
            gain = NORMAL_PEAK / peak if options.normalizes and peak > 0 else 1.0
            yield from _converted(raw, target, path.suffix.lower(), gain, options)
        yield 1.0
    except (OSError, RuntimeError) as error:  # libsndfile's errors are RuntimeErrors
        raise SinkError(tr("{path} cannot be written: {error}.", path=path, error=error)) from error


def export_stems(
    song: Song,
    path: Path,
    soundfont: Path | None,
    options: AudioOptions = AudioOptions(),
) -> Iterator[float]:
    """Write each track that has notes to a file of its own beside `path`: NAME - TRACK.wav. Yields as above."""
    stems = stem_paths(song, path)
    for done, (track, stem) in enumerate(stems):
        alone = replace(song, tracks=(replace(track, muted=False, soloed=False),))
        for part in export_audio(alone, stem, soundfont, replace(options, normalizes=False)):
            yield (done + part) / len(stems)
    yield 1.0


def stem_paths(song: Song, path: Path) -> list[tuple[Track, Path]]:
    """Where `export_stems` writes each track; equal names are told apart by the track's number, or a higher one."""
    found: list[tuple[Track, Path]] = []
    taken: set[str] = set()
    for number, track in enumerate((track for track in song.tracks if track.notes), start=1):
        name = "".join("_" if c in _UNFIT or ord(c) < 32 else c for c in track.name).strip(" .")[:80] or "Track"
        # Many file systems do not tell small letters from large ones.
        free = next(each for each in _numbered(name, number) if each.casefold() not in taken)
        taken.add(free.casefold())
        found.append((track, path.with_name(f"{path.stem} - {free}{path.suffix}")))
    return found


def _numbered(name: str, start: int) -> Iterator[str]:
    """The name alone, then with `start` and the numbers after it behind."""
    yield name
    yield from (f"{name} {number}" for number in count(start))


def _check_suffix(path: Path) -> None:
    if path.suffix.lower() not in _FORMATS:
        raise SinkError(
            tr(
                "Audio is written as {endings}; give {name} one of these endings.",
                endings=", ".join(AUDIO_SUFFIXES),
                name=path.name,
            )
        )


def _rendered(song: Song, path: Path, soundfont: Path | None, options: AudioOptions) -> Generator[float, None, float]:
    """Render to a float .wav; returns the loudest sample."""
    peak = 0.0
    with _new_file(path, ".wav", replace(options, is_fine=True)) as file:
        for block, fraction in song_blocks(song, soundfont, options.sample_rate, options.sound):
            samples = np.frombuffer(block, dtype=np.float32).reshape(-1, STEREO)
            peak = max(peak, float(np.abs(samples).max(initial=0.0)))
            file.write(samples)
            yield _RENDER_SHARE * fraction
    return peak


def _converted(raw: Path, target: Path, suffix: str, gain: float, options: AudioOptions) -> Iterator[float]:
    import soundfile

    with soundfile.SoundFile(raw) as source, _new_file(target, suffix, options) as file:
        for start in range(0, source.frames, _COPY_FRAMES):
            file.write(np.clip(gain * source.read(_COPY_FRAMES, dtype="float32"), -1.0, 1.0))
            yield _RENDER_SHARE + (1 - _RENDER_SHARE) * start / source.frames


def _new_file(path: Path, suffix: str, options: AudioOptions) -> soundfile.SoundFile:
    import soundfile

    kind, whole, fine = _FORMATS[suffix]
    subtype = fine if options.is_fine else whole
    return soundfile.SoundFile(path, "w", options.sample_rate, STEREO, subtype=subtype, format=kind)
