"""What a rule raises."""


class Refused(Exception):
    """A refusal, with a sentence for the person who asked.

    `status` is the HTTP status that fits it; `retry_after` is in seconds.
    """

    def __init__(self, reason, status=409, retry_after=None):
        super().__init__(reason)
        self.reason = reason
        self.status = status
        self.retry_after = retry_after

    @property
    def rule(self):
        """Return the name of the function that raised it, or of its class if none did. For logs."""
        name, step = type(self).__name__, self.__traceback__
        while step:
            name, step = step.tb_frame.f_code.co_name, step.tb_next
        return name.strip("_")


def allows(rule, *facts, **known):
    """Return True if a rule allows this. For pages, which only offer what is allowed."""
    try:
        rule(*facts, **known)
    except Refused:
        return False
    return True
