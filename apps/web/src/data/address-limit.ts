import type { IncomingMessage } from 'node:http';

/** How many addresses are remembered; then the eldest are forgotten. */
const mostKnown = 10_000;

/**
 * Lets each address do something a number of times within a while.
 * @param within in milliseconds
 * @returns whether the address may do it once more; saying yes counts.
 */
export function addressLimit(most: number, within: number, now: () => number = Date.now): (address: string) => boolean {
  const known = new Map<string, number[]>();
  return (address) => {
    const at = now();
    const before = (known.get(address) ?? []).filter((moment) => at - moment < within);
    if (before.length >= most) return false;
    known.delete(address);
    known.set(address, [...before, at]);
    if (known.size > mostKnown) known.delete(known.keys().next().value as string);
    return true;
  };
}

/** Whether a proxy on this machine or its network stands in front: only then is what it says of the client believed. */
const isNear = (address: string): boolean =>
  /^(?:::1$|(?:::ffff:)?(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)|f[cd])/i.test(address);

/** Where a request comes from: what the nearest proxy says, where there is one; the other end of the line otherwise. */
export function addressOf({
  socket,
  headers,
}: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string } }): string {
  const peer = socket.remoteAddress ?? '';
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').at(-1)?.trim();
  return isNear(peer) && forwarded ? forwarded : peer;
}
