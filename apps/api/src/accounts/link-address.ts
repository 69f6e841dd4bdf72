/** Where a link that works once is opened: a page of the website. */
export const linkAddress = (webOrigin: string, { secret }: { secret: string }): string => `${webOrigin}/link/${secret}`;
