"""The rules of an organisation: how long its sessions are kept at most, and how people sign in."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from common import mail, second_step
from workshops.actions import keeping, organisations
from workshops.forms.organisation_rules import RulesForm

from .current import where_permitted
from .guards import organiser_only

LIMITS = ("keep_days", "record_days")


@organiser_only("GET", "POST")
@where_permitted("can_manage")
def page(request):
    """Show and change the rules. What would be deleted sooner is shown before it is saved."""
    theirs = request.organisation
    form = _form(request, theirs)
    context = {"form": form, "organisation": theirs, "applies_at": theirs.limits_apply_at}
    if request.method == "POST" and form.is_valid():
        chosen = {name: form.cleaned_data[name] for name in LIMITS}
        if not _must_be_seen(request, theirs, chosen):
            keeping.set_limits(theirs, **chosen, by=request.user)
            whom = form.cleaned_data["second_step"]
            organisations.require_second_step(theirs, whom, request.user)
            messages.success(request, _("Saved."))
            return redirect("organisation-rules")
        longer = keeping.kept_longer(theirs, **chosen).order_by("-created_at")
        context |= {"longer": longer, "day": timezone.now() + keeping.WAITS}
        context |= {"seen": _seen(chosen), "sends_email": mail.is_set_up()}
        return render(request, "home/organisation_rules.html", context)
    return render(
        request, "home/organisation_rules.html", context, status=422 if form.errors else 200
    )


def _form(request, organisation):
    return RulesForm(
        request.POST or None,
        initial={name: getattr(organisation, name) for name in (*LIMITS, "second_step")},
        missing=second_step.without_one(organisation.members).count(),
        has_given=second_step.was_given(request.user, request.session),
    )


def _must_be_seen(request, organisation, chosen):
    if not keeping.shortens(organisation, **chosen) or request.POST.get("seen") == _seen(chosen):
        return False
    return keeping.kept_longer(organisation, **chosen).exists()


def _seen(chosen):
    return f"{chosen['keep_days']} {chosen['record_days']}"
