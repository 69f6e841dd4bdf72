import { BlockList, isIP, isIPv4 } from 'node:net';

// One list for each family: in a common list, Node takes every IPv4 address for a member of `::ffff:0:0/96`.

/** What is not the public internet, by IANA's registry of special-purpose IPv4 addresses (RFC 6890), and multicast. */
const closedIPv4 = blockList('ipv4', [
  '0.0.0.0/8', // this network, unspecified
  '10.0.0.0/8', // private
  '100.64.0.0/10', // shared behind a carrier's NAT
  '127.0.0.0/8', // loopback
  '169.254.0.0/16', // link-local: the metadata services of clouds
  '172.16.0.0/12', // private
  '192.0.0.0/24', // protocol assignments
  '192.0.2.0/24', // documentation
  '192.31.196.0/24', // AS112
  '192.52.193.0/24', // multicast tunnels
  '192.88.99.0/24', // 6to4 relays
  '192.168.0.0/16', // private
  '192.175.48.0/24', // AS112
  '198.18.0.0/15', // benchmarks
  '198.51.100.0/24', // documentation
  '203.0.113.0/24', // documentation
  '224.0.0.0/4', // multicast
  '240.0.0.0/4', // reserved, broadcast
]);

/**
 * All that IANA has given out as global unicast. Outside it are loopback, unspecified, IPv4-mapped and IPv4-compatible
 * addresses, NAT64 (`64:ff9b::/96`, `64:ff9b:1::/48`), unique local, link-local, site-local and multicast.
 */
const globalIPv6 = blockList('ipv6', ['2000::/3']);

/** What is special within it, by IANA's registry of special-purpose IPv6 addresses. */
const closedIPv6 = blockList('ipv6', [
  '2001::/23', // protocol assignments: Teredo, ORCHID, benchmarks
  '2001:db8::/32', // documentation
  '2002::/16', // 6to4: leads to an IPv4 address
  '2620:4f:8000::/48', // AS112
  '3fff::/20', // documentation
]);

function blockList(family: 'ipv4' | 'ipv6', ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network, prefix] = range.split('/');
    list.addSubnet(network!, Number(prefix), family);
  }
  return list;
}

/**
 * Whether an IP address, in its usual notation, lies on the public internet. One with a zone (`fe80::1%eth0`) does not, nor
 * does what is no address.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || address.includes('%')) return false;
  if (isIPv4(address)) return !closedIPv4.check(address, 'ipv4');
  return globalIPv6.check(address, 'ipv6') && !closedIPv6.check(address, 'ipv6');
}
