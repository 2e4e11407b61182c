from django.urls import path

from workshops.consumers import Live

urlpatterns = [path("s/<code>/live", Live.as_asgi(), name="live")]
