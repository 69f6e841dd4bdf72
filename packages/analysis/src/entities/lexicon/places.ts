import { list } from './list.ts';

/** A name that ends in one of these is a place. Lower case. */
export const placeHeads = list(`
river, lake, sea, ocean, bay, gulf, strait, straits, channel, canal, island, islands, isle, isles, peninsula, cape, coast
mountain, mountains, mount, hill, hills, valley, desert, plain, plains, plateau, forest, glacier, volcano, falls, canyon
heights, ridge, basin, delta, reef, beach, harbour, harbor, port, airport, station, bridge, tunnel, dam, highway, road
street, avenue, lane, boulevard, square, park, gardens, garden, plaza, tower, palace, castle, cathedral, temple, mosque
stadium, arena, circuit, racecourse, speedway, hall, prison, jail, cemetery, memorial, monument, city
town, village, township, county, province, prefecture, region, district, oblast, republic, state, territory, kingdom
emirate, governorate, municipality, parish, borough, suburb, quarter, neighbourhood, neighborhood, strip, bank, zone
crossing, border, base, camp, hospital, hotel, mall, souk, souks, plant, refinery, mine, site, field, oilfield, wharf
speedway, building, centre, center, golf club, country club, museum, library, zoo, reservoir, pass, woods, creek
`);

/** A name that begins with one of these and goes on is a place. Lower case. */
export const placeOpeners = list(
  'lake, mount, mt, cape, fort, ft, gulf, strait, port, isle, bay, san, santa, santo, sao, são, los, las, el, rio, puerto, saint-, st, sainte, northern, southern, eastern, western, central, upper, lower, greater, inner, outer, north, south, east, west, downtown, new',
);

/** Continents, regions, seas, states and what news calls them, beside the countries and cities of the data packages. */
export const knownPlaces = list(`
Africa, Asia, Europe, North America, South America, Latin America, Central America, Antarctica, Arctic, Oceania
Australasia, Middle East, Near East, Far East, Southeast Asia, South-East Asia, South Asia, East Asia, Central Asia
Asia Pacific, Asia-Pacific, Indo-Pacific, Eastern Europe, Western Europe, Central Europe, Northern Europe, Scandinavia
Balkans, Baltics, Caucasus, Caribbean, Mediterranean, Sahel, Sahara, Maghreb, Levant, Persian Gulf, Gulf, West Africa
East Africa, North Africa, Southern Africa, Sub-Saharan Africa, Horn of Africa, West Bank, Gaza, Gaza Strip
East Jerusalem, Golan Heights, Sinai, Kashmir, Tibet, Xinjiang, Inner Mongolia, Crimea, Donbas, Donbass, Siberia, Ural
Urals, Chechnya, Dagestan, Transnistria, Nagorno-Karabakh, Abkhazia, South Ossetia, Kurdistan, Catalonia, Basque Country
Andalusia, Galicia, Brittany, Normandy, Provence, Corsica, Sicily, Sardinia, Tuscany, Lombardy, Bavaria, Saxony
Brandenburg, Flanders, Wallonia, England, Scotland, Wales, Northern Ireland, Great Britain, Britain, Ulster, Cornwall
Kent, Sussex, Essex, Yorkshire, Lancashire, Northern Cyprus, Silesia, Transylvania, Lapland, Crete, Rhodes, Anatolia
Punjab, Gujarat, Maharashtra, Kerala, Tamil Nadu, Uttar Pradesh, Andhra Pradesh, Madhya Pradesh, West Bengal, Bihar
Assam, Odisha, Rajasthan, Karnataka, Telangana, Haryana, Sindh, Balochistan, Bengal, Java, Sumatra, Borneo, Bali
Sulawesi, Papua, Aceh, Mindanao, Luzon, Hokkaido, Honshu, Kyushu, Shikoku, Okinawa, Guangdong, Sichuan, Hubei, Hunan
Henan, Hebei, Shandong, Shanxi, Yunnan, Fujian, Zhejiang, Jiangsu, Liaoning, Hainan, New South Wales, NSW, Queensland
Victoria, Tasmania, South Australia, Western Australia, Northern Territory, Ontario, Quebec, British Columbia, Alberta
Manitoba, Saskatchewan, Nova Scotia, New Brunswick, Newfoundland, Yukon, Nunavut, Darfur, Tigray, Biafra, Katanga, Kivu
Zanzibar, KwaZulu-Natal, Gauteng, Patagonia, Amazon Basin, Amazonia, Galapagos, Easter Island, Alabama, Alaska, Arizona
Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas
Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska
Nevada, New Hampshire, New Jersey, New Mexico, New York, New York State, North Carolina, North Dakota, Ohio, Oklahoma
Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia
Washington, West Virginia, Wisconsin, Wyoming, Puerto Rico, New England, Midwest, Silicon Valley, Manhattan, Brooklyn
Queens, Bronx, Staten Island, Long Island, Harlem, Hollywood, Wall Street, Capitol Hill, Capitol, White House
Downing Street, Whitehall, Westminster, Buckingham Palace, Elysee, Élysée, Vatican, Guantanamo, Guantanamo Bay
Southern California, Northern California, Bay Area, San Francisco Bay Area, Great Lakes, Niagara, Himalayas, Alps, Andes
Pyrenees, Rockies, Rocky Mountains, Everest, Mount Everest, Kilimanjaro, Danube, Rhine, Nile, Amazon River, Ganges
Mekong, Volga, Dnieper, Dnipro, Thames, Seine, Tigris, Euphrates, Yangtze, Mississippi River, Black Sea, Red Sea
Caspian Sea, Baltic Sea, North Sea, South China Sea, East China Sea, Yellow Sea, Arabian Sea, Dead Sea, Sea of Japan
Sea of Azov, Bering Sea, Irish Sea, Aegean, Adriatic, Atlantic, Pacific, Atlantic Ocean, Pacific Ocean, Indian Ocean
Arctic Ocean, English Channel, Bosphorus, Suez Canal, Panama Canal, Strait of Hormuz, Taiwan Strait, Gulf of Mexico
Gulf of Aden, Bay of Bengal, Earth, Mars, Venus, Jupiter, Saturn, Korea, S. Korea, N. Korea, Korean Peninsula, Soviet Union, USSR
Yugoslavia, Czechoslovakia, East Germany, West Germany, Prussia, Ottoman Empire, Persia, Burma, Zaire, Rhodesia, Ceylon
Holland, Macedonia, Bosnia, Herzegovina, Ivory Coast, Congo, DRC, DR Congo, DPRK, ROK, PRC, USA, U.S., US, U.S.A., UK
U.K., UAE, U.A.E., KSA, America, States, Kosovo, Palestine, Palestinian Territories, Hong Kong, Macau, Macao, Taiwan
Czech Republic, Vatican City, Sao Paulo, Rio, Rio de Janeiro, Buenos Aires, Kiev, Bombay, Calcutta, Madras, Saigon, Peking
Frankfurt, Washington DC, Washington D.C., Washington, D.C., D.C., L.A., LA, St. Petersburg, Saint Petersburg, St Petersburg
St. Louis, Mecca, Medina, Bengaluru, Bangalore, Manama, Brussels, The Hague, Hague, Antwerp, Geneva, Basel, Seville
Kharkiv, Kharkov, Odesa, Odessa, Lviv, Mariupol, Kherson, Zaporizhzhia, Bakhmut, Luhansk, Lugansk, Kursk, Rafah
Khan Younis, Tel Aviv, Haifa, Ramallah, Hebron, Nablus, Jenin, Jerusalem, Aleppo, Idlib, Homs, Mosul, Raqqa, Tikrit
Fallujah, Basra, Kandahar, Kabul, Peshawar, Isfahan, Qom, Sanaa, Aden, Hodeidah, Benghazi, Tripoli, Misrata
`);

/** States and provinces in the short forms that datelines use, with their full stops. */
export const shortStates = list(`
Ala., Ariz., Ark., Calif., Colo., Conn., Del., Fla., Ga., Ill., Ind., Kan., Ky., La., Md., Mass., Mich., Minn., Miss.
Mo., Mont., Neb., Nev., N.H., N.J., N.M., N.Y., N.C., N.D., Okla., Ore., Pa., R.I., S.C., S.D., Tenn., Tex., Vt., Va.
Wash., W.Va., Wis., Wyo., Ont., Que., B.C., Calif, Fla, Tex, Mass, Mich, Minn, Wis, Okla, S.C, N.C, N.J, N.Y
`);

/** Names of one place that news uses side by side; the first is the one to keep. */
export const samePlaces: readonly (readonly string[])[] = [
  ['United States', 'United States of America', 'US', 'U.S.', 'USA', 'U.S.A.', 'America'],
  ['United Kingdom', 'UK', 'U.K.', 'Britain', 'Great Britain'],
  ['United Arab Emirates', 'UAE', 'U.A.E.', 'Emirates'],
  ['North Korea', 'N. Korea', 'DPRK', "Democratic People's Republic of Korea"],
  ['South Korea', 'S. Korea', 'ROK', 'Republic of Korea'],
  ['Russia', 'Russian Federation'],
  ['China', 'PRC', "People's Republic of China"],
  ['Czech Republic', 'Czechia'],
  ['Ivory Coast', "Côte d'Ivoire", "Cote d'Ivoire"],
  ['Kyiv', 'Kiev', 'kyiv'],
  ['Odesa', 'Odessa'],
  ['Kharkiv', 'Kharkov'],
  ['Myanmar', 'Burma'],
  ['Turkey', 'Türkiye'],
  ['Netherlands', 'The Netherlands', 'Holland'],
  ['Washington', 'Washington DC', 'Washington D.C.', 'Washington, D.C.'],
  ['New York', 'New York City'],
  ['St. Petersburg', 'St Petersburg', 'Saint Petersburg'],
  ['Eswatini', 'Swaziland'],
  ['Democratic Republic of the Congo', 'DR Congo', 'DRC'],
  ['Macau', 'Macao'],
  ['Bengaluru', 'Bangalore'],
  ['Luhansk', 'Lugansk'],
  ['Vatican', 'Vatican City', 'Holy See'],
];

/** Nouns in lower case that a place's name stands behind, with or without "of". */
export const placeNouns = list(`
city, town, village, province, region, district, state, county, prefecture, island, port, capital, suburb, township
republic, municipality, enclave, territory, peninsula, outskirts, coast, hamlet, borough, settlement
`);
