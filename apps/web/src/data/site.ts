/** Where the website is, as readers see it: never taken from a request, whose headers anyone can write. */
export const siteOrigin = (): string => new URL(process.env.WEB_ORIGIN || 'http://localhost:3000').origin;

/** Pages that lead back themselves. */
const ownWayBack = /^\/(?:settings|sign-in|sign-up)$/;

/**
 * The path on this site that an address names, for a way back; the home page where it names another site or nothing.
 * @param host of the request that gave the address
 */
export function pathOfSite(address: string | undefined, host: string | undefined): string {
  if (!address) return '/';
  const base = `http://${host ?? 'localhost'}`;
  if (!URL.canParse(address, base)) return '/';
  const url = new URL(address, base);
  const isHere = /^https?:$/.test(url.protocol) && url.host === new URL(base).host;
  return isHere && !url.pathname.startsWith('//') && !ownWayBack.test(url.pathname) ? url.pathname + url.search : '/';
}
