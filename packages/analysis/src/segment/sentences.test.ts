import { expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';

const cut = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

/** `|` stands where a sentence must end, and nowhere else. */
it.each([
  ['The bridge fell. | Nobody was hurt.', 'two plain sentences'],
  ['Dr. Hallam met Gov. Reyes on Oct. 8. | They spoke briefly.', 'titles and months are abbreviations'],
  ['It cost 3.5 million crowns. | The council paid.', 'a decimal point is no full stop'],
  ['Orders rose at Teller & Co. in May.', 'a lower-case word goes on'],
  ['Orders rose at Teller & Co. | They had fallen before.', 'an opening word after an abbreviation ends it'],
  ['The U.S. Coast Guard arrived.', 'a name goes on after its abbreviation'],
  ['He flew to the U.S. | It was late.', 'an abbreviation may also end a sentence'],
  ['Maria K. Olsen voted. | J. P. Lund did not.', 'initials belong to names'],
  ['“We will rebuild it.” | The mayor left.', 'the closing mark belongs to the sentence before'],
  ['“Will you rebuild it?” she asked. | “Yes.”', 'a question goes on into its reporting clause'],
  ['“Will you rebuild it?” Olsen asked. | “Yes.”', 'also where the speaker stands first'],
  ['" We will rebuild it . " | The mayor left .', 'marks set off by spaces close what is open'],
  ['1) Open the gate | 2) Count the sheep', 'a list that runs on in one line'],
  ['• Rain in the north | • Sun in the south', 'bullets'],
  ['See www.example.org/a.b. | Then call.', 'an address keeps its points'],
  ['They waited ... and waited.', 'an ellipsis goes on before a lower-case word'],
  ['See p. 55 and No. 7.', 'a figure follows the abbreviation'],
  ['He signed the deal.|The minister did not.', 'a space that was lost after the stop'],
  ['The harbour is large,\nand it is deep. | Ships come.', 'a wrapped line is no end'],
])('cuts %j: %s', (marked) => {
  const want = marked.split('|').map((part) => part.trim());
  expect(cut(marked.replace(/ ?\|/g, ''))).toEqual(want);
});

it('gives no sentence for white space', () => {
  expect(splitSentences(' \n ')).toEqual([]);
});
