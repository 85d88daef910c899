"""Words that several panels use."""

from __future__ import annotations

from aiva_desktop.jobs.worker import JobFailed
from aiva_desktop.language import tr

# Of a sentence, in any language of the app.
_ENDS = (".", "。")


def counted(number: int, thing: str) -> str:
    """1 bar, 2 bars."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def bars_in_words(count: int) -> str:
    """1 bar, 2 bars."""
    return tr("1 bar") if count == 1 else tr("{count} bars", count=count)


def notes_in_words(count: int) -> str:
    """1 note, 2 notes."""
    return tr("1 note") if count == 1 else tr("{count} notes", count=count)


def selected_notes_in_words(count: int) -> str:
    """1 selected note, 2 selected notes."""
    return tr("1 selected note") if count == 1 else tr("{count} selected notes", count=count)


def chords_in_words(count: int) -> str:
    """1 chord, 2 chords."""
    return tr("1 chord") if count == 1 else tr("{count} chords", count=count)


def parts_in_words(count: int) -> str:
    """1 part, 2 parts."""
    return tr("1 part") if count == 1 else tr("{count} parts", count=count)


def sections_in_words(count: int) -> str:
    """1 section, 2 sections."""
    return tr("1 section") if count == 1 else tr("{count} sections", count=count)


def tracks_in_words(count: int) -> str:
    """1 track, 2 tracks."""
    return tr("1 track") if count == 1 else tr("{count} tracks", count=count)


def as_sentence(error: Exception) -> str:
    """An error that is said in the middle of a sentence, as one of its own."""
    text = str(error)
    return tr("{text}.", text=f"{text[:1].upper()}{text[1:]}")


def percent(share: float) -> str:
    """A share (0..1) in whole percent."""
    return f"{share:.0%}" if share >= 0.005 else tr("below 1%")


def failure_in_words(event: JobFailed, who: str) -> str:
    """The app's own errors are sentences already; anything else is a fault that a composer can only report."""
    if event.message.endswith(_ENDS):
        return event.message
    return tr(
        "{who} stopped unexpectedly ({error}); try again, and report it if it happens again.",
        who=who,
        error=event.message,
    )
