"""The paper of an organisation: what its members see and change."""

from base64 import b64encode

from django.contrib import messages
from django.shortcuts import redirect, render

from workshops.actions import organisations
from workshops.forms.organisation import OrganisationForm
from workshops.models import Organisation
from workshops.models.organisation import PINE

from .home import organiser_only


@organiser_only("GET", "POST")
def organisation(request):
    """See and change the name, the logo and the colour."""
    theirs = Organisation.objects.filter(members=request.user).first()
    form = OrganisationForm(request.POST or None, request.FILES or None, initial=_initial(theirs))
    if request.method == "POST" and form.is_valid():
        organisations.rebrand(request.user, **form.cleaned_data)
        messages.success(request, "Saved. New summaries and downloads look like this.")
        return redirect("organisation")
    context = {"form": form, "logo": logo_address(theirs.logo if theirs else None)}
    return render(request, "home/organisation.html", context, status=422 if form.errors else 200)


def logo_address(logo):
    """A logo as an address that holds it; empty without one."""
    return f"data:image/png;base64,{b64encode(bytes(logo)).decode()}" if logo else ""


def _initial(theirs):
    return {"name": theirs.name, "accent": theirs.accent} if theirs else {"accent": PINE}
