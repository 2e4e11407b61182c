"""The organiser's page for who may read or run a session, and until when."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.languages import figure
from workshops.actions import helpers, invitations, sharing
from workshops.forms.chosen_members import AppointmentForm, ColleagueForm
from workshops.forms.sharing import EmbedForm
from workshops.models import Link
from workshops.models.appointment import appointed_in
from workshops.permissions import maker_still_runs

from .guards import with_permission

SUMMARY, EMBED = Link.Purpose.SUMMARY, Link.Purpose.EMBED


@with_permission("can_share", "GET")
def page(request, session):
    """Show what is shared, and with whom. A new address is shown only once."""
    return _page(request, session)


@with_permission("can_share", "POST")
def share(request, session):
    """Create a link to the summary, or replace it."""
    return _shown_once(request, session, SUMMARY, sharing.share(session, by=request.user))


@with_permission("can_share", "POST")
def unshare(request, session):
    """Turn off the link to the summary."""
    sharing.revoke(session, SUMMARY, by=request.user)
    messages.success(request, _("The link is off. Anyone who opens it will see a message."))
    return redirect("share", code=session.written_code)


@with_permission("can_share", "POST")
def embed(request, session):
    """Let websites show the tree, or change which ones. The field `anew` replaces the address."""
    form = EmbedForm(request.POST)
    if not form.is_valid():
        return _page(request, session, form, status=422)
    origins = form.cleaned_data["origins"]
    if "anew" not in request.POST and sharing.allow_origins(session, origins, request.user):
        messages.success(request, _("The websites are saved."))
        return redirect("share", code=session.written_code)
    token = sharing.share(session, EMBED, origins, by=request.user)
    return _shown_once(request, session, EMBED, token)


@with_permission("can_share", "POST")
def unembed(request, session):
    """Stop showing the tree on other websites."""
    sharing.revoke(session, EMBED, by=request.user)
    messages.success(request, _("No other website shows the tree any more."))
    return redirect("share", code=session.written_code)


@with_permission("can_share", "POST")
def remove_facilitator(request, session, invitation_id):
    """Turn off an invitation, or remove the person who used it."""
    invitations.remove_facilitator(session, invitation_id, request.user)
    messages.success(request, _("That link does not open the desk any more."))
    if count := _unused(session):
        messages.warning(request, _still_working(count) % {"n": figure(count)})
    return redirect("share", code=session.written_code)


@with_permission("can_share", "POST")
def remove_helper(request, session, helper_id):
    """Remove a helper, or turn off a helper's link."""
    helpers.remove(session, helper_id, request.user)
    messages.success(request, _("That link does not open the answers any more."))
    return redirect("share", code=session.written_code)


def _unused(session):
    """Return how many links still open the desk: people who were removed may have made one."""
    unused = session.invitations.filter(used=False, signs_in=None, works_until__gt=timezone.now())
    return sum(maker_still_runs(link) for link in unused.select_related("made_by"))


def _still_working(count):
    return ngettext(
        "%(n)s link that nobody has used still works. You can turn it off below.",
        "%(n)s links that nobody has used still work. You can turn them off below.",
        count,
    )


def _shown_once(request, session, purpose, token):
    request.session[_key(session)] = [purpose, token]
    return redirect("share", code=session.written_code)


def _key(session):
    return f"shared-{session.pk}"


def page_with(request, session, **form):
    """Return the page with a form about members that could not be used."""
    return _page(request, session, status=422, error=True, **form)


def _page(request, session, form=None, status=200, **more):
    working = {link.purpose: link for link in session.links.filter(revoked=False)}
    embedded = working.get(EMBED)
    purpose, token = request.session.pop(_key(session), None) or ("", "")
    context = {
        "session": session,
        "invitations": _with_makers(session.invitations.filter(signs_in=None).order_by("pk")),
        "helpers": _with_makers(session.helpers.all()),
        "now": timezone.now(),
        "summary_link": working.get(SUMMARY),
        "embedded": embedded,
        "form": form or EmbedForm(initial={"origins": embedded.origins if embedded else ()}),
        "new_summary": _address(request, "shared", token) if purpose == SUMMARY else "",
        "new_embed": _address(request, "embed", token) if purpose == EMBED else "",
    }
    context |= {
        "colleagues": session.colleagues.select_related("user"),
        "colleague_form": ColleagueForm(session),
        "appointments": appointed_in(session),
        "appointment_form": AppointmentForm(session),
        **more,
    }
    return render(request, "home/share.html", context, status=status)


def _with_makers(links):
    """Return links to the desk; `has_lost_its_maker` is True for those that ended because of it."""
    links = list(links.select_related("made_by"))
    for link in links:
        link.has_lost_its_maker = not maker_still_runs(link)
    return links


def _address(request, name, token):
    return request.build_absolute_uri(reverse(name, args=[token]))
