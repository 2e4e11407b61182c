"""The addresses of the demo, beside those of the app."""

from django.urls import path

from simulation import views

urlpatterns = [path("demo/desk/<slug:token>", views.desk, name="demo-desk")]
