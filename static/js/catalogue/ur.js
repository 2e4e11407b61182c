// Written by bin/messages from locale/ur/LC_MESSAGES/djangojs.po.
window.catalogue = {
  form: (n) => Number((n != 1)),
  texts: {
  "%(first)s to %(last)s of %(n)s": [
    "%(n)s میں سے %(first)s تا %(last)s"
  ],
  "%(key)s does nothing. Press ? for keyboard shortcuts.": [
    "%(key)s سے کچھ نہیں ہوتا۔ کی بورڈ شارٹ کٹ کے لیے ? دبائیں۔"
  ],
  "%(n)s answer\u0000%(n)s answers": [
    "%(n)s جواب",
    "%(n)s جوابات"
  ],
  "%(n)s answer is still waiting to be sent.\u0000%(n)s answers are still waiting to be sent.": [
    "%(n)s جواب ابھی بھیجے جانے کے انتظار میں ہے۔",
    "%(n)s جوابات ابھی بھیجے جانے کے انتظار میں ہیں۔"
  ],
  "%(n)s answer so far.\u0000%(n)s answers so far.": [
    "اب تک %(n)s جواب۔",
    "اب تک %(n)s جوابات۔"
  ],
  "%(n)s answer was never revealed.\u0000%(n)s answers were never revealed.": [
    "%(n)s جواب کبھی سب کو نہیں دکھایا گیا۔",
    "%(n)s جوابات کبھی سب کو نہیں دکھائے گئے۔"
  ],
  "%(n)s answer with “%(words)s”.\u0000%(n)s answers with “%(words)s”.": [
    "“%(words)s” والا %(n)s جواب۔",
    "“%(words)s” والے %(n)s جوابات۔"
  ],
  "%(n)s answer, shuffled.\u0000%(n)s answers, shuffled.": [
    "%(n)s جواب، بغیر ترتیب کے۔",
    "%(n)s جوابات، بغیر ترتیب کے۔"
  ],
  "%(n)s answer.\u0000%(n)s answers.": [
    "%(n)s جواب۔",
    "%(n)s جوابات۔"
  ],
  "%(n)s dot\u0000%(n)s dots": [
    "%(n)s نقطہ",
    "%(n)s نقطے"
  ],
  "%(n)s dot each\u0000%(n)s dots each": [
    "ہر ایک کے لیے %(n)s نقطہ",
    "ہر ایک کے لیے %(n)s نقطے"
  ],
  "%(n)s dot left\u0000%(n)s dots left": [
    "%(n)s نقطہ باقی",
    "%(n)s نقطے باقی"
  ],
  "%(n)s has voted\u0000%(n)s have voted": [
    "%(n)s نے ووٹ دیا ہے",
    "%(n)s نے ووٹ دیا ہے"
  ],
  "%(n)s has voted.\u0000%(n)s have voted.": [
    "%(n)s نے ووٹ دیا ہے۔",
    "%(n)s نے ووٹ دیا ہے۔"
  ],
  "%(n)s has written\u0000%(n)s have written": [
    "%(n)s نے لکھا ہے",
    "%(n)s نے لکھا ہے"
  ],
  "%(n)s joined.\u0000%(n)s joined.": [
    "%(n)s فرد شامل ہوا۔",
    "%(n)s افراد شامل ہوئے۔"
  ],
  "%(n)s min left for whys, about %(each)s each.": [
    "“کیوں” کے لیے %(n)s منٹ باقی، ہر ایک کے لیے تقریباً %(each)s۔"
  ],
  "%(n)s min left for whys.": [
    "“کیوں” کے لیے %(n)s منٹ باقی۔"
  ],
  "%(n)s min left to close.": [
    "اختتام کے لیے %(n)s منٹ باقی۔"
  ],
  "%(n)s min over.": [
    "وقت سے %(n)s منٹ زیادہ۔"
  ],
  "%(n)s minute\u0000%(n)s minutes": [
    "%(n)s منٹ",
    "%(n)s منٹ"
  ],
  "%(n)s minute is planned.\u0000%(n)s minutes are planned.": [
    "طے شدہ وقت %(n)s منٹ ہے۔",
    "طے شدہ وقت %(n)s منٹ ہے۔"
  ],
  "%(n)s more\u0000%(n)s more": [
    "مزید %(n)s",
    "مزید %(n)s"
  ],
  "%(n)s more answer\u0000%(n)s more answers": [
    "مزید %(n)s جواب",
    "مزید %(n)s جوابات"
  ],
  "%(n)s more answer.\u0000%(n)s more answers.": [
    "مزید %(n)s جواب۔",
    "مزید %(n)s جوابات۔"
  ],
  "%(n)s more on your phone\u0000%(n)s more on your phone": [
    "آپ کے فون پر %(n)s مزید",
    "آپ کے فون پر %(n)s مزید"
  ],
  "%(n)s new answer\u0000%(n)s new answers": [
    "%(n)s نیا جواب",
    "%(n)s نئے جوابات"
  ],
  "%(n)s new answer.\u0000%(n)s new answers.": [
    "%(n)s نیا جواب۔",
    "%(n)s نئے جوابات۔"
  ],
  "%(n)s of %(of)s has chosen\u0000%(n)s of %(of)s have chosen": [
    "%(of)s میں سے %(n)s نے انتخاب کیا ہے",
    "%(of)s میں سے %(n)s نے انتخاب کیا ہے"
  ],
  "%(n)s of %(of)s has written\u0000%(n)s of %(of)s have written": [
    "%(of)s میں سے %(n)s نے لکھا ہے",
    "%(of)s میں سے %(n)s نے لکھا ہے"
  ],
  "%(n)s of %(of)s people has written.\u0000%(n)s of %(of)s people have written.": [
    "%(of)s میں سے %(n)s لوگوں نے لکھا ہے۔",
    "%(of)s میں سے %(n)s لوگوں نے لکھا ہے۔"
  ],
  "%(n)s other why is open\u0000%(n)s other whys are open": [
    "%(n)s اور “کیوں” کھلا ہے",
    "%(n)s اور “کیوں” کھلے ہیں"
  ],
  "%(n)s person gave dots.\u0000%(n)s people gave dots.": [
    "%(n)s شخص نے نقطے دیے۔",
    "%(n)s لوگوں نے نقطے دیے۔"
  ],
  "%(n)s person has written.\u0000%(n)s people have written.": [
    "%(n)s شخص نے لکھا ہے۔",
    "%(n)s لوگوں نے لکھا ہے۔"
  ],
  "%(n)s place\u0000%(n)s places": [
    "%(n)s جگہ",
    "%(n)s جگہیں"
  ],
  "%(n)s says they have finished.\u0000%(n)s say they have finished.": [
    "%(n)s کا کہنا ہے کہ انہوں نے لکھنا مکمل کر لیا ہے۔",
    "%(n)s کا کہنا ہے کہ انہوں نے لکھنا مکمل کر لیا ہے۔"
  ],
  "%(n)s selected\u0000%(n)s selected": [
    "%(n)s منتخب",
    "%(n)s منتخب"
  ],
  "%(n)s selected.\u0000%(n)s selected.": [
    "%(n)s منتخب۔",
    "%(n)s منتخب۔"
  ],
  "%(n)s to check\u0000%(n)s to check": [
    "%(n)s دیکھنے کے لیے",
    "%(n)s دیکھنے کے لیے"
  ],
  "%(n)s to check.\u0000%(n)s to check.": [
    "%(n)s دیکھنے کے لیے ہے۔",
    "%(n)s دیکھنے کے لیے ہیں۔"
  ],
  "%(n)s waiting.\u0000%(n)s waiting.": [
    "%(n)s انتظار میں۔",
    "%(n)s انتظار میں۔"
  ],
  "%(n)s why is open.\u0000%(n)s whys are open.": [
    "%(n)s “کیوں” کھلا ہے۔",
    "%(n)s “کیوں” کھلے ہیں۔"
  ],
  "%(place)s of %(all)s": [
    "کل %(all)s میں سے نمبر %(place)s"
  ],
  "1 minute left. The box stays open.": [
    "1 منٹ باقی ہے۔ خانہ کھلا رہے گا۔"
  ],
  "1 phone is sending very fast.": [
    "1 فون بہت تیزی سے بھیج رہا ہے۔"
  ],
  "<b>%(n)s</b> person has joined\u0000<b>%(n)s</b> people have joined": [
    "<b>%(n)s</b> فرد شامل ہے",
    "<b>%(n)s</b> افراد شامل ہیں"
  ],
  "A new theme": [
    "نیا موضوع"
  ],
  "A question to all of us.": [
    "ہم سب سے ایک سوال۔"
  ],
  "About %(n)s answers have been on fewer than 3 phones.": [
    "تقریباً %(n)s جواب 3 سے کم فونوں پر دکھائے گئے ہیں۔"
  ],
  "Action removed. Press U to undo.": [
    "اقدام ہٹا دیا گیا۔ کالعدم کرنے کے لیے U دبائیں۔"
  ],
  "Action saved.": [
    "اقدام محفوظ ہو گیا۔"
  ],
  "Added to the theme. Press U to undo.": [
    "موضوع میں شامل کر دیا گیا۔ کالعدم کرنے کے لیے U دبائیں۔"
  ],
  "All answers are shown.": [
    "تمام جوابات دکھائے گئے ہیں۔"
  ],
  "Another facilitator chooses what is on the big screen.": [
    "بڑی اسکرین پر کیا ہو، یہ کوئی اور سہولت کار طے کر رہا ہے۔"
  ],
  "Another facilitator chooses what is on the big screen. Take over first.": [
    "بڑی اسکرین پر کیا ہو، یہ کوئی اور سہولت کار طے کر رہا ہے۔ پہلے اختیار سنبھالیں۔"
  ],
  "Answer added.": [
    "جواب شامل ہو گیا۔"
  ],
  "Answers are open again.": [
    "جوابات دوبارہ کھل گئے ہیں۔"
  ],
  "Answers are paused.": [
    "جوابات رکے ہوئے ہیں۔"
  ],
  "Answers are paused. Your words stay in the box.": [
    "جوابات رکے ہوئے ہیں۔ آپ کے الفاظ خانے میں رہیں گے۔"
  ],
  "Answers to check": [
    "دیکھنے کے لیے جوابات"
  ],
  "Arriving: %(n)s min.": [
    "پہنچنے کے لیے: %(n)s منٹ۔"
  ],
  "Ask why about these %(n)s\u0000Ask why about these %(n)s": [
    "اس %(n)s کے بارے میں “کیوں” پوچھیں",
    "ان %(n)s کے بارے میں “کیوں” پوچھیں"
  ],
  "Ask why about this": [
    "اس کے بارے میں “کیوں” پوچھیں"
  ],
  "At %(n)s minute for each why there is still time for all of them.\u0000At %(n)s minutes for each why there is still time for all of them.": [
    "ہر “کیوں” کے لیے %(n)s منٹ ہو تو سب کے لیے وقت باقی ہے۔",
    "ہر “کیوں” کے لیے %(n)s منٹ ہوں تو سب کے لیے وقت باقی ہے۔"
  ],
  "At %(n)s minute for each why there is still time to close.\u0000At %(n)s minutes for each why there is still time to close.": [
    "ہر “کیوں” کے لیے %(n)s منٹ ہو تو اختتام کے لیے وقت باقی رہتا ہے۔",
    "ہر “کیوں” کے لیے %(n)s منٹ ہوں تو اختتام کے لیے وقت باقی رہتا ہے۔"
  ],
  "Back to reading.": [
    "واپس پڑھنے پر۔"
  ],
  "Back to reading. You can still add an answer.": [
    "واپس پڑھنے پر۔ جواب اب بھی شامل کیا جا سکتا ہے۔"
  ],
  "Choose an answer": [
    "جواب چنیں"
  ],
  "Choose an answer first. Press J for the next one.": [
    "پہلے کوئی جواب چنیں۔ اگلے جواب کے لیے J دبائیں۔"
  ],
  "Choose another answer": [
    "کوئی اور جواب چنیں"
  ],
  "Choose where to ask why next.": [
    "طے کریں کہ اب کہاں “کیوں” پوچھنا ہے۔"
  ],
  "Closing: %(n)s min.": [
    "اختتام کے لیے: %(n)s منٹ۔"
  ],
  "Connected again.": [
    "رابطہ پھر سے قائم ہے۔"
  ],
  "Connected: %(n)s.": [
    "منسلک: %(n)s۔"
  ],
  "Copied": [
    "کاپی ہو گیا"
  ],
  "Dots given: %(given)s of %(all)s.": [
    "دیے گئے نقطے: کل %(all)s میں سے %(given)s۔"
  ],
  "Dots on paper saved. Press U to undo.": [
    "کاغذ کے نقطے محفوظ ہو گئے۔ کالعدم کرنے کے لیے U دبائیں۔"
  ],
  "Go to a why first. Press 1 to 9.": [
    "پہلے کسی “کیوں” پر جائیں۔ 1 سے 9 تک کوئی کلید دبائیں۔"
  ],
  "Go to step 3 or 4 to add an action.": [
    "اقدام شامل کرنے کے لیے مرحلہ 3 یا 4 پر جائیں۔"
  ],
  "Grouped. Press U to undo.": [
    "یکجا کر دیے گئے۔ کالعدم کرنے کے لیے U دبائیں۔"
  ],
  "Half of the room has no Wi-Fi for 30 seconds.": [
    "آدھے کمرے میں 30 سیکنڈ وائی فائی نہیں۔"
  ],
  "Hidden. Press U to undo.": [
    "چھپا دیا گیا۔ کالعدم کرنے کے لیے U دبائیں۔"
  ],
  "Hidden: %(n)s.": [
    "چھپائے گئے: %(n)s۔"
  ],
  "Hide": [
    "چھپائیں"
  ],
  "Hide the password": [
    "پاس ورڈ چھپائیں"
  ],
  "How much each group said is up to date.": [
    "ہر گروپ نے کتنا کہا، یہ تازہ ہے۔"
  ],
  "In themes: %(n)s.": [
    "موضوعات میں: %(n)s۔"
  ],
  "Is this a fair record of what we said?": [
    "کیا یہ ہماری باتوں کا درست ریکارڈ ہے؟"
  ],
  "Kept on this phone, not sent.": [
    "اس فون پر رکھا گیا، نہیں بھیجا گیا۔"
  ],
  "Mark a cause first. Then you can add an action.": [
    "پہلے کسی وجہ کو نشان زد کریں۔ پھر آپ اقدام شامل کر سکتے ہیں۔"
  ],
  "Marked as a cause.": [
    "وجہ کا نشان لگا دیا گیا۔"
  ],
  "Marked as a cause. Press 0 for “Causes and actions”.": [
    "وجہ کا نشان لگایا گیا۔ “وجوہات اور اقدامات” کے لیے 0 دبائیں۔"
  ],
  "Most dots (%(n)s): %(answers)s.": [
    "سب سے زیادہ نقطے (%(n)s): %(answers)s۔"
  ],
  "New people can join.": [
    "نئے لوگ شامل ہو سکتے ہیں۔"
  ],
  "New people cannot join.": [
    "نئے لوگ شامل نہیں ہو سکتے۔"
  ],
  "New theme: %(words)s.": [
    "نیا موضوع: %(words)s۔"
  ],
  "No answers here yet.": [
    "یہاں ابھی کوئی جواب نہیں۔"
  ],
  "No answers with “%(words)s”.": [
    "“%(words)s” والا کوئی جواب نہیں۔"
  ],
  "No answers yet.": [
    "ابھی کوئی جواب نہیں۔"
  ],
  "No connection at the moment. Trying again.": [
    "اس وقت رابطہ نہیں۔ دوبارہ کوشش جاری ہے۔"
  ],
  "No connection. Nothing has changed. Try again when it is back.": [
    "رابطہ نہیں۔ کچھ نہیں بدلا۔ رابطہ بحال ہونے پر دوبارہ کوشش کریں۔"
  ],
  "No connection. This page carries on when it is back.": [
    "رابطہ نہیں۔ رابطہ بحال ہوتے ہی یہ صفحہ پھر چل پڑے گا۔"
  ],
  "No connection. What you write is kept on this phone and sent later.": [
    "رابطہ نہیں۔ آپ کی تحریر اس فون پر رکھی جائے گی اور بعد میں بھیجی جائے گی۔"
  ],
  "No dots left": [
    "کوئی نقطہ باقی نہیں"
  ],
  "No longer a cause. Press U to undo.": [
    "اب وجہ نہیں۔ کالعدم کرنے کے لیے U دبائیں۔"
  ],
  "Nobody can see them until you reveal them, not even you.": [
    "جب تک آپ سب کو نہ دکھائیں، انہیں کوئی نہیں دیکھ سکتا، آپ خود بھی نہیں۔"
  ],
  "Nobody has chosen yet.": [
    "ابھی تک کسی نے انتخاب نہیں کیا۔"
  ],
  "Nobody has joined yet.": [
    "ابھی کوئی شامل نہیں ہوا۔"
  ],
  "None has more than %(n)s dot.\u0000None has more than %(n)s dots.": [
    "کسی کے %(n)s سے زیادہ نقطے نہیں۔",
    "کسی کے %(n)s سے زیادہ نقطے نہیں۔"
  ],
  "Not connected: %(n)s.": [
    "غیر منسلک: %(n)s۔"
  ],
  "Not in a theme: %(n)s.": [
    "کسی موضوع میں نہیں: %(n)s۔"
  ],
  "Not sent.": [
    "نہیں بھیجا گیا۔"
  ],
  "On the big screen: %(what)s.": [
    "بڑی اسکرین پر: %(what)s۔"
  ],
  "One thought:": [
    "ایک خیال:"
  ],
  "Open the session first.": [
    "پہلے سیشن کھولیں۔"
  ],
  "People are writing. No answers yet.": [
    "لوگ لکھ رہے ہیں۔ ابھی کوئی جواب نہیں۔"
  ],
  "Plan %(n)s min each": [
    "ہر ایک کے لیے %(n)s منٹ رکھیں"
  ],
  "Planned time is over.": [
    "طے شدہ وقت ختم ہو گیا۔"
  ],
  "Preparing your file.": [
    "آپ کی فائل تیار ہو رہی ہے۔"
  ],
  "Preparing your file. Parts done: %(done)s of %(steps)s.": [
    "آپ کی فائل تیار ہو رہی ہے۔ کل %(steps)s حصوں میں سے %(done)s تیار ہیں۔"
  ],
  "Press G to group them.": [
    "انہیں اکٹھا کرنے کے لیے G دبائیں۔"
  ],
  "Press U to undo.": [
    "کالعدم کرنے کے لیے U دبائیں۔"
  ],
  "Press W to ask why about them.": [
    "ان کے بارے میں “کیوں” پوچھنے کے لیے W دبائیں۔"
  ],
  "Removed from the theme. Press U to undo.": [
    "موضوع سے نکال دیا گیا۔ کالعدم کرنے کے لیے U دبائیں۔"
  ],
  "Renamed.": [
    "نام بدل دیا گیا۔"
  ],
  "Reveal the answers first.": [
    "پہلے جوابات سب کو دکھائیں۔"
  ],
  "Revealed. %(n)s answer.\u0000Revealed. %(n)s answers, shuffled.": [
    "سب کو دکھا دیا گیا۔ %(n)s جواب۔",
    "سب کو دکھا دیے گئے۔ %(n)s جوابات، بغیر ترتیب کے۔"
  ],
  "Revealed. %(n)s answer. You can still add an answer.\u0000Revealed. %(n)s answers, shuffled. You can still add an answer.": [
    "سب کو دکھا دیا گیا۔ %(n)s جواب۔ جواب اب بھی شامل کیا جا سکتا ہے۔",
    "سب کو دکھا دیے گئے۔ %(n)s جوابات، بغیر ترتیب کے۔ جواب اب بھی شامل کیا جا سکتا ہے۔"
  ],
  "Select the answers first. Press X to select one.": [
    "پہلے جوابات منتخب کریں۔ کوئی جواب منتخب کرنے کے لیے X دبائیں۔"
  ],
  "Sent": [
    "بھیج دیا گیا"
  ],
  "Sent. You can change it until this closes.": [
    "بھیج دیا گیا۔ اس کے بند ہونے تک آپ اسے بدل سکتے ہیں۔"
  ],
  "Several answers are selected. Press again to ask only about “%(text)s”.": [
    "کئی جوابات چنے گئے ہیں۔ صرف “%(text)s” کے بارے میں پوچھنے کے لیے دوبارہ دبائیں۔"
  ],
  "Short questions are easier to answer.": [
    "چھوٹے سوالوں کا جواب دینا آسان ہوتا ہے۔"
  ],
  "Show": [
    "دکھائیں"
  ],
  "Show %(n)s more\u0000Show %(n)s more": [
    "مزید %(n)s دکھائیں",
    "مزید %(n)s دکھائیں"
  ],
  "Show fewer": [
    "کم دکھائیں"
  ],
  "Show the password": [
    "پاس ورڈ دکھائیں"
  ],
  "Shown again.": [
    "دوبارہ دکھا دیا گیا۔"
  ],
  "Slow: %(n)s.": [
    "سست: %(n)s۔"
  ],
  "Start with “Why”.": [
    "“کیوں” سے پوچھیں۔"
  ],
  "Step %(n)s of %(steps)s: %(what)s": [
    "مرحلہ %(n)s از %(steps)s: %(what)s"
  ],
  "Stop reading back first.": [
    "پہلے واپس پڑھنا بند کریں۔"
  ],
  "Taken out. Not sent yet.": [
    "نکال دیا گیا۔ ابھی بھیجا نہیں گیا۔"
  ],
  "That did not reach the room. Try again.": [
    "وہ سیشن تک نہیں پہنچا۔ دوبارہ کوشش کریں۔"
  ],
  "That did not work. Nothing has changed.": [
    "وہ کام نہیں ہوا۔ کچھ نہیں بدلا۔"
  ],
  "That did not work. Nothing has changed. Try again in a moment.": [
    "وہ کام نہیں ہوا۔ کچھ نہیں بدلا۔ ایک لمحے بعد دوبارہ کوشش کریں۔"
  ],
  "That is %(n)s character too long. Make it a little shorter.\u0000That is %(n)s characters too long. Make it a little shorter.": [
    "یہ %(n)s حرف زیادہ لمبا ہے۔ اسے تھوڑا مختصر کریں۔",
    "یہ %(n)s حروف زیادہ لمبا ہے۔ اسے تھوڑا مختصر کریں۔"
  ],
  "That step was somewhere else.": [
    "وہ قدم کسی اور جگہ کا تھا۔"
  ],
  "That step was somewhere else. Press again to undo it.": [
    "وہ قدم کسی اور جگہ کا تھا۔ اسے کالعدم کرنے کے لیے پھر دبائیں۔"
  ],
  "The answers are already revealed.": [
    "جوابات پہلے ہی سب کو دکھائے جا چکے ہیں۔"
  ],
  "The big screen is open.": [
    "بڑی اسکرین کھل گئی ہے۔"
  ],
  "The last step is still being sent. Press the key again.": [
    "آخری قدم ابھی بھیجا جا رہا ہے۔ کلید پھر دبائیں۔"
  ],
  "The link to this answer is copied.": [
    "اس جواب کا لنک کاپی ہو گیا۔"
  ],
  "The next why will appear here.": [
    "اگلا “کیوں” یہاں نظر آئے گا۔"
  ],
  "The other answers did not load. Try again.": [
    "دوسرے جوابات لوڈ نہیں ہوئے۔ دوبارہ کوشش کریں۔"
  ],
  "The question has closed.": [
    "سوال بند ہو گیا ہے۔"
  ],
  "The question has closed. Press U to undo.": [
    "سوال بند ہو گیا ہے۔ واپس کرنے کے لیے U دبائیں۔"
  ],
  "The room has asked why about one of these answers, so it cannot go into a theme.": [
    "ان میں سے ایک جواب کے بارے میں “کیوں” پوچھا جا چکا ہے، اس لیے وہ موضوع میں نہیں جا سکتا۔"
  ],
  "The room is asked.": [
    "سب سے پوچھا گیا ہے۔"
  ],
  "The room is asked. Press U to undo.": [
    "سب سے پوچھ لیا گیا۔ واپس کرنے کے لیے U دبائیں۔"
  ],
  "The session has started. The next why will appear here.": [
    "سیشن شروع ہو گیا ہے۔ اگلا “کیوں” یہاں نظر آئے گا۔"
  ],
  "The session is closed.": [
    "سیشن بند ہے۔"
  ],
  "The session is closing.": [
    "سیشن اختتام پر ہے۔"
  ],
  "The session is closing. You can no longer add answers.": [
    "سیشن اختتام پر ہے۔ اب مزید جوابات شامل نہیں کیے جا سکتے۔"
  ],
  "The session is closing. You can still change causes and actions, hide answers and ask the room a question.": [
    "سیشن اختتام پر ہے۔ وجوہات اور اقدامات اب بھی بدلے جا سکتے ہیں، جوابات چھپائے جا سکتے ہیں اور سب سے سوال پوچھا جا سکتا ہے۔"
  ],
  "The session is open again.": [
    "سیشن پھر سے کھلا ہے۔"
  ],
  "The session is open. The code is %(code)s.": [
    "سیشن کھلا ہے۔ کوڈ یہ ہے: ⁦%(code)s⁩۔"
  ],
  "The time for each why is changed.": [
    "ہر “کیوں” کا وقت بدل دیا گیا ہے۔"
  ],
  "The time is up. The box stays open.": [
    "وقت ختم ہو گیا۔ خانہ کھلا رہے گا۔"
  ],
  "The timer is off.": [
    "ٹائمر بند ہے۔"
  ],
  "The timer is on.": [
    "ٹائمر چل رہا ہے۔"
  ],
  "The timer starts with the first why.": [
    "ٹائمر پہلے “کیوں” کے ساتھ شروع ہوتا ہے۔"
  ],
  "Then %(n)s to close.": [
    "پھر اختتام کے لیے %(n)s۔"
  ],
  "There are no answers here.": [
    "یہاں کوئی جواب نہیں۔"
  ],
  "There are no answers to find here.": [
    "یہاں تلاش کرنے کے لیے کوئی جواب نہیں۔"
  ],
  "There are no answers yet. Press again to reveal anyway.": [
    "ابھی کوئی جواب نہیں۔ پھر بھی سب کو دکھانے کے لیے دوبارہ دبائیں۔"
  ],
  "There is no why %(n)s yet.": [
    "کیوں %(n)s ابھی موجود نہیں۔"
  ],
  "There is not enough time for every step. You can skip any of them.": [
    "ہر مرحلے کے لیے وقت کافی نہیں۔ آپ ان میں سے کوئی بھی چھوڑ سکتے ہیں۔"
  ],
  "There is nothing to undo.": [
    "کالعدم کرنے کے لیے کچھ نہیں۔"
  ],
  "There is time for every step: about %(n)s min each.": [
    "ہر مرحلے کے لیے وقت ہے: ہر ایک کے لیے تقریباً %(n)s منٹ۔"
  ],
  "There is time for every step: about %(n)s min for actions, %(each)s for each of the others.": [
    "ہر مرحلے کے لیے وقت ہے: اقدامات کے لیے تقریباً %(n)s منٹ، باقی ہر ایک کے لیے %(each)s۔"
  ],
  "There were no answers.": [
    "کوئی جواب نہیں تھا۔"
  ],
  "These are 2 questions. Ask one.": [
    "یہ 2 سوال ہیں۔ ایک پوچھیں۔"
  ],
  "This already contains an answer. What goes wrong without it? Ask about that.": [
    "اس میں پہلے ہی ایک جواب ہے۔ اس کے بغیر کیا غلط ہوتا ہے؟ اس کے بارے میں پوچھیں۔"
  ],
  "This answer is already in a theme. Remove it from the theme first.": [
    "یہ جواب پہلے ہی ایک موضوع میں ہے۔ پہلے اسے موضوع سے نکالیں۔"
  ],
  "This answer is hidden. Show it again first.": [
    "یہ جواب چھپایا گیا ہے۔ پہلے اسے دوبارہ دکھائیں۔"
  ],
  "This answer is in a theme. Ask why about the theme.": [
    "یہ جواب ایک موضوع میں ہے۔ موضوع کے بارے میں “کیوں” پوچھیں۔"
  ],
  "This answer was taken back.": [
    "یہ جواب واپس لے لیا گیا۔"
  ],
  "This may sound like blame. Ask about the work, not about people.": [
    "یہ الزام لگ سکتا ہے۔ کام کے بارے میں پوچھیں، لوگوں کے بارے میں نہیں۔"
  ],
  "This page was open too long, so that was not done. It is up to date now. Do it again.": [
    "یہ صفحہ بہت دیر تک کھلا رہا، اس لیے وہ کام نہیں ہوا۔ اب یہ تازہ ہے۔ وہ کام دوبارہ کریں۔"
  ],
  "This session is closed.": [
    "یہ سیشن بند ہے۔"
  ],
  "This session is full.": [
    "یہ سیشن بھر گیا ہے۔"
  ],
  "This why is already settled.": [
    "یہ “کیوں” پہلے ہی مکمل ہو چکا ہے۔"
  ],
  "This why is settled. Reopen it before you start a timer.": [
    "یہ “کیوں” مکمل ہو چکا ہے۔ ٹائمر شروع کرنے سے پہلے اسے دوبارہ کھولیں۔"
  ],
  "This why is settled. Reopen it first.": [
    "یہ “کیوں” مکمل ہو چکا ہے۔ پہلے اسے دوبارہ کھولیں۔"
  ],
  "This why is settled. Reopen it to add an answer.": [
    "یہ “کیوں” مکمل ہو چکا ہے۔ جواب شامل کرنے کے لیے اسے دوبارہ کھولیں۔"
  ],
  "Time for whys is over.": [
    "“کیوں” کا وقت ختم ہو گیا۔"
  ],
  "Undo it anyway": [
    "پھر بھی واپس لیں"
  ],
  "Undone.": [
    "کالعدم کر دیا گیا۔"
  ],
  "Ungrouped. Press U to undo.": [
    "الگ الگ کر دیے گئے۔ کالعدم کرنے کے لیے U دبائیں۔"
  ],
  "Updates are paused.": [
    "تازہ کاری رکی ہوئی ہے۔"
  ],
  "Updates are paused. %(n)s change is not shown yet.\u0000Updates are paused. %(n)s changes are not shown yet.": [
    "تازہ کاری رکی ہوئی ہے۔ %(n)s تبدیلی ابھی نظر نہیں آئی۔",
    "تازہ کاری رکی ہوئی ہے۔ %(n)s تبدیلیاں ابھی نظر نہیں آئیں۔"
  ],
  "Updates are shown again.": [
    "تازہ کاری پھر نظر آ رہی ہے۔"
  ],
  "Updates are slow here. This page checks every few seconds.": [
    "یہاں تازہ کاری سست ہے۔ یہ صفحہ ہر چند سیکنڈ بعد دیکھ لیتا ہے۔"
  ],
  "Voting is already open.": [
    "ووٹنگ پہلے ہی کھلی ہے۔"
  ],
  "Voting is open.": [
    "ووٹنگ کھلی ہے۔"
  ],
  "Voting is open. %(n)s dot each.\u0000Voting is open. %(n)s dots each.": [
    "ووٹنگ کھلی ہے۔ ہر ایک کے پاس %(n)s نقطہ۔",
    "ووٹنگ کھلی ہے۔ ہر ایک کے پاس %(n)s نقطے۔"
  ],
  "Voting is open. You have %(n)s dot.\u0000Voting is open. You have %(n)s dots.": [
    "ووٹنگ کھلی ہے۔ آپ کے پاس %(n)s نقطہ ہے۔",
    "ووٹنگ کھلی ہے۔ آپ کے پاس %(n)s نقطے ہیں۔"
  ],
  "Voting is over.": [
    "ووٹنگ ختم ہو چکی ہے۔"
  ],
  "Waiting for other files.": [
    "دوسری فائلوں کا انتظار ہے۔"
  ],
  "Why %(n)s is open again.": [
    "کیوں %(n)s پھر سے کھلا ہے۔"
  ],
  "Why %(n)s is open.": [
    "کیوں %(n)s کھلا ہے۔"
  ],
  "Why %(n)s is open. Write your answer.": [
    "کیوں %(n)s کھلا ہے۔ اپنا جواب لکھیں۔"
  ],
  "Why %(n)s is open. Your words are still here.": [
    "کیوں %(n)s کھلا ہے۔ آپ کے الفاظ ابھی یہاں موجود ہیں۔"
  ],
  "Why %(n)s is settled.": [
    "کیوں %(n)s مکمل ہو چکا ہے۔"
  ],
  "Why %(n)s of %(levels)s.": [
    "کیوں %(n)s (کل %(levels)s میں سے)۔"
  ],
  "Why %(n)s.": [
    "کیوں %(n)s۔"
  ],
  "Whys: %(n)s min.": [
    "“کیوں” کے لیے: %(n)s منٹ۔"
  ],
  "Write your answer first: a few words are enough.": [
    "پہلے اپنا جواب لکھیں: چند الفاظ کافی ہیں۔"
  ],
  "You cannot do that here.": [
    "یہ کام یہاں نہیں ہو سکتا۔"
  ],
  "You cannot hide a whole theme. Hide its answers one by one.": [
    "پورا موضوع نہیں چھپایا جا سکتا۔ اس کے جوابات ایک ایک کر کے چھپائیں۔"
  ],
  "You cannot select one answer inside a theme. Remove it from the theme first.": [
    "موضوع کے اندر کا کوئی ایک جواب منتخب نہیں ہو سکتا۔ پہلے اسے موضوع سے نکالیں۔"
  ],
  "You have %(n)s minute.\u0000You have %(n)s minutes.": [
    "آپ کے پاس %(n)s منٹ ہے۔",
    "آپ کے پاس %(n)s منٹ ہیں۔"
  ],
  "You have been signed out. Sign in again in another tab, then do it again.": [
    "آپ کو سائن آؤٹ کر دیا گیا ہے۔ کسی اور ٹیب میں دوبارہ سائن اِن کریں، پھر یہ کام دوبارہ کریں۔"
  ],
  "Your answer is sent.\u0000Your %(n)s answers are sent.": [
    "آپ کا جواب بھیج دیا گیا۔",
    "آپ کے %(n)s جوابات بھیج دیے گئے۔"
  ],
  "Your file is ready. The download is starting.": [
    "آپ کی فائل تیار ہے۔ ڈاؤن لوڈ شروع ہو رہا ہے۔"
  ],
  "Your words are still here.": [
    "آپ کے الفاظ ابھی یہاں موجود ہیں۔"
  ],
  "hidden": [
    "چھپایا گیا"
  ],
  "kept for %(n)s day\u0000kept for %(n)s days": [
    "%(n)s دن تک محفوظ",
    "%(n)s دن تک محفوظ"
  ],
  "theme of %(n)s answer\u0000theme of %(n)s answers": [
    "%(n)s جواب کا موضوع",
    "%(n)s جوابات کا موضوع"
  ],
  "underlying cause": [
    "پس پردہ وجہ"
  ],
  "why?": [
    "کیوں؟"
  ],
  "words of a question that contains an answer, with commas between them\u0004no, lack of, lacks, missing, not enough, too few, shortage of, there not": [
    "کی کمی, موجود نہیں, غائب, ناکافی, کافی نہیں, بہت کم"
  ],
  "words of a question, with commas between them\u0004why, how come": [
    "کیوں, کس لیے"
  ]
},
};
