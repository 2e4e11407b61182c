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
  "%(n)s answer.\u0000%(n)s answers.": [
    "%(n)s جواب۔",
    "%(n)s جوابات۔"
  ],
  "%(n)s dot\u0000%(n)s dots": [
    "%(n)s نقطہ",
    "%(n)s نقطے"
  ],
  "%(n)s more answer\u0000%(n)s more answers": [
    "مزید %(n)s جواب",
    "مزید %(n)s جوابات"
  ],
  "<b>%(n)s</b> person has joined\u0000<b>%(n)s</b> people have joined": [
    "<b>%(n)s</b> فرد شامل ہے",
    "<b>%(n)s</b> افراد شامل ہیں"
  ],
  "Copied": [
    "کاپی ہو گیا"
  ],
  "New people cannot join.": [
    "نئے لوگ شامل نہیں ہو سکتے۔"
  ],
  "No answers with “%(words)s”.": [
    "“%(words)s” والا کوئی جواب نہیں۔"
  ],
  "No connection at the moment. Trying again.": [
    "اس وقت رابطہ نہیں۔ دوبارہ کوشش جاری ہے۔"
  ],
  "Nobody has joined yet.": [
    "ابھی کوئی شامل نہیں ہوا۔"
  ],
  "Preparing your file.": [
    "آپ کی فائل تیار ہو رہی ہے۔"
  ],
  "Preparing your file. Parts done: %(done)s of %(steps)s.": [
    "آپ کی فائل تیار ہو رہی ہے۔ کل %(steps)s حصوں میں سے %(done)s تیار ہیں۔"
  ],
  "The link to this answer is copied.": [
    "اس جواب کا لنک کاپی ہو گیا۔"
  ],
  "The session is closing. You can still change causes and actions, and hide answers.": [
    "سیشن اختتام پر ہے۔ وجوہات اور اقدامات اب بھی بدلے جا سکتے ہیں، اور جوابات چھپائے جا سکتے ہیں۔"
  ],
  "The timer is off.": [
    "ٹائمر بند ہے۔"
  ],
  "This answer is hidden. Show it again first.": [
    "یہ جواب چھپایا گیا ہے۔ پہلے اسے دوبارہ دکھائیں۔"
  ],
  "This session is closed.": [
    "یہ سیشن بند ہے۔"
  ],
  "This session is full.": [
    "یہ سیشن بھر گیا ہے۔"
  ],
  "This why is settled. Reopen it before you start a timer.": [
    "یہ “کیوں” مکمل ہو چکا ہے۔ ٹائمر شروع کرنے سے پہلے اسے دوبارہ کھولیں۔"
  ],
  "Waiting for other files.": [
    "دوسری فائلوں کا انتظار ہے۔"
  ],
  "Write your answer first: a few words are enough.": [
    "پہلے اپنا جواب لکھیں: چند الفاظ کافی ہیں۔"
  ],
  "Your file is ready. The download is starting.": [
    "آپ کی فائل تیار ہے۔ ڈاؤن لوڈ شروع ہو رہا ہے۔"
  ]
},
};
