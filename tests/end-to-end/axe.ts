import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe objects to in a page, by all of its rules or by some, each with the place and the reason. Two of its ways are left
 * out, which take more than half of its time and find nothing more here: to work out in a second page what the frames of
 * other origins gave (there are none), and to list every place in which a rule is kept.
 */
export async function objections(page: Page, rules?: readonly string[]): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], ...(rules && { runOnly: [...rules] }) })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}
