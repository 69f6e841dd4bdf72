export const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** EDTF's codes for seasons, which leave open which half of the earth is meant. */
export const seasons: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };

export const decades: Readonly<Record<string, number>> = {
  twenties: 2,
  thirties: 3,
  forties: 4,
  fifties: 5,
  sixties: 6,
  seventies: 7,
  eighties: 8,
  nineties: 9,
};

export const counts: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
};

/** Days that have a name and a fixed date. */
export const namedDays: Readonly<Record<string, readonly [month: number, day: number]>> = {
  "new year's day": [1, 1],
  "new year's eve": [12, 31],
  'christmas eve': [12, 24],
  'christmas day': [12, 25],
  'boxing day': [12, 26],
  "valentine's day": [2, 14],
  'fourth of july': [7, 4],
  'may day': [5, 1],
  'bastille day': [7, 14],
};

/** Words that put what follows, or what stands before, in the future. Things go through offices as well as "through Friday". */
export const futureCue =
  /\b(?:will|shall|won['’]t|['’]ll|going to|to be|due(?! to (?:an?|the|its|his|her|their|bad|heavy|high|lack|strong|ill|injur|rain|snow|fog|ice|winds?|storms?|fears?|concerns?)\b)|set to|set for|scheduled|(?<!\b(?:than|as) )expected|expects?|(?<!\b(?:the|an?|its|his|her|their|this|that|new) )plans?|planned|planning|intends?|hopes?|aims?|until|through(?= (?:the end of )?(?:mon|tues|wednes|thurs|fri|satur|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d|$))|upcoming|ha(?:s|ve) to|needs? to|must|(?:start|begin|resume)s? \w+ing|coming|next|deadline|ahead of|slated|ready to|ready for|is to|are to|would|should|tomorrow|begins|opens|starts|launches|ends|closes|resumes|expires|takes? (?:place|effect)|comes? into (?:force|effect))\b/gi;
/** Those of them that put something far ahead: a month's name with no year then may be next year's. */
export const farCue =
  /\b(?:will|shall|won['’]t|['’]ll|going to|due|set to|set for|scheduled|slated|is to|are to|deadline|planned for|until|through(?= (?:the end of )?(?:mon|tues|wednes|thurs|fri|satur|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d|$)))\b/gi;
/** A participle behind "be" is past only in form: "will be questioned", "to be held". */
export const pastCue =
  /(?<!\bbe (?:\p{Ll}+ly )?)\b(?:said|told|was|were|had|has|have|did|made|took|met|came|went|began|held|won|lost|left|sent|struck|shot|found|gave|got|saw|fell|rose|broke|hit|ran|spoke|wrote|became|grew|knew|drew|bought|sold|paid|fought|flew|drove|brought|built|chose|stood|threw|sank|swore|taught|thought|wore|put their|put his|put her|put its|since|after|late|\p{Ll}{2,}ed)\b/giu;

/** What a headline leaves "is" or "are" out before: "Crews to strike from Thursday". Of words in "-ing" and nouns no list can be sure. */
export const plannedInfinitive =
  /\bto (?:address|appear|attend|be|begin|close|cut|decide|discuss|end|face|go|have|hold|host|join|launch|leave|meet|move|open|play|quit|reopen|resume|return|rise|run|shut|sign|speak|start|stop|strike|take|testify|travel|visit|vote|walk)\b/;
/** Words between which a date begins what has been decided: "voted to close it as of 1 June". */
export const takesEffect = /\b(?:as of|with effect from|effective(?: from)?|from|starting|beginning)(?: on)? $/;
/** The present tense of a report's sentence: beside a day it is a timetable. What "is known on Monday" is none. */
export const presentTense =
  /\b(?:(?:is|are) (?:on|from|at|next)|hears?|comes?|meets?|votes?|returns?|plays?|faces?|goes|leaves?|arrives?|decides?|travels?|visits?|appears?|speaks?|hosts?|receives?)\b/;
