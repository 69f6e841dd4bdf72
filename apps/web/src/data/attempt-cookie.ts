/** Holds the key of the attempt that a reader has begun, one for each quiz: its path is the page of the quiz. */
export const attemptCookie = 'attempt';

const days = 60;

/** The header that keeps an attempt for the page of its quiz. The slug must be one: letters, digits and hyphens. */
export function attemptCookieHeader(slug: string, attempt: string, isSecure: boolean): string {
  const parts = [
    `${attemptCookie}=${attempt}`,
    `Path=/quiz/${slug}`,
    `Max-Age=${days * 24 * 60 * 60}`,
    'HttpOnly',
    'SameSite=Lax',
  ];
  return [...parts, ...(isSecure ? ['Secure'] : [])].join('; ');
}
