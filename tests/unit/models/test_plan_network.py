from __future__ import annotations

import pytest

from aiva_desktop.models.plan import NEW_BAR, NO_PLAN, BarContent, BarPlan, Degree, plan_class
from aiva_desktop.models.plan_network import PlanNetwork, plan_columns
from aiva_desktop.models.rows_network import SmallConfig

THEME: BarContent = ((0, 60), (24, 62), (48, 64))
OTHER: BarContent = ((0, 60),)
BAR_STEPS = 96


def test_before_the_first_bar_nothing_is_known() -> None:
    row = plan_columns([], [], BAR_STEPS, 2)
    assert row[:5] == [NO_PLAN] * 5
    assert row[5:] == [0] * 5 + [0] * 6 + [0, 0, 0, 0, 16, 2]


def test_the_bar_being_written_is_not_looked_at() -> None:
    labels = [NEW_BAR, NEW_BAR, BarPlan(Degree.EXACT, 2)]
    finished = [THEME, OTHER]
    assert plan_columns(labels, finished, BAR_STEPS, 0) == plan_columns(labels, [*finished, THEME], BAR_STEPS, 0)


def test_the_last_finished_bar_is_compared_with_those_before_it() -> None:
    labels = [NEW_BAR, NEW_BAR, BarPlan(Degree.EXACT, 2), BarPlan(Degree.EXACT, 2)]
    row = plan_columns(labels, [THEME, OTHER, THEME], BAR_STEPS, 0)
    assert row[0] == plan_class(BarPlan(Degree.EXACT, 2))
    assert row[5:8] == [Degree.NEW, Degree.EXACT, 0]
    assert row[10:16] == [21, 4, 12, 12, 0, 0]
    assert row[16] == len(THEME)
    assert row[17] == 2  # the lag has stayed for two bars


@pytest.mark.parametrize("bars", [0, 1, 40, 500])
def test_every_column_fits_its_table(bars: int) -> None:
    network = PlanNetwork(SmallConfig(hidden=8, embedding=2))
    row = plan_columns([BarPlan(Degree.RHYTHM, 1)] * bars, [((0, 60),) * 99] * bars, 100_000, 5)
    assert len(row) == len(network.tables)
    assert all(0 <= value < table.num_embeddings for value, table in zip(row, network.tables, strict=True))
