"""How many candidates may be asked for, and how boldly they may be drawn: the same of every engine."""

from __future__ import annotations

from aiva_desktop.compose.errors import RequestError
from aiva_desktop.language import tr

MAX_CANDIDATES = 8
MAX_TEMPERATURE = 2.0


def check_candidates(candidates: int) -> None:
    """Raises RequestError unless it is 1 to MAX_CANDIDATES."""
    if not 1 <= candidates <= MAX_CANDIDATES:
        raise RequestError(
            tr("Choose 1 to {most} candidates, not {candidates}.", most=MAX_CANDIDATES, candidates=candidates)
        )


def check_temperature(temperature: float) -> None:
    """Raises RequestError unless it is 0 to MAX_TEMPERATURE."""
    if not 0.0 <= temperature <= MAX_TEMPERATURE:
        raise RequestError(
            tr(
                "The temperature is 0 to {most:g}, not {temperature:g}.",
                most=MAX_TEMPERATURE,
                temperature=temperature,
            )
        )
