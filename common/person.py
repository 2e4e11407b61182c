"""What somebody with an account is called."""


def person_name(user):
    """Return the name that a person gave, or else their user name."""
    return user.get_full_name() or user.get_username()
