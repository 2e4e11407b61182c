"""The branding of an organisation: its name, its colour, its logo."""

import re
from io import BytesIO

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from workshops import colours
from workshops.models import limits
from workshops.models.organisation import COLOUR

from .text import PlainText

LARGEST_FILE = 300 * 1024  # bytes
MOST_PIXELS = 12_000_000
SIZE = (720, 240)  # px; a logo is shown at a third of this size
KINDS = ("PNG", "JPEG")


class OrganisationForm(forms.Form):
    """What members of an organisation may change."""

    name = PlainText(
        max_length=limits.TITLE,
        label=_("Name"),
        help_text=_("It is at the top of every summary."),
        empty=_("Enter the name of your organisation."),
    )
    accent = forms.CharField(
        max_length=7,
        label=_("Colour"),
        help_text=_("For underlying causes. Write # and 6 letters or numbers, like #055641."),
        validators=[RegexValidator(COLOUR.regex.pattern, COLOUR.message, flags=re.IGNORECASE)],
        error_messages={"required": COLOUR.message, "max_length": COLOUR.message},
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    logo = forms.FileField(
        required=False,
        label=_("Logo"),
        help_text=_("A PNG or JPEG picture, up to 300 KB."),
        widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg"}),
    )
    without_logo = forms.BooleanField(required=False, label=_("Remove the logo"))

    def clean_accent(self):
        colour = self.cleaned_data["accent"].lower()
        if colours.is_readable(colour):
            return colour
        words = gettext(
            "This colour is too light to read. The nearest one that works is %(colour)s."
        )
        raise ValidationError(words % {"colour": colours.darkened(colour)})

    def clean_logo(self):
        upload = self.cleaned_data["logo"]
        if not upload:
            return None
        if upload.size > LARGEST_FILE:
            words = gettext("This file is %(n)s KB. It can be up to %(most)s KB.")
            sizes = {"n": f"{upload.size // 1024:,}", "most": LARGEST_FILE // 1024}
            raise ValidationError(words % sizes)
        return cleaned_picture(upload)


def cleaned_picture(upload):
    """Return the picture in a file as a small PNG, without anything else that was in the file.

    Raise ValidationError if it is not PNG or JPEG, is broken, or is too large when unpacked.
    """
    from PIL import Image, UnidentifiedImageError  # it is large, and rarely needed

    try:
        with Image.open(upload, formats=KINDS) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                words = gettext("This picture is too large. It can have up to 12 million pixels.")
                raise ValidationError(words)
            drawn = picture.convert("RGBA")
    except ValidationError:
        raise
    except UnidentifiedImageError:
        raise ValidationError(gettext("This is not a PNG or JPEG picture.")) from None
    except Exception:
        words = gettext("This picture cannot be read. It may be damaged.")
        raise ValidationError(words) from None
    drawn.thumbnail(SIZE)
    clean = Image.new("RGBA", drawn.size)
    clean.paste(drawn)
    file = BytesIO()
    clean.save(file, "PNG", optimize=True)
    return file.getvalue()
