"""What is held about a person: for their own phone, or for somebody who remembers words."""

import json

from django.http import HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from workshops import rules
from workshops.actions import activity
from workshops.board.found_words import chosen_words
from workshops.board.held_data import held_about_seat, held_about_words
from workshops.forms.erasing import ChosenWordsForm

from .errors import data_of
from .guards import with_permission
from .lookup import with_seat


@require_safe
@never_cache
@with_seat
def of_phone(request, seat):
    """Send all that is held about this phone, as JSON."""
    return as_json_file(held_about_seat(seat.session, seat), "what-this-phone-sent")


@with_permission("can_export", "POST")
def of_words(request, session):
    """Send the entries that somebody says are theirs, as JSON."""
    rules.may_erase_in(session)
    chosen = data_of(ChosenWordsForm(request.POST))
    found = chosen_words(session, chosen["answers"], chosen["remarks"])
    about = {"organisation_id": session.organisation_id, "session_number": session.pk}
    activity.log_download(activity.Kind.WORDS_HANDED_OUT, request.user, **about)
    return as_json_file(held_about_words(session, found.answers, found.remarks), "held")


def as_json_file(data, name):
    """Return JSON to download, with the day on which it was made."""
    day = timezone.localdate().isoformat()
    text = json.dumps(data | {"made_on": day}, ensure_ascii=False, indent=1)
    headers = {"Content-Disposition": content_disposition_header(True, f"{name}-{day}.json")}
    return HttpResponse(text, content_type="application/json", headers=headers)
