"""The XML of a score file, .musicxml or compressed .mxl, seen to be harmless before anything else reads it."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree
from xml.parsers import expat

from aiva_desktop.files import read_bounded
from aiva_desktop.language import tr
from aiva_desktop.notation.errors import NotationError

# A symphony takes some twenty megabytes.
MAX_FILE_BYTES = 32 * 1024 * 1024
MAX_XML_BYTES = 64 * 1024 * 1024
MAX_ELEMENTS = 4_000_000
MAX_DEPTH = 100
# Nobody plays a passage more often than that; a file that says so would fill the memory.
MAX_TIMES = 16
_CONTAINER = "META-INF/container.xml"


def read_xml(path: Path) -> bytes:
    """The score's XML.

    Raises:
        OSError: when the file cannot be read or is too large.
        NotationError: with the reason, when it is no score, or one that would do harm.
    """
    xml = unpacked(path)
    check_xml(xml)
    return xml


def unpacked(path: Path) -> bytes:
    """What a score file holds, not yet looked at. Raises as `read_xml`."""
    data = read_bounded(path, MAX_FILE_BYTES)
    return _unzipped(data) if data.startswith(b"PK") else data


def _unzipped(data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            container = _bounded(archive, _CONTAINER, 1024 * 1024)
            check_xml(container, root="container")
            return _bounded(archive, _rootfile(container), MAX_XML_BYTES)
    except NotationError:
        raise
    except Exception as error:
        # In a damaged archive the library meets places before its start, streams of zlib, bz2 or lzma that break off,
        # names in no encoding: each has an error of its own.
        raise NotationError(tr("it is no compressed score, or a damaged one")) from error


def _bounded(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    """A file of the archive; what it says of its own size is not believed."""
    with archive.open(name) as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise NotationError(tr("it is larger than {size} MB", size=most // 1024**2))
    return content


def _rootfile(container: bytes) -> str:
    """Where the score is in the archive (MusicXML 4.0, "The container.xml file")."""
    for element in ElementTree.fromstring(container).iter():
        if element.tag.rpartition("}")[2] == "rootfile" and element.get("full-path"):
            return str(element.get("full-path"))
    raise NotationError(tr("it is no compressed score, or a damaged one"))


def check_xml(xml: bytes, root: str = "score-partwise") -> None:
    """See that it is a score, with nothing in it that grows when it is read.

    Entities of its own are refused (they can stand for gigabytes, or for files of this computer), and so are very
    many or deeply nested elements and passages that are repeated endlessly. Nothing outside the file is looked at.

    Raises:
        NotationError: with the reason.
    """
    watch = _Watch(root)
    parser = expat.ParserCreate()
    parser.EntityDeclHandler = watch.entity
    parser.StartElementHandler = watch.start
    parser.EndElementHandler = watch.end
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        raise NotationError(
            tr("it is not a score, or damaged in line {line}: {error}", line=error.lineno, error=error)
        ) from error


class _Watch:
    """Looks on while a file is parsed; raises NotationError as soon as something is wrong."""

    def __init__(self, root: str) -> None:
        self._root = root
        self._depth = 0
        self._count = 0

    def entity(self, *declaration: object) -> None:
        raise NotationError(tr("it defines words of its own, as harmful files do"))

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if not self._count and name != self._root:
            raise NotationError(_not_the_root(name))
        self._count += 1
        self._depth += 1
        if self._count > MAX_ELEMENTS or self._depth > MAX_DEPTH:
            raise NotationError(tr("it is larger or deeper than any score"))
        if name == "repeat" and _too_often(attributes.get("times", "2")):
            raise NotationError(tr("it repeats a passage more than {most} times", most=MAX_TIMES))

    def end(self, name: str) -> None:
        self._depth -= 1


def _not_the_root(name: str) -> str:
    if name == "score-timewise":
        return tr("it is written by time; export it as a partwise MusicXML score")
    return tr("it is not a MusicXML score")


def _too_often(times: str) -> bool:
    return not times.isdigit() or len(times) > 3 or int(times) > MAX_TIMES
