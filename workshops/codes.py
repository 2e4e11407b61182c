"""Session codes: eight characters that survive being read aloud and typed on a phone."""

import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 8
LOOK_ALIKES = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})


def make():
    """A new random code, without its hyphen: 40 bits."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def parse(typed):
    """The code that somebody meant by `typed`, or None where it cannot be one.

    Any case, with or without hyphens and spaces; O is read as 0, I and L as 1, U as V.
    """
    kept = "".join(c for c in typed.upper() if c not in " -\u2010\u2011\u2012\u2013\u2014\u00a0")
    code = kept.translate(LOOK_ALIKES)
    if len(code) != LENGTH or any(c not in ALPHABET for c in code):
        return None
    return code


def written(code):
    """As people see it: K7QX-M2PD."""
    return f"{code[:4]}-{code[4:]}"
