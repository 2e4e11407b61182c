"""The two ways in which a server says no for good."""


class Refused(Exception):
    """The server refused the request: sending it again would change nothing."""

    def __init__(self, status, message, fresh_op_id=None):
        super().__init__(f"{status}: {message}")
        self.status = status
        self.message = message
        self.fresh_op_id = fresh_op_id


class Gone(Refused):
    """There is no such session, or no longer."""
