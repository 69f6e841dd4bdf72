import { list } from './list.ts';

/** A name of a person follows these; written with a capital before a name. Lower case. */
export const titles = list(`
mr, mrs, ms, miss, mx, dr, prof, professor, sir, dame, lord, lady, baron, baroness, count, countess, duke, duchess, earl
president, vice-president, premier, chancellor, minister, secretary, secretary-general, undersecretary, governor, mayor
senator, sen, representative, rep, congressman, congresswoman, councillor, councilman, deputy, ambassador, envoy
commissioner, king, queen, prince, princess, emperor, empress, sultan, emir, sheikh, sheik, shah, ayatollah, imam, mullah
mufti, rabbi, pope, cardinal, archbishop, bishop, father, reverend, rev, pastor, saint, chief, chairman, chairwoman
chairperson, chair, ceo, cfo, coo, cto, founder, co-founder, director, director-general, president-elect, general, gen
lieutenant, lt, colonel, col, major, maj, captain, capt, capt., commander, cmdr, admiral, adm, brigadier, brig, sergeant
sgt, corporal, cpl, private, pvt, officer, constable, inspector, sheriff, marshal, judge, justice, attorney, prosecutor
speaker, leader, spokesman, spokeswoman, spokesperson, coach, manager, captain, treasurer, comptroller, taoiseach
gov, govs, sens, reps, supt, insp, cllr, curator, constable, detective, superintendent, executive, analyst, economist, editor, correspondent, actor
actress, singer, author, comedian, striker, midfielder, goalkeeper, defender, quarterback, pitcher, driver, rapper
strategist, researcher, lawyer, counsel, adviser, advisor, aide, mp, mep, msp, congressmen, tsar, czar, democrat, republican, englishman
welshman, frenchman, irishman, scotsman, dutchman, frenchwoman, englishwoman, irishwoman, freshman, sophomore, junior
rookie, linebacker, cornerback, forward, guard, midfielder, nobel, laureate, mastermind
`);

/** What may stand between or before titles: "Deputy Foreign Minister", "former Attorney General". Lower case. */
export const titleModifiers = list(`
prime, vice, deputy, foreign, defence, defense, interior, finance, health, home, education, justice, trade, energy
environment, transport, agriculture, culture, labour, labor, economy, economic, security, national, acting, interim
former, ex, late, then, assistant, associate, senior, chief, managing, executive, first, second, crown, grand, general
attorney, press, state, federal, district, special, permanent, royal, high, lieutenant, brigadier, major, rear, air
, navy, military, party, opposition, majority, minority, regional, provincial, head
lead, principal, political, global, shadow, joint, honorary, supreme, parliamentary, cabinet, public
treasury, budget, sports, science, technology, immigration, housing, digital, industry, tourism, water, fisheries
`);

/** Nouns in lower case that a person's name stands behind. */
export const roleNouns = list(`
spokesman, spokeswoman, spokesperson, president, premier, minister, chancellor, secretary, governor, mayor, senator
ambassador, envoy, commissioner, leader, chief, chairman, chairwoman, head, director, founder, co-founder, ceo, boss
executive, manager, coach, captain, striker, midfielder, defender, goalkeeper, winger, forward, quarterback, pitcher
driver, rider, runner, boxer, player, champion, actor, actress, singer, rapper, musician, composer, artist, author
writer, novelist, poet, journalist, reporter, correspondent, editor, columnist, blogger, activist, campaigner, lawyer
attorney, solicitor, barrister, judge, prosecutor, detective, officer, analyst, economist, strategist, researcher
scientist, professor, historian, astronomer, physicist, doctor, nurse, surgeon, engineer, teacher, student, farmer
fisherman, trader, investor, broker, resident, neighbour, neighbor, witness, survivor, victim, suspect, pupil, brother
sister, father, mother, son, daughter, wife, husband, uncle, aunt, cousin, colleague, friend, teammate, partner
candidate, lawmaker, legislator, politician, dissident, rebel, general, commander, soldier, pilot, astronaut, king
queen, prince, princess, emir, sheikh, pope, bishop, priest, imam, pastor, billionaire, businessman, businesswoman
entrepreneur, consultant, adviser, advisor, aide, expert, guide, owner, star, legend, veteran, rival, citizen
`);
