"""A session to import: a file or an outline, and the same after the preview."""

import zlib
from base64 import b64decode, b64encode

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from workshops import op_ids
from workshops.models import limits

from .text import PlainText


class ImportForm(forms.Form):
    """A file or a pasted outline, and the question that an outline answers."""

    file = forms.FileField(
        required=False,
        allow_empty_file=True,
        label=_("A file"),
        help_text=_(
            "JSON from Coprod, OPML, CSV with the columns “text” and “parent”, "
            "or plain text with indented lines. The most is 20 MB."
        ),
        widget=forms.FileInput(attrs={"accept": ".json,.opml,.xml,.csv,.tsv,.txt,.md"}),
    )
    text = forms.CharField(
        required=False,
        strip=False,
        label=_("Or an outline"),
        help_text=_(
            "Write or paste one answer on each line. Indent an answer to put it below "
            "the one before it."
        ),
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false", "dir": "auto"}),
    )
    question = PlainText(
        required=False,
        max_length=limits.QUESTION,
        label=_("Question"),
        help_text=_("Leave this empty if the first line is the question. It is not used for JSON."),
    )

    def clean(self):
        """Keep what is to be imported as `raw` (bytes), and the name of its field as `source`."""
        if self.errors:
            return
        file, text = self.cleaned_data.get("file"), self.cleaned_data.get("text", "")
        if file and text.strip():
            raise ValidationError(gettext("Choose a file or paste an outline, not both."))
        if not file and not text.strip():
            raise ValidationError(gettext("Choose a file or paste an outline."))
        self.source = "file" if file else "text"
        if file and file.size > limits.IMPORT:
            words = gettext("This file is too large. The most is %(most)s MB.")
            self.add_error("file", words % {"most": limits.IMPORT // 1024**2})
            return
        self.raw = file.read() if file else text.encode()


class KeptForm(forms.Form):
    """What the preview showed, sent again without choosing it again."""

    kept = forms.CharField()
    op_id = forms.CharField(required=False)
    question = PlainText(required=False, max_length=limits.QUESTION)

    def clean_op_id(self):
        """Return the op_id, or None: without one, each request imports a session."""
        op_id = self.cleaned_data["op_id"]
        return op_id if op_ids.PATTERN.fullmatch(op_id) else None

    def clean_kept(self):
        unpack = zlib.decompressobj()
        try:
            return unpack.decompress(b64decode(self.cleaned_data["kept"]), limits.IMPORT + 1)
        except (ValueError, zlib.error):
            words = gettext("The file did not come back whole. Choose it again.")
            raise ValidationError(words) from None


def packed(raw):
    """Return `raw` as short text that a KeptForm unpacks."""
    return b64encode(zlib.compress(raw)).decode()
