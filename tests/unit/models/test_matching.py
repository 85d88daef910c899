from __future__ import annotations

import random

import torch

from aiva_desktop.models.matching import LAG_BUCKETS, RUN_BUCKETS, equal_pairs, lag_buckets, run_buckets, run_lengths


def brute_force(tokens: list[int], r: int, s: int) -> int:
    run = 0
    while s - run >= 0 and r - run >= 0 and tokens[r - run] == tokens[s - run]:
        run += 1
    return run


def test_runs_are_common_suffixes() -> None:
    rng = random.Random(1)
    tokens = [rng.randrange(2) for _ in range(30)]
    runs = run_lengths(equal_pairs(torch.tensor([tokens]), torch.tensor([tokens])))[0]
    for r in range(30):
        for s in range(r):
            assert int(runs[r, s]) == brute_force(tokens, r, s)


def test_runs_stop_growing_before_they_overflow() -> None:
    tokens = torch.zeros(1, 400, dtype=torch.long)
    assert int(run_lengths(equal_pairs(tokens, tokens)).max()) == 63


def test_buckets_rise() -> None:
    runs = run_buckets(torch.arange(64))
    lags = lag_buckets(torch.arange(-2, 200))
    assert runs.tolist() == sorted(runs.tolist())
    assert int(runs.max()) == RUN_BUCKETS - 1
    assert lags.tolist() == sorted(lags.tolist())
    assert int(lags.max()) == LAG_BUCKETS - 1
