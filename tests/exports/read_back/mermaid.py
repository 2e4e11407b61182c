import re

LINE = re.compile(
    r"%% (?P<comment>.*)|flowchart LR|accTitle: (?P<title>[^\"]*)|classDef cause [\w:#,]+"
    r'|(?:n|more)\d+\["(?P<label>(?:[^!-/:-@\[-`{-~]|#\d+;)*)"\](:::cause)?'
    r"|n\d+ (-->|-\.-) (?:n|more)\d+"
)


def words(content):
    """Return the labels, which only have letters, digits and characters written by number."""
    told = []
    for line in content.decode().rstrip("\n").split("\n"):
        found = LINE.fullmatch(line)
        assert found, line[:80]
        told += [part for part in found.group("comment", "title", "label") if part is not None]
    return "\n".join(re.sub(r"#(\d+);", lambda number: chr(int(number[1])), part) for part in told)


def forced(text):
    """One line."""
    return re.sub(r"[\r\n\t\v\f\x1c-\x1e\x85\u2028\u2029]+", " ", text).strip()
