from django.urls import path

from workshops.consumers import Live, Probe

urlpatterns = [
    # No code looks like this; the address has the form of all others, for the proxy.
    path("s/doctor/live", Probe.as_asgi(), name="probe"),
    path("s/<code>/live", Live.as_asgi(), name="live"),
]
