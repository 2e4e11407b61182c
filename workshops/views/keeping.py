"""The rules of an organisation: how long its sessions are kept at most."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from workshops.actions import keeping
from workshops.forms.keeping import LimitsForm

from .current import where_permitted
from .home import organiser_only


@organiser_only("GET", "POST")
@where_permitted("can_manage")
def limits(request):
    """Show and change the limits. What would be deleted sooner is shown before it is saved."""
    theirs = request.organisation
    initial = {"keep_days": theirs.keep_days, "record_days": theirs.record_days}
    form = LimitsForm(request.POST or None, initial=initial)
    context = {"form": form, "organisation": theirs, "applies_at": theirs.limits_apply_at}
    if request.method == "POST" and form.is_valid():
        chosen = form.cleaned_data
        if not _must_be_seen(request, theirs, chosen):
            keeping.set_limits(theirs, **chosen)
            messages.success(request, _("Saved."))
            return redirect("limits")
        longer = keeping.kept_longer(theirs, **chosen).order_by("-created_at")
        seen = {"seen": _seen(chosen), "longer": longer, "day": timezone.now() + keeping.WAITS}
        return render(request, "home/limits.html", context | seen)
    return render(request, "home/limits.html", context, status=422 if form.errors else 200)


def _must_be_seen(request, organisation, chosen):
    if not keeping.shortens(organisation, **chosen) or request.POST.get("seen") == _seen(chosen):
        return False
    return keeping.kept_longer(organisation, **chosen).exists()


def _seen(chosen):
    return f"{chosen['keep_days']} {chosen['record_days']}"
