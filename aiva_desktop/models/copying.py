"""What theme memory would copy: earlier pitches as they were, or moved to where the melody is now."""

from __future__ import annotations

import torch
from torch import Tensor

from aiva_desktop.models.vocabulary import PITCH_CLASSES, pitch_of_scale_step, scale_step

_STEPS = torch.tensor([scale_step(pitch)[0] for pitch in range(PITCH_CLASSES)])
_SHARPS = torch.tensor([scale_step(pitch)[1] for pitch in range(PITCH_CLASSES)])
_CLASS_OF_DEGREE = torch.tensor([pitch_of_scale_step(degree, 0) for degree in range(7)])


def copied_pitches(last: Tensor, before: Tensor, after: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """The pitch that each earlier place offers, in three ways; tensors broadcast, results may leave 0..127.

    `last` is the pitch that the melody is on, `before` and `after` the pitches around the earlier place. Returned are
    `after` itself, its interval in semitones from `last`, and its interval in scale steps from `last`.
    """
    as_it_was = after + torch.zeros_like(last)
    by_semitones = last + after - before
    steps = _STEPS[last] + _STEPS[after] - _STEPS[before]
    octaves = torch.div(steps, 7, rounding_mode="floor")
    by_scale_steps = 12 * octaves + _CLASS_OF_DEGREE[steps - 7 * octaves] + _SHARPS[after]
    return as_it_was, by_semitones, by_scale_steps
