import { type DestinationStream, type Logger, pino } from 'pino';

/** What never stands in a log, wherever it comes from. */
const secrets = ['authorization', 'cookie', 'set-cookie', 'password', 'token', 'secret', 'connectionString'];
const places = ['', '*.', '*.*.', '*.*.*.'];

/** The log of a process: a line of JSON for each thing, without secrets. */
export function createLog(
  level: string,
  destination: DestinationStream = pino.destination({ fd: 2, sync: true }),
): Logger {
  const paths = secrets.flatMap((secret) =>
    places.map((place) => (secret.includes('-') ? `${place.slice(0, -1)}["${secret}"]` : `${place}${secret}`)),
  );
  return pino({ level, redact: { paths, censor: 'redacted' } }, destination);
}
