/** The headline of an article; some have none. */
export function headline(title: string): string {
  return title.trim() || 'Without a headline';
}
