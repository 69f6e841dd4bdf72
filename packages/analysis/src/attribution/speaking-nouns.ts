/** Heads of phrases for who or what can say something: people in their roles, bodies, media and documents. */
const speaking: ReadonlySet<string> = new Set(
  `adviser advisor aide analyst ambassador attorney author biologist broker captain carer chief climatologist coach colleague
  commander commentator commissioner correspondent councillor critic deputy detective diplomat director doctor driver
  economist editor employee engineer envoy executive expert farmer fisherman founder friend geologist governor guard head
  historian industrialist insider inspector investigator investor journalist judge lawmaker lawyer leader manager mayor
  member minister neighbour neighbor negotiator nurse observer officer official operator opponent owner paramedic
  participant passenger people person physician pilot planner police policeman politician premier president producer
  professor prosecutor relative reporter representative rescuer researcher resident scholar scientist secretary senator
  sergeant soldier source specialist spokesman spokesperson spokeswoman staff strategist student supporter teacher
  trader union veteran victim villager volunteer witness woman man worker
  academy administration agency alliance army association authority bank board body broadcaster bureau campaign centre
  center chamber channel club college commission committee company congress council court department embassy federation
  firm force foundation fund government group house institute institution intelligence laboratory magazine media ministry
  monitor navy network newspaper office operator organisation organization outlet paper parliament party press publication
  publisher radio regulator senate service society station television tribunal university watchdog website
  account affidavit analysis announcement article assessment audit book briefing bulletin calculation census chart
  communique correspondence count data dataset diary disclosure document dossier e-mail editorial email estimate
  evidence figure file filing finding footage image index indictment interview invoice journal judgment judgement ledger
  letter log manual map measurement memo memorandum message minute minutes note notice number paper photo photograph
  picture poll post presentation projection reading recording record registry register release remark report research
  ruling screenshot speech spreadsheet statement statistics statistic study summary survey testimony text transcript tweet
  video warning`.split(/\s+/),
);

/** Where the head of a noun phrase has been passed: what follows belongs to it. */
const afterHead =
  /^(?:,|;|\(|of|from|at|in|on|for|by|with|within|inside|near|to|about|as|close|who|which|that|whose|seen|obtained|published|released|familiar|briefed)$/i;

/** True for a phrase that names somebody or something with words of its own; "old machines" is a reason and says nothing. */
export function canSay(phrase: string): boolean {
  const words = phrase.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*|[,;(]/gu) ?? [];
  const end = words.findIndex((word, index) => index > 0 && afterHead.test(word));
  // Two may be joined: "police and residents", "the mayor and a witness".
  return words.slice(0, end < 0 ? words.length : end).some((word, index, all) => {
    const last = index === all.length - 1 || /^(?:and|or)$/.test(all[index + 1]!);
    if (!last) return false;
    const lower = word.toLowerCase();
    const singular = lower.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
    return (
      /^\p{Lu}/u.test(word) ||
      speaking.has(lower) ||
      speaking.has(singular) ||
      speaking.has(lower.replace(/men$/, 'man').replace(/es$/, ''))
    );
  });
}
