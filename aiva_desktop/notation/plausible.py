"""Numbers in a score that nobody plays, and that would keep the library busy for hours."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from aiva_desktop.language import tr
from aiva_desktop.notation.errors import NotationError
from aiva_desktop.score.time import MAX_METER_NUMERATOR

# What may be counted at most, by the name of the element that counts it (MusicXML 4.0). Signs do not matter.
_MOST = {
    "beats": MAX_METER_NUMERATOR,
    "fifths": 14,
    "cancel": 14,
    "alter": 10,
    "key-alter": 10,
    "octave": 20,
    "staves": 100,
    "actual-notes": 10_000,
    "normal-notes": 10_000,
    "chromatic": 200,
    "diatonic": 200,
    "octave-change": 20,
    "multiple-rest": 10_000,
    "measure-repeat": 1_000,
}
# The library's work on a meter grows with the square of its beats: this much takes it ten seconds.
MOST_METER_WORK = 1_500_000


def check_numbers(root: Element) -> None:
    """Refuse larger numbers than there are in scores, and more long meters than any has.

    Raises:
        NotationError: with the reason.
    """
    work = 0
    for element in root.iter():
        most = _MOST.get(element.tag)
        if most is None:
            continue
        number = _number_in(element.text or "")
        if number > most:
            raise NotationError(tr("it counts to more than {most} where no score does", most=most))
        if element.tag == "beats":
            work += number**2
    if work > MOST_METER_WORK:
        raise NotationError(tr("it has more and longer meters than any score"))


def _number_in(text: str) -> int:
    """Of "3" and "3+2" the sum, of anything else at most what the library makes of it, which takes -3 for 3."""
    # Longer numbers are not even read: that takes its time too.
    return sum(int(digits) if len(digits) < 10 else 10**9 for digits in re.findall(r"\d+", text.partition(".")[0]))
