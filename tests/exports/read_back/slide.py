from . import png

forced = png.forced


def words(content):
    return png.words(content, (1920, 1080), 96)
