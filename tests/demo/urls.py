"""The addresses of the demo: those of every day, and the desk link."""

from django.urls import path

from workshops.urls import urlpatterns as everyday
from workshops.views import demo

urlpatterns = [path("demo/desk/<token>", demo.desk), *everyday]
