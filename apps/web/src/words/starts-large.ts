/** A text with a capital letter first, for where it stands alone. */
export const startsLarge = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
