import { Prisma } from './generated/prisma/client.ts';

/** A client inside a transaction. On PGlite the outer client must not be used meanwhile: it would wait for ever. */
export type Transaction = Prisma.TransactionClient;

/** For reads of several statements that must see one moment. */
export const oneMoment = { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead } as const;
