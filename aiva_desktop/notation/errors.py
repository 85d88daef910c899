"""What is said when a score cannot be read or written."""


class NotationError(ValueError):
    """A score cannot be opened or written; the message is one sentence for the composer."""
