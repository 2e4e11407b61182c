"""For whom a page is drawn: it decides what exists in the page."""

PHONE, DESK, SCREEN = "phone", "desk", "screen"
AUDIENCES = (PHONE, DESK, SCREEN)

# What everyone in the room may see; the desk sees more.
EVERYONE = (PHONE, SCREEN)
