from django.conf import settings
from django.urls import include, path

from accounts.keeper.site import site

# The demo's come before the app's, whose last address matches everything else.
demo = [path("", include("simulation.urls"))] if settings.DEMO else []
urlpatterns = [
    *demo,
    path("admin/", site.urls),
    path("", include("accounts.urls")),
    path("", include("workshops.urls")),
]

handler400 = "workshops.views.errors.bad_request"
handler403 = "workshops.views.errors.forbidden"
handler404 = "workshops.views.errors.not_found"
handler500 = "workshops.views.errors.server_error"
