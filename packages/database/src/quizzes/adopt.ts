import type { Database } from '../open.ts';

/**
 * Gives an account what a browser's reader did before signing in: reviews, attempts and places in classes. A question that both review goes
 * on with the schedule of whichever was reviewed last. Done twice, it changes nothing more.
 * @param reader as `readerOf` gives it
 * @returns how many attempts and reviews came over
 */
export async function adoptProgress(db: Database, reader: string, userId: string): Promise<number> {
  return db.$transaction(async (tx) => {
    // Of two schedules for one question the one that is behind goes.
    await tx.$executeRaw`
      DELETE FROM "Review" AS behind USING "Review" AS ahead
      WHERE behind."questionId" = ahead."questionId"
        AND ((behind."reader" = ${reader} AND ahead."userId" = ${userId}
              AND coalesce(behind."lastReview", '-infinity') <= coalesce(ahead."lastReview", '-infinity'))
          OR (behind."userId" = ${userId} AND ahead."reader" = ${reader}
              AND coalesce(behind."lastReview", '-infinity') < coalesce(ahead."lastReview", '-infinity')))`;
    const whose = { where: { reader }, data: { reader: null, userId } };
    const reviews = await tx.review.updateMany(whose);
    const attempts = await tx.attempt.updateMany(whose);
    // From now on the account is the pupil; a class in which it is one already keeps both.
    await tx.pupil.updateMany({ where: { userId: null, devices: { some: { reader } } }, data: { userId } });
    await tx.pupilDevice.deleteMany({ where: { reader, pupil: { userId } } });
    return reviews.count + attempts.count;
  });
}
