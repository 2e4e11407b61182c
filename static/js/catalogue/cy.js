// Written by bin/messages from locale/cy/LC_MESSAGES/djangojs.po.
window.catalogue = {
  form: (n) => Number((n==0) ? 0 : (n==1) ? 1 : (n==2) ? 2 : (n==3) ? 3 : (n==6) ? 4 : 5),
  texts: {
  "%(first)s to %(last)s of %(n)s": [
    "%(first)s i %(last)s o %(n)s"
  ],
  "%(key)s does nothing. Press ? for keyboard shortcuts.": [
    "Nid yw %(key)s yn gwneud dim. Pwyswch ? i weld y llwybrau byr bysellfwrdd."
  ],
  "%(n)s answer\u0000%(n)s answers": [
    "%(n)s ateb",
    "%(n)s ateb",
    "%(n)s ateb",
    "%(n)s ateb",
    "%(n)s ateb",
    "%(n)s ateb"
  ],
  "%(n)s answer is still waiting to be sent.\u0000%(n)s answers are still waiting to be sent.": [
    "Nid oes ateb yn aros i gael ei anfon.",
    "Mae %(n)s ateb yn aros i gael ei anfon o hyd.",
    "Mae %(n)s ateb yn aros i gael eu hanfon o hyd.",
    "Mae %(n)s ateb yn aros i gael eu hanfon o hyd.",
    "Mae %(n)s ateb yn aros i gael eu hanfon o hyd.",
    "Mae %(n)s o atebion yn aros i gael eu hanfon o hyd."
  ],
  "%(n)s answer so far.\u0000%(n)s answers so far.": [
    "%(n)s ateb hyd yma.",
    "%(n)s ateb hyd yma.",
    "%(n)s ateb hyd yma.",
    "%(n)s ateb hyd yma.",
    "%(n)s ateb hyd yma.",
    "%(n)s ateb hyd yma."
  ],
  "%(n)s answer was never revealed.\u0000%(n)s answers were never revealed.": [
    "Nid oes ateb na chafodd ei ddangos i bawb.",
    "Mae %(n)s ateb na ddangoswyd i bawb.",
    "Mae %(n)s ateb na ddangoswyd i bawb.",
    "Mae %(n)s ateb na ddangoswyd i bawb.",
    "Mae %(n)s ateb na ddangoswyd i bawb.",
    "Mae %(n)s o atebion na ddangoswyd i bawb."
  ],
  "%(n)s answer with “%(words)s”.\u0000%(n)s answers with “%(words)s”.": [
    "Dim atebion sy’n cynnwys “%(words)s”.",
    "%(n)s ateb sy’n cynnwys “%(words)s”.",
    "%(n)s ateb sy’n cynnwys “%(words)s”.",
    "%(n)s ateb sy’n cynnwys “%(words)s”.",
    "%(n)s ateb sy’n cynnwys “%(words)s”.",
    "%(n)s o atebion sy’n cynnwys “%(words)s”."
  ],
  "%(n)s answer, shuffled.\u0000%(n)s answers, shuffled.": [
    "Dim atebion.",
    "%(n)s ateb, wedi’i gymysgu.",
    "%(n)s ateb, wedi’u cymysgu.",
    "%(n)s ateb, wedi’u cymysgu.",
    "%(n)s ateb, wedi’u cymysgu.",
    "%(n)s ateb, wedi’u cymysgu."
  ],
  "%(n)s answer.\u0000%(n)s answers.": [
    "%(n)s ateb.",
    "%(n)s ateb.",
    "%(n)s ateb.",
    "%(n)s ateb.",
    "%(n)s ateb.",
    "%(n)s ateb."
  ],
  "%(n)s dot\u0000%(n)s dots": [
    "%(n)s dot",
    "%(n)s dot",
    "%(n)s ddot",
    "%(n)s dot",
    "%(n)s dot",
    "%(n)s dot"
  ],
  "%(n)s dot each\u0000%(n)s dots each": [
    "Dim dotiau",
    "%(n)s dot yr un",
    "%(n)s ddot yr un",
    "%(n)s dot yr un",
    "%(n)s dot yr un",
    "%(n)s dot yr un"
  ],
  "%(n)s dot left\u0000%(n)s dots left": [
    "%(n)s dot ar ôl",
    "%(n)s dot ar ôl",
    "%(n)s ddot ar ôl",
    "%(n)s dot ar ôl",
    "%(n)s dot ar ôl",
    "%(n)s dot ar ôl"
  ],
  "%(n)s has voted\u0000%(n)s have voted": [
    "Mae %(n)s wedi pleidleisio",
    "Mae %(n)s wedi pleidleisio",
    "Mae %(n)s wedi pleidleisio",
    "Mae %(n)s wedi pleidleisio",
    "Mae %(n)s wedi pleidleisio",
    "Mae %(n)s wedi pleidleisio"
  ],
  "%(n)s has voted.\u0000%(n)s have voted.": [
    "Mae %(n)s wedi pleidleisio.",
    "Mae %(n)s wedi pleidleisio.",
    "Mae %(n)s wedi pleidleisio.",
    "Mae %(n)s wedi pleidleisio.",
    "Mae %(n)s wedi pleidleisio.",
    "Mae %(n)s wedi pleidleisio."
  ],
  "%(n)s has written\u0000%(n)s have written": [
    "Mae %(n)s wedi ysgrifennu",
    "Mae %(n)s wedi ysgrifennu",
    "Mae %(n)s wedi ysgrifennu",
    "Mae %(n)s wedi ysgrifennu",
    "Mae %(n)s wedi ysgrifennu",
    "Mae %(n)s wedi ysgrifennu"
  ],
  "%(n)s joined.\u0000%(n)s joined.": [
    "%(n)s wedi ymuno.",
    "%(n)s wedi ymuno.",
    "%(n)s wedi ymuno.",
    "%(n)s wedi ymuno.",
    "%(n)s wedi ymuno.",
    "%(n)s wedi ymuno."
  ],
  "%(n)s min left for whys, about %(each)s each.": [
    "%(n)s mun ar ôl i’r cwestiynau pam, tua %(each)s yr un."
  ],
  "%(n)s min left for whys.": [
    "%(n)s mun ar ôl i’r cwestiynau pam."
  ],
  "%(n)s min left to close.": [
    "%(n)s mun ar ôl i gloi."
  ],
  "%(n)s min over.": [
    "%(n)s mun dros yr amser."
  ],
  "%(n)s minute\u0000%(n)s minutes": [
    "%(n)s munud",
    "%(n)s munud",
    "%(n)s funud",
    "%(n)s munud",
    "%(n)s munud",
    "%(n)s munud"
  ],
  "%(n)s minute is planned.\u0000%(n)s minutes are planned.": [
    "Nid oes munudau wedi’u cynllunio.",
    "Mae %(n)s munud wedi’i gynllunio.",
    "Mae %(n)s funud wedi’u cynllunio.",
    "Mae %(n)s munud wedi’u cynllunio.",
    "Mae %(n)s munud wedi’u cynllunio.",
    "Mae %(n)s munud wedi’u cynllunio."
  ],
  "%(n)s more\u0000%(n)s more": [
    "%(n)s arall",
    "%(n)s arall",
    "%(n)s arall",
    "%(n)s arall",
    "%(n)s arall",
    "%(n)s arall"
  ],
  "%(n)s more answer\u0000%(n)s more answers": [
    "%(n)s ateb arall",
    "%(n)s ateb arall",
    "%(n)s ateb arall",
    "%(n)s ateb arall",
    "%(n)s ateb arall",
    "%(n)s ateb arall"
  ],
  "%(n)s more answer.\u0000%(n)s more answers.": [
    "%(n)s ateb arall.",
    "%(n)s ateb arall.",
    "%(n)s ateb arall.",
    "%(n)s ateb arall.",
    "%(n)s ateb arall.",
    "%(n)s ateb arall."
  ],
  "%(n)s more on your phone\u0000%(n)s more on your phone": [
    "%(n)s arall ar eich ffôn",
    "%(n)s arall ar eich ffôn",
    "%(n)s arall ar eich ffôn",
    "%(n)s arall ar eich ffôn",
    "%(n)s arall ar eich ffôn",
    "%(n)s arall ar eich ffôn"
  ],
  "%(n)s new answer\u0000%(n)s new answers": [
    "%(n)s ateb newydd",
    "%(n)s ateb newydd",
    "%(n)s ateb newydd",
    "%(n)s ateb newydd",
    "%(n)s ateb newydd",
    "%(n)s ateb newydd"
  ],
  "%(n)s new answer.\u0000%(n)s new answers.": [
    "%(n)s ateb newydd.",
    "%(n)s ateb newydd.",
    "%(n)s ateb newydd.",
    "%(n)s ateb newydd.",
    "%(n)s ateb newydd.",
    "%(n)s ateb newydd."
  ],
  "%(n)s of %(of)s has chosen\u0000%(n)s of %(of)s have chosen": [
    "Mae %(n)s o %(of)s wedi dewis",
    "Mae %(n)s o %(of)s wedi dewis",
    "Mae %(n)s o %(of)s wedi dewis",
    "Mae %(n)s o %(of)s wedi dewis",
    "Mae %(n)s o %(of)s wedi dewis",
    "Mae %(n)s o %(of)s wedi dewis"
  ],
  "%(n)s of %(of)s has written\u0000%(n)s of %(of)s have written": [
    "Mae %(n)s o %(of)s wedi ysgrifennu",
    "Mae %(n)s o %(of)s wedi ysgrifennu",
    "Mae %(n)s o %(of)s wedi ysgrifennu",
    "Mae %(n)s o %(of)s wedi ysgrifennu",
    "Mae %(n)s o %(of)s wedi ysgrifennu",
    "Mae %(n)s o %(of)s wedi ysgrifennu"
  ],
  "%(n)s of %(of)s people has written.\u0000%(n)s of %(of)s people have written.": [
    "Mae %(n)s o %(of)s o bobl wedi ysgrifennu.",
    "Mae %(n)s o %(of)s o bobl wedi ysgrifennu.",
    "Mae %(n)s o %(of)s o bobl wedi ysgrifennu.",
    "Mae %(n)s o %(of)s o bobl wedi ysgrifennu.",
    "Mae %(n)s o %(of)s o bobl wedi ysgrifennu.",
    "Mae %(n)s o %(of)s o bobl wedi ysgrifennu."
  ],
  "%(n)s other why is open\u0000%(n)s other whys are open": [
    "Nid oes cwestiwn pam arall ar agor",
    "Mae %(n)s cwestiwn pam arall ar agor",
    "Mae %(n)s gwestiwn pam arall ar agor",
    "Mae %(n)s chwestiwn pam arall ar agor",
    "Mae %(n)s chwestiwn pam arall ar agor",
    "Mae %(n)s cwestiwn pam arall ar agor"
  ],
  "%(n)s person gave dots.\u0000%(n)s people gave dots.": [
    "Ni roddodd neb ddotiau.",
    "Rhoddodd %(n)s person ddotiau.",
    "Rhoddodd %(n)s berson ddotiau.",
    "Rhoddodd %(n)s pherson ddotiau.",
    "Rhoddodd %(n)s pherson ddotiau.",
    "Rhoddodd %(n)s o bobl ddotiau."
  ],
  "%(n)s person has written.\u0000%(n)s people have written.": [
    "Mae %(n)s o bobl wedi ysgrifennu.",
    "Mae %(n)s person wedi ysgrifennu.",
    "Mae %(n)s berson wedi ysgrifennu.",
    "Mae %(n)s o bobl wedi ysgrifennu.",
    "Mae %(n)s o bobl wedi ysgrifennu.",
    "Mae %(n)s o bobl wedi ysgrifennu."
  ],
  "%(n)s place\u0000%(n)s places": [
    "Dim lleoedd",
    "%(n)s lle",
    "%(n)s le",
    "%(n)s lle",
    "%(n)s lle",
    "%(n)s lle"
  ],
  "%(n)s says they have finished.\u0000%(n)s say they have finished.": [
    "Mae %(n)s yn dweud eu bod wedi gorffen.",
    "Mae %(n)s yn dweud eu bod wedi gorffen.",
    "Mae %(n)s yn dweud eu bod wedi gorffen.",
    "Mae %(n)s yn dweud eu bod wedi gorffen.",
    "Mae %(n)s yn dweud eu bod wedi gorffen.",
    "Mae %(n)s yn dweud eu bod wedi gorffen."
  ],
  "%(n)s selected\u0000%(n)s selected": [
    "%(n)s wedi’i ddewis",
    "%(n)s wedi’i ddewis",
    "%(n)s wedi’u dewis",
    "%(n)s wedi’u dewis",
    "%(n)s wedi’u dewis",
    "%(n)s wedi’u dewis"
  ],
  "%(n)s selected.\u0000%(n)s selected.": [
    "%(n)s wedi’i ddewis.",
    "%(n)s wedi’i ddewis.",
    "%(n)s wedi’u dewis.",
    "%(n)s wedi’u dewis.",
    "%(n)s wedi’u dewis.",
    "%(n)s wedi’u dewis."
  ],
  "%(n)s to check\u0000%(n)s to check": [
    "%(n)s i’w gwirio",
    "%(n)s i’w wirio",
    "%(n)s i’w gwirio",
    "%(n)s i’w gwirio",
    "%(n)s i’w gwirio",
    "%(n)s i’w gwirio"
  ],
  "%(n)s to check.\u0000%(n)s to check.": [
    "%(n)s i’w gwirio.",
    "%(n)s i’w wirio.",
    "%(n)s i’w gwirio.",
    "%(n)s i’w gwirio.",
    "%(n)s i’w gwirio.",
    "%(n)s i’w gwirio."
  ],
  "%(n)s waiting.\u0000%(n)s waiting.": [
    "%(n)s yn aros.",
    "%(n)s yn aros.",
    "%(n)s yn aros.",
    "%(n)s yn aros.",
    "%(n)s yn aros.",
    "%(n)s yn aros."
  ],
  "%(n)s why is open.\u0000%(n)s whys are open.": [
    "Nid oes cwestiwn pam ar agor.",
    "Mae %(n)s cwestiwn pam ar agor.",
    "Mae %(n)s gwestiwn pam ar agor.",
    "Mae %(n)s chwestiwn pam ar agor.",
    "Mae %(n)s chwestiwn pam ar agor.",
    "Mae %(n)s cwestiwn pam ar agor."
  ],
  "%(place)s of %(all)s": [
    "%(place)s o %(all)s"
  ],
  "1 minute left. The box stays open.": [
    "1 munud ar ôl. Mae’r blwch yn aros ar agor."
  ],
  "1 phone is sending very fast.": [
    "Mae 1 ffôn yn anfon yn gyflym iawn."
  ],
  "<b>%(n)s</b> person has joined\u0000<b>%(n)s</b> people have joined": [
    "<b>%(n)s</b> o bobl wedi ymuno",
    "<b>%(n)s</b> person wedi ymuno",
    "<b>%(n)s</b> berson wedi ymuno",
    "<b>%(n)s</b> pherson wedi ymuno",
    "<b>%(n)s</b> pherson wedi ymuno",
    "<b>%(n)s</b> o bobl wedi ymuno"
  ],
  "A new theme": [
    "Thema newydd"
  ],
  "A question to all of us.": [
    "Cwestiwn i bob un ohonom."
  ],
  "About %(n)s answers have been on fewer than 3 phones.": [
    "Mae tua %(n)s o atebion wedi bod ar lai na 3 ffôn."
  ],
  "Action removed. Press U to undo.": [
    "Tynnwyd y cam gweithredu. Pwyswch U i ddadwneud."
  ],
  "Action saved.": [
    "Cadwyd y cam gweithredu."
  ],
  "Added to the theme. Press U to undo.": [
    "Ychwanegwyd at y thema. Pwyswch U i ddadwneud."
  ],
  "All answers are shown.": [
    "Dangosir yr holl atebion."
  ],
  "Another facilitator chooses what is on the big screen.": [
    "Hwylusydd arall sy’n dewis beth sydd ar y sgrin fawr."
  ],
  "Another facilitator chooses what is on the big screen. Take over first.": [
    "Hwylusydd arall sy’n dewis beth sydd ar y sgrin fawr. Cymerwch yr awenau yn gyntaf."
  ],
  "Answer added.": [
    "Ychwanegwyd yr ateb."
  ],
  "Answers are open again.": [
    "Mae atebion ar agor eto."
  ],
  "Answers are paused.": [
    "Mae atebion wedi’u hoedi."
  ],
  "Answers are paused. Your words stay in the box.": [
    "Mae atebion wedi’u hoedi. Mae eich geiriau’n aros yn y blwch."
  ],
  "Answers to check": [
    "Atebion i’w gwirio"
  ],
  "Arriving: %(n)s min.": [
    "Cyrraedd: %(n)s mun."
  ],
  "Ask why about these %(n)s\u0000Ask why about these %(n)s": [
    "Gofyn pam am y %(n)s hyn",
    "Gofyn pam am yr %(n)s hwn",
    "Gofyn pam am y %(n)s hyn",
    "Gofyn pam am y %(n)s hyn",
    "Gofyn pam am y %(n)s hyn",
    "Gofyn pam am y %(n)s hyn"
  ],
  "Ask why about this": [
    "Gofyn pam am hyn"
  ],
  "At %(n)s minute for each why there is still time for all of them.\u0000At %(n)s minutes for each why there is still time for all of them.": [
    "Heb funudau i bob cwestiwn pam mae amser o hyd i bob un.",
    "Gyda %(n)s munud i bob cwestiwn pam mae amser o hyd i bob un.",
    "Gyda %(n)s funud i bob cwestiwn pam mae amser o hyd i bob un.",
    "Gyda %(n)s munud i bob cwestiwn pam mae amser o hyd i bob un.",
    "Gyda %(n)s munud i bob cwestiwn pam mae amser o hyd i bob un.",
    "Gyda %(n)s munud i bob cwestiwn pam mae amser o hyd i bob un."
  ],
  "At %(n)s minute for each why there is still time to close.\u0000At %(n)s minutes for each why there is still time to close.": [
    "Heb funudau i bob cwestiwn pam mae amser o hyd i gloi.",
    "Gyda %(n)s munud i bob cwestiwn pam mae amser o hyd i gloi.",
    "Gyda %(n)s funud i bob cwestiwn pam mae amser o hyd i gloi.",
    "Gyda %(n)s munud i bob cwestiwn pam mae amser o hyd i gloi.",
    "Gyda %(n)s munud i bob cwestiwn pam mae amser o hyd i gloi.",
    "Gyda %(n)s munud i bob cwestiwn pam mae amser o hyd i gloi."
  ],
  "Back to reading.": [
    "Yn ôl i ddarllen."
  ],
  "Back to reading. You can still add an answer.": [
    "Yn ôl i ddarllen. Gallwch ychwanegu ateb o hyd."
  ],
  "Choose an answer": [
    "Dewiswch ateb"
  ],
  "Choose an answer first. Press J for the next one.": [
    "Dewiswch ateb yn gyntaf. Pwyswch J i gael yr un nesaf."
  ],
  "Choose another answer": [
    "Dewiswch ateb arall"
  ],
  "Choose where to ask why next.": [
    "Dewiswch ble i ofyn pam nesaf."
  ],
  "Closing: %(n)s min.": [
    "Cloi: %(n)s mun."
  ],
  "Connected again.": [
    "Wedi cysylltu eto."
  ],
  "Connected: %(n)s.": [
    "Wedi cysylltu: %(n)s."
  ],
  "Copied": [
    "Copïwyd"
  ],
  "Dots given: %(given)s of %(all)s.": [
    "Dotiau a roddwyd: %(given)s o %(all)s."
  ],
  "Dots on paper saved. Press U to undo.": [
    "Cadwyd y dotiau ar bapur. Pwyswch U i ddadwneud."
  ],
  "Go to a why first. Press 1 to 9.": [
    "Ewch i gwestiwn pam yn gyntaf. Pwyswch 1 i 9."
  ],
  "Go to step 3 or 4 to add an action.": [
    "Ewch i gam 3 neu 4 i ychwanegu cam gweithredu."
  ],
  "Grouped. Press U to undo.": [
    "Grwpiwyd. Pwyswch U i ddadwneud."
  ],
  "Half of the room has no Wi-Fi for 30 seconds.": [
    "Does dim Wi-Fi gan hanner yr ystafell am 30 eiliad."
  ],
  "Hidden. Press U to undo.": [
    "Cuddiwyd. Pwyswch U i ddadwneud."
  ],
  "Hidden: %(n)s.": [
    "Wedi’u cuddio: %(n)s."
  ],
  "Hide": [
    "Cuddio"
  ],
  "Hide the password": [
    "Cuddio’r cyfrinair"
  ],
  "How much each group said is up to date.": [
    "Mae faint ddywedodd pob grŵp yn gyfredol."
  ],
  "In themes: %(n)s.": [
    "Mewn themâu: %(n)s."
  ],
  "Is this a fair record of what we said?": [
    "A yw hwn yn gofnod teg o’r hyn a ddywedon ni?"
  ],
  "Kept on this phone, not sent.": [
    "Wedi’i gadw ar y ffôn hwn, heb ei anfon."
  ],
  "Mark a cause first. Then you can add an action.": [
    "Nodwch achos yn gyntaf. Yna gallwch ychwanegu cam gweithredu."
  ],
  "Marked as a cause.": [
    "Nodwyd yn achos."
  ],
  "Marked as a cause. Press 0 for “Causes and actions”.": [
    "Nodwyd yn achos. Pwyswch 0 am “Achosion a chamau gweithredu”."
  ],
  "Most dots (%(n)s): %(answers)s.": [
    "Y mwyaf o ddotiau (%(n)s): %(answers)s."
  ],
  "New people can join.": [
    "Gall pobl newydd ymuno."
  ],
  "New people cannot join.": [
    "Ni all pobl newydd ymuno."
  ],
  "New theme: %(words)s.": [
    "Thema newydd: %(words)s."
  ],
  "No answers here yet.": [
    "Dim atebion yma eto."
  ],
  "No answers with “%(words)s”.": [
    "Dim atebion sy’n cynnwys “%(words)s”."
  ],
  "No answers yet.": [
    "Dim atebion eto."
  ],
  "No connection at the moment. Trying again.": [
    "Dim cysylltiad ar hyn o bryd. Yn rhoi cynnig arall arni."
  ],
  "No connection. Nothing has changed. Try again when it is back.": [
    "Dim cysylltiad. Nid oes dim wedi newid. Rhowch gynnig arall arni pan fydd yn ôl."
  ],
  "No connection. This page carries on when it is back.": [
    "Dim cysylltiad. Bydd y dudalen hon yn parhau pan fydd yn ôl."
  ],
  "No connection. What you write is kept on this phone and sent later.": [
    "Dim cysylltiad. Cedwir yr hyn rydych yn ei ysgrifennu ar y ffôn hwn a’i anfon yn nes ymlaen."
  ],
  "No dots left": [
    "Dim dotiau ar ôl"
  ],
  "No longer a cause. Press U to undo.": [
    "Nid yw’n achos mwyach. Pwyswch U i ddadwneud."
  ],
  "Nobody can see them until you reveal them, not even you.": [
    "Ni all neb eu gweld nes i chi eu dangos i bawb, ddim hyd yn oed chi."
  ],
  "Nobody has chosen yet.": [
    "Nid oes neb wedi dewis eto."
  ],
  "Nobody has joined yet.": [
    "Nid oes neb wedi ymuno eto."
  ],
  "None has more than %(n)s dot.\u0000None has more than %(n)s dots.": [
    "Nid oes dot ar yr un ohonynt.",
    "Nid oes mwy na %(n)s dot ar yr un ohonynt.",
    "Nid oes mwy na %(n)s ddot ar yr un ohonynt.",
    "Nid oes mwy na %(n)s dot ar yr un ohonynt.",
    "Nid oes mwy na %(n)s dot ar yr un ohonynt.",
    "Nid oes mwy na %(n)s dot ar yr un ohonynt."
  ],
  "Not connected: %(n)s.": [
    "Heb gysylltiad: %(n)s."
  ],
  "Not in a theme: %(n)s.": [
    "Heb fod mewn thema: %(n)s."
  ],
  "Not sent.": [
    "Heb ei anfon."
  ],
  "On the big screen: %(what)s.": [
    "Ar y sgrin fawr: %(what)s."
  ],
  "One thought:": [
    "Un syniad:"
  ],
  "Open the session first.": [
    "Agorwch y sesiwn yn gyntaf."
  ],
  "People are writing. No answers yet.": [
    "Mae pobl yn ysgrifennu. Dim atebion eto."
  ],
  "Plan %(n)s min each": [
    "Cynllunio %(n)s mun yr un"
  ],
  "Planned time is over.": [
    "Mae’r amser a gynlluniwyd ar ben."
  ],
  "Preparing your file.": [
    "Yn paratoi eich ffeil."
  ],
  "Preparing your file. Parts done: %(done)s of %(steps)s.": [
    "Yn paratoi eich ffeil. Rhannau wedi’u gwneud: %(done)s o %(steps)s."
  ],
  "Press G to group them.": [
    "Pwyswch G i’w grwpio."
  ],
  "Press U to undo.": [
    "Pwyswch U i ddadwneud."
  ],
  "Press W to ask why about them.": [
    "Pwyswch W i ofyn pam amdanynt."
  ],
  "Removed from the theme. Press U to undo.": [
    "Tynnwyd o’r thema. Pwyswch U i ddadwneud."
  ],
  "Renamed.": [
    "Ailenwyd."
  ],
  "Reveal the answers first.": [
    "Dangoswch yr atebion i bawb yn gyntaf."
  ],
  "Revealed. %(n)s answer.\u0000Revealed. %(n)s answers, shuffled.": [
    "Dangoswyd i bawb. Dim atebion.",
    "Dangoswyd i bawb. %(n)s ateb.",
    "Dangoswyd i bawb. %(n)s ateb, wedi’u cymysgu.",
    "Dangoswyd i bawb. %(n)s ateb, wedi’u cymysgu.",
    "Dangoswyd i bawb. %(n)s ateb, wedi’u cymysgu.",
    "Dangoswyd i bawb. %(n)s ateb, wedi’u cymysgu."
  ],
  "Revealed. %(n)s answer. You can still add an answer.\u0000Revealed. %(n)s answers, shuffled. You can still add an answer.": [
    "Dangoswyd i bawb. Dim atebion. Gallwch ychwanegu ateb o hyd.",
    "Dangoswyd i bawb. %(n)s ateb. Gallwch ychwanegu ateb o hyd.",
    "Dangoswyd i bawb. %(n)s ateb, wedi’u cymysgu. Gallwch ychwanegu ateb o hyd.",
    "Dangoswyd i bawb. %(n)s ateb, wedi’u cymysgu. Gallwch ychwanegu ateb o hyd.",
    "Dangoswyd i bawb. %(n)s ateb, wedi’u cymysgu. Gallwch ychwanegu ateb o hyd.",
    "Dangoswyd i bawb. %(n)s ateb, wedi’u cymysgu. Gallwch ychwanegu ateb o hyd."
  ],
  "Select the answers first. Press X to select one.": [
    "Dewiswch yr atebion yn gyntaf. Pwyswch X i ddewis un."
  ],
  "Sent": [
    "Anfonwyd"
  ],
  "Sent. You can change it until this closes.": [
    "Anfonwyd. Gallwch ei newid nes i hwn gau."
  ],
  "Several answers are selected. Press again to ask only about “%(text)s”.": [
    "Mae sawl ateb wedi’u dewis. Pwyswch eto i ofyn am “%(text)s” yn unig."
  ],
  "Short questions are easier to answer.": [
    "Mae’n haws ateb cwestiynau byr."
  ],
  "Show": [
    "Dangos"
  ],
  "Show %(n)s more\u0000Show %(n)s more": [
    "Dangos %(n)s arall",
    "Dangos %(n)s arall",
    "Dangos %(n)s arall",
    "Dangos %(n)s arall",
    "Dangos %(n)s arall",
    "Dangos %(n)s arall"
  ],
  "Show fewer": [
    "Dangos llai"
  ],
  "Show the password": [
    "Dangos y cyfrinair"
  ],
  "Shown again.": [
    "Dangoswyd eto."
  ],
  "Slow: %(n)s.": [
    "Araf: %(n)s."
  ],
  "Start with “Why”.": [
    "Dechreuwch gyda “Pam”."
  ],
  "Step %(n)s of %(steps)s: %(what)s": [
    "Cam %(n)s o %(steps)s: %(what)s"
  ],
  "Stop reading back first.": [
    "Stopiwch ddarllen yn ôl yn gyntaf."
  ],
  "Taken out. Not sent yet.": [
    "Wedi’i dynnu allan. Heb ei anfon eto."
  ],
  "That did not reach the room. Try again.": [
    "Ni chyrhaeddodd hynny’r ystafell. Rhowch gynnig arall arni."
  ],
  "That did not work. Nothing has changed.": [
    "Ni weithiodd hynny. Nid oes dim wedi newid."
  ],
  "That did not work. Nothing has changed. Try again in a moment.": [
    "Ni weithiodd hynny. Nid oes dim wedi newid. Rhowch gynnig arall arni mewn eiliad."
  ],
  "That is %(n)s character too long. Make it a little shorter.\u0000That is %(n)s characters too long. Make it a little shorter.": [
    "Mae hynny %(n)s nod yn rhy hir. Gwnewch ef ychydig yn fyrrach.",
    "Mae hynny %(n)s nod yn rhy hir. Gwnewch ef ychydig yn fyrrach.",
    "Mae hynny %(n)s nod yn rhy hir. Gwnewch ef ychydig yn fyrrach.",
    "Mae hynny %(n)s nod yn rhy hir. Gwnewch ef ychydig yn fyrrach.",
    "Mae hynny %(n)s nod yn rhy hir. Gwnewch ef ychydig yn fyrrach.",
    "Mae hynny %(n)s nod yn rhy hir. Gwnewch ef ychydig yn fyrrach."
  ],
  "That step was somewhere else.": [
    "Roedd y cam hwnnw yn rhywle arall."
  ],
  "That step was somewhere else. Press again to undo it.": [
    "Roedd y cam hwnnw yn rhywle arall. Pwyswch eto i’w ddadwneud."
  ],
  "The answers are already revealed.": [
    "Mae’r atebion eisoes wedi’u dangos i bawb."
  ],
  "The big screen is open.": [
    "Mae’r sgrin fawr ar agor."
  ],
  "The last step is still being sent. Press the key again.": [
    "Mae’r cam olaf yn dal i gael ei anfon. Pwyswch y fysell eto."
  ],
  "The link to this answer is copied.": [
    "Mae’r ddolen i’r ateb hwn wedi’i chopïo."
  ],
  "The next why will appear here.": [
    "Bydd y cwestiwn pam nesaf yn ymddangos yma."
  ],
  "The other answers did not load. Try again.": [
    "Ni lwythodd yr atebion eraill. Rhowch gynnig arall arni."
  ],
  "The question has closed.": [
    "Mae’r cwestiwn wedi cau."
  ],
  "The question has closed. Press U to undo.": [
    "Mae’r cwestiwn wedi cau. Pwyswch U i ddadwneud."
  ],
  "The room has asked why about one of these answers, so it cannot go into a theme.": [
    "Mae’r ystafell wedi gofyn pam am un o’r atebion hyn, felly ni all fynd i thema."
  ],
  "The room is asked.": [
    "Gofynnwyd i’r ystafell."
  ],
  "The room is asked. Press U to undo.": [
    "Gofynnwyd i’r ystafell. Pwyswch U i ddadwneud."
  ],
  "The session has started. The next why will appear here.": [
    "Mae’r sesiwn wedi dechrau. Bydd y cwestiwn pam nesaf yn ymddangos yma."
  ],
  "The session is closed.": [
    "Mae’r sesiwn wedi cau."
  ],
  "The session is closing.": [
    "Mae’r sesiwn yn cau."
  ],
  "The session is closing. You can no longer add answers.": [
    "Mae’r sesiwn yn cau. Ni allwch ychwanegu atebion mwyach."
  ],
  "The session is closing. You can still change causes and actions, hide answers and ask the room a question.": [
    "Mae’r sesiwn yn cau. Gallwch newid achosion a chamau gweithredu o hyd, cuddio atebion a gofyn cwestiwn i’r ystafell."
  ],
  "The session is open again.": [
    "Mae’r sesiwn ar agor eto."
  ],
  "The session is open. The code is %(code)s.": [
    "Mae’r sesiwn ar agor. Y cod yw %(code)s."
  ],
  "The time for each why is changed.": [
    "Newidiwyd yr amser i bob cwestiwn pam."
  ],
  "The time is up. The box stays open.": [
    "Mae’r amser ar ben. Mae’r blwch yn aros ar agor."
  ],
  "The timer is off.": [
    "Mae’r amserydd wedi’i ddiffodd."
  ],
  "The timer is on.": [
    "Mae’r amserydd ymlaen."
  ],
  "The timer starts with the first why.": [
    "Mae’r amserydd yn dechrau gyda’r cwestiwn pam cyntaf."
  ],
  "Then %(n)s to close.": [
    "Yna %(n)s i gloi."
  ],
  "There are no answers here.": [
    "Nid oes atebion yma."
  ],
  "There are no answers to find here.": [
    "Nid oes atebion i chwilio amdanynt yma."
  ],
  "There are no answers yet. Press again to reveal anyway.": [
    "Nid oes atebion eto. Pwyswch eto i ddangos i bawb beth bynnag."
  ],
  "There is no why %(n)s yet.": [
    "Nid oes Pam %(n)s eto."
  ],
  "There is not enough time for every step. You can skip any of them.": [
    "Nid oes digon o amser i bob cam. Gallwch hepgor unrhyw un ohonynt."
  ],
  "There is nothing to undo.": [
    "Nid oes dim i’w ddadwneud."
  ],
  "There is time for every step: about %(n)s min each.": [
    "Mae amser i bob cam: tua %(n)s mun yr un."
  ],
  "There is time for every step: about %(n)s min for actions, %(each)s for each of the others.": [
    "Mae amser i bob cam: tua %(n)s mun i’r camau gweithredu, %(each)s i bob un o’r lleill."
  ],
  "There were no answers.": [
    "Nid oedd atebion."
  ],
  "These are 2 questions. Ask one.": [
    "Dyma 2 gwestiwn. Gofynnwch un."
  ],
  "This already contains an answer. What goes wrong without it? Ask about that.": [
    "Mae ateb yn hwn yn barod. Beth sy’n mynd o’i le hebddo? Gofynnwch am hynny."
  ],
  "This answer is already in a theme. Remove it from the theme first.": [
    "Mae’r ateb hwn eisoes mewn thema. Tynnwch ef o’r thema yn gyntaf."
  ],
  "This answer is hidden. Show it again first.": [
    "Mae’r ateb hwn wedi’i guddio. Dangoswch ef eto yn gyntaf."
  ],
  "This answer is in a theme. Ask why about the theme.": [
    "Mae’r ateb hwn mewn thema. Gofynnwch pam am y thema."
  ],
  "This answer was taken back.": [
    "Tynnwyd yr ateb hwn yn ôl."
  ],
  "This may sound like blame. Ask about the work, not about people.": [
    "Gall hyn swnio fel bai. Gofynnwch am y gwaith, nid am bobl."
  ],
  "This page was open too long, so that was not done. It is up to date now. Do it again.": [
    "Roedd y dudalen hon ar agor yn rhy hir, felly ni wnaed hynny. Mae’n gyfredol nawr. Gwnewch hyn eto."
  ],
  "This session is closed.": [
    "Mae’r sesiwn hon wedi cau."
  ],
  "This session is full.": [
    "Mae’r sesiwn hon yn llawn."
  ],
  "This why is already settled.": [
    "Mae’r cwestiwn pam hwn eisoes wedi’i gwblhau."
  ],
  "This why is settled. Reopen it before you start a timer.": [
    "Mae’r cwestiwn pam hwn wedi’i gwblhau. Ailagorwch ef cyn dechrau amserydd."
  ],
  "This why is settled. Reopen it first.": [
    "Mae’r cwestiwn pam hwn wedi’i gwblhau. Ailagorwch ef yn gyntaf."
  ],
  "This why is settled. Reopen it to add an answer.": [
    "Mae’r cwestiwn pam hwn wedi’i gwblhau. Ailagorwch ef i ychwanegu ateb."
  ],
  "Time for whys is over.": [
    "Mae’r amser i’r cwestiynau pam ar ben."
  ],
  "Undo it anyway": [
    "Ei ddadwneud beth bynnag"
  ],
  "Undone.": [
    "Dadwnaed."
  ],
  "Ungrouped. Press U to undo.": [
    "Dadgrwpiwyd. Pwyswch U i ddadwneud."
  ],
  "Updates are paused.": [
    "Mae’r diweddariadau wedi’u hoedi."
  ],
  "Updates are paused. %(n)s change is not shown yet.\u0000Updates are paused. %(n)s changes are not shown yet.": [
    "Mae’r diweddariadau wedi’u hoedi. Dangoswyd pob newid.",
    "Mae’r diweddariadau wedi’u hoedi. Mae %(n)s newid heb ei ddangos eto.",
    "Mae’r diweddariadau wedi’u hoedi. Mae %(n)s newid heb ei ddangos eto.",
    "Mae’r diweddariadau wedi’u hoedi. Mae %(n)s newid heb ei ddangos eto.",
    "Mae’r diweddariadau wedi’u hoedi. Mae %(n)s newid heb ei ddangos eto.",
    "Mae’r diweddariadau wedi’u hoedi. Mae %(n)s o newidiadau heb eu dangos eto."
  ],
  "Updates are shown again.": [
    "Mae’r diweddariadau’n cael eu dangos eto."
  ],
  "Updates are slow here. This page checks every few seconds.": [
    "Mae diweddariadau’n araf yma. Mae’r dudalen hon yn gwirio bob ychydig eiliadau."
  ],
  "Voting is already open.": [
    "Mae’r bleidlais eisoes ar agor."
  ],
  "Voting is open.": [
    "Mae’r bleidlais ar agor."
  ],
  "Voting is open. %(n)s dot each.\u0000Voting is open. %(n)s dots each.": [
    "Mae’r bleidlais ar agor. %(n)s dot yr un.",
    "Mae’r bleidlais ar agor. %(n)s dot yr un.",
    "Mae’r bleidlais ar agor. %(n)s ddot yr un.",
    "Mae’r bleidlais ar agor. %(n)s dot yr un.",
    "Mae’r bleidlais ar agor. %(n)s dot yr un.",
    "Mae’r bleidlais ar agor. %(n)s dot yr un."
  ],
  "Voting is open. You have %(n)s dot.\u0000Voting is open. You have %(n)s dots.": [
    "Mae’r bleidlais ar agor. Nid oes gennych ddotiau.",
    "Mae’r bleidlais ar agor. Mae gennych %(n)s dot.",
    "Mae’r bleidlais ar agor. Mae gennych %(n)s ddot.",
    "Mae’r bleidlais ar agor. Mae gennych %(n)s dot.",
    "Mae’r bleidlais ar agor. Mae gennych %(n)s dot.",
    "Mae’r bleidlais ar agor. Mae gennych %(n)s dot."
  ],
  "Voting is over.": [
    "Mae’r bleidlais ar ben."
  ],
  "Waiting for other files.": [
    "Yn aros am ffeiliau eraill."
  ],
  "Why %(n)s is open again.": [
    "Mae Pam %(n)s ar agor eto."
  ],
  "Why %(n)s is open.": [
    "Mae Pam %(n)s ar agor."
  ],
  "Why %(n)s is open. Write your answer.": [
    "Mae Pam %(n)s ar agor. Ysgrifennwch eich ateb."
  ],
  "Why %(n)s is open. Your words are still here.": [
    "Mae Pam %(n)s ar agor. Mae eich geiriau yma o hyd."
  ],
  "Why %(n)s is settled.": [
    "Mae Pam %(n)s wedi’i gwblhau."
  ],
  "Why %(n)s of %(levels)s.": [
    "Pam %(n)s o %(levels)s."
  ],
  "Why %(n)s.": [
    "Pam %(n)s."
  ],
  "Whys: %(n)s min.": [
    "Cwestiynau pam: %(n)s mun."
  ],
  "Write your answer first: a few words are enough.": [
    "Ysgrifennwch eich ateb yn gyntaf: mae ychydig eiriau’n ddigon."
  ],
  "You cannot do that here.": [
    "Ni allwch wneud hynny yma."
  ],
  "You cannot hide a whole theme. Hide its answers one by one.": [
    "Ni allwch guddio thema gyfan. Cuddiwch ei hatebion fesul un."
  ],
  "You cannot select one answer inside a theme. Remove it from the theme first.": [
    "Ni allwch ddewis un ateb y tu mewn i thema. Tynnwch ef o’r thema yn gyntaf."
  ],
  "You have %(n)s minute.\u0000You have %(n)s minutes.": [
    "Nid oes gennych funudau.",
    "Mae gennych %(n)s munud.",
    "Mae gennych %(n)s funud.",
    "Mae gennych %(n)s munud.",
    "Mae gennych %(n)s munud.",
    "Mae gennych %(n)s munud."
  ],
  "You have been signed out. Sign in again in another tab, then do it again.": [
    "Rydych wedi’ch allgofnodi. Mewngofnodwch eto mewn tab arall, yna gwnewch hyn eto."
  ],
  "Your answer is sent.\u0000Your %(n)s answers are sent.": [
    "Nid oes ateb wedi’i anfon.",
    "Mae eich ateb wedi’i anfon.",
    "Mae eich %(n)s ateb wedi’u hanfon.",
    "Mae eich %(n)s ateb wedi’u hanfon.",
    "Mae eich %(n)s ateb wedi’u hanfon.",
    "Mae eich %(n)s ateb wedi’u hanfon."
  ],
  "Your file is ready. The download is starting.": [
    "Mae eich ffeil yn barod. Mae’r lawrlwytho’n dechrau."
  ],
  "Your words are still here.": [
    "Mae eich geiriau yma o hyd."
  ],
  "hidden": [
    "wedi’i guddio"
  ],
  "kept for %(n)s day\u0000kept for %(n)s days": [
    "heb ei chadw",
    "wedi’i chadw am %(n)s diwrnod",
    "wedi’i chadw am %(n)s ddiwrnod",
    "wedi’i chadw am %(n)s diwrnod",
    "wedi’i chadw am %(n)s diwrnod",
    "wedi’i chadw am %(n)s diwrnod"
  ],
  "theme of %(n)s answer\u0000theme of %(n)s answers": [
    "thema heb atebion",
    "thema o %(n)s ateb",
    "thema o %(n)s ateb",
    "thema o %(n)s ateb",
    "thema o %(n)s ateb",
    "thema o %(n)s o atebion"
  ],
  "underlying cause": [
    "achos sylfaenol"
  ],
  "why?": [
    "pam?"
  ],
  "words of a question that contains an answer, with commas between them\u0004no, lack of, lacks, missing, not enough, too few, shortage of, there not": [
    "dim, does dim, diffyg, prinder, ar goll, dim digon, rhy ychydig"
  ],
  "words of a question, with commas between them\u0004why, how come": [
    "pam, paham"
  ]
},
};
