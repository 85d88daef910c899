"""What is said when a request cannot be met."""


class RequestError(ValueError):
    """The request cannot be met; the message is one sentence for the composer."""
