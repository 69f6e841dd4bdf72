import type { Briefing, BriefingItem, BriefingSection } from '@parallax/briefing';
import { counted } from '@parallax/comparison';

/** More lines than these of one kind are summed up in one. */
const mostOfAKind = 4;
/** Sections that follow from others: what changed in them is told by those. */
const derived = new Set(['summary', 'articles', 'changes', 'entities']);

/**
 * What a new revision of a briefing changed, a line each, for its log. Entries are told apart by what they were made from.
 * @param before the last revision, null where this is the first.
 */
export function changeLines(before: Briefing | null, after: Briefing): string[] {
  if (before === null) return [`First version, from ${ofBriefing(after)}.`];
  const lines: string[] = [];
  if (before.articles !== after.articles || before.origins !== after.origins) {
    lines.push(`Now ${ofBriefing(after)}; before, ${ofBriefing(before)}.`);
  }
  if (before.title !== after.title) lines.push(`New title: ${after.title}`);
  for (const section of after.sections) {
    if (derived.has(section.kind)) continue;
    lines.push(
      ...sectionLines(
        before.sections.find(({ kind }) => kind === section.kind),
        section,
      ),
    );
  }
  for (const section of before.sections) {
    if (derived.has(section.kind) || after.sections.some(({ kind }) => kind === section.kind)) continue;
    lines.push(...sectionLines(section, { ...section, items: [] }));
  }
  return lines.length > 0 ? lines : ['Wording.'];
}

function sectionLines(before: BriefingSection | undefined, after: BriefingSection): string[] {
  const old = new Map((before?.items ?? []).map((item) => [nameOf(item), item.text]));
  const now = new Map(after.items.map((item) => [nameOf(item), item.text]));
  const added = [...now].filter(([name]) => !old.has(name)).map(([, text]) => text);
  const gone = [...old].filter(([name]) => !now.has(name)).map(([, text]) => text);
  const changed = [...now].filter(([name, text]) => old.has(name) && old.get(name) !== text).map(([, text]) => text);
  return [
    ...few(added, `New under “${after.heading}”`),
    ...few(changed, `Changed under “${after.heading}”`),
    ...few(gone, `No longer under “${after.heading}”`),
  ];
}

function few(texts: readonly string[], what: string): string[] {
  const shown = texts.slice(0, texts.length > mostOfAKind ? mostOfAKind - 1 : mostOfAKind);
  const lines = shown.map((text) => `${what}: ${text}`);
  return texts.length > shown.length ? [...lines, `${what}: ${texts.length - shown.length} more.`] : lines;
}

function nameOf({ about, text }: BriefingItem): string {
  return about ?? text;
}

const ofBriefing = ({ articles, origins }: Briefing): string =>
  `${counted(articles, 'article')} with ${counted(origins, 'independent origin')}`;
