from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from workshops import codes, op_ids
from workshops.hide_reasons import reason_key
from workshops.known_by import WORDS
from workshops.models import limits

from .text import PlainText


class CodeForm(forms.Form):
    """The code of a session, as someone typed it."""

    code = forms.CharField(required=False, max_length=limits.TYPED_CODE)

    def clean_code(self):
        typed = self.cleaned_data["code"]
        if not typed.strip():
            raise ValidationError(_("Enter the code, like K7QX-M2PD."))
        code = codes.parse(typed)
        if code is None:
            raise ValidationError(
                _("That is not a whole code. A code has 8 letters and numbers, like K7QX-M2PD.")
            )
        return code


class JoinForm(forms.Form):
    """The group that a person chooses when they join, or none."""

    role_group = forms.CharField(required=False, max_length=limits.ROLE_GROUP)
    op_id = forms.CharField(required=False)

    def __init__(self, data, *, role_groups):
        super().__init__(data)
        self.role_groups = role_groups

    def clean_role_group(self):
        chosen = self.cleaned_data["role_group"]
        return chosen if chosen in self.role_groups else ""

    def clean_op_id(self):
        op_id = self.cleaned_data["op_id"]
        return op_id if op_ids.PATTERN.fullmatch(op_id) else None


class TextForm(forms.Form):
    """The words of an answer."""

    text = PlainText(empty=_("Write your answer first: a few words are enough."))


class ViewForm(forms.Form):
    """What someone writes beside an answer that they see differently."""

    text = PlainText(
        max_length=limits.VIEW, empty=_("Write your view first: a few words are enough.")
    )


class MissingForm(forms.Form):
    """Who should have been here, but was not."""

    text = PlainText(
        max_length=limits.MISSING, empty=_("Write who was missing, or choose “Nobody”.")
    )


class AnswerForm(TextForm):
    """One answer, and the op_id that makes sending it twice harmless."""

    op_id = forms.CharField(required=False)

    def clean_op_id(self):
        op_id = self.cleaned_data["op_id"]
        if not op_ids.PATTERN.fullmatch(op_id):
            raise ValidationError(
                _("This page is out of date. Your words are still here. Send them again.")
            )
        return op_id


class KnownByForm(forms.Form):
    """How the author of an answer knows it; nothing if they take it back."""

    known_by = forms.ChoiceField(required=False, choices=list(WORDS.items()))


class ReasonForm(forms.Form):
    """Why an answer is hidden: a key of hide_reasons, or what someone typed. It is public."""

    reason = PlainText(
        max_length=limits.REASON,
        empty=_("Give a reason. The person who wrote the answer sees it."),
    )

    def clean_reason(self):
        return reason_key(self.cleaned_data["reason"])
