"""What a device is called in an account's list: “Firefox on Linux”, and nothing more exact.

The whole header of a browser is almost a fingerprint, so it is not kept.
"""

from django.utils.translation import gettext as _

# The first that a header contains. Browsers name those that they are like as well.
BROWSERS = {
    "Edg": "Edge",
    "OPR": "Opera",
    "SamsungBrowser": "Samsung Internet",
    "Firefox": "Firefox",
    "FxiOS": "Firefox",
    "Chrome": "Chrome",
    "CriOS": "Chrome",
    "Safari": "Safari",
}
SYSTEMS = {
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Android": "Android",
    "Windows": "Windows",
    "CrOS": "ChromeOS",
    "Mac OS X": "Mac",
    "Linux": "Linux",
}


def name_of(user_agent):
    """Return the name of a device from its User-Agent header, or the name that it is already.

    A part that is not known is left out; "" means that nothing is.
    """
    if user_agent in NAMES:
        return user_agent
    return _joined(*(_first(parts, user_agent) for parts in (BROWSERS, SYSTEMS)))


def spoken(name):
    """Return the name of a device in the language of the page."""
    browser, on, system = name.partition(" on ")
    if on:
        return _("%(browser)s on %(system)s") % {"browser": browser, "system": system}
    return name or _("A device that is not known")


def _first(parts, text):
    return next((name for part, name in parts.items() if part in text), "")


def _joined(*parts):
    return " on ".join(filter(None, parts))


NAMES = {
    _joined(browser, system)
    for browser in ("", *BROWSERS.values())
    for system in ("", *SYSTEMS.values())
}
