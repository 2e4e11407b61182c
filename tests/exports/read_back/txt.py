def words(content):
    """The first line, and then everything as it reads when it is not wrapped."""
    first, _, rest = content.decode().partition("\n")
    return first + "\n" + " ".join(rest.split())


def forced(text):
    return " ".join(text.split())
