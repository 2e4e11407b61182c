from django import forms
from django.core.exceptions import ValidationError

from workshops import codes, op_ids
from workshops.models import limits

from .text import PlainText


class CodeForm(forms.Form):
    """The code of a session, as somebody typed it."""

    code = forms.CharField(required=False, max_length=2000)

    def clean_code(self):
        typed = self.cleaned_data["code"]
        if not typed.strip():
            raise ValidationError("Type the code that is on the screen, such as K7QX-M2PD.")
        code = codes.parse(typed)
        if code is None:
            raise ValidationError("A code has eight letters and digits, such as K7QX-M2PD.")
        return code


class JoinForm(forms.Form):
    """What a person says of themselves when they join; nothing is an answer too."""

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

    text = PlainText(empty="Write your answer first: a few words are enough.")


class AnswerForm(TextForm):
    """One answer and the id of its sending."""

    op_id = forms.CharField(required=False)

    def clean_op_id(self):
        op_id = self.cleaned_data["op_id"]
        if not op_ids.PATTERN.fullmatch(op_id):
            raise ValidationError("This page is out of date. Your text is kept: send it again.")
        return op_id


class ReasonForm(forms.Form):
    """Why an answer is hidden; the reason is public."""

    reason = PlainText(
        max_length=limits.REASON,
        empty="Say why: the reason is shown to its author and counted in the summary.",
    )
