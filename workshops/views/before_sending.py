"""Ask before something personal is sent, where no script did. Nothing about it is noted."""

from hashlib import sha256

from workshops.before_sending import first_found, without

from .errors import wants_json


def question_about(request, text):
    """Return what a page shows before `text` is sent, or None if it may be sent.

    A script has looked already. A person who saw what was found may send this very text anyway.
    """
    if wants_json(request):
        return None
    found = first_found(text)
    is_personal = found and found.kind != "blame"
    if "take_out" in request.POST:
        rest = without(text, found) if is_personal else text
        return {"text": rest, "taken_out": bool(is_personal)}
    if not found or request.POST.get("anyway") == _digest(text):
        return None
    return {"text": text, "found": found, "anyway": _digest(text)}


def _digest(text):
    return sha256(text.encode()).hexdigest()
