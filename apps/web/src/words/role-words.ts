/** What accounts may be, in words. */
export const roleWords = {
  READER: 'Reader',
  TEACHER: 'Teacher',
  EDITOR: 'Editor',
  ADMIN: 'Administrator',
} as const;

export type RoleName = keyof typeof roleWords;

export const isRoleName = (word: string): word is RoleName => Object.hasOwn(roleWords, word);
