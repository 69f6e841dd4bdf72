/** Starts a PostgreSQL server to be thrown away; or tells why there is none. */
export function startPostgres(): Promise<{ url: string; stop: () => Promise<void> } | { reason: string }>;
