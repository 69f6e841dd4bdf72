import type { IncomingMessage } from 'node:http';

/** Whoever a request comes from, as the API is told of them: by the cookie of their session, where they are and with what browser. */
export interface Asker {
  headers: Record<string, string>;
}

const sessionCookie = /(?:^|;\s*)((?:__Secure-)?parallax\.session_token=[^;\s]+)/;

/** Of all that a browser sends, what the API needs: no other cookie leaves the website. */
export function askerOf({ headers, socket }: IncomingMessage): Asker {
  const cookie = sessionCookie.exec(headers.cookie ?? '')?.[1];
  const addresses = [headers['x-forwarded-for'] ?? [], socket.remoteAddress ?? []].flat().join(', ');
  const userAgent = headers['user-agent'];
  return {
    headers: {
      ...(cookie && { cookie }),
      ...(addresses && { 'x-forwarded-for': addresses }),
      ...(userAgent && { 'user-agent': userAgent }),
    },
  };
}

/** Whether a browser has the cookie of a session, which may have ended. */
export const hasSession = ({ headers }: IncomingMessage): boolean => sessionCookie.test(headers.cookie ?? '');
