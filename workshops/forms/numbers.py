from django import forms

LARGEST = 2**63 - 1
LONGEST_SECONDS = 4 * 3600


def whole(smallest, largest, **options):
    """Return a field for a whole number, which says how far it goes whatever is wrong with it."""
    words = f"A whole number from {smallest} to {largest}, please."
    wrong = dict.fromkeys(("required", "invalid", "min_value", "max_value"), words)
    return forms.IntegerField(
        min_value=smallest, max_value=largest, error_messages=wrong, **options
    )


class NodeForm(forms.Form):
    """Which node is meant."""

    node = forms.IntegerField(
        min_value=1,
        max_value=LARGEST,
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value"), "Say which answer is meant."
        ),
    )


class ClockForm(forms.Form):
    """For how long a clock is started or extended, in seconds."""

    seconds = forms.IntegerField(
        min_value=1,
        max_value=LONGEST_SECONDS,
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value"),
            "Give the clock between a second and four hours.",
        ),
    )
