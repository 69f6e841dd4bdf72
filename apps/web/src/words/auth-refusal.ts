/** Why a form about signing in was refused, in our words; the codes are the API's and its sign-in library's. */
const refusals: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: 'The address or the password is not right.',
  INVALID_PASSWORD: 'The password is not right.',
  INVALID_EMAIL: 'This is no e-mail address.',
  INVALID_NAME: 'A name has 1 to 80 letters.',
  PASSWORD_TOO_SHORT: 'A password has at least 10 characters; a few words are best.',
  PASSWORD_TOO_LONG: 'A password has at most 128 letters.',
  USER_ALREADY_EXISTS: 'There is an account with this address. Sign in instead.',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'There is an account with this address. Sign in instead.',
  SIGN_UP_CLOSED: 'Accounts are made by invitation here. Ask whoever runs this site for a link.',
  LAST_ADMINISTRATOR: 'You are the last administrator. Make another one first.',
  LINK_USED: 'This link was used already. It works once.',
  LINK_EXPIRED: 'This link has expired. Ask for another one.',
  LINK_NOT_FOUND: 'There is no such link. Perhaps another was made since.',
  NOT_SIGNED_IN: 'Your session has ended. Sign in again.',
};

export function authRefusal({ code, message }: { code: string | null; message: string | null }): string {
  return (code && refusals[code]) ?? message ?? 'That did not work.';
}
