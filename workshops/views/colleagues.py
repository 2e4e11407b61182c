"""The people who may add updates, on the organiser's page for sharing."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from workshops.actions import colleagues
from workshops.forms.colleagues import ColleagueForm

from .home import with_permission
from .sharing import page_with


@with_permission("can_share", "POST")
def add(request, session):
    """Let a member of the organisation add updates."""
    form = ColleagueForm(session, request.POST)
    if not form.is_valid():
        return page_with(request, session, colleague_form=form)
    chosen = colleagues.add_colleague(session, form.cleaned_data["user"]).user
    name = chosen.get_full_name() or chosen.get_username()
    messages.success(request, _("%(name)s can add updates now.") % {"name": name})
    return redirect("share", code=session.written_code)


@with_permission("can_share", "POST")
def remove(request, session, colleague_id):
    """Let somebody add no more updates."""
    colleagues.remove_colleague(session, colleague_id)
    messages.success(request, _("This person cannot add updates any more. What they added stays."))
    return redirect("share", code=session.written_code)
