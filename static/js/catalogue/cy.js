// Written by bin/messages from locale/cy/LC_MESSAGES/djangojs.po.
window.catalogue = {
  form: (n) => Number((n==0) ? 0 : (n==1) ? 1 : (n==2) ? 2 : (n==3) ? 3 : (n==6) ? 4 : 5),
  texts: {
  "%(n)s answer\u0000%(n)s answers": [
    "%(n)s ateb",
    "%(n)s ateb",
    "%(n)s ateb",
    "%(n)s ateb",
    "%(n)s ateb",
    "%(n)s ateb"
  ],
  "%(n)s answer with “%(words)s”.\u0000%(n)s answers with “%(words)s”.": [
    "Dim atebion â “%(words)s”.",
    "%(n)s ateb â “%(words)s”.",
    "%(n)s ateb â “%(words)s”.",
    "%(n)s ateb â “%(words)s”.",
    "%(n)s ateb â “%(words)s”.",
    "%(n)s o atebion â “%(words)s”."
  ],
  "%(n)s more answer\u0000%(n)s more answers": [
    "%(n)s ateb arall",
    "%(n)s ateb arall",
    "%(n)s ateb arall",
    "%(n)s ateb arall",
    "%(n)s ateb arall",
    "%(n)s ateb arall"
  ],
  "<b>%(n)s</b> person has joined\u0000<b>%(n)s</b> people have joined": [
    "<b>%(n)s</b> person wedi ymuno",
    "<b>%(n)s</b> person wedi ymuno",
    "<b>%(n)s</b> berson wedi ymuno",
    "<b>%(n)s</b> pherson wedi ymuno",
    "<b>%(n)s</b> pherson wedi ymuno",
    "<b>%(n)s</b> o bobl wedi ymuno"
  ],
  "Copied": [
    "Copïwyd"
  ],
  "No answers with “%(words)s”.": [
    "Dim atebion â “%(words)s”."
  ],
  "No connection at the moment. Trying again.": [
    "Dim cysylltiad ar hyn o bryd. Yn rhoi cynnig arall arni."
  ],
  "Preparing your file.": [
    "Yn paratoi eich ffeil."
  ],
  "Preparing your file. Parts done: %(done)s of %(steps)s.": [
    "Yn paratoi eich ffeil. Rhannau wedi’u gwneud: %(done)s o %(steps)s."
  ],
  "The link to this answer is copied.": [
    "Mae’r ddolen i’r ateb hwn wedi’i chopïo."
  ],
  "Waiting for other files.": [
    "Yn aros am ffeiliau eraill."
  ],
  "Your file is ready. The download is starting.": [
    "Mae eich ffeil yn barod. Mae’r lawrlwytho’n dechrau."
  ]
},
};
