"""The people of an organisation: who they are, and what becomes of them."""

from dataclasses import dataclass
from functools import partial, wraps

from django.contrib import messages
from django.db.models import Count, Q
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.languages import figure
from common.person import person_name
from workshops import access
from workshops.actions import members
from workshops.forms.people import HandOverForm, RoleForm
from workshops.models import Membership
from workshops.permissions import may_see, permissions_in
from workshops.rules import Refused

from .current import current_organisation
from .errors import count_refusal
from .guards import organiser_only
from .organisation import logo_address

NEW_LINK = "new-member-link"  # in a browser's session: the address of an invitation, shown once


@dataclass(frozen=True, slots=True)
class Member:
    """What is shown of a member. `sessions` are theirs in this organisation."""

    id: int
    name: str
    email: str
    role: str
    sessions: int
    is_you: bool


@organiser_only("GET")
def people(request):
    """Show who belongs to the organisation, and to owners whom they have invited."""
    organisation = current_organisation(request)
    if organisation is None:
        return redirect("organisation")
    may = permissions_in(request.user, organisation.pk)
    context = {
        "organisation": organisation,
        "logo": logo_address(organisation.logo),
        "members": _members_of(organisation, request.user),
        "has_owner": organisation.memberships.filter(role="owner").exists(),
        "may": may,
        "invitations": members.waiting_for(organisation) if may.can_manage else (),
        "new_link": request.session.pop(NEW_LINK, "") if may.can_manage else "",
    }
    return render(request, "home/people.html", context)


def of_member(*methods):
    """Wrap a page about a member: for an owner of the same organisation, and for themselves."""

    def wrap(view):
        @organiser_only(*methods)
        @wraps(view)
        def permitted(request, membership_id):
            return view(request, _found(membership_id, request.user))

        return permitted

    return wrap


@of_member("GET")
def member(request, membership):
    """Show what can become of a member."""
    return _page(request, membership)


@of_member("POST")
def change_role(request, membership):
    """Give a member another role, which only owners do."""
    if not permissions_in(request.user, membership.organisation_id).can_manage:
        raise access.NotThere
    form = RoleForm(request.POST)
    if form.is_valid():
        role = form.cleaned_data["role"]
        change = partial(members.change_role, membership.pk, role, request.user)
        return _done(request, membership, change)
    return _page(request, membership, role_form=form)


@of_member("POST")
def hand_over(request, membership):
    """Give the sessions of a member to another one."""
    form = HandOverForm(members.who_can_take_over(membership), request.POST)
    if not form.is_valid():
        return _page(request, membership, hand_over_form=form)
    user = form.cleaned_data["to"]
    count = members.hand_over(membership.pk, user, request.user)
    words = ngettext(
        "%(n)s session now belongs to %(name)s.", "%(n)s sessions now belong to %(name)s.", count
    )
    name = person_name(user)
    messages.success(request, words % {"n": figure(count), "name": name})
    return redirect("member", membership.pk)


@of_member("POST")
def remove(request, membership):
    """Take a membership away. Everybody may leave."""
    return _done(request, membership, partial(members.remove, membership.pk, request.user))


def _found(membership_id, user):
    """Return a membership of `user`, or one in an organisation that they own."""
    known = Membership.objects.select_related("user", "organisation")
    membership = known.filter(pk=membership_id).first()
    if membership is None or not may_see(user, membership):
        raise access.NotThere
    return membership


def _done(request, membership, act):
    try:
        act()
    except Refused as refused:
        count_refusal(request, refused)
        return _page(request, membership, refused=refused)
    messages.success(request, _("Saved."))
    return redirect("people")


def _page(request, membership, role_form=None, hand_over_form=None, refused=None):
    count = members.sessions_of(membership).count()
    user = membership.user
    context = {
        "membership": membership,
        "name": person_name(user),
        "is_you": user == request.user,
        "may": permissions_in(request.user, membership.organisation_id),
        "sessions": count,
        "role_form": role_form or RoleForm(initial={"role": membership.role}),
        "hand_over_form": hand_over_form or HandOverForm(members.who_can_take_over(membership)),
        "refused": refused,
    }
    is_wrong = any(form is not None and form.errors for form in (role_form, hand_over_form))
    status = refused.status if refused else 422 if is_wrong else 200
    context["error"] = status >= 400
    return render(request, "home/member.html", context, status=status)


def _members_of(organisation, user):
    own = Q(user__sessions__organisation=organisation, user__sessions__rehearsal_of=None)
    found = organisation.memberships.select_related("user").annotate(
        sessions=Count("user__sessions", filter=own)
    )
    rows = [_row(membership, user) for membership in found]
    return sorted(rows, key=lambda row: (not row.is_you, row.name.casefold(), row.id))


def _row(membership, user):
    person = membership.user
    return Member(
        id=membership.pk,
        name=person_name(person),
        email=person.email,
        role=membership.get_role_display(),
        sessions=membership.sessions,
        is_you=person == user,
    )
