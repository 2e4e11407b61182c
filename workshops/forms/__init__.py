from .answers import (
    AnswerForm,
    CodeForm,
    JoinForm,
    KnownByForm,
    MissingForm,
    ReasonForm,
    TextForm,
    ViewForm,
)
from .causes import ActionChangesForm, ActionForm, CauseForm
from .checks import CheckForm, ChoiceForm
from .closing import ClosingStepForm
from .coverage import SlicesForm
from .moderation import BlackOutForm, RefuseForm, SeenForm
from .numbers import MinutesForm, TimerForm
from .paper import PaperForm
from .prompts import AskForm
from .record import RecordForm, RungForm
from .screen import PageForm, PlaceForm, ScreenForm
from .text import PlainText, note_on
from .themes import MembersForm, ThemeForm, ThemeNameForm
from .votes import PaperDotsForm

__all__ = [
    "ActionChangesForm",
    "ActionForm",
    "AnswerForm",
    "AskForm",
    "BlackOutForm",
    "CauseForm",
    "CheckForm",
    "ChoiceForm",
    "ClosingStepForm",
    "CodeForm",
    "JoinForm",
    "KnownByForm",
    "MembersForm",
    "MinutesForm",
    "MissingForm",
    "PageForm",
    "PaperDotsForm",
    "PaperForm",
    "PlaceForm",
    "PlainText",
    "ReasonForm",
    "RecordForm",
    "RefuseForm",
    "RungForm",
    "ScreenForm",
    "SeenForm",
    "SlicesForm",
    "TextForm",
    "ThemeForm",
    "ThemeNameForm",
    "TimerForm",
    "ViewForm",
    "note_on",
]
