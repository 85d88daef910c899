"""The Structure panel: which bars are like which, and how original the melody is."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from aiva_desktop.language import tr
from aiva_desktop.ui.similarity_picture import SimilarityPicture
from aiva_desktop.ui.theme import UNIT

# The picture and three lines of words.
_LEAST_HEIGHT = 264
# Five lines more.
_ORIGINALITY_HEIGHT = 96


class StructurePanel(QWidget):
    """The picture, and under it what it says in words."""

    def __init__(self) -> None:
        super().__init__()
        self.picture = SimilarityPicture()
        self.picture.setToolTip(tr("Bars against bars: the darker, the more alike; click to go there"))
        self._words = QLabel()
        self._originality = QLabel()
        self._originality.setObjectName("quiet")
        for label in (self._words, self._originality):
            label.setWordWrap(True)
            label.setSizePolicy(_wrapping())
        self._originality.hide()
        self.setMinimumHeight(_LEAST_HEIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * UNIT, 2 * UNIT, 3 * UNIT, 3 * UNIT)
        layout.setSpacing(2 * UNIT)
        layout.addWidget(self.picture, 1)
        layout.addWidget(self._words)
        layout.addWidget(self._originality)

    def say(self, words: str) -> None:
        """What the picture shows, in words."""
        self._words.setText(words)
        self._words.setAccessibleName(words)

    def say_originality(self, words: str) -> None:
        """The longest runs that the melody shares with others."""
        self._originality.setText(words)
        self._originality.setAccessibleName(words)
        self._originality.setVisible(bool(words))
        self.setMinimumHeight(_LEAST_HEIGHT + (_ORIGINALITY_HEIGHT if words else 0))

    @property
    def originality(self) -> str:
        """What it says of that."""
        return self._originality.text()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()


def _wrapping() -> QSizePolicy:
    """As high as the words need at whatever width there is."""
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    return policy
