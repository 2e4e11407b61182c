"""What text looks like. Python and browsers read all of it alike: `before_sending_words`.

So a pattern has only what both engines know: no look-behind, no names, no class but ASCII, no $.
"""

LETTER = (
    r"A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff\u0300-\u036f"
    r"\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u06ff\u0750-\u077f\u200c"
)
WORD = rf"[0-9{LETTER}]+(?:['-][0-9{LETTER}]+)*"
EMAIL = rf"[0-9{LETTER}._%+-]+ ?@ ?(?:[A-Za-z0-9-]+\.)+[A-Za-z]{{2,}}"
NUMBER = r"[+(]{0,2}[0-9](?:[ ().-]{0,2}[0-9])*"
# Just before a number: it is part of a code, or money. Python's $ would allow a line end there.
COUNTED = r"(?:[A-Za-z]|[£$€] ?)(?![\s\S])"
PHONE = r"0[1-35789][0-9]{8,9}|(?:00)?44[0-9]{9,10}|\+[0-9]{8,15}"
DATE = r"(?:[0-9]{1,2}[ .-]){2}(?:19|20)[0-9]{2}(?![0-9])"
POSTCODE = r"([A-Za-z]{1,2})[0-9][A-Za-z0-9]? ?[0-9]([ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2})"


def _each(characters, read_as):
    return dict.fromkeys(characters, read_as)


def _digits(first):
    return {chr(ord(first) + digit): str(digit) for digit in range(10)}


# Each is 1 character that stands for 1 character, so that places stay where they are.
READ_AS = (
    _digits("\u0660")  # Arabic
    | _digits("\u06f0")  # Urdu
    | _each("\t\u00a0\u2007\u2009\u202f", " ")
    # Marks of direction, and what has no width: they often come with a number that was pasted.
    | _each("\u200b\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e", " ")
    | _each("\u2066\u2067\u2068\u2069\ufeff", " ")
    | _each("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
    | _each("\u2018\u2019", "'")
    # Arabic keyboards have other letters where Urdu has these.
    | {"\u0643": "\u06a9", "\u064a": "\u06cc", "\u0647": "\u06c1"}
)
