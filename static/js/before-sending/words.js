// Written by `bin/manage before_sending_words` from workshops/before_sending/.
export const LETTER = "A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u1e00-\\u1eff" +
  "\\u0300-\\u036f\\u0610-\\u061a\\u0620-\\u065f\\u066e-\\u06d3\\u06d5" +
  "-\\u06ef\\u06fa-\\u06ff\\u0750-\\u077f\\u200c";
export const WORD = "[0-9A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u1e00-\\u" +
  "1eff\\u0300-\\u036f\\u0610-\\u061a\\u0620-\\u065f\\u066e-\\u06d3\\u" +
  "06d5-\\u06ef\\u06fa-\\u06ff\\u0750-\\u077f\\u200c]+(?:['-][0-9A-" +
  "Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u1e00-\\u1eff\\u" +
  "0300-\\u036f\\u0610-\\u061a\\u0620-\\u065f\\u066e-\\u06d3\\u06d5-\\" +
  "u06ef\\u06fa-\\u06ff\\u0750-\\u077f\\u200c]+)*";
export const EMAIL = "[0-9A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u1e00-\\u" +
  "1eff\\u0300-\\u036f\\u0610-\\u061a\\u0620-\\u065f\\u066e-\\u06d3\\u" +
  "06d5-\\u06ef\\u06fa-\\u06ff\\u0750-\\u077f\\u200c._%+-]+ ?@ ?(?:" +
  "[A-Za-z0-9-]+\\.)+[A-Za-z]{2,}";
export const NUMBER = "[+(]{0,2}[0-9](?:[ ().-]{0,2}[0-9])*";
export const COUNTED = "(?:[A-Za-z]|[£$€] ?)(?![\\s\\S])";
export const PHONE = "0[1-35789][0-9]{8,9}|(?:00)?44[0-9]{9,10}|\\+[0-9]{8,15}";
export const DATE = "(?:[0-9]{1,2}[ .-]){2}(?:19|20)[0-9]{2}(?![0-9])";
export const POSTCODE = "([A-Za-z]{1,2})[0-9][A-Za-z0-9]? ?[0-9]([ABD-HJLNP-UW-Zabd" +
  "-hjlnp-uw-z]{2})";
export const READ_AS = {
  "\u0660": "0", "\u0661": "1", "\u0662": "2", "\u0663": "3", "\u0664": "4", "\u0665": "5", "\u0666": "6",
  "\u0667": "7", "\u0668": "8", "\u0669": "9", "\u06f0": "0", "\u06f1": "1", "\u06f2": "2", "\u06f3": "3",
  "\u06f4": "4", "\u06f5": "5", "\u06f6": "6", "\u06f7": "7", "\u06f8": "8", "\u06f9": "9", "\t": " ", "\u00a0": " ",
  "\u2007": " ", "\u2009": " ", "\u202f": " ", "\u200b": " ", "\u200e": " ", "\u200f": " ", "\u061c": " ",
  "\u202a": " ", "\u202b": " ", "\u202c": " ", "\u202d": " ", "\u202e": " ", "\u2066": " ", "\u2067": " ",
  "\u2068": " ", "\u2069": " ", "\ufeff": " ", "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-",
  "\u2014": "-", "\u2015": "-", "\u2212": "-", "\u2018": "'", "\u2019": "'", "\u0643": "\u06a9", "\u064a": "\u06cc",
  "\u0647": "\u06c1",
};
export const AREAS = new Set([
  "AB", "AL", "B", "BA", "BB", "BD", "BH", "BL", "BN", "BR", "BS", "BT", "CA", "CB", "CF", "CH", "CM", "CO", "CR",
  "CT", "CV", "CW", "DA", "DD", "DE", "DG", "DH", "DL", "DN", "DT", "DY", "E", "EC", "EH", "EN", "EX", "FK", "FY",
  "G", "GL", "GU", "GY", "HA", "HD", "HG", "HP", "HR", "HS", "HU", "HX", "IG", "IM", "IP", "IV", "JE", "KA", "KT",
  "KW", "KY", "L", "LA", "LD", "LE", "LL", "LN", "LS", "LU", "M", "ME", "MK", "ML", "N", "NE", "NG", "NN", "NP", "NR",
  "NW", "OL", "OX", "PA", "PE", "PH", "PL", "PO", "PR", "RG", "RH", "RM", "S", "SA", "SE", "SG", "SK", "SL", "SM",
  "SN", "SO", "SP", "SR", "SS", "ST", "SW", "SY", "TA", "TD", "TF", "TN", "TQ", "TR", "TS", "TW", "UB", "W", "WA",
  "WC", "WD", "WF", "WN", "WR", "WS", "WV", "YO", "ZE",
]);
export const UNITS = new Set([
  "ft", "hr", "lb", "nd", "pt", "rd", "st", "th",
]);
export const POINTED = new Set([
  "cllr", "cyng", "dr", "mr", "mrs", "ms", "mx", "parch", "prof", "rev", "revd",
]);
export const TITLES = new Set([
  "athro", "councillor", "cynghorydd", "doctor", "doethur", "fetron", "matron", "metron", "nurse", "nyrs",
  "parchedig", "professor", "reverend", "جناب", "سسٹر", "محترم", "محترمہ", "مس", "مسز", "مسٹر", "مولانا", "میٹرن",
  "نرس", "پروفیسر", "ڈاکٹر", "کونسلر",
]);
export const BEFORE_SMALL_NAMES = new Set([
  "mr", "mrs",
]);
export const TITLES_IN_CAPITALS = new Set([
  "arglwydd", "chwaer", "dame", "fonesig", "lady", "lord", "miss", "sir", "sister", "syr",
]);
export const FIRST_NAMES = new Set([
  "adam", "adrian", "agnes", "agnieszka", "ahmed", "aisha", "alan", "albert", "aled", "alex", "alexander",
  "alexandra", "alfie", "alice", "alison", "alun", "amanda", "amelia", "amina", "amir", "amit", "amy", "andrea",
  "andrew", "andrzej", "andy", "angela", "angharad", "anil", "anita", "anjali", "ann", "anna", "anne", "annette",
  "anthony", "antonio", "arthur", "asif", "audrey", "ayesha", "barbara", "barry", "beatrice", "becky", "ben",
  "benjamin", "bernard", "beth", "bethan", "bethany", "betty", "beverley", "bilal", "brenda", "brian", "bridget",
  "bronwen", "bruce", "carl", "carlos", "carol", "caroline", "carys", "catherine", "cathy", "catrin", "ceri",
  "charles", "charlotte", "chidi", "chioma", "chloe", "chris", "christine", "christopher", "claire", "clare", "clive",
  "colin", "connor", "craig", "cynthia", "dafydd", "daniel", "danielle", "darren", "dave", "david", "debbie",
  "deborah", "deepak", "delyth", "denise", "dennis", "derek", "dewi", "diana", "diane", "dilwyn", "dominic", "donald",
  "donna", "doreen", "dorothy", "douglas", "duncan", "dylan", "edith", "edward", "eileen", "eirlys", "elaine",
  "eleanor", "eleri", "elin", "elizabeth", "ella", "ellen", "eluned", "elwyn", "emily", "emma", "emyr", "eric",
  "eryl", "esther", "ethan", "eva", "evelyn", "ewa", "farah", "fatima", "ffion", "fiona", "frances", "francis",
  "fred", "frederick", "gail", "gareth", "gary", "gavin", "gemma", "geoff", "geoffrey", "george", "geraint", "gerald",
  "gethin", "gillian", "glenn", "glenys", "gordon", "graham", "grzegorz", "gurpreet", "gwen", "gwenda", "gwenllian",
  "gwilym", "gwyneth", "gwynfor", "hamza", "hannah", "harold", "harpreet", "harriet", "harry", "hassan", "heledd",
  "helen", "henry", "hilary", "howard", "hugh", "hussain", "huw", "hywel", "ian", "ibrahim", "idris", "ieuan", "ifan",
  "imran", "irene", "isabel", "isabella", "isobel", "iwan", "jack", "jackie", "jacob", "jacqueline", "jake", "james",
  "jamie", "jane", "janet", "janice", "jason", "jaspreet", "jean", "jeff", "jeffrey", "jennifer", "jenny", "jeremy",
  "jessica", "jill", "jim", "joan", "joanna", "joanne", "joe", "john", "johnny", "jonathan", "joseph", "josephine",
  "joshua", "joyce", "juan", "judith", "judy", "julia", "julian", "julie", "karen", "katarzyna", "kate", "katherine",
  "kathleen", "kathryn", "kathy", "katie", "keith", "kelly", "kenneth", "kerry", "kevin", "khadija", "khalid", "kim",
  "kirsty", "krzysztof", "kwame", "laura", "lauren", "lawrence", "leanne", "leonard", "lesley", "leslie", "lewis",
  "liam", "linda", "lindsay", "lisa", "llinos", "louise", "lowri", "lucy", "luke", "lynn", "lynne", "magdalena",
  "mair", "malcolm", "malgorzata", "manjit", "margaret", "mari", "maria", "marion", "martin", "mary", "maryam",
  "matthew", "maureen", "maurice", "megan", "meinir", "meirion", "melanie", "melissa", "menna", "mererid", "michael",
  "michelle", "mike", "mohamed", "mohammad", "mohammed", "monica", "muhammad", "myfanwy", "nadia", "nadine", "nancy",
  "naomi", "natalie", "natasha", "neil", "nerys", "ngozi", "nia", "nicholas", "nicola", "nigel", "noah", "norman",
  "olivia", "olwen", "omar", "oscar", "owain", "owen", "pamela", "patricia", "patrick", "paul", "paula", "pauline",
  "pawel", "peter", "philip", "phillip", "phyllis", "piotr", "priya", "rachel", "rajesh", "ralph", "ramesh",
  "raymond", "rebecca", "rhian", "rhiannon", "rhodri", "rhys", "richard", "robert", "roger", "ronald", "ronnie",
  "rosemary", "roy", "ruth", "ryan", "saima", "sally", "sam", "samantha", "samuel", "sandra", "sanjay", "sara",
  "sarah", "sean", "shabana", "sharon", "shaun", "sheila", "shirley", "sian", "simon", "sioned", "siwan", "siân",
  "siôn", "sofia", "sophia", "sophie", "stacey", "stan", "stanley", "stella", "stephanie", "stephen", "steve",
  "steven", "stuart", "sunita", "suresh", "susan", "susanna", "sylvia", "tariq", "tegwen", "teresa", "thelma",
  "theresa", "thomas", "tim", "timothy", "tina", "toby", "tom", "tomasz", "tomos", "tony", "tracey", "tracy", "tudur",
  "tunde", "tyler", "usman", "valerie", "vanessa", "vera", "vijay", "vincent", "walter", "wayne", "wendy", "william",
  "yasmin", "yusuf", "yvonne", "zainab", "zoe",
]);
export const BEFORE_PLACES = new Set([
  "brenhines", "brenin", "canolfan", "capel", "eglwys", "heol", "king", "lake", "meddygfa", "mount", "port", "prince",
  "princess", "queen", "royal", "saint", "san", "sant", "st", "stryd", "tywysog", "tywysoges", "ysbyty", "ysgol",
]);
export const PLACES = new Set([
  "act", "ambulance", "avenue", "award", "blvd", "bridge", "building", "center", "centre", "charity", "church",
  "clinic", "close", "club", "college", "court", "crescent", "drive", "foundation", "gardens", "golf", "group",
  "hall", "home", "hospice", "hospital", "house", "infirmary", "inquiry", "institute", "island", "lane", "law",
  "library", "lodge", "nevis", "park", "place", "report", "review", "road", "sant", "scale", "school", "society",
  "square", "street", "surgery", "terrace", "test", "theatre", "trust", "unit", "university", "ward", "wing",
]);
export const AFTER_NAMES = new Set([
  "صاحب", "صاحبہ",
]);
export const PARTICLES = new Set([
  "ab", "al", "ap", "bin", "da", "de", "del", "den", "der", "di", "el", "ferch", "ibn", "la", "le", "van", "von",
]);
export const SECOND_NAMES = new Set([
  "احمد", "اختر", "اقبال", "الدین", "اللہ", "انصاری", "بانو", "بخاری", "بٹ", "بی", "بیگ", "بیگم", "جان", "حسن",
  "حسین", "خان", "راجہ", "رحمان", "رضا", "سنگھ", "شاہ", "شیخ", "صدیقی", "عباس", "علی", "قریشی", "محمود", "مرزا",
  "ملک", "میاں", "نواز", "پٹیل", "چوہدری", "کور", "ہاشمی",
]);
export const NOT_NAMES = new Set([
  "a", "a'r", "ac", "always", "an", "and", "ar", "are", "as", "assistant", "associate", "at", "but", "by", "call",
  "can", "chi", "christmas", "clinic", "consultant", "could", "december", "did", "do", "does", "dydd", "easter",
  "everyone", "fe", "february", "felly", "for", "friday", "from", "gp", "gwener", "had", "has", "have", "he", "her",
  "here", "hi", "his", "hospital", "how", "i", "i'd", "i'll", "i'm", "i'r", "i've", "iau", "if", "in", "is", "it",
  "its", "january", "july", "lead", "led", "line", "llun", "mae", "manager", "mawrth", "mayor", "meddygfa", "mercher",
  "mi", "monday", "my", "nad", "never", "nhs", "ni", "nid", "no", "nobody", "not", "november", "o'r", "october",
  "oedd", "of", "on", "ond", "or", "os", "our", "pam", "pan", "practitioner", "practitioners", "roedd", "sadwrn",
  "said", "saturday", "says", "september", "she", "should", "so", "someone", "specialist", "sul", "sunday", "surgery",
  "team", "that", "the", "their", "then", "there", "these", "they", "this", "those", "thursday", "to", "today",
  "told", "tomorrow", "tuesday", "ward", "was", "we", "wednesday", "wedyn", "were", "what", "when", "where", "which",
  "who", "why", "will", "with", "would", "y", "yesterday", "yn", "you", "your", "yr", "ysbyty", "آئی", "آئے", "آتا",
  "آتی", "آتے", "آج", "آخری", "آنا", "آپ", "آیا", "اب", "ابھی", "اتوار", "اردو", "اس", "استاد", "اسے", "الگ", "ان",
  "اندر", "انگریزی", "انہیں", "اور", "اپنا", "اپنی", "اپنے", "اچھا", "اچھی", "اچھے", "اکثر", "اگر", "ایک", "بات",
  "بالکل", "باہر", "بتا", "بتایا", "بدل", "بدھ", "برا", "بری", "بعد", "بغیر", "بن", "بنا", "بنتے", "بول", "بڑا",
  "بڑی", "بڑے", "بھائی", "بھی", "بہت", "بہن", "تو", "تک", "تھا", "تھی", "تھے", "تین", "جا", "جانا", "جب", "جس", "جلد",
  "جمعرات", "جمعہ", "جن", "جو", "جیسا", "جیسے", "حاضر", "حضرات", "خود", "درمیان", "دفتر", "دن", "دو", "دوا", "دوسرا",
  "دوسری", "دوسرے", "دونوں", "دی", "دیا", "دیر", "دیکھ", "دیے", "دے", "رات", "رکھ", "رہا", "رہی", "رہے", "زیادہ",
  "ساتھ", "سب", "سرکاری", "سمجھ", "سن", "سکتا", "سکتی", "سکتے", "سے", "شام", "شاید", "صاحب", "صاحبان", "صاحبہ", "صبح",
  "صرف", "ضرور", "طرف", "عالی", "غائب", "غیر", "فوراً", "فون", "لوگ", "لوگوں", "لکھ", "لی", "لیا", "لیکن", "لیے",
  "لے", "مجھے", "مختلف", "مریض", "مریضہ", "مصروف", "مقامی", "مل", "ملا", "ملتا", "ملتی", "ملی", "منگل", "موجود",
  "مگر", "میرا", "میری", "میرے", "میں", "نئی", "نئے", "نہیں", "نیا", "نے", "وارڈ", "واقعی", "والا", "والی", "والے",
  "وقت", "وہ", "وہاں", "پاس", "پر", "پرانا", "پوچھ", "پوچھا", "پھر", "پہلا", "پہلی", "پہلے", "پیر", "چاہیے", "چل",
  "چھوٹا", "ڈیوٹی", "کا", "کام", "کب", "کبھی", "کر", "کرتا", "کرتی", "کرتے", "کرنا", "کل", "کلینک", "کم", "کو",
  "کوئی", "کون", "کچھ", "کہ", "کہا", "کہاں", "کہتا", "کہتی", "کہہ", "کی", "کیا", "کیسے", "کیوں", "کیے", "کے", "گئی",
  "گئے", "گا", "گھر", "گی", "گیا", "گے", "ہر", "ہسپتال", "ہفتہ", "ہم", "ہمارا", "ہماری", "ہمارے", "ہمیشہ", "ہمیں",
  "ہو", "ہوئی", "ہوئے", "ہوا", "ہوتا", "ہوتی", "ہوتے", "ہونا", "ہوں", "ہی", "ہیں", "ہے", "یا", "یہ", "یہاں",
]);
export const NOT_ENDS = [
  "وں", "یں", "تے", "ئے", "نے",
];
export const BLAME = [
  "fault", "to blame", "i blame", "lazy", "careless", "useless", "incompetent", "stupid", "never listen",
  "never listens", "cannot be bothered", "can't be bothered", "do not care", "don't care", "doesn't care",
  "couldn't care less", "could not care less", "incapable", "arrogant", "selfish", "greedy", "ignorant", "idiot",
  "idiots", "bai", "bai'r", "ar fai", "diog", "ddiog", "diofal", "ddiofal", "da i ddim", "dda i ddim", "dwp", "twp",
  "byth yn gwrando", "ddim yn malio", "malio dim", "anghymwys", "hunanol", "trahaus", "barus", "farus", "anwybodus",
  "قصور", "الزام", "سست", "لاپروا", "لاپرواہ", "نااہل", "بے کار", "نکمے", "کام چور", "کبھی نہیں سنتے", "پروا نہیں",
  "پرواہ نہیں", "مغرور", "خود غرض", "لالچی", "جاہل",
];
export const BLAME_IN_QUESTIONS = [
  "fail", "fails", "failing", "failed", "refuse to", "refuses to", "methu", "methodd", "gwrthod", "ناکام", "انکار",
];
export const NOT_BLAME_AFTER = new Set([
  "aren't", "dim", "fi", "i", "i'm", "isn't", "me", "ni", "nid", "no", "nobody's", "not", "us", "wasn't", "we",
  "we're", "weren't",
]);
export const NOT_BLAME_BEFORE = new Set([
  "نہیں",
]);
