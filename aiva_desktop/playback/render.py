"""A song as a .wav file, through FluidSynth, as fast as the computer can."""

from __future__ import annotations

import wave
from collections.abc import Callable, Iterator
from pathlib import Path

from aiva_desktop.files import replacing
from aiva_desktop.language import tr
from aiva_desktop.playback.channels import SYNTH_CHANNELS
from aiva_desktop.playback.messages import SUSTAIN_CC, TimedMessage, control_change
from aiva_desktop.playback.scheduler import Timeline
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.playback.sinks.fluid_synth import FluidSynth
from aiva_desktop.playback.voices import SoundingNotes, VoiceBook
from aiva_desktop.score.song import Song
from aiva_desktop.settings import SoundSettings

DEFAULT_SAMPLE_RATE = 48_000
STEREO, SAMPLE_BYTES = 2, 2
# A .wav file counts its bytes in 32 bits.
MAX_BYTES = 2**32 - 2**16
_BLOCK_FRAMES = 8192
_MAX_TAIL_S = 8.0
_REVERB_TAIL_S = 1.5
Render = Callable[[int], bytes]


def render_wav(
    song: Song, path: Path, soundfont: Path | None, sample_rate: int = DEFAULT_SAMPLE_RATE
) -> Iterator[float]:
    """Write `song` to `path` as 16-bit stereo, the last notes' release included. The same song, the same bytes.

    A job: yields how much is done, 0 to 1. Closing the generator leaves what was at `path` as it was.

    Raises:
        SinkError: without FluidSynth or a SoundFont, for a song too long for the format, for a folder that cannot
            be written.
    """
    timeline = Timeline(song, channels=SYNTH_CHANNELS)
    length_s = song.conductor.tempo.seconds_at(timeline.end_tick)
    _check_length(length_s, sample_rate)
    synth = FluidSynth(soundfont, sample_rate)
    try:
        with replacing(path) as temporary, wave.open(str(temporary), "wb") as file:
            file.setnchannels(STEREO)
            file.setsampwidth(SAMPLE_BYTES)
            file.setframerate(sample_rate)
            for block, fraction in _blocks(synth, synth.render, timeline, length_s, sample_rate):
                file.writeframesraw(block)
                yield fraction
        yield 1.0
    except OSError as error:
        raise SinkError(tr("{path} cannot be written: {error}.", path=path, error=error.strerror or error)) from error
    finally:
        synth.close()


def song_blocks(
    song: Song, soundfont: Path | None, sample_rate: int, sound: SoundSettings
) -> Iterator[tuple[bytes, float]]:
    """`song` as stereo samples, 32-bit floats left and right in turn, and how far they reach into it, 0 to 1.

    Raises:
        SinkError: without FluidSynth or a SoundFont, for a song too long for a file.
    """
    timeline = Timeline(song, channels=SYNTH_CHANNELS)
    length_s = song.conductor.tempo.seconds_at(timeline.end_tick)
    _check_length(length_s, 2 * sample_rate)
    synth = FluidSynth(soundfont, sample_rate, sound)
    try:
        yield from _blocks(synth, synth.render_float, timeline, length_s, sample_rate)
    finally:
        synth.close()


def song_messages(timeline: Timeline) -> list[TimedMessage]:
    """All messages of a song from its start to silence, in seconds from the start."""
    seconds_at = timeline.song.conductor.tempo.seconds_at
    voices = VoiceBook()
    messages = [TimedMessage(0.0, data) for data in timeline.chase(0)]
    for event in timeline.due(0, timeline.end_tick):
        messages += [TimedMessage(seconds_at(event.tick), data) for data in voices.admit(event.data)]
    return messages + _release(messages, voices, seconds_at(timeline.end_tick))


def _release(messages: list[TimedMessage], voices: VoiceBook, end_s: float) -> list[TimedMessage]:
    heard = SoundingNotes()
    for message in messages:
        heard.hear(message.data)
    pedals_up = [control_change(channel, SUSTAIN_CC, 0) for channel in heard.channels]
    return [TimedMessage(end_s, data) for data in [*voices.release_all(), *pedals_up]]


def _blocks(
    synth: FluidSynth, render: Render, timeline: Timeline, length_s: float, rate: int
) -> Iterator[tuple[bytes, float]]:
    """Stereo samples, and how far they reach into the song."""
    done, total = 0, max(1, round((length_s + _REVERB_TAIL_S) * rate))
    for time_s, data in [*((m.time_s, m.data) for m in song_messages(timeline)), (length_s, None)]:
        due = round(time_s * rate)
        while done < due:
            frames = min(_BLOCK_FRAMES, due - done)
            done += frames
            yield render(frames), min(1.0, done / total)
        if data is not None:
            synth.send_now(data)
    yield from ((block, 1.0) for block in _tail(synth, render, rate))


def _tail(synth: FluidSynth, render: Render, rate: int) -> Iterator[bytes]:
    """Until the last voice has died away and its reverberation too."""
    left = round(_MAX_TAIL_S * rate)
    while synth.voices() and left > 0:
        yield render(_BLOCK_FRAMES)
        left -= _BLOCK_FRAMES
    for _ in range(0, round(_REVERB_TAIL_S * rate), _BLOCK_FRAMES):
        yield render(_BLOCK_FRAMES)


def _check_length(length_s: float, rate: int) -> None:
    if (length_s + _MAX_TAIL_S + _REVERB_TAIL_S) * rate * STEREO * SAMPLE_BYTES > MAX_BYTES:
        raise SinkError(
            tr(
                "The song lasts {length_s:.0f} hours, more than a .wav file can hold; shorten it.",
                length_s=length_s / 3600,
            )
        )
