const towns = ['Aldermouth', 'Brackwell', 'Corrin', 'Dunmarsh', 'Eskholm', 'Farrow', 'Garnock', 'Hollin'];
const offices = ['harbour office', 'fire service', 'town council', 'river authority'];

/** Articles that differ, some of them about one event. */
export function article(number: number): { key: string; text: string; publisher: string; published: string } {
  const town = towns[number % towns.length]!;
  const office = offices[number % offices.length]!;
  const text = `Flood closes bridge in ${town}

The river rose ${number} centimetres in ${town} on Monday and the old bridge was closed, the ${office} said. About ${100 + number} people left their homes.

“We expect the water to fall by Thursday,” said Mara Ellind, who heads the ${office} of ${town}. She denied that the dam at Upper ${town} had been opened.

The mayor of ${town}, Piet Okonjo, said that ${number + 3} houses were damaged. Nobody was hurt, according to the ${office}.
`;
  return { key: String(number), text, publisher: `${town} Courier ${number}`, published: '2026-05-04' };
}
