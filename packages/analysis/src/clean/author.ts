import { biography, contact, invitation } from './bylines.ts';
import type { Known, Paragraph, Role } from './roles.ts';

/** How many of the last paragraphs may be about the author, and how long they may be. */
const searched = 6;
const longest = 1200;
const longestContact = 160;

/** A last part about the author or desk: by name, with what a page says of its authors, or an invitation to write. */
export function claimAuthor(paragraphs: readonly Paragraph[], roles: (Role | null)[], known: Known): void {
  const from = Math.max(1, paragraphs.length - searched);
  const about = { role: 'boilerplate', reason: 'about the author' } as const;
  for (let at = from; at < paragraphs.length; at += 1) {
    const { text } = paragraphs[at]!;
    if (roles[at] !== null || text.length > longest) continue;
    const subject = /^(?:The )?(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3})/u.exec(text)?.[1];
    const told = subject !== undefined && biography.test(text.slice(0, 400));
    const invited = invitation.test(text) && isContact(text);
    if (!told && !invited) continue;
    const names = (line: string): boolean => line.length < 80 && line.replace(/^by\s+/i, '').trim() === subject;
    const before = [at - 1, at - 2].filter((index) => index > 0 && names(paragraphs[index]!.text));
    if (!invited && before.length === 0 && !known.byline?.includes(subject!) && !contact.test(text)) continue;
    roles[at] = about;
    for (const index of before) roles[index] = about;
  }
  paragraphs.forEach(({ text }, index) => {
    const free = roles[index] === null && index >= from;
    if (free && text.length < longestContact && isContact(text))
      roles[index] = { role: 'boilerplate', reason: 'contact' };
  });
}

/** A report may give a number too, where police or a charity ask for help. */
const forHelp =
  /["“”]|\b(?:police|detectives|officers|witness(?:es)?|anyone|information|appeal(?:ing)?|crimestoppers|helpline|hotline|said)\b/i;

function isContact(text: string): boolean {
  return contact.test(text) && !forHelp.test(text);
}
