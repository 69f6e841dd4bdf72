import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Where our own website and proxies stand: this machine, and networks that are not reached from outside. */
const near = new BlockList();
near.addSubnet('127.0.0.0', 8);
near.addSubnet('10.0.0.0', 8);
near.addSubnet('172.16.0.0', 12);
near.addSubnet('192.168.0.0', 16);
near.addAddress('::1', 'ipv6');
near.addSubnet('fc00::', 7, 'ipv6');

const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');

/** Whether an IP address is of this machine or of a network that is not reached from outside. */
export function isNear(address: string): boolean {
  const given = plain(address);
  return isIP(given) !== 0 && near.check(given, isIP(given) === 6 ? 'ipv6' : 'ipv4');
}

/**
 * Where a request came from: the connection's address, or, where that is a proxy near us, the last address that proxies near
 * us wrote into `X-Forwarded-For`. What a client wrote there itself stands before that, and is not looked at.
 */
export function clientAddress(request: Pick<IncomingMessage, 'headers' | 'socket'>): string {
  let address = plain(request.socket.remoteAddress ?? '');
  const given = request.headers['x-forwarded-for'];
  if (given === undefined) return address;
  const forwarded = String(given)
    .split(',')
    .map(plain)
    .filter((each) => isIP(each) !== 0);
  while (forwarded.length > 0 && isNear(address)) address = forwarded.pop()!;
  return address;
}
