"""What the networks count in: the time grid, and tokens for gaps, lengths and pitches.

Time is in *steps*, 24 to the quarter note: triplets and 32nds fall on it exactly.
"""

from __future__ import annotations

from aiva_desktop.score.time import PPQ

STEPS_PER_QUARTER = 24
TICKS_PER_STEP = PPQ // STEPS_PER_QUARTER

# Gaps (time from one onset to the next) that have a token: each step up to a whole note, then coarser.
GAPS: tuple[int, ...] = (
    *range(1, 97),
    *range(102, 193, 6),
    *range(204, 769, 12),
    *range(792, 3073, 24),
)
_GAP_TOKENS = {gap: token for token, gap in enumerate(GAPS)}
GAP_ESCAPE = len(GAPS)
GAP_CLASSES = len(GAPS) + 1
NO_GAP = GAP_CLASSES
GAP_INPUTS = GAP_CLASSES + 1
# An escaped gap is counted as one of this many equally likely ones.
ESCAPE_BITS = 13.0

# Lengths, given the gap to the next onset: "until the next note", else a gap token.
LEGATO = 0
LENGTH_ESCAPE = 1 + GAP_ESCAPE
LENGTH_CLASSES = 1 + GAP_CLASSES
NO_LENGTH = LENGTH_CLASSES
LENGTH_INPUTS = LENGTH_CLASSES + 1

PITCH_CLASSES = 128
NO_PITCH = 128
PITCH_INPUTS = 129
# Intervals as inputs: -24..24 semitones, larger ones clipped, and "none".
INTERVAL_LIMIT = 24
NO_INTERVAL = 2 * INTERVAL_LIMIT + 1
INTERVAL_INPUTS = NO_INTERVAL + 1

VELOCITY_CLASSES = 128

# The networks that write melodies, the one that tells their style, the one that writes chords, and the one that plays
# finished tracks.
KINDS: tuple[str, ...] = ("rhythm", "melody", "plan", "dynamics")
STYLE_KIND = "style"
HARMONY_KIND = "harmony"
PERFORMANCE_KIND = "performance"

STYLES: tuple[str, ...] = ("any", "folk", "art song", "songbook", "hymn", "strings")
MODE_INPUTS = 3  # unknown, major, minor


def gap_token(gap: int) -> int:
    """The token of a gap in steps (>= 1); `GAP_ESCAPE` for one that has none."""
    return _GAP_TOKENS.get(gap, GAP_ESCAPE)


def length_token(duration: int, gap: int | None) -> int:
    """The token of a note's length in steps, when the next onset is `gap` steps later (None: no next note)."""
    if duration == gap:
        return LEGATO
    return 1 + gap_token(duration)


def length_steps(token: int, gap: int | None) -> int:
    """The length in steps that `token` says. Raises ValueError where it says none."""
    if token == LEGATO:
        if gap is None:
            raise ValueError("a last note has no next note to last until")
        return gap
    if not 0 < token < LENGTH_ESCAPE:
        raise ValueError(f"length token {token} is no length")
    return GAPS[token - 1]


def interval_input(interval: int) -> int:
    """An interval in semitones as a network input, 0..48."""
    return max(-INTERVAL_LIMIT, min(INTERVAL_LIMIT, interval)) + INTERVAL_LIMIT


_DEGREE_OF_CLASS = (0, 0, 1, 1, 2, 3, 3, 4, 4, 5, 5, 6)
_SHARPENED = (0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1, 0)
_CLASS_OF_DEGREE = (0, 2, 4, 5, 7, 9, 11)


def scale_step(pitch: int) -> tuple[int, int]:
    """A pitch relative to C major: (scale steps above MIDI 0, semitones sharpened: 0 or 1)."""
    octave, pitch_class = divmod(pitch, 12)
    return 7 * octave + _DEGREE_OF_CLASS[pitch_class], _SHARPENED[pitch_class]


def pitch_of_scale_step(step: int, sharpened: int) -> int:
    """The inverse of `scale_step` (for pitches it returned)."""
    octave, degree = divmod(step, 7)
    return 12 * octave + _CLASS_OF_DEGREE[degree] + sharpened
