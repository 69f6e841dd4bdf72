import { list } from './list.ts';

/** A name that ends in one of these is an organisation; those that open one ("Ministry of …") too. Lower case. */
export const organisationHeads = list(`
ministry, department, office, agency, bureau, administration, authority, commission, committee, council, board, court
tribunal, parliament, congress, senate, assembly, legislature, cabinet, treasury, party, union, federation, association
confederation, alliance, coalition, league, society, foundation, institute, institution, university, college, school
academy, polytechnic, corporation, corp, company, co, inc, ltd, llc, plc, gmbh, ag, sa, group, holdings, holding
industries, enterprises, partners, capital, ventures, bank, bancorp, insurance, assurance, airlines, airways, air
railways, motors, medical, hydro, pharma, therapeutics, diagnostics, pharmaceuticals, laboratories, labs, technologies, systems, software, energy, petroleum, oil
electric, steel, chemicals, foods, brewery, stores, press, news, times, post, herald, tribune, telegraph, guardian
gazette, journal, chronicle, observer, echo, courier, daily, weekly, magazine, radio, television, tv, broadcasting, media
network, networks, studios, pictures, records, entertainment, publishing, police, army, navy, force, forces, corps
guard, guards, brigade, regiment, battalion, fleet, command, service, services, intelligence, embassy, consulate
mission, secretariat, movement, front, brotherhood, militia, organisation, organization, club, team, united, rovers
wanderers, athletic, fc, cf, sc, ac, fund, trust, centre, center, observatory, initiative, network, chamber, consortium
syndicate, exchange, securities, investments, advisors, advisers, consulting, associates, brothers, sons, church
synod, diocese, patriarchate, taskforce, task force, caucus, watchdog, ombudsman, directorate, inspectorate, monitor
museum, gallery, orchestra, theatre, hospitals, clinics, solutions, logistics, shipping, mining, resources, markets
research, analytics, esports, gaming, airforce, state department, commodities, athletics, midstream, aerospace
`);

/** Heads that open a name and go on with "of", "for" or "on". Lower case. */
export const openingHeads = list(`
ministry, department, office, agency, bureau, administration, authority, commission, committee, council, board, court
parliament, house, party, union, federation, association, confederation, alliance, coalition, league, society
foundation, institute, institution, university, college, school, academy, bank, church, chamber, directorate, centre
center, organisation, organization, movement, front, army, fund, trust, embassy, conference, congress, campaign
community, general administration, reserve bank, assembly, legion, order, brotherhood, syndicate, guild, forum
`);

/** Words that a country's adjective belongs to only as a description: Russian Navy, French Foreign Ministry. Lower case. */
export const genericHeads = list(`
ministry, navy, army, government, parliament, embassy, consulate, police, military, forces, force, congress, senate
cabinet, court, intelligence, guard, fleet, treasury, presidency, administration, church
`);

/** Known everywhere under a name that no rule would tell. As written. */
export const knownOrganisations = list(`
UN, U.N., United Nations, EU, E.U., European Union, NATO, Nato, OTAN, WHO, World Health Organization
World Health Organisation, IMF, International Monetary Fund, WTO, OECD, OPEC, OPEC+, ASEAN, African Union, AU, ECOWAS
Arab League, BRICS, G7, G20, G-7, G-20, Interpol, INTERPOL, Europol, UNICEF, Unicef, UNESCO, Unesco, UNHCR, IAEA, ICC
Red Cross, Red Crescent, Amnesty International, Amnesty, Human Rights Watch, Greenpeace, Oxfam, Médecins Sans Frontières
Doctors Without Borders, Hamas, Hezbollah, Taliban, Islamic State, ISIS, ISIL, al-Qaeda, Al-Qaeda, al Qaeda, Al Qaeda
Boko Haram, Fatah, PLO, PKK, IRA, ETA, FARC, Wagner, Kremlin, Pentagon, Knesset, Bundestag
Duma, State Duma, Bundesbank, Politburo, Congress, Senate, House of Representatives, House of Commons, House of Lords
Supreme Court, High Court, Electoral College, Foreign Office, Home Office, Scotland Yard
CIA, FBI, NSA, FDA, CDC, NASA, ESA, EPA, FEMA, IRS, DEA, FCC, FTC, SEC, Fed, Federal Reserve, ECB, MI5, MI6, GCHQ, NHS
BBC, CNN, NBC, CBS, ABC, ESPN, PBS, NPR, MSNBC, HBO, ITV, Sky, Fox, Fox News, Sky News, Sky Sports, CBS News, NBC News
ABC News, BBC News, Al Jazeera, Al Arabiya, Deutsche Welle, Reuters, REUTERS, AP, AFP, UPI, Associated Press
Agence France-Presse, Bloomberg, Xinhua, TASS, Tass, Interfax, RIA Novosti, RIA, Kyodo, Yonhap, KCNA, NHK, Euronews, DPA
EFE, ANSA, PTI, ANI, IRNA, Axios, Politico, Wall Street Journal, New York Times, Washington Post, Financial Times, Sunday Times
Guardian, Le Monde, Der Spiegel, Bild, Globe and Mail, Economist, Forbes, Time, Newsweek, Google, Alphabet, Apple
Microsoft, Amazon, Facebook, Meta, Twitter, YouTube, Instagram, TikTok, WhatsApp, Telegram, Netflix, Tesla, SpaceX, Uber
Intel, Nvidia, IBM, Oracle, Samsung, Huawei, Sony, Toyota, Honda, Nissan, Hyundai, Kia, Volkswagen, BMW, Mercedes
Mercedes-Benz, Audi, Porsche, Renault, Peugeot, Fiat, Ferrari, Ford, Chrysler, Boeing, Airbus, Lockheed Martin, Raytheon
Rolls-Royce, Siemens, Shell, BP, Exxon, ExxonMobil, Chevron, TotalEnergies, Gazprom, Rosneft, Lukoil, Aramco, Saudi Aramco
Pfizer, Moderna, AstraZeneca, BioNTech, Novartis, Roche, Sanofi, Merck, Bayer, GlaxoSmithKline, GSK, Johnson & Johnson
JPMorgan, JPMorgan Chase, Goldman Sachs, Morgan Stanley, Citigroup, Citi, HSBC, Barclays, UBS, Credit Suisse
Deutsche Bank, BNP Paribas, Santander, BlackRock, Walmart, Target, Costco, Tesco, Sainsbury, Asda, Ikea, IKEA, Nike
Adidas, McDonald, Starbucks, Coca-Cola, Pepsi, PepsiCo, Nestle, Nestlé, Unilever, Disney, Walt Disney, Nokia, Ericsson
Vodafone, Verizon, AT&T, Comcast, Lufthansa, Ryanair, EasyJet, easyJet, Qantas, Emirates, Delta, FIFA, UEFA, NBA, NFL, NHL
MLB, NCAA, IOC, Premier League, Bundesliga, Serie A, La Liga, Manchester United, Manchester City, Liverpool FC, Arsenal
Chelsea, Tottenham, Tottenham Hotspur, Everton, Newcastle United, Aston Villa, Real Madrid, Barcelona FC, Bayern Munich
Juventus, Inter Milan, AC Milan, Ajax, Benfica, Yankees, Lakers, Celtics, Red Bull, McLaren, Labour, Labour Party, Tories
Conservatives, Liberal Democrats, Lib Dems, Democratic Party, Republican Party, Sinn Fein, Sinn Féin, SNP
CDU, SPD, AfD, Likud, GOP, ANC, BJP, Fianna Fail, Fine Gael, Wikipedia, Wikimedia Foundation
`);

/** Nouns in lower case that an organisation's name stands behind. */
export const organisationNouns = list(`
company, firm, group, agency, newspaper, magazine, daily, weekly, broadcaster, channel, network, station, bank, lender
brokerage, airline, carrier, carmaker, automaker, drugmaker, chipmaker, planemaker, maker, manufacturer, retailer, chain
supermarket, producer, miner, refiner, explorer, operator, developer, builder, startup, start-up, conglomerate, giant
party, club, team, side, squad, charity, watchdog, regulator, ministry, union, federation, outlet, website, publisher
university, college, institute, consultancy, organisation, organization, nonprofit, militia, movement, platform
subsidiary, supplier, insurer, fund, studio, label, brand, app
`);

/** Heads of organisations and of places alike. Lower case. */
export const eitherOrganisation = list(
  'bank, centre, center, museum, hospital, port, mission, city, state, park, college, school',
);

const folded = new Set([...knownOrganisations].map((name) => name.replace(/^The /, '')));

/** Whether a name is among the organisations known everywhere, with or without its article. */
export function isKnownOrganisation(name: string): boolean {
  return folded.has(name.replace(/^[Tt]he /, ''));
}
