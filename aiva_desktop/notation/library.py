"""music21, and the little that is asked of it directly. It is large and comes late: with the first score."""

from __future__ import annotations

import warnings
from typing import Any
from xml.etree.ElementTree import Element

from aiva_desktop.language import tr
from aiva_desktop.notation.errors import NotationError


def music21() -> Any:
    """The library; it has no type hints that hold. Raises NotationError when it is not installed."""
    try:
        import music21 as library
    except ImportError as error:
        raise NotationError(tr("scores need music21, which is not installed; set the app up again")) from error
    return library


def parsed(root: Element) -> Any:
    """The score in XML that was checked before, as music21's stream. Raises NotationError."""
    library = music21()
    importer = library.musicxml.xmlToM21.MusicXMLImporter()
    try:
        with warnings.catch_warnings():
            # Of what it passes over: nothing that sounds.
            warnings.simplefilter("ignore")
            # Not from the text: the library takes every text for UTF-8.
            score = importer.xmlRootToScore(root)
    except Exception as error:
        # Whatever comes, where a score is not as the library expects.
        raise NotationError(tr("it contradicts itself: {error}", error=error or type(error).__name__)) from error
    if not score.parts:
        raise NotationError(tr("there are no parts in it"))
    return score
