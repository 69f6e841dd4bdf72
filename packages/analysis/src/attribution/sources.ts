import { phraseFrom } from './following-phrases.ts';
import { carriesWords } from './landings.ts';
import { chunkEnding, isComma, type Phrases, type Range, type VerbGroup } from './phrases.ts';
import { subjectBefore, subjectEnding } from './subjects.ts';

/** The subject of a group, or the one it shares with an earlier verb: "X resigned and said", ", saying that". */
export function sourceOf(phrases: Phrases, group: VerbGroup, floor: number): Range | null {
  const own = group.form === 'finite' || group.form === 'past' ? subjectBefore(phrases, group, floor) : null;
  if (own) return own;
  const index = phrases.groupOf[group.head]!;
  const { words } = phrases;
  const before = words[group.from - 1];
  if (
    group.form === 'gerund' &&
    before &&
    !isComma(before) &&
    before.pos !== 'ADP' &&
    before.pos !== 'CCONJ' &&
    before.pos !== 'SCONJ'
  ) {
    const chunk = chunkEnding(phrases, group.from);
    if (chunk && chunk.kind !== 'time' && chunk.kind !== 'pronoun') {
      // "The council issued a statement saying": the council says it.
      const issued = carriesWords(words[chunk.head]!)
        ? phrases.groups[phrases.groupOf[chunk.from - 1] ?? -1]
        : undefined;
      const issuer = issued?.to === chunk.from && !issued.passive ? sourceOf(phrases, issued, floor) : null;
      return issuer ?? subjectBefore(phrases, group, floor);
    }
  }
  if (group.form === 'gerund' && isComma(before)) {
    // "State media, citing the agency, reported": the insertion shares the subject that stands before it.
    const subject = subjectEnding(phrases, group.from - 1, floor);
    if (
      subject &&
      subject.from === floor &&
      !phrases.groups.some((other) => other.from < group.from && other.from >= subject.to)
    )
      return subject;
  }
  return (
    sharedSubject(phrases, group, index, floor) ??
    subjectAfter(phrases, group, floor) ??
    invertedSubject(phrases, group, index, floor)
  );
}

/** `“…,” said Ravn, urging them to go`: the participle has the subject that follows its verb. */
function invertedSubject(phrases: Phrases, group: VerbGroup, index: number, floor: number): Range | null {
  const { words } = phrases;
  const other = phrases.groups[index - 1];
  if (group.form !== 'gerund' || !isComma(words[group.from - 1]) || !other || other.from < floor) return null;
  if (words[other.from - 1]?.pos !== 'QUOTE') return null;
  const whole = phraseFrom(phrases, other.to, group.from);
  return whole?.to === group.from - 1 ? whole : null;
}

/** The subject of an earlier verb of the sentence that this verb shares. */
function sharedSubject(phrases: Phrases, group: VerbGroup, index: number, floor: number): Range | null {
  const { words } = phrases;
  const usable: { subject: Range; embedded: boolean }[] = [];
  for (let k = index - 1; k >= 0 && index - k < 12; k--) {
    const other = phrases.groups[k]!;
    if (other.from < floor) break;
    if (other.form !== 'finite' && other.form !== 'past') continue;
    const subject = subjectBefore(phrases, other, floor);
    if (!subject) continue;
    const first = words[subject.from]!;
    const alone = subject.to - subject.from === 1;
    if (alone && /^(?:which|that|who|what|it|there)$/.test(first.lower) && group.form !== 'infinitive') continue;
    const before = words[subject.from - 1];
    // The subject of "that he was ill", "said he was ill", "when he was ill" belongs to an inner clause.
    const embedded =
      before !== undefined &&
      subject.from > floor &&
      (before.pos === 'SCONJ' ||
        /^(?:how|no)$/.test(words[subject.from - 2]?.lower ?? '') ||
        before.lower === 'that' ||
        before.pos === 'VERB' ||
        /^(?:if|when|whether|because|after|before|as|while|since|who|which|what|how|why|where)$/.test(before.lower));
    usable.push({ subject, embedded });
    if (!embedded) break;
  }
  const comma = isComma(words[group.from - 1]) || words[group.from - 1]?.pos === 'CCONJ';
  return ((comma ? usable.find((one) => !one.embedded) : undefined) ?? usable[0])?.subject ?? null;
}

/** "Speaking to reporters, the minister …": the subject stands after the participle's comma. */
function subjectAfter(phrases: Phrases, group: VerbGroup, floor: number): Range | null {
  const { words } = phrases;
  if (group.form === 'gerund' || group.form === 'past') {
    for (let i = group.to; i < phrases.words.length && i - group.to < 40; i++) {
      if (!isComma(words[i])) continue;
      const whole = phraseFrom(phrases, i + 1, phrases.words.length);
      const main = whole ? phrases.groups[phrases.groupOf[whole.to] ?? -1] : undefined;
      if (whole && main && group.from <= floor + 1) return whole;
    }
  }
  return null;
}

/** "Asked about it, he …", "when asked whether …": a participle whose subject is asked, not asking. */
export function isBareParticiple(phrases: Phrases, group: VerbGroup): boolean {
  const { words } = phrases;
  // "Went on trial on Monday accused of fraud"
  if (group.form === 'past' && words[group.head]!.lemma === 'accuse' && words[group.to]?.lower === 'of') return true;
  if (group.form !== 'past' || words[group.head]!.lemma !== 'ask') return false;
  const before = words[group.from - 1];
  return (
    before === undefined ||
    before.ends ||
    /^(?:when|if|once|after|being)$/.test(before.lower) ||
    (isComma(before) && chunkEnding(phrases, group.from - 1) === undefined)
  );
}
