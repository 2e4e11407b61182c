"""The organiser's page for who may read or run a session, and how far each of that goes."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from workshops import access
from workshops.actions import invitations, sharing
from workshops.forms.sharing import EmbedForm
from workshops.models import Link

from .home import organiser_only

SUMMARY, EMBED = Link.Purpose.SUMMARY, Link.Purpose.EMBED


@organiser_only("GET")
def page(request, code):
    """What is shared, and with whom. A new address is shown here once."""
    return _page(request, access.own_session(code, request.user))


@organiser_only("POST")
def share(request, code):
    """Make a link to the summary, or make it anew."""
    session = access.own_session(code, request.user)
    return _shown_once(request, session, SUMMARY, sharing.share(session))


@organiser_only("POST")
def unshare(request, code):
    """Take the link to the summary back."""
    session = access.own_session(code, request.user)
    sharing.revoke(session, SUMMARY)
    messages.success(request, "The link does not work any more, and says so to whoever opens it.")
    return redirect("share", code=session.written_code)


@organiser_only("POST")
def embed(request, code):
    """Let sites show the tree, or change which; `anew` gives it a new address."""
    session = access.own_session(code, request.user)
    form = EmbedForm(request.POST)
    if not form.is_valid():
        return _page(request, session, form, status=422)
    origins = form.cleaned_data["origins"]
    if "anew" not in request.POST and sharing.allow_origins(session, origins):
        messages.success(request, "The sites are saved.")
        return redirect("share", code=session.written_code)
    return _shown_once(request, session, EMBED, sharing.share(session, EMBED, origins))


@organiser_only("POST")
def unembed(request, code):
    """Show the tree on no other site any more."""
    session = access.own_session(code, request.user)
    sharing.revoke(session, EMBED)
    messages.success(request, "No other site shows the tree any more.")
    return redirect("share", code=session.written_code)


@organiser_only("POST")
def remove_facilitator(request, code, invitation_id):
    """Take an invitation back, used or not."""
    session = access.own_session(code, request.user)
    invitations.remove_facilitator(session, invitation_id)
    messages.success(request, f"That link does not open the desk any more.{_still_open(session)}")
    return redirect("share", code=session.written_code)


def _still_open(session):
    """What is left to turn off: whoever was removed may have made a link for themselves before."""
    unused = session.invitations.filter(used=False, signs_in=None)
    count = unused.filter(works_until__gt=timezone.now()).count()
    if count == 0:
        return ""
    if count == 1:
        return " 1 link that nobody has used still works. You can turn it off below."
    return f" {count:,} links that nobody has used still work. You can turn them off below."


def _shown_once(request, session, purpose, token):
    request.session[_key(session)] = [purpose, token]
    return redirect("share", code=session.written_code)


def _key(session):
    return f"shared-{session.pk}"


def _page(request, session, form=None, status=200):
    working = {link.purpose: link for link in session.links.filter(revoked=False)}
    embedded = working.get(EMBED)
    purpose, token = request.session.pop(_key(session), None) or ("", "")
    context = {
        "session": session,
        "invitations": session.invitations.filter(signs_in=None).order_by("pk"),
        "now": timezone.now(),
        "summary_link": working.get(SUMMARY),
        "embedded": embedded,
        "form": form or EmbedForm(initial={"origins": embedded.origins if embedded else ()}),
        "new_summary": _address(request, "shared", token) if purpose == SUMMARY else "",
        "new_embed": _address(request, "embed", token) if purpose == EMBED else "",
    }
    return render(request, "home/share.html", context, status=status)


def _address(request, name, token):
    return request.build_absolute_uri(reverse(name, args=[token]))
