import type { Database } from '../open.ts';
import { hashOfSecret } from './secrets.ts';

/** So many times in so many seconds. */
export interface Rate {
  most: number;
  seconds: number;
}

/** Whether once more is allowed, and where not, after how many seconds. */
export type Throttled = { isAllowed: true } | { isAllowed: false; retryAfter: number };

/**
 * Counts what somebody does in a fixed window that all processes share: one statement, so that those who ask at one time are
 * all counted.
 * @param key what is counted, by whom; only its hash is kept.
 */
export async function countOnce(db: Database, key: string, { most, seconds }: Rate, now: Date): Promise<Throttled> {
  const begun = new Date(now.getTime() - seconds * 1000);
  const [row] = await db.$queryRaw<{ count: number; since: Date }[]>`
    INSERT INTO "Throttle" ("key", "count", "since") VALUES (${hashOfSecret(key)}, 1, ${now})
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN "Throttle"."since" <= ${begun} THEN 1 ELSE "Throttle"."count" + 1 END,
      "since" = CASE WHEN "Throttle"."since" <= ${begun} THEN ${now} ELSE "Throttle"."since" END
    RETURNING "count", "since"`;
  // Now and then what is long over is swept out.
  if (row!.count === 1)
    await db.throttle.deleteMany({ where: { since: { lt: new Date(now.getTime() - 86_400_000) } } });
  if (row!.count <= most) return { isAllowed: true };
  return { isAllowed: false, retryAfter: Math.max(1, Math.ceil((row!.since.getTime() - begun.getTime()) / 1000)) };
}
