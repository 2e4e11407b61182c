"""An organisation's paper: its name, its colour, its logo."""

import re
from io import BytesIO

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator

from workshops import colours
from workshops.models import limits
from workshops.models.organisation import COLOUR

from .text import PlainText

LARGEST_FILE = 300 * 1024  # bytes
MOST_PIXELS = 12_000_000
SIZE = (720, 240)  # px; a logo is shown at a third of that
KINDS = ("PNG", "JPEG")


class OrganisationForm(forms.Form):
    """What members of an organisation may change."""

    name = PlainText(
        max_length=limits.TITLE,
        label="Name",
        help_text="It stands at the top of every summary.",
        empty="Write the name of your organisation.",
    )
    accent = forms.CharField(
        max_length=7,
        label="Colour",
        help_text="For underlying causes, as # and six digits, such as #055641.",
        validators=[RegexValidator(COLOUR.regex.pattern, COLOUR.message, flags=re.IGNORECASE)],
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    logo = forms.FileField(
        required=False,
        label="Logo",
        help_text="A PNG or JPEG picture of at most 300 KB.",
        widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg"}),
    )
    without_logo = forms.BooleanField(required=False, label="No logo")

    def clean_accent(self):
        colour = self.cleaned_data["accent"].lower()
        if colours.is_readable(colour):
            return colour
        on_paper = colours.contrast(colour, colours.PAPER)
        on_it = colours.contrast(colour, colours.WHITE)
        raise ValidationError(
            f"Not everybody could read that: its contrast is {on_paper:.1f} on paper, and "
            f"{on_it:.1f} under white words; {colours.ENOUGH} is the least. "
            f"The nearest that works is {colours.darkened(colour)}."
        )

    def clean_logo(self):
        upload = self.cleaned_data["logo"]
        if not upload:
            return None
        if upload.size > LARGEST_FILE:
            raise ValidationError(f"That file has {upload.size // 1024} KB; 300 is the most.")
        return made_anew(upload)


def made_anew(upload):
    """The picture in a file as PNG, small, and without anything else that was in the file.

    Raises ValidationError for what is not PNG or JPEG, is broken, or unpacks to too much.
    """
    from PIL import Image, UnidentifiedImageError  # large, and seldom needed

    try:
        with Image.open(upload, formats=KINDS) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise ValidationError("That picture is too large: 12 million pixels are the most.")
            drawn = picture.convert("RGBA")
    except ValidationError:
        raise
    except UnidentifiedImageError:
        raise ValidationError("That is not a PNG or JPEG picture.") from None
    except Exception:
        raise ValidationError("That picture cannot be read: it may be damaged.") from None
    drawn.thumbnail(SIZE)
    clean = Image.new("RGBA", drawn.size)
    clean.paste(drawn)
    file = BytesIO()
    clean.save(file, "PNG", optimize=True)
    return file.getvalue()
