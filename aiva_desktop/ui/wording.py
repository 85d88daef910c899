"""Words that several panels use."""

from __future__ import annotations

from aiva_desktop.jobs.worker import JobFailed


def counted(number: int, thing: str) -> str:
    """1 bar, 2 bars."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def percent(share: float) -> str:
    """A share (0..1) in whole percent."""
    return f"{share:.0%}" if share >= 0.005 else "below 1%"


def failure_in_words(event: JobFailed, who: str) -> str:
    """The app's own errors are sentences already; anything else is a fault that a composer can only report."""
    if event.message.endswith("."):
        return event.message
    return f"{who} stopped unexpectedly ({event.message}); try again, and report it if it happens again."
