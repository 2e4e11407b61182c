import csv
import io

BOM = "\ufeff"
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def words(content):
    text = content.decode()
    assert text.startswith(BOM)
    rows = csv.reader(io.StringIO(text.removeprefix(BOM), newline=""), strict=True)
    return "\n".join(_as_written(cell) for row in rows for cell in row)


def forced(text):
    return text


def _as_written(cell):
    assert not cell.lstrip().startswith(STARTS_A_FORMULA)
    return cell.removeprefix("'")
