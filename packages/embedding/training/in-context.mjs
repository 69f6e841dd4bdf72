// Writes what `train.py` learns of the marked stories: the texts that comparison embeds of them and of the marked words
// themselves, each with its article and the statements that it makes.
// node packages/embedding/training/in-context.mjs OUT (after `npm run build`)
import { writeFileSync } from 'node:fs';
import { markedStatements } from './statements.mjs';

const stories = markedStatements().map((story) =>
  story.map(({ article, statement, context, statements }) => ({
    article,
    text: context === '' ? statement : `${statement} (${context})`,
    statements,
  })),
);
writeFileSync(process.argv[2], JSON.stringify(stories));
