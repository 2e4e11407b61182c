from tests.small_pictures import SHARE

from . import png

forced = png.forced


def words(content, share=SHARE):
    return png.words(content, (1920, 1080), 96, share)
