from __future__ import annotations

from aiva_desktop.models import plan as p
from aiva_desktop.models.plan import BarPlan, Degree

THEME = ((0, 60), (24, 62), (48, 64))


def test_classes_come_back() -> None:
    assert [p.plan_class(p.plan_of_class(number)) for number in range(p.PLAN_CLASSES)] == list(range(p.PLAN_CLASSES))


def test_an_exact_return_is_found() -> None:
    labels = p.label_bars([THEME, ((0, 67),), THEME])
    assert labels == [p.NEW_BAR, p.NEW_BAR, BarPlan(Degree.EXACT, 2)]


def test_a_step_higher_in_the_scale_is_a_sequence() -> None:
    # C D E and D E F: the same scale steps, other semitones.
    assert p.label_bars([THEME, ((0, 62), (24, 64), (48, 65))])[1] == BarPlan(Degree.SEQUENCE, 1)


def test_the_same_onsets_are_a_rhythm() -> None:
    assert p.label_bars([THEME, ((0, 72), (24, 60), (48, 61))])[1] == BarPlan(Degree.RHYTHM, 1)


def test_one_note_is_not_a_sequence_of_another() -> None:
    assert p.label_bars([((0, 60),), ((0, 65),)])[1] == BarPlan(Degree.RHYTHM, 1)


def test_the_lag_goes_on_where_it_was() -> None:
    # Alone, two bars back would be preferred to one.
    assert [label.lag for label in p.label_bars([THEME, THEME, THEME])] == [0, 1, 1]


def test_no_source_lies_before_the_first_bar() -> None:
    for bar in range(4):
        assert all(p.plan_of_class(number).lag <= bar for number in p.allowed_classes(bar))


def test_most_notes_the_same_is_a_variation() -> None:
    bar = ((0, 60), (24, 62), (48, 64), (72, 65))
    changed = ((0, 60), (24, 62), (48, 67), (72, 65))
    ornamented = ((0, 60), (24, 62), (36, 64), (48, 64), (72, 65))
    assert p.label_bars([bar, changed])[1] == BarPlan(Degree.VARIED, 1)
    assert p.label_bars([bar, ornamented])[1] == BarPlan(Degree.ORNAMENTED, 1)


def test_the_rhythm_of_one_bar_counts_more_than_the_notes_of_another() -> None:
    rhythm = ((0, 70), (24, 50), (36, 60), (48, 41), (72, 65))
    bar = ((0, 60), (24, 62), (48, 64), (72, 65))
    ornamented = ((0, 60), (24, 62), (36, 64), (48, 64), (72, 65))
    assert p.label_bars([rhythm, bar, ornamented])[2] == BarPlan(Degree.RHYTHM, 2)


def test_up_and_down_alike_is_a_contour() -> None:
    assert p.label_bars([THEME, ((0, 60), (24, 65), (48, 69))])[1] == BarPlan(Degree.CONTOUR, 1)


def test_a_closer_bar_wins_over_a_nearer_one() -> None:
    assert p.label_bars([THEME, ((0, 70), (24, 60), (48, 61)), THEME])[2] == BarPlan(Degree.EXACT, 2)


def test_a_rest_restates_only_while_a_restatement_goes_on() -> None:
    assert p.label_bars([THEME, (), THEME, ()])[3] == BarPlan(Degree.EXACT, 2)
    assert p.label_bars([THEME, (), ((3, 61),), ()])[3] == p.NEW_BAR
