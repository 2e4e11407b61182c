"""The plan of a session, as its organiser writes it."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from common.languages import figure, is_choice
from workshops import prompts, role_groups
from workshops.letters import is_blank
from workshops.models import Session, limits
from workshops.models.limits import RANGES

from .languages import SessionLanguages
from .numbers import WholeNumber
from .prompts import MODES, PromptKind, PromptText, clean_prompt
from .text import PlainText, cleaned

MOST_GROUPS = 12


class Groups(forms.CharField):
    """The groups to choose from, one on each line; empty and repeated lines are dropped."""

    widget = forms.Textarea

    def prepare_value(self, value):
        return value if isinstance(value, str) else "\n".join(map(role_groups.shown, value or ()))

    def clean(self, value):
        lines = (line.strip() for line in cleaned(self.to_python(value)).split("\n"))
        written = (role_groups.to_store(line) for line in lines if not is_blank(line))
        groups = list(dict.fromkeys(written))
        if len(groups) > MOST_GROUPS:
            raise ValidationError(_too_many(len(groups)))
        for group in groups:
            if len(group) > limits.ROLE_GROUP:
                words = gettext("“%(words)s…” is too long. The most is %(most)s characters.")
                raise ValidationError(words % {"words": group[:30], "most": limits.ROLE_GROUP})
        return groups


def _too_many(count):
    words = ngettext(
        "You have %(n)s group. The most is %(most)s.",
        "You have %(n)s groups. The most is %(most)s.",
        count,
    )
    return words % {"n": figure(count), "most": MOST_GROUPS}


class SessionForm(forms.Form):
    """Everything that is decided before the session opens; the languages if there are several."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not is_choice():
            del self.fields["languages"]

    def keep_groups(self):
        """Show the groups without letting anyone change them, since people have chosen theirs."""
        groups = self.fields["role_groups"]
        groups.widget.attrs["readonly"] = True
        groups.help_text = _("People have joined. You can no longer change the groups.")

    title = PlainText(
        max_length=limits.TITLE,
        label=_("Title"),
        help_text=_("For example, Thursday group, Elm Road"),
        empty=_("Enter a title, so that you can find the session again."),
    )
    question = PlainText(
        max_length=limits.QUESTION,
        label=_("Question"),
        help_text=_("Keep it short. Start with “Why”. Do not blame anyone."),
        empty=_("Enter the question."),
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
    )
    welcome = PlainText(
        max_length=limits.WELCOME,
        required=False,
        label=_("Welcome message"),
        help_text=_(
            "People see it before they join. Use it for thanks, expenses and what happens next."
        ),
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )
    mode = forms.ChoiceField(
        label=_("How people answer"),
        choices=MODES,
        widget=forms.RadioSelect,
        initial=Session.Mode.SILENT,
        error_messages={"invalid_choice": _("Choose how people answer.")},
    )
    prompt_kind = PromptKind(
        label=_("Asking why"),
        help_text=_("You can change it at each why."),
        initial=prompts.WHY,
    )
    prompt_text = PromptText(
        label=_("Your own prompt"),
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )
    minutes = WholeNumber(*RANGES["minutes"], label=_("Length (minutes)"), initial=limits.MINUTES)
    minutes_to_arrive = WholeNumber(
        *RANGES["minutes_to_arrive"],
        required=False,
        label=_("To arrive (minutes)"),
        help_text=_("Part of the length, before the first why."),
        initial=limits.MINUTES_TO_ARRIVE,
    )
    minutes_to_close = WholeNumber(
        *RANGES["minutes_to_close"],
        required=False,
        label=_("To close (minutes)"),
        help_text=_("Part of the length, after the last why."),
        initial=limits.MINUTES_TO_CLOSE,
    )
    levels = WholeNumber(
        *RANGES["levels"],
        label=_("Levels to aim for"),
        help_text=_("How many times to ask why. You can go deeper."),
        initial=limits.LEVELS,
    )
    dots = WholeNumber(
        *RANGES["dots"],
        label=_("Dots each"),
        help_text=_("For each vote."),
        initial=limits.DOTS,
    )
    role_groups = Groups(
        required=False,
        label=_("Groups"),
        help_text=_("One on each line. People can choose one when they join, or none."),
        widget=forms.Textarea(attrs={"rows": 5, "dir": "auto"}),
        initial=role_groups.OFFERED,
    )
    languages = SessionLanguages(
        label=_("Languages for people who join"),
        help_text=_("People can choose one of these. The big screen uses the first."),
    )
    cap = WholeNumber(
        *RANGES["cap"],
        label=_("Places"),
        initial=limits.PLACES,
        help_text=_("The most people who can join."),
    )
    keep_days = WholeNumber(
        *RANGES["keep_days"],
        label=_("Keep for (days)"),
        help_text=_("Counted from the end of the session. Then everything is deleted."),
        initial=limits.KEEP_DAYS,
    )

    def clean(self):
        """Check that arriving and closing leave time for whys. Empty means no minutes."""
        plan = super().clean()
        plan["prompt_kind"] = plan.get("prompt_kind") or prompts.WHY
        clean_prompt(self, plan)
        for name in ("minutes_to_arrive", "minutes_to_close"):
            plan[name] = plan.get(name) or 0
        around = plan["minutes_to_arrive"] + plan["minutes_to_close"]
        if around >= plan.get("minutes", around + 1):
            self.add_error("minutes", _no_time_for_whys(around))
        return plan


def _no_time_for_whys(minutes):
    words = ngettext(
        "Arriving and closing take %(n)s minute. The length must be more than that.",
        "Arriving and closing take %(n)s minutes. The length must be more than that.",
        minutes,
    )
    return words % {"n": figure(minutes)}
