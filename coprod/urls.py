from django.urls import include, path

urlpatterns = [path("", include("workshops.urls"))]

handler400 = "workshops.views.errors.bad_request"
handler403 = "workshops.views.errors.forbidden"
handler404 = "workshops.views.errors.not_found"
handler500 = "workshops.views.errors.server_error"
