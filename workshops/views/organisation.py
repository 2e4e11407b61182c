"""The branding of an organisation: its members see and change it."""

import re
from base64 import b64encode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from common.slow_pool import run_in_slow_pool
from workshops import access, colours
from workshops.actions import organisations
from workshops.forms.organisation import OrganisationForm
from workshops.palette import ACCENT, NIGHT, WHITE

from .current import choose, where_permitted
from .guards import organiser_only

LOGOS = "logos"  # of all organisations, in turn: one takes 100 MB while it is unpacked
COLOUR_IN_ADDRESS = re.compile(r"[0-9a-f]{6}")


@organiser_only("GET", "POST")
@where_permitted("can_brand")
def organisation(request):
    """Show and change the name, the logo and the colour."""
    theirs = request.organisation
    if request.FILES:
        run_in_slow_pool(LOGOS)
    form = OrganisationForm(request.POST or None, request.FILES or None, initial=_initial(theirs))
    if request.method == "POST" and form.is_valid():
        organisations.rebrand(request.user, organisation=theirs, **form.cleaned_data)
        messages.success(request, _("Saved. New summaries and downloads will look like this."))
        return redirect("organisation" if theirs else "people")  # where people are invited
    context = {"form": form, "logo": logo_address(theirs.logo if theirs else None)}
    return render(request, "home/organisation.html", context, status=422 if form.errors else 200)


@organiser_only("POST")
def switch(request):
    """Go to work in another organisation of the account."""
    choose(request, request.POST.get("organisation", ""))
    return redirect("sessions")


@require_safe
@cache_control(max_age=31_536_000, immutable=True, public=True)
def paper(request, colour):
    """Return the stylesheet of a colour. It depends only on the address."""
    if not COLOUR_IN_ADDRESS.fullmatch(colour):
        raise access.NotThere
    accent = f"#{colour}"
    css = f":root{{--accent:{accent};--on-accent:{WHITE}}}"
    night = f":root{{--accent:{colours.by_night(accent)};--on-accent:{NIGHT['paper']}}}"
    css += f"@media screen and (prefers-color-scheme:dark){{{night}}}"
    return HttpResponse(css, content_type="text/css; charset=utf-8")


def paper_of(branding):
    """Return what a template needs to show an organisation's branding."""
    colour = branding.accent.lstrip("#")
    address = reverse("paper", args=[colour]) if branding.accent != ACCENT else ""
    return {"logo": logo_address(branding.logo), "paper": address}


def logo_address(logo):
    """Return a logo as a data address, or "" without a logo."""
    return f"data:image/png;base64,{b64encode(bytes(logo)).decode()}" if logo else ""


def _initial(theirs):
    return {"name": theirs.name, "accent": theirs.accent} if theirs else {"accent": ACCENT}
