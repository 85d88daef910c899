from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.pianoroll.appearance import Fold, folded_rows
from aiva_desktop.pianoroll.contents import RollContents
from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key, Mode
from aiva_desktop.score.song import Conductor, KeyChange, Song, Track

pitches = st.frozensets(st.integers(0, 127), min_size=1).map(lambda found: tuple(sorted(found)))


def test_folding_to_the_key_keeps_what_is_outside_it_and_used() -> None:
    rows = folded_rows(Fold.SCALE, Key(0, Mode.MAJOR), frozenset({61}))
    assert {60, 61, 62} <= set(rows)
    assert 63 not in rows
    assert folded_rows(Fold.SCALE, None, frozenset({61})) == ()


def test_folding_to_few_pitches_is_no_folding() -> None:
    assert folded_rows(Fold.USED, None, frozenset({60, 62})) == ()
    assert folded_rows(Fold.USED, None, frozenset(range(60, 72, 2))) == (60, 62, 64, 66, 68, 70)


@given(pitches, st.integers(0, 3000))
def test_every_row_is_the_pitch_that_it_shows(folded: tuple[int, ...], top: int) -> None:
    view = Viewport(height=300, row_px=14).folded_to(folded).scrolled_to(0, top)
    for pitch in view.rows_seen:
        assert pitch in folded
        middle = view.y_of(pitch) + 7
        assert view.pitch_at(middle) == pitch
    assert view.content_height == 14 * len(folded)
    low, high = view.pitches_seen
    assert view.rows_seen[0] == low
    assert view.rows_seen[-1] == high


@given(pitches, st.integers(0, 127))
def test_a_pitch_without_a_row_is_on_the_next_lower_one(folded: tuple[int, ...], pitch: int) -> None:
    view = Viewport(folded=folded)
    below = [row for row in folded if row <= pitch] or [folded[0]]
    assert view.row_of(pitch) == view.row_of(below[-1])


@given(pitches, st.integers(0, 127), st.integers(0, 127))
def test_fitting_works_on_folded_rows(folded: tuple[int, ...], a: int, b: int) -> None:
    low, high = sorted((a, b))
    view = Viewport(height=900).folded_to(folded).fitted_pitch(low, high)
    assert view.y_of(high) >= 0
    assert view.y_of(low) + view.row_px <= max(view.height, view.content_height)


def test_the_scale_shown_is_the_key_or_an_estimate_from_enough_notes() -> None:
    contents = RollContents()
    notes = tuple(Note(480 * i, 62 + step, 480) for i, step in enumerate((0, 2, 4, 5, 7, 9, 11, 12)))
    contents.show(Song((Track(1, notes=notes[:2]),)), 1)
    assert contents.scale_key is None
    contents.show(Song((Track(1, notes=notes),)), 1)
    assert contents.scale_key == Key(2, Mode.MAJOR)
    keys = Conductor(keys=(KeyChange(0, Key(7)),))
    contents.show(replace(contents.song, conductor=keys), 1)
    assert contents.scale_key == Key(7)
