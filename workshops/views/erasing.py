"""Deleting the words of one person after the close: found, looked at, deleted."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from workshops import rules
from workshops.actions import erasing
from workshops.board.found_words import find_words, places_that_repeat
from workshops.forms.erasing import EraseForm, FindWordsForm

from .guards import with_permission


@with_permission("can_delete", "GET", "POST")
def find(request, session):
    """Find answers and views by words. They are posted, so that no log of addresses has them."""
    rules.may_erase_in(session)
    form = FindWordsForm(request.POST or None)
    found = None
    if request.method == "POST" and form.is_valid():
        found = find_words(session, form.cleaned_data["words"])
    context = {"session": session, "form": form, "found": found}
    return render(request, "home/find_words.html", context, status=422 if form.errors else 200)


@with_permission("can_delete", "GET", "POST")
def erase(request, session, answer_id):
    """Delete one answer, after a page that says what goes with it and what repeats it."""
    answer = get_object_or_404(session.nodes.select_related(*erasing.ALL_OF_IT), pk=answer_id)
    rules.may_erase(session, answer)
    form = EraseForm(answer, rules.repeats, request.POST or None)
    if request.method == "POST" and (form.is_valid() or not form.fields):
        erasing.erase(session, answer, **form.cleaned_data, by=request.user)
        messages.success(request, _("The answer has been deleted, everywhere in this session."))
        return redirect("find-words", session.written_code)
    context = {
        "session": session,
        "answer": answer,
        "form": form,
        "repeated": places_that_repeat(session, answer, rules.repeats),
        "views": answer.remarks.count(),
    }
    return render(request, "home/erase.html", context, status=422 if form.errors else 200)


@with_permission("can_delete", "POST")
def erase_remark(request, session, remark_id):
    """Delete one view, or line about who was not here."""
    remark = get_object_or_404(session.remarks, pk=remark_id)
    erasing.erase_remark(session, remark, request.user)
    messages.success(request, _("It has been deleted, everywhere in this session."))
    return redirect("find-words", session.written_code)
