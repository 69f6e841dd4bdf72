import type { FragmentOf } from '@parallax/schema/documents';
import { type ItemChangeFragment, ItemChanges } from './item-changes.tsx';
import { Section } from './section.tsx';

interface MadeChangesProps {
  revision: number;
  why: string | null;
  itemChanges: readonly FragmentOf<typeof ItemChangeFragment>[];
}

/** What the revision at this address changed, and why. */
export function MadeChanges({ revision, why, itemChanges }: MadeChangesProps) {
  if (revision === 1) return null;
  return (
    <Section id="this-revision" heading="What this revision changed" lead={why ?? undefined}>
      {itemChanges.length > 0 ? <ItemChanges changes={itemChanges} /> : <p>No difference in what it says.</p>}
    </Section>
  );
}
