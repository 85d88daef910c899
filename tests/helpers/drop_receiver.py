"""A small window that takes dropped files, as a file manager would: `python drop_receiver.py LOG X Y`.

Each file that is dropped is read there and then, and its path appended to LOG.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel


class Receiver(QLabel):
    def __init__(self, log: Path) -> None:
        super().__init__("Drop here")
        self._log = log
        self.setWindowTitle("Receiver")
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        with self._log.open("a") as log:
            for url in event.mimeData().urls():
                path = Path(url.toLocalFile())
                assert path.read_bytes()
                log.write(f"{path}\n")


def main() -> int:
    application = QApplication([])
    receiver = Receiver(Path(sys.argv[1]))
    receiver.setFixedSize(200, 200)
    receiver.move(int(sys.argv[2]), int(sys.argv[3]))
    receiver.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
