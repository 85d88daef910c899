"""Mixing what a network writes freely with what it copies."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from aiva_desktop.models.matching import RUN_BUCKETS
from aiva_desktop.models.plan import DEGREE_INPUTS

_FAR_BELOW = -1e4
TINY = 1e-9


def gate_input(hidden: Tensor, first_run: Tensor, second_run: Tensor, degree: Tensor) -> Tensor:
    """What a gate decides by: (..., hidden) and the one-hot buckets of the longest runs and the plan's degree."""
    one_hot = nn.functional.one_hot
    flags = [one_hot(first_run, RUN_BUCKETS), one_hot(second_run, RUN_BUCKETS), one_hot(degree, DEGREE_INPUTS)]
    return torch.cat([hidden, *(flag.to(hidden.dtype) for flag in flags)], -1)


def gate_weights(logits: Tensor, available: Tensor) -> Tensor:
    """Softmax over the sources that are available.

    `logits` and `available` (bool) are (..., sources); source 0 writes freely and is always available.
    """
    return logits.masked_fill(~available, _FAR_BELOW).softmax(-1)


def mixed_log_probability(free: Tensor, targets: Tensor, weights: Tensor, copied: Tensor) -> Tensor:
    """Log probability (nats) of `targets`.

    `free` (..., classes) are logits; `weights` (..., sources) from `gate_weights`; `copied` (..., sources - 1) is the
    probability that each copying source gives to the target.
    """
    written = nn.functional.log_softmax(free, -1).gather(-1, targets[..., None]).exp()
    return (weights * torch.cat([written, copied], -1)).sum(-1).clamp_min(TINY).log()
