import pytest


@pytest.fixture
def three_languages(settings):
    """As where English, Welsh and Urdu are offered."""
    settings.OFFERED_LANGUAGES = ["en", "cy", "ur"]
