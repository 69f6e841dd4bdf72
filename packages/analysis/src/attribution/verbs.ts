/**
 * Verbs that report what someone says, thinks, wants or intends, by the frame in which they do.
 * Compiled from reporting verbs of English (Quirk et al. 1985, 14.28 ff. and 16.30; the attribution classes of
 * PolNeAR and PDTB: communication, belief, fact, intention) and pruned by how often each frame reports in news.
 *
 * A frame says what stands beside the verb: `that` and `clause` (a clause with or without "that"), `clause-before`,
 * `wh`, `to`, `np` (an object), `np-…` (a recipient and then …), `prep:x`, `colon`, `rest` (anything).
 * `P:` is the passive; `subject:…` reports its own subject ("voters are expected to …").
 */
const lexicon = {
  clause: `acknowledge, add, admit, advise, affirm, agree, allege, announce, answer, anticipate, argue, ask, assert,
    assume, assure, attest, believe, bemoan, bet, blog, boast, brag, calculate, caution, charge, claim, clarify,
    clear, complain, concede, conclude, concur, confess, confirm, conjecture, contend, convince, counter, declare,
    demand, deny, disclose, dispute, doubt, e-mail, email, emphasise, emphasize, estimate, expect, explain, fear,
    feel, figure, find, forecast, foresee, fret, gripe, grumble, guess, highlight, hint, hope, hypothesise,
    hypothesize, imply, indicate, inform, insist, interpret, intimate, joke, know, lament, maintain, mention, muse,
    note, notify, observe, opine, order, persuade, pledge, point out, post, pray, predict, proclaim, profess,
    project, promise, propose, protest, quip, read, realise, realize, recall, reckon, recognise, recognize,
    recommend, reiterate, rejoin, relate, remark, remind, repeat, reply, report, request, respond, retort, retweet,
    reveal, rule, say, show, signal, speculate, state, stress, suggest, surmise, suspect, swear, tell, testify,
    theorize, think, tweet, underscore, understand, urge, vouch, vow, warn, wish, worry, write`,
  wh: `address, argue, ask, clarify, consider, contemplate, debate, demand, describe, determine, disclose, discuss,
    dispute, doubt, examine, explain, explore, indicate, inquire, know, learn, note, outline, query, question,
    recall, reconsider, remember, report, reveal, say, show, speculate, suggest, understand, weigh, wonder`,
  colon: `add, announce, answer, argue, ask, claim, complain, conclude, continue, declare, explain, insist, joke, note,
    observe, post, quip, recall, remark, reply, report, respond, say, state, tweet, warn, write`,
  'np-that': `acknowledge, add, admit, advise, announce, argue, assure, bet, convince, express, indicate, inform,
    make, note, notify, persuade, promise, remind, repeat, report, say, show, suggest, teach, tell, voice, warn`,
  'np-clause': `add, advise, assure, bet, convince, inform, notify, promise, remind, say, tell, warn`,
  'np-wh': `advise, ask, inform, remind, tell`,
  'np-as': `cast, characterise, characterize, depict, describe, dismiss, hold, interpret, paint, perceive, portray, regard, see, view`,
  'np-quote': `add, advise, answer, ask, assure, call, continue, explain, inform, interrupt, put, recall, remind, say, suggest,
    tell, tweet, urge, warn, write`,
  to: `agree, aim, ask, beg, call, claim, decide, decline, demand, expect, hope, intend, like, love, mean, move,
    offer, opt, plan, plead, pledge, prefer, promise, propose, refuse, resolve, seek, swear, threaten, volunteer,
    vow, want, wish`,
  'np-to': `advise, ask, beg, believe, challenge, command, direct, encourage, exhort, expect, implore, invite,
    like, nominate, order, permit, persuade, prefer, press, pressure, recommend, request, require, tell, urge,
    want, warn`,
  np: `accuse, acknowledge, address, admonish, advocate, allege, announce, answer, applaud, appoint, approve,
    articulate, ask, assail, assess, attack, authorize, back, bash, believe, bemoan, berate, blame, blast,
    brush off, call, call out, castigate, challenge, characterise, characterize, chastise, chide, cite, claim,
    commend, compare, condemn, confirm, congratulate, consider, contest, criticise, criticize, debunk, decide,
    declare, decline, decry, deem, defend, demand, denounce, deny, depict, deride, describe, detail, disavow,
    disclose, discuss, dismiss, disparage, dispute, downplay, dub, echo, email, embrace, emphasise, emphasize,
    enact, encourage, endorse, entreat, espouse, estimate, eulogize, exhort, expect, explain, express, extol,
    favor, favour, float, forbid, foresee, hail, hate, highlight, hope, ignore, implore, imply, impugn, insist,
    insult, intimate, invoke, justify, knock, lambast, lambaste, lament, laud, like, liken, list, love, malign,
    mention, mock, name, nominate, note, offer, oppose, order, outline, pan, paraphrase, perceive, persuade,
    play down, plead, point out, poke, portray, post, praise, preach, predict, prefer, present, proclaim, profess,
    prohibit, project, promise, pronounce, propose, protest, push back, question, quote, rebuke, rebut, recall,
    recite, recognise, recognize, recommend, record, recount, refute, regret, reiterate, reject, remind, renounce,
    report, reprimand, repudiate, request, resent, restate, retweet, reveal, ridicule, rip, salute, savage, say,
    scold, seek, share, show, shrug off, signal, sketch, slam, state, stress, suggest, taunt, think, threaten,
    tout, trash, trumpet, tweet, understand, unveil, urge, veto, view, vilify, voice, want, warn, welcome, write`,
  adj: `deem, discuss, propose`,
  'prep:on': `agree, call, comment, disagree, double down, elaborate, expand, focus, muse, opine, reflect, remark,
    speculate, touch, tweet, weigh`,
  'prep:to': `acquiesce, admit, allude, apologise, apologize, attest, confess, object, pledge, point, react, refer, respond,
    testify, vow`,
  'prep:for': `advocate, apologise, apologize, appeal, argue, ask, beg, call, hope, lobby, long, opt, plead, pray,
    push, root, vouch, wish`,
  'prep:about': `argue, ask, boast, brag, care, complain, fret, gush, inquire, joke, lie, muse, rave, reminisce, say, speak,
    speculate, talk, tweet, warn, wonder, write`,
  'prep:of': `accuse, approve, boast, complain, conceive, despair, disapprove, dream, repent, say, speak, talk, warn`,
  'prep:in': `believe`,
  'prep:with': `agree, concur, disagree, quarrel, reckon, side, sympathize`,
  'prep:at': `balk, bristle, hint, marvel, mock, scoff, sneer`,
  'prep:against': `advise, argue, campaign, come out, fulminate, inveigh, protest, push back, rail, speak out, warn`,
  'prep:whether': `ask, consider, contemplate, debate, decide, determine, discuss, doubt, know, query, question, weigh, wonder`,
  'prep:if': `ask, question, wonder`,
  'prep:as': `blast, characterize, depict, describe, portray`,
  'prep:like': `seem`,
  'subject:to': `appear, happen, seem`,
  'subject:other': `seem`,
  'subject:np': `appear, seem`,
  'P:subject:to': `allege, allow, ask, believe, claim, design, encourage, expect, fear, forecast, incline, intend, know, order,
    predict, presume, project, report, require, rumor, rumour, say, schedule, suspect, tell, think, understand,
    urge, want`,
  'P:subject:as': `characterize, depict, describe, dismiss, hail, interpret, know, perceive, portray, regard, remember, see, treat,
    view`,
  'P:subject:np': `assume, believe, call, consider, declare, deem, dub, label, name, pronounce, say`,
  'P:subject:by': `announce, anticipate, back, call, champion, condemn, confirm, criticise, criticize, denounce, deny, describe, dismiss,
    endorse, estimate, expect, fear, forecast, foresee, mention, oppose, praise, predict, propose, reject, support, suspect,
    welcome`,
  'P:subject:at': `assess, estimate, peg, place, put, reckon, value`,
  'P:subject:other': `accuse, announce, condemn, confirm, consider, criticize, deem, disappoint, disclose, report`,
  'P:that': `acknowledge, allege, alleged, announce, argue, assume, believe, claim, confirm, convince, estimate, expect,
    fear, hope, inform, note, persuade, predict, report, reveal, rumor, say, speculate, suggest, suspect, tell,
    think, understand`,
  'P:clause': `argue, assume, believe, convince, say, tell`,
  'P:wh': `ask`,
  'P:prep:about': `ask, concern, question`,
  'P:prep:whether': `ask, question`,
  'P:prep:if': `ask`,
  'P:clause-before': `tell`,
  named: `call, characterise, characterize, describe, put, say, see, sum up, summarise, summarize, term`,
  inverted: `say`,
  put: `peg, place, put`,
  count: `count`,
  rest: `say`,
  'P:prep:as': `describe, interpret, perceive, portray, regard, remember, see, view`,
  ing: `acknowledge, admit, advocate, anticipate, consider, contemplate, deny, describe, discuss, favor, favour,
    imagine, mention, oppose, propose, recall, recommend, regret, remember, report, risk, suggest, support, urge`,
};

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s*[,\n]\s*/));

const clause = list(lexicon.clause);

export const frames: Readonly<Record<string, ReadonlySet<string>>> = {
  ...Object.fromEntries(Object.entries(lexicon).map(([frame, words]) => [frame, list(words)])),
  that: new Set([...clause, 'see', 'make clear', 'hear', 'hold', 'judge', 'assess', 'infer']),
  clause: new Set([...clause, 'make clear']),
  // “…,” the board accused.
  'clause-before': new Set([...clause, 'accuse', 'charge', 'complain', 'criticise', 'criticize', 'hear']),
};

/** Frames in which almost any verb with a human subject reports: a quotation shows it. */
export const openFrames: ReadonlySet<string> = new Set(['quote-before', 'quote', 'colon-quote']);

/** Verbs that no quotation makes into verbs of reporting. */
export const neverReports = list('be, have, include, title, entitle, name, let, help');

/** Verbs of speech whose preposition brings what is said, in whole: "called for a truce", "warned of frost"; not "said of her". */
const stating: Readonly<Record<string, ReadonlySet<string>>> = {
  for: list('appeal, apologise, apologize, argue, ask, beg, call, campaign, hope, lobby, plead, pray, push, vouch'),
  of: list('accuse, boast, complain, despair, disapprove, approve, dream, speak, warn'),
  about: list('boast, brag, complain, lie, warn'),
  against: list('advise, argue, campaign, protest, rail, speak out, warn, come out'),
};

/** True where the phrase that this preposition opens is itself what the verb's subject says. */
export const statesWith = (lemma: string, preposition: string) => stating[preposition]?.has(lemma) ?? false;
