"""Read the environment for settings.py, and say what to do about values that are not valid."""

import os
import secrets
import warnings
from contextlib import suppress
from pathlib import Path
from zoneinfo import ZoneInfo

from django.core.exceptions import ImproperlyConfigured

A_KEY = 'Make one with: python3 -c "import secrets; print(secrets.token_urlsafe(64))"'
LONG, VARIED = 50, 5  # characters of a key, and different ones, as in Django's own check
LONG_ENOUGH = 16  # characters of an earlier key

TRUE, FALSE = {"1", "true", "yes", "on"}, {"", "0", "false", "no", "off"}


def flag(name, default=False):
    """Return a yes or no from the environment; raise ImproperlyConfigured for anything else."""
    value = os.environ.get(name)
    if value is None:
        return default
    if value.strip().lower() in TRUE | FALSE:
        return value.strip().lower() in TRUE
    raise ImproperlyConfigured(
        f"{name}={value!r} is neither yes nor no. Write {name}=1 or {name}=0."
    )


def renamed(name, old):
    """Return the text of a setting, stripped, or "". Its old name works too, with a warning."""
    if name not in os.environ and os.environ.get(old):
        warnings.warn(
            f"{old} is now {name}. Rename it: the next release reads the new name alone.",
            FutureWarning,
            stacklevel=2,
        )
        return os.environ[old].strip()
    return os.environ.get(name, "").strip()


def comma_separated(name):
    """Return a comma-separated list from the environment, without empty parts."""
    return [part.strip() for part in os.environ.get(name, "").split(",") if part.strip()]


def whole(name, default, least=0):
    """Return a whole number of `least` or more from the environment."""
    value = os.environ.get(name, "").strip() or str(default)
    if not value.isdecimal() or int(value) < least:
        raise ImproperlyConfigured(f"{name}={value!r} is not a whole number of {least} or more.")
    return int(value)


def one_of(name, choices):
    """Return one of the choices; the first if nothing is set."""
    value = os.environ.get(name, choices[0])
    if value not in choices:
        raise ImproperlyConfigured(f"{name}={value!r} is not one of: {', '.join(choices)}.")
    return value


def renamed_choice(name, choices, old):
    """Return one of the choices, {value: its old name}; the first if nothing is set.

    The setting's own `old` name and those of its values work too, with a warning.
    """
    value = renamed(name, old) or next(iter(choices))
    for new, former in choices.items():
        if value == former:
            warnings.warn(
                f"The value {former!r} of {name} is now {new!r}. Rename it: the next release reads "
                "the new one alone.",
                FutureWarning,
                stacklevel=2,
            )
            return new
    if value not in choices:
        raise ImproperlyConfigured(f"{name}={value!r} is not one of: {', '.join(choices)}.")
    return value


def some_of(name, choices):
    """Return the choices that a list in the environment names, in its order; else the first."""
    values = list(dict.fromkeys(comma_separated(name))) or choices[:1]
    if unknown := [value for value in values if value not in choices]:
        raise ImproperlyConfigured(f"{name}: {unknown[0]!r} is not one of: {', '.join(choices)}.")
    return values


def required(name, hint):
    """Return a setting that production cannot guess."""
    value = os.environ.get(name, "").strip()
    if not value.strip(", "):
        raise ImproperlyConfigured(f"{name} is not set. {hint}")
    return value


def strong_keys(name, keys, length=LONG):
    """Return these keys if none of them can be guessed. No message repeats them."""
    for key in keys:
        if len(key) < length or len(set(key)) < VARIED:
            raise ImproperlyConfigured(
                f"{name} holds a key that can be guessed. It needs {length} characters, at least "
                f"{VARIED} of them different, and no comma. {A_KEY}"
            )
    return keys


def token(name):
    """Return a word that can travel in a header, or "". No message repeats it."""
    value = os.environ.get(name, "").strip()
    if not all("!" <= letter <= "~" for letter in value):
        raise ImproperlyConfigured(
            f"{name} cannot be sent in a header: write letters, digits and signs of ASCII, without "
            "a space."
        )
    return value


def time_zone(name, default):
    """Return the name of a time zone that this machine knows."""
    value = os.environ.get(name, "").strip() or default
    try:
        ZoneInfo(value)
    except (KeyError, OSError, ValueError):  # unknown, a folder of zones, or not even a name
        raise ImproperlyConfigured(
            f"{name}={value!r} is not a time zone that this machine knows, as in Europe/London."
        ) from None
    return value


def file(name):
    """Return the path of a file that exists and can be read, or ""."""
    value = os.environ.get(name, "").strip()
    if value and not (Path(value).is_file() and os.access(value, os.R_OK)):
        raise ImproperlyConfigured(f"{name}={value!r} is not a file that can be read.")
    return value


def folder(name):
    """Return the absolute path of a folder, which need not exist yet, or ""."""
    value = os.environ.get(name, "").strip()
    if value and not Path(value).is_absolute():
        raise ImproperlyConfigured(f"{name}={value!r} is not an absolute path.")
    return value


def kept_secret(path):
    """Return the secret in that file; create it if it is missing, readable by its owner only."""
    path = Path(path)
    try:
        return path.read_text().strip()
    except FileNotFoundError:
        return _make_secret(path)


def _make_secret(path):
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.touch(mode=0o600)
    draft.write_text(secrets.token_urlsafe(64))
    if os.geteuid() == 0:  # root's would shut the project's owner out
        os.chown(draft, path.parent.stat().st_uid, path.parent.stat().st_gid)
    with suppress(FileExistsError):  # 2 processes at once: both read the one that was first
        path.hardlink_to(draft)
    draft.unlink()
    return path.read_text().strip()


def private_folder(name, default):
    """Return the folder that the environment names, or the default one, which is created.

    Raise ImproperlyConfigured unless it exists and only this user may read it.
    """
    named = os.environ.get(name, "").strip()
    path = Path(named or default)
    if not named:
        _make_folder(path)
    if trouble := _what_is_wrong_with(path):
        raise ImproperlyConfigured(f"{name}: {path} {trouble}")
    return path


def _make_folder(path):
    with suppress(OSError):  # it exists already, or cannot be created; the checks below show which
        path.parent.mkdir(parents=True, exist_ok=True)
        path.mkdir(mode=0o700)
        if os.geteuid() == 0:  # root's would shut the project's owner out
            os.chown(path, path.parent.stat().st_uid, path.parent.stat().st_gid)


def _what_is_wrong_with(path):
    if not path.is_absolute():
        return "must be an absolute path, which begins with a slash."
    if not path.is_dir():
        return f"is not a folder. Make it with: mkdir -m 700 {path}"
    if path.stat().st_mode & 0o077:
        return f"can be read by others. Close it with: chmod 700 {path}"
    if not os.access(path, os.R_OK | os.W_OK | os.X_OK):
        return "must be owned by the user that runs the server."
    return None
