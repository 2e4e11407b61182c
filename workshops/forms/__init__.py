from .answers import AnswerForm, CodeForm, JoinForm, ReasonForm, TextForm
from .causes import ActionForm, CauseForm
from .numbers import ClockForm, NodeForm
from .text import PlainText, note_on
from .themes import MembersForm, ThemeForm, ThemeNameForm

__all__ = [
    "ActionForm",
    "AnswerForm",
    "CauseForm",
    "ClockForm",
    "CodeForm",
    "JoinForm",
    "MembersForm",
    "NodeForm",
    "PlainText",
    "ReasonForm",
    "TextForm",
    "ThemeForm",
    "ThemeNameForm",
    "note_on",
]
