"""What can still be read of a damaged score: the measures before the place where its XML breaks off."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from xml.parsers import expat

from aiva_desktop.notation.errors import NotationError
from aiva_desktop.notation.reader import song_from_xml
from aiva_desktop.notation.unpacking import check_xml, unpacked
from aiva_desktop.score.rescue import Rescue


@dataclass(frozen=True)
class Repaired:
    """XML that ends in order. `whole` of the `announced` parts are in it to their end."""

    xml: bytes
    whole: int
    announced: int


def rescue_score(path: Path) -> Rescue | None:
    """What can be read of a file that `read_score` refuses; None where that is not a single note."""
    try:
        repaired = repaired_xml(unpacked(path))
        check_xml(repaired.xml)
        rescue = Rescue(song_from_xml(repaired.xml), repaired.whole, repaired.announced)
    except (OSError, NotationError):
        return None
    return rescue if rescue.notes else None


def repaired_xml(xml: bytes) -> Repaired:
    """The XML up to the last whole measure before its damage, with what is open there closed.

    Raises:
        NotationError: when there is no whole measure, or nothing is wrong with the XML itself.
    """
    follower = _Follower()
    try:
        follower.parser.Parse(xml, True)
    except expat.ExpatError as error:
        closing = xml.find(b">", follower.last_measure) + 1
        if follower.last_measure < 0 or not closing:
            raise NotationError(str(error)) from error
        ends = "".join(f"</{name}>" for name in reversed(follower.still_open)).encode()
        return Repaired(xml[:closing] + ends, follower.whole, max(follower.announced, follower.whole + 1))
    # What is wrong lies elsewhere; why it is refused has been said already.
    raise NotationError


class _Follower:
    """Knows, while a score is parsed, where its last whole measure ends (a place in bytes), and what is open there."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.EntityDeclHandler = _refuse
        self.last_measure = -1
        self.still_open: tuple[str, ...] = ()
        self.whole = 0
        self.announced = 0
        self._open: list[str] = []

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._open.append(name)
        self.announced += name == "score-part"

    def _end(self, name: str) -> None:
        self._open.pop()
        self.whole += name == "part"
        if name == "measure":
            self.last_measure = self.parser.CurrentByteIndex
            self.still_open = tuple(self._open)


def _refuse(*declaration: object) -> None:
    """Entities of the score's own: small files could grow without end."""
    raise NotationError
