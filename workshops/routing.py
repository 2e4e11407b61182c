from django.urls import path

from workshops.consumers import Live

websocket_urlpatterns = [path("s/<code>/live", Live.as_asgi())]
