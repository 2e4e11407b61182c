"""Where templates come from: templates/, and then packages whose pages we show as they are."""

from django.template.loaders import app_directories

# Its pages have scripts within them, and words that are not ours. One of ours that is missing is an
# error instead.
NOT_FROM = "allauth"


class WithoutAllauth(app_directories.Loader):
    """Find the templates of packages, without those of allauth."""

    def get_dirs(self):
        """Return the folders of the packages that may show pages of their own."""
        return [folder for folder in super().get_dirs() if NOT_FROM not in folder.parts]


ONLY_OURS = [
    "django.template.loaders.filesystem.Loader",
    f"{__name__}.{WithoutAllauth.__qualname__}",
]
