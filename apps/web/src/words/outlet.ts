/**
 * The name of an article's outlet as running text gives it: without a note in brackets at its end. Without a publisher
 * it is the headline in quotation marks, without a headline the article's place in the list of its story, from 1.
 */
export function outletName(article: { title: string; publisher: { name: string } | null }, place: number): string {
  const publisher = article.publisher?.name.replace(/\s*\([^()]*\)\s*$/, '').trim();
  if (publisher) return publisher;
  const title = article.title.replace(/["“”]/g, '').trim();
  return title ? `“${title}”` : `Article ${place}`;
}
