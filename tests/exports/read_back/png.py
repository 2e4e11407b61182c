import io

from PIL import Image

from tests.small_pictures import SHARE

SIZE, DPI = (4961, 3508), 300


def words(content, size=SIZE, dpi=DPI, share=SHARE):
    """The description that goes with it; and that the picture is as large as it says."""
    with Image.open(io.BytesIO(content)) as picture:
        picture.load()
        assert picture.size == tuple(side // share for side in size)
        assert round(picture.info["dpi"][0]) == dpi
        return picture.info["Description"]


def forced(text):
    return text
