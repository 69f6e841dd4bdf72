/** Nouns and adjectives that report, by what they govern. Nouns of speech, belief and intention; adjectives of attitude. */
const list = (words: string) => new Set(words.trim().split(/\s*[,\n]\s*/));

const sayings = `accusation, allegation, announcement, argument, assertion, assumption, assurance, belief, boast, charge, claim, comment,
complaint, concern, conclusion, confidence, contention, conviction, denial, disclosure, doubt, estimate, fear, feeling, finding,
forecast, hint, hope, idea, insistence, message, notion, observation, opinion, perception, pledge, prediction, promise, reminder,
remark, revelation, rumor, rumour, sense, sentiment, speculation, statement, suggestion, suspicion, testimony, view, vow, warning,
worry, amusement, disappointment, optimism, recognition`;

const attitudes = `accusation, account, admiration, allegation, apology, appeal, approval, assessment, attack, call, comment, complaint, concern,
condemnation, confidence, contempt, criticism, defense, defence, demand, denial, denunciation, description, disapproval, disdain, dislike,
distrust, embrace, endorsement, enthusiasm, faith, fear, frustration, hint, hope, hostility, insistence, opinion, opposition, outrage,
plea, praise, promise, proposal, recommendation, reference, rejection, remark, request, respect, support, suspicion, view, warning, worry, assertion,
criticism, disagreement, fondness, aversion, misgiving, tribute, rebuke, message, swipe`;

const intentions = `call, decision, demand, desire, insistence, intention, offer, plan, pledge, plea, promise, proposal, recommendation,
refusal, reluctance, request, threat, unwillingness, vow, wish`;

export const nounFrames: Readonly<Record<string, ReadonlySet<string>>> = {
  'own that': list(sayings),
  'by that': list(sayings),
  'bare that': list(sayings),
  'own to': list(intentions),
  'by to': list(intentions),
  'own prep': list(attitudes),
  'by prep': list(attitudes),
};

export const adjectiveFrames: Readonly<Record<string, ReadonlySet<string>>> = {
  'is that':
    list(`confident, certain, sure, aware, adamant, convinced, hopeful, optimistic, pessimistic, worried, afraid, concerned, skeptical,
    sceptical, doubtful, clear, proud, glad, happy, angry, surprised, disappointed, frustrated, mindful, fearful, satisfied, positive, insistent`),
  'is to': list(
    `unwilling, reluctant, eager, quick, inclined, keen, loath, prepared, hesitant, happy, glad, unafraid, determined, willing`,
  ),
  'is prep:about':
    list(`concerned, worried, skeptical, sceptical, optimistic, pessimistic, angry, upset, excited, enthusiastic, happy, unhappy, nervous,
    uncomfortable, anxious, vague, upbeat, serious, cynical, uncertain, unsure, irritated, clear, open, candid, furious, passionate, upfront, coy`),
  'is prep:of': list(
    'critical, supportive, skeptical, sceptical, dismissive, proud, afraid, aware, suspicious, wary, leery, fond, disdainful, tired, contemptuous, mindful, scared',
  ),
  'is prep:with': list(
    'impressed, unimpressed, unhappy, frustrated, satisfied, dissatisfied, angry, disappointed, displeased, pleased, obsessed, disillusioned',
  ),
  'is prep:in': list('confident, interested, disappointed'),
  'is prep:on': list('keen, bent, intent'),
  'is prep:by': list(
    'impressed, shocked, frustrated, outraged, offended, puzzled, intrigued, angered, dismayed, disgusted',
  ),
  'is prep:to': list('opposed, hostile, sympathetic, immune'),
};
