// Written by bin/messages from locale/ur/LC_MESSAGES/djangojs.po.
window.catalogue = {
  form: (n) => Number((n != 1)),
  texts: {
  "%(n)s answer\u0000%(n)s answers": [
    "%(n)s جواب",
    "%(n)s جوابات"
  ],
  "%(n)s answer with “%(words)s”.\u0000%(n)s answers with “%(words)s”.": [
    "“%(words)s” والا %(n)s جواب۔",
    "“%(words)s” والے %(n)s جوابات۔"
  ],
  "%(n)s more answer\u0000%(n)s more answers": [
    "مزید %(n)s جواب",
    "مزید %(n)s جوابات"
  ],
  "<b>%(n)s</b> person has joined\u0000<b>%(n)s</b> people have joined": [
    "<b>%(n)s</b> فرد شامل ہے",
    "<b>%(n)s</b> افراد شامل ہیں"
  ]
},
};
