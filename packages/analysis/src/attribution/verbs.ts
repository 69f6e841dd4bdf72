/**
 * Verbs that report what someone says, thinks, wants or intends, by the frame in which they do.
 * Compiled from reporting verbs of English (Quirk et al. 1985, 16.30 and 14.28 ff.; the attribution classes of
 * PolNeAR and PDTB: communication, belief, fact, intention) and pruned by how often each frame reports in news.
 */
const list = (words: string) => new Set(words.trim().split(/\s*[,\n]\s*/));

/** Verbs that take a clause: "said (that) the dam held", "The dam held, she said". */
const sayClause = `say, tell, add, note, argue, claim, insist, suggest, report, announce, warn, admit, acknowledge, confirm,
state, conclude, declare, predict, indicate, explain, write, believe, think, hope, concede, contend, assert, allege,
maintain, stress, emphasize, emphasise, reveal, disclose, complain, boast, brag, joke, remark, recall, testify, tweet,
post, reiterate, repeat, reply, respond, observe, point out, assume, estimate, forecast, fear, worry, feel, imply, deny,
dispute, suspect, speculate, caution, vow, pledge, promise, swear, agree, recognize, recognise, show, find, propose,
demand, recommend, order, rule, guess, reckon, figure, lament, muse, quip, counter, affirm, attest, vouch, bemoan,
clarify, confess, tell reporters, hint, project, realize, realise, doubt, anticipate, expect, profess, rejoin, retort,
proclaim, protest, relate, signal, surmise, underscore, retweet, email, e-mail, blog, charge, hypothesize, hypothesise,
theorize, opine, mention, advise, urge, request, ask, bet, wish, pray, inform, assure, notify, remind, convince, persuade,
calculate, conjecture, foresee, highlight, grumble, gripe, fret, interpret, intimate, read, concur`;

export const frames: Readonly<Record<string, ReadonlySet<string>>> = {
  clause: list(sayClause),
  that: list(sayClause),
  'clause-before': list(sayClause),
  wh: list(`ask, show, discuss, question, say, explain, learn, determine, recall, decide, describe, wonder, debate, query,
    reveal, doubt, consider, inquire, speculate, address, disclose, outline, argue, figure out, remember, contemplate,
    explore, reconsider, report, note, indicate, suggest, examine, weigh, dispute, demand, clarify, know`),
  colon:
    list(`say, write, ask, tweet, post, add, conclude, continue, declare, explain, note, reply, respond, warn, state,
    argue, observe, answer, report, announce, claim, quip, joke, insist, complain, recall, remark`),
  'np-that': list(`tell, make, express, remind, show, convince, promise, assure, inform, warn, advise, persuade, notify,
    teach, bet, voice, say, report, announce, indicate, suggest, note, argue, add, admit, acknowledge`),
  'np-clause': list('tell, remind, assure, inform, warn, promise, convince, advise, notify, bet, say, add'),
  'np-wh': list('ask, tell, remind, advise, inform, show'),
  'np-quote':
    list(`tell, ask, put, remind, warn, call, advise, assure, explain, answer, urge, continue, say, write, add, tweet,
    inform, interrupt, suggest, recall`),
  to: list(`refuse, decline, seek, vow, pledge, decide, threaten, promise, hope, ask, aim, offer, call, plead, prefer, want,
    intend, plan, agree, demand, propose, swear, wish, volunteer, resolve, beg, move, claim, opt, choose, mean, fail`),
  'np-to':
    list(`urge, ask, encourage, tell, expect, want, persuade, request, exhort, order, instruct, advise, beg, implore,
    command, direct, pressure, press, invite, warn, challenge, require, permit, recommend, nominate, prefer, believe, like`),
  np: list(`accuse, criticize, criticise, endorse, oppose, describe, discuss, express, cite, blast, urge, blame, seek, address, name,
    praise, reject, mention, recall, highlight, remind, announce, call, declare, propose, demand, embrace, dismiss, denounce,
    explain, order, echo, question, outline, tout, assail, point out, predict, recount, signal, deride, decry, bemoan,
    applaud, condemn, voice, mock, compare, call out, invoke, insult, persuade, savage, slam, articulate, repudiate,
    disparage, portray, rebuke, stress, knock, characterize, characterise, request, lambast, lambaste, foresee, intimate,
    congratulate, poke, refute, lament, enact, hate, liken, deem, imply, reiterate, restate, defend, prefer, consider, back,
    attack, encourage, support, acknowledge, oppose, offer, suggest, claim, ignore, answer, expect, believe, confirm, deny,
    advocate, favor, favour, recommend, ridicule, berate, chastise, scold, taunt, berate, commend, hail, laud, salute,
    extol, vilify, malign, impugn, disavow, renounce, decline, rip, pan, bash, trash, lambast, admonish, reprimand,
    chide, castigate, thank, welcome, regret, resent, dispute, contest, protest, assess, estimate, proclaim, profess, preach,
    espouse, champion, allege, exhort, implore, entreat, advise, promise, threaten, propose, pronounce, dub, perceive, view, depict,
    paraphrase, quote, emphasize, emphasise, underscore, trumpet, unveil, reveal, disclose, detail, sketch, tweet, retweet, post, email,
    write, share, present, deliver, hope, show, say, tell, ask, suggest, think, note, list, plead, articulate, shrug off, downplay,
    rule out, play down, push back, brush off, lay out, float, contradict, rebut, debunk, eulogize, encourage, prohibit, forbid, veto, approve`),
  adj: list('deem, discuss'),
  'prep:on': list(
    'call, comment, touch, agree, reflect, expand, elaborate, speculate, opine, muse, remark, double down, weigh, disagree, tweet, report, focus',
  ),
  'prep:to': list(
    'refer, respond, point, allude, apologize, apologise, object, admit, confess, react, testify, attest, vow, pledge, acquiesce',
  ),
  'prep:for': list(
    'call, push, advocate, argue, hope, ask, appeal, plead, wish, press, lobby, opt, long, root, vouch, pray, beg, apologize',
  ),
  'prep:about':
    list(`talk, ask, say, speak, complain, worry, boast, brag, think, write, muse, speculate, joke, gush, warn, rave, lie, tweet,
    reminisce, fret, care, inquire, wonder, argue, know`),
  'prep:of': list('say, warn, boast, speak, complain, dream, conceive, approve, disapprove, repent, despair, accuse'),
  'prep:with': list('agree, disagree, side, sympathize, concur, quarrel'),
  'prep:at': list('balk, hint, scoff, bristle, sneer, aim, marvel, mock'),
  'prep:against': list(
    'campaign, argue, rail, push back, speak out, warn, protest, come out, inveigh, advise, fulminate',
  ),
  'prep:whether': list(
    'ask, question, wonder, determine, query, debate, consider, decide, discuss, know, doubt, contemplate, weigh',
  ),
  'prep:if': list('ask, wonder, question'),
  'prep:as': list('describe, blast, characterize, depict, portray'),
  'prep:like': list('seem, sound'),
  'subject:to': list('appear, seem, happen'),
  'subject:other': list('seem'),
  'subject:np': list('seem, appear'),
  'P:subject:to': list(
    'expect, incline, say, believe, require, allow, urge, ask, tell, intend, want, report, think, allege, predict, rumor, project, encourage, order, design',
  ),
  'P:subject:as': list(
    'see, view, regard, describe, remember, treat, interpret, perceive, portray, know, depict, hail, dismiss, characterize',
  ),
  'P:subject:np': list('declare, call, deem, dub, consider, say, name, label, pronounce, assume, believe'),
  'P:subject:by': list(
    'reject, mention, criticize, criticise, condemn, praise, endorse, denounce, welcome, dismiss, deny, confirm, announce, describe, propose, champion, oppose, support, back, call',
  ),
  'P:subject:other': list(
    'criticize, report, accuse, disclose, announce, condemn, confirm, disappoint, deem, consider',
  ),
  'P:that': list(
    'say, tell, report, convince, announce, allege, convince, persuade, assume, inform, believe, reveal, note, expect',
  ),
  'P:clause': list('say, argue, assume, tell, convince, believe'),
  'P:wh': list('ask'),
  'P:prep:about': list('ask, question, concern'),
  'P:prep:whether': list('ask, question'),
  'P:prep:if': list('ask'),
};

/** Frames in which almost any verb with a human subject reports: a quotation shows it. */
export const openFrames: ReadonlySet<string> = new Set(['quote-before', 'quote']);

/** Verbs that no quotation makes into verbs of reporting. */
export const neverReports = list('be, have, include, title, entitle, name, let, help');
