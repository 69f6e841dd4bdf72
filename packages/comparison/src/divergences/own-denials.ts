import type { Dispute } from '../corrections.ts';
import { type StoryMaterial, unique } from '../material.ts';
import { isWord } from '../replies.ts';
import type { StoryClaim, Voice } from '../story-claims.ts';
import { negation } from '../text/negation.ts';

/** The "not" itself, "one" for what was named before, and what a speaker calls his own house: none of it is what he denies. */
const saysNothing =
  /^(?:no|not|never|none|neither|nor|nobody|noth|without|cannot|on|ani|ever|firm|compani|busi|group|council|ministri|bank|club|parti|union|agenc|offic|team)$/u;

/** "Did nothing" alone may be of anything. */
const fewestWords = 2;

/** What a denial turns down, by its words. */
const contentOf = ({ stems }: StoryClaim): string[] =>
  unique(stems.filter((stem) => isWord(stem) && !saysNothing.test(stem)));

/** A name of somebody or some body: "director of the developer Cardew Homes". */
const fullName = /\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)+/gu;

/** What the speaker is called, and the house that his office is in. */
const namesOf = ({ entity, party }: Voice): string[] =>
  unique([
    ...[entity, party?.entity].flatMap((each) => (each ? [each.name, ...each.aliases] : [])),
    ...(entity?.role?.match(fullName) ?? []),
  ]);

/**
 * "Holm said no letters had been burnt": whoever says with a "not" all that another article tells of him denies it, though no
 * word for denying stands there and little else is alike. Every word of what he says must be in it: that no letters were burnt
 * at night does not deny that some were burnt on Monday.
 */
export function ownDenials({ claims }: StoryMaterial): Dispute[] {
  return claims.flatMap((denial): Dispute[] => {
    const [voice, ...others] = denial.voices;
    if (denial.headline || denial.answer || !voice?.known || others.length > 0) return [];
    if (!denial.denied || !negation.test(denial.text)) return [];
    const content = contentOf(denial);
    if (content.length < fewestWords) return [];
    const speakers = namesOf(voice);
    const affirmed = claims.filter(
      (claim) =>
        claim.article !== denial.article &&
        !claim.headline &&
        !claim.denied &&
        claim.answer === null &&
        claim.restsOn !== denial.restsOn &&
        !negation.test(claim.text) &&
        speakers.some((name) => claim.text.includes(name)) &&
        content.every((stem) => claim.stems.includes(stem)),
    );
    return affirmed.length > 0 ? [{ affirmed, denied: [denial] }] : [];
  });
}
