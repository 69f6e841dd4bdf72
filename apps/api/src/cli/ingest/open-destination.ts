import { DatabaseLockedError, openDatabase, readLock } from '@parallax/database';
import type { Settings } from '../../settings.ts';
import { apiDestination } from './api-destination.ts';
import { databaseDestination } from './database-destination.ts';
import { type Destination, DestinationError } from './destination.ts';

/**
 * Where articles go: to the server of `DATABASE_URL`; otherwise to the API that has the data folder open; otherwise into
 * the folder itself.
 * @throws DestinationError
 */
export async function openDestination(settings: Settings): Promise<Destination> {
  const { databaseUrl, dataFolder } = settings;
  if (databaseUrl === undefined) {
    const api = readLock(dataFolder)?.api;
    if (api) return apiDestination(api);
  }
  try {
    return databaseDestination(await openDatabase({ url: databaseUrl, dataFolder }), settings);
  } catch (error) {
    if (error instanceof DatabaseLockedError) {
      // It may have published its address a moment ago.
      const api = readLock(dataFolder)?.api;
      if (api) return apiDestination(api);
      throw new DestinationError(`${error.message} (It does not serve the API, or not yet.)`, { cause: error });
    }
    if (databaseUrl === undefined) throw error;
    throw new DestinationError(`The database of DATABASE_URL cannot be opened: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
