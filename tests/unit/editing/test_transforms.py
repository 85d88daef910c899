import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.editing import transforms
from aiva_desktop.editing.transforms import CannotEditError
from aiva_desktop.score.notes import DEFAULT_RELEASE, Note, Origin
from aiva_desktop.score.pitch import Key, Mode

CHORD = (Note(480, 60, 240, 70), Note(480, 64, 240, 80, Origin.ENGINE), Note(480, 67, 240, 90))
A_MINOR = Key(9, Mode.MINOR)

notes = st.lists(
    st.builds(Note, st.integers(0, 9600), st.integers(0, 127), st.integers(1, 4800), st.integers(1, 127)),
    min_size=1,
    max_size=8,
)


def pitches(chosen: tuple[Note, ...]) -> list[int]:
    return [note.pitch for note in chosen]


def test_transposing_keeps_everything_but_the_pitch() -> None:
    up = transforms.transpose(CHORD, 12)
    assert pitches(up) == [72, 76, 79]
    assert transforms.transpose(up, -12) == CHORD


@pytest.mark.parametrize("semitones", [61, -61])
def test_a_chord_past_the_range_is_refused_as_a_whole(semitones: int) -> None:
    with pytest.raises(CannotEditError, match="range of pitches"):
        transforms.transpose(CHORD, semitones)


def test_a_chord_may_reach_the_last_pitch() -> None:
    assert pitches(transforms.transpose(CHORD, 60)) == [120, 124, 127]
    assert pitches(transforms.transpose(CHORD, -60)) == [0, 4, 7]


def test_moving_before_the_song_is_refused_as_a_whole() -> None:
    with pytest.raises(CannotEditError, match="before the song"):
        transforms.move((*CHORD, Note(100, 60, 10)), -101, 0)


@given(notes, st.integers(-9600, 9600), st.integers(-127, 127))
def test_a_move_is_refused_or_taken_back_exactly(chosen: list[Note], ticks: int, semitones: int) -> None:
    try:
        moved = transforms.move(chosen, ticks, semitones)
    except CannotEditError:
        inside = all(note.onset + ticks >= 0 and 0 <= note.pitch + semitones <= 127 for note in chosen)
        assert not inside
    else:
        assert transforms.move(moved, -ticks, -semitones) == tuple(chosen)


def test_steps_in_the_key_follow_its_degrees() -> None:
    triad = tuple(Note(0, pitch, 480) for pitch in (60, 64, 67, 71))
    assert pitches(transforms.transpose_in_scale(triad, 1, Key())) == [62, 65, 69, 72]
    assert pitches(transforms.transpose_in_scale(triad, -1, Key())) == [59, 62, 65, 69]


def test_seven_steps_are_an_octave_in_every_key() -> None:
    chromatic = tuple(Note(0, pitch, 480) for pitch in range(48, 72))
    for key in (Key(tonic, mode) for tonic in range(12) for mode in Mode):
        assert pitches(transforms.transpose_in_scale(chromatic, 7, key)) == list(range(60, 84))


def test_a_raised_note_stays_raised() -> None:
    sharp_f_in_c, raised_seventh = Note(0, 66, 480), Note(0, 68, 480)
    assert pitches(transforms.transpose_in_scale((sharp_f_in_c,), 1, Key())) == [68]
    assert pitches(transforms.transpose_in_scale((raised_seventh,), 1, A_MINOR)) == [70]


def test_steps_past_the_range_are_refused() -> None:
    with pytest.raises(CannotEditError):
        transforms.transpose_in_scale((Note(0, 127, 480), Note(0, 60, 480)), 1, Key())


def test_ends_move_and_stop_at_the_shortest_length() -> None:
    long, short = Note(0, 60, 480), Note(0, 62, 60)
    assert [n.duration for n in transforms.resize_ends((long, short), -400, 120)] == [120, 60]
    assert [n.duration for n in transforms.resize_ends((long, short), 120, 120)] == [600, 180]


@given(notes, st.integers(-9600, 9600), st.integers(0, 480))
def test_starts_move_and_ends_stay(chosen: list[Note], ticks: int, shortest: int) -> None:
    resized = transforms.resize_starts(chosen, ticks, shortest)
    assert [note.end for note in resized] == [note.end for note in chosen]
    assert all(note.onset >= 0 and note.duration >= 1 for note in resized)


def test_quantizing_moves_onsets_only() -> None:
    played = (Note(7, 60, 111), Note(233, 62, 99))
    assert transforms.quantize(played, lambda tick: round(tick / 240) * 240) == (Note(0, 60, 111), Note(240, 62, 99))


@given(notes, st.integers(-200, 200))
def test_velocities_stay_in_range(chosen: list[Note], delta: int) -> None:
    for before, after in zip(chosen, transforms.change_velocity(chosen, delta), strict=True):
        assert after.velocity == min(127, max(1, before.velocity + delta))


def test_splitting_keeps_the_whole_length() -> None:
    first, second = transforms.split(Note(100, 60, 300, 77, Origin.ENGINE), 160)
    assert (first.onset, first.end, second.onset, second.end) == (100, 160, 160, 400)
    assert first.origin is second.origin is Origin.ENGINE


def test_a_split_note_goes_up_at_its_end_and_a_moved_one_as_before() -> None:
    note = Note(100, 60, 300, release=10)
    assert [part.release for part in transforms.split(note, 160)] == [DEFAULT_RELEASE, 10]
    assert note.moved_to(0, 61).release == note.with_velocity(3).release == 10


@pytest.mark.parametrize("tick", [99, 100, 400, 500])
def test_splitting_outside_or_at_an_edge_is_refused(tick: int) -> None:
    with pytest.raises(CannotEditError, match="inside a note"):
        transforms.split(Note(100, 60, 300), tick)
