"""How loud a track is and where it stands between left and right, as its first note is heard."""

from __future__ import annotations

from dataclasses import replace

from aiva_desktop.score.notes import ControlEvent, ControlKind
from aiva_desktop.score.song import PAN_CC, VOLUME_CC, Track

# The two controllers that choose a bank of programs.
_BANKS = (0, 32)


def volume_of(track: Track) -> int:
    """0 to 127."""
    return _in_force(track, VOLUME_CC, track.volume)


def pan_of(track: Track) -> int:
    """0 (left) to 127 (right), 64 in the middle."""
    return _in_force(track, PAN_CC, track.pan)


def bank_of(track: Track) -> int:
    """The bank of programs, 0 to 127, that the first note is played from: controller 0, as FluidSynth reads it."""
    return _in_force(track, _BANKS[0], 0)


def with_volume(track: Track, volume: int) -> Track:
    """The track at this volume, 0 to 127; what it does later on stays."""
    return replace(track, volume=volume, controls=_without(track, VOLUME_CC))


def with_pan(track: Track, pan: int) -> Track:
    """The track at this place, 0 (left) to 127 (right); where it goes later on stays."""
    return replace(track, pan=pan, controls=_without(track, PAN_CC))


def without_banks(track: Track) -> Track:
    """The track without the banks that are chosen before its first note."""
    controls = _without(_with_controls(track, _without(track, _BANKS[0])), _BANKS[1])
    return _with_controls(track, controls)


def with_bank(track: Track, bank: int) -> Track:
    """The track with its first note's program from this bank, 0 to 127."""
    track = without_banks(track)
    if not bank:
        return track
    # Before all others: what a controller means may lie in the order of those of one tick.
    chosen = ControlEvent(0, ControlKind.CONTROL_CHANGE, _BANKS[0], bank)
    return replace(track, controls=(chosen, *track.controls))


def with_program(track: Track, program: int) -> Track:
    """The track with its first note played by this program, 0 to 127; what it plays later on stays.

    Where a MIDI file says it amid other set-up, or for a channel that another track plays before, its place stays too.
    """
    until_tick = _first_onset(track)
    controls = tuple(
        replace(c, value=program) if c.tick <= until_tick and c.kind is ControlKind.PROGRAM_CHANGE else c
        for c in track.controls
    )
    changed = track if controls == track.controls else replace(track, controls=controls)
    return replace(changed, program=program)


def _with_controls(track: Track, controls: tuple[ControlEvent, ...]) -> Track:
    return track if controls is track.controls else replace(track, controls=controls)


def _in_force(track: Track, number: int, value: int) -> int:
    until_tick = _first_onset(track)
    for control in track.controls:
        if control.tick > until_tick:
            break
        if _is_cc(control, number):
            value = control.value
    return value


def _without(track: Track, number: int) -> tuple[ControlEvent, ...]:
    """The controls without those that say before the first note what the track's own value says now."""
    until_tick = _first_onset(track)
    kept = tuple(c for c in track.controls if c.tick > until_tick or not _is_cc(c, number))
    return track.controls if len(kept) == len(track.controls) else kept


def _first_onset(track: Track) -> int:
    return track.notes[0].onset if track.notes else 0


def _is_cc(control: ControlEvent, number: int) -> bool:
    return control.kind is ControlKind.CONTROL_CHANGE and control.number == number
