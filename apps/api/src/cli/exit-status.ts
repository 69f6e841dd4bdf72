/** What the command line ends with. */
export const exitStatus = {
  ok: 0,
  /** Some input could not be read or worked on; the rest was done. */
  someFailed: 1,
  usage: 2,
} as const;
