from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from helpers.melodies import phrase, untrained_networks
from hypothesis import given, settings
from hypothesis import strategies as st

from aiva_desktop.cli import main
from aiva_desktop.compose.candidates import NoteWritten
from aiva_desktop.compose.requests import ContinueRequest, RequestError
from aiva_desktop.compose.rerolls import Aspect, RerollRequest, bars_for, parted
from aiva_desktop.inference.engine import TorchEngine
from aiva_desktop.midi.reader import read_midi
from aiva_desktop.midi.writer import write_midi
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track
from aiva_desktop.score.time import MeterMap

BAR = 1920
TUNE = phrase(60, 62, 64, 65, 67, 65, 64, 62, 60, 64, 67, 72, 71, 69, 67, 65)
ENGINE = TorchEngine(untrained_networks())


def rerolled(
    notes: tuple[Note, ...], selection: tuple[Note, ...], aspect: Aspect, seed: int = 1, temperature: float = 1.0
) -> list[list[Note]]:
    before, kept = parted(notes, selection)
    meter = MeterMap()
    span = ContinueRequest(
        before, kept[0].onset, bars_for(kept, meter), candidates=2, seed=seed, temperature=temperature
    )
    takes: list[list[Note]] = [[], []]
    for event in ENGINE.reroll(RerollRequest(span, kept, aspect)):
        if isinstance(event, NoteWritten):
            takes[event.candidate].append(event.note)
    return takes


def test_new_pitches_keep_the_rhythm_and_the_velocities() -> None:
    for take in rerolled(TUNE, TUNE[6:], Aspect.PITCH):
        assert [replace(n, pitch=0) for n in take] == [replace(n, pitch=0, origin=take[0].origin) for n in TUNE[6:]]
        assert [n.pitch for n in take] != [n.pitch for n in TUNE[6:]]


def test_a_new_rhythm_keeps_the_tune_in_its_place() -> None:
    for take in rerolled(TUNE, TUNE[4:12], Aspect.RHYTHM):
        assert [n.pitch for n in take] == [n.pitch for n in TUNE[4:12]]
        assert take[0].onset == TUNE[4].onset
        assert take[-1].end <= TUNE[11].end
        assert all(a.end <= b.onset for a, b in pairwise(take))
    takes = [take for seed in range(5) for take in rerolled(TUNE, TUNE[4:12], Aspect.RHYTHM, seed)]
    assert any([n.onset for n in take] != [n.onset for n in TUNE[4:12]] for take in takes)


def test_new_dynamics_keep_the_rest() -> None:
    for take in rerolled(TUNE, TUNE[4:], Aspect.DYNAMICS):
        assert [replace(n, velocity=1) for n in take] == [replace(n, velocity=1) for n in TUNE[4:]]
        assert len({n.velocity for n in take}) > 1


def test_equal_seeds_give_equal_notes() -> None:
    first = rerolled(TUNE, TUNE[4:], Aspect.PITCH)
    assert rerolled(TUNE, TUNE[4:], Aspect.PITCH) == first
    assert rerolled(TUNE, TUNE[4:], Aspect.PITCH, seed=2) != first
    assert first[0] != first[1]


def test_what_comes_out_as_it_was_is_written_again() -> None:
    probable = tuple(rerolled(TUNE, TUNE[8:], Aspect.PITCH, temperature=0)[0])
    tune = (*TUNE[:8], *probable)

    def pitches(temperature: float) -> list[list[int]]:
        takes = rerolled(tune, probable, Aspect.PITCH, temperature=temperature)
        return [[note.pitch for note in take] for take in takes]

    before = [note.pitch for note in probable]
    # Who asks for the most probable notes gets them; so would one who asks for nearly that, were it not written again.
    assert pitches(0) == [before, before]
    assert all(len(take) == len(before) and take != before for take in pitches(0.01))


def test_a_grace_note_stays_before_its_note_in_a_new_rhythm() -> None:
    # Near enough to be on one step of the grid.
    main = replace(TUNE[9], onset=TUNE[9].onset + 8, pitch=50)
    tune = (*TUNE[:9], replace(TUNE[9], pitch=71, duration=8), main, *TUNE[10:])
    _, kept = parted(tune, tune[4:])
    assert main in kept, "a melody line keeps notes that follow each other so closely"
    for take in rerolled(tune, tune[4:], Aspect.RHYTHM):
        assert [note.pitch for note in sorted(take)] == [note.pitch for note in kept]
        assert take[6].onset - take[5].onset == 8


def test_where_nothing_stands_before_the_first_note_stays() -> None:
    before, kept = parted(TUNE, TUNE)
    assert before == TUNE[:1]
    assert kept == TUNE[1:]
    with pytest.raises(RequestError, match="One note alone"):
        parted(TUNE, TUNE[:1])
    with pytest.raises(RequestError, match="Select"):
        parted(TUNE, ())


NOTES = st.lists(
    st.builds(Note, st.integers(0, 6000), st.integers(0, 127), st.integers(1, 3000), st.integers(1, 127)),
    min_size=2,
    max_size=12,
)


@settings(deadline=None, max_examples=40)
@given(NOTES, st.sampled_from(Aspect), st.integers(1, 11))
def test_any_notes_can_be_written_anew(notes: list[Note], aspect: Aspect, first: int) -> None:
    tune = tuple(sorted(notes))
    try:
        _, kept = parted(tune, tune[first:])
    except RequestError:
        return
    for take in rerolled(tune, tune[first:], aspect):
        assert len(take) == len(kept)
        if aspect is Aspect.PITCH:
            assert [(n.onset, n.duration, n.velocity) for n in take] == [
                (n.onset, n.duration, n.velocity) for n in kept
            ]
        elif aspect is Aspect.RHYTHM:
            assert [n.pitch for n in take] == [n.pitch for n in kept]
        else:
            assert [replace(n, velocity=1) for n in take] == [replace(n, velocity=1) for n in kept]


def test_a_new_rhythm_sounds_no_longer_than_the_old_one() -> None:
    off_the_grid = tuple(replace(note, duration=203) for note in TUNE)
    for first in (len(TUNE) // 2, len(TUNE) - 1):
        _, kept = parted(off_the_grid, off_the_grid[first:])
        for take in rerolled(off_the_grid, off_the_grid[first:], Aspect.RHYTHM):
            assert max(note.end for note in take) <= max(note.end for note in kept)


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, out = tmp_path / "in.mid", tmp_path / "out.mid"
    write_midi(Song((Track(1, "Melody", TUNE),)), path)
    assert main(["reroll", str(path), "-o", str(out), "--aspect", "pitch", "--bars", "3", "--seed", "4"]) == 0
    before, after = read_midi(path).tracks[0].notes, read_midi(out).tracks[0].notes
    assert [(n.onset, n.duration) for n in after] == [(n.onset, n.duration) for n in before]
    assert [n for n in after if n.onset < 2 * BAR or n.onset >= 3 * BAR] == [
        n for n in before if n.onset < 2 * BAR or n.onset >= 3 * BAR
    ]
    assert main(["reroll", str(path), "-o", str(out), "--aspect", "pitch", "--bars", "90"]) == 2
    capsys.readouterr()
    assert main(["reroll", str(path), "-o", str(out), "--aspect", "dynamics", "--bars", "3"]) == 2
    assert "equally loud" in capsys.readouterr().err
