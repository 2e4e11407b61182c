"""The addresses of a server whose role is demo."""

from django.urls import include, path

urlpatterns = [path("", include("simulation.urls")), path("", include("coprod.urls"))]
