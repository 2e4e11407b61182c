"""Templates: the plan of a new session is kept under a name, and deleted again."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from workshops import access
from workshops.actions import plan_templates
from workshops.forms.plan import SessionForm
from workshops.forms.plan_templates import TemplateForm
from workshops.forms.ways import way_of

from .current import where_permitted
from .guards import organiser_only
from .home import new_page

NOT_KEPT = {"title", "question"}
NOT_OF_THE_PLAN = {"csrfmiddlewaretoken", "template_name", "is_shared"}


@organiser_only("POST")
@where_permitted("can_create")
def save(request):
    """Ask for a name for the plan in the form of a new session, and keep the plan under it.

    What was typed, title and question included, goes along, and stands in the form afterwards.
    """
    plan = SessionForm(request.POST)
    if set(plan.errors) - NOT_KEPT:
        return _form_again(request, plan)
    if "cancel" in request.POST:
        return _form_again(request, _as_typed(plan))
    is_asked = "template_name" in request.POST
    is_member = request.organisation is not None
    form = TemplateForm(request.POST if is_asked else None, is_member=is_member)
    if not form.is_valid():
        return _name_page(request, form)
    name = form.cleaned_data["template_name"]
    shared = {"organisation": request.organisation} if form.cleaned_data.get("is_shared") else {}
    plan_templates.save(request.user, name, plan.cleaned_data, **shared)
    messages.success(request, _("“%(name)s” is saved as a template.") % {"name": name})
    return _form_again(request, _as_typed(plan))


@organiser_only("GET", "POST")
def delete(request, template_id):
    """Delete a template, after a page that asks."""
    template = access.find_own_template(template_id, request.user)
    if request.method == "POST":
        plan_templates.delete(template)
        messages.success(request, _("“%(name)s” has been deleted.") % {"name": template.name})
        return redirect("new-session")
    return render(request, "home/delete_template.html", {"template": template})


def _form_again(request, form):
    """Show the form of a new session. Its address has no page of its own, so it is sent there."""
    way = way_of(request.POST.get("way"))
    return new_page(request, form, way, action=reverse("new-session"))


def _as_typed(form):
    """Return a form that holds what was typed, and says nothing about what is missing."""
    return SessionForm(initial={name: form[name].value() for name in form.fields})


def _name_page(request, form):
    sent = [(name, values) for name, values in request.POST.lists() if name not in NOT_OF_THE_PLAN]
    status = 422 if form.errors else 200
    context = {"form": form, "sent": sent}
    return render(request, "home/save_template.html", context, status=status)
