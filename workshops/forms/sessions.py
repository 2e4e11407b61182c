"""The plan of a session, as its organiser writes it."""

from django import forms
from django.core.exceptions import ValidationError

from workshops.letters import is_blank
from workshops.models import Session, limits
from workshops.models.limits import RANGES
from workshops.models.session import DEFAULT_ROLE_GROUPS

from .numbers import whole
from .text import PlainText, cleaned

MOST_GROUPS = 12


class Lines(forms.CharField):
    """Words, one entry a line; empty lines and repetitions are dropped."""

    widget = forms.Textarea

    def __init__(self, *, longest, **options):
        self.longest = longest
        super().__init__(**options)

    def prepare_value(self, value):
        return value if isinstance(value, str) else "\n".join(value or ())

    def clean(self, value):
        lines = (line.strip() for line in cleaned(self.to_python(value)).split("\n"))
        entries = list(dict.fromkeys(line for line in lines if not is_blank(line)))
        if len(entries) > MOST_GROUPS:
            raise ValidationError(f"That is {len(entries):,} groups; {MOST_GROUPS} is the most.")
        for entry in entries:
            if len(entry) > self.longest:
                raise ValidationError(f"“{entry[:30]}…” has more than {self.longest} letters.")
        return entries


class SessionForm(forms.Form):
    """Everything that is decided before the session opens."""

    title = PlainText(
        max_length=limits.TITLE,
        label="Title",
        help_text="For you and the room, such as: Thursday group, Elm Road",
        empty="Give the session a title, so that you find it again.",
    )
    question = PlainText(
        max_length=limits.QUESTION,
        label="Question",
        help_text="What the room asks at the top. Short, beginning with why, without blame.",
        empty="Write the question that the room will ask.",
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
    )
    welcome = PlainText(
        max_length=limits.WELCOME,
        required=False,
        label="Welcome message",
        help_text=(
            "People see it before they join. Use it for thanks, expenses and what happens next."
        ),
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )
    mode = forms.ChoiceField(
        label="How people answer",
        choices=Session.Mode.choices,
        widget=forms.RadioSelect,
        initial=Session.Mode.SILENT,
    )
    minutes = whole(*RANGES["minutes"], label="Minutes", initial=limits.MINUTES)
    levels = whole(
        *RANGES["levels"],
        label="Levels aimed at",
        help_text="How many times to ask why. Nothing stops at this number.",
        initial=limits.LEVELS,
    )
    dots = whole(
        *RANGES["dots"],
        label="Dots a person",
        help_text="For voting under one why.",
        initial=limits.DOTS,
    )
    role_groups = Lines(
        longest=limits.ROLE_GROUP,
        required=False,
        label="Groups at the door",
        help_text="One a line. People may choose one when they join, or none.",
        widget=forms.Textarea(attrs={"rows": 5, "dir": "auto"}),
        initial=DEFAULT_ROLE_GROUPS,
    )
    cap = whole(
        *RANGES["cap"],
        label="Places",
        initial=limits.PLACES,
        help_text="Phones, at most.",
    )
    keep_days = whole(
        *RANGES["keep_days"],
        label="Days it is kept",
        help_text="After its end; then everything is deleted.",
        initial=limits.KEEP_DAYS,
    )
