/** The headline of an article; what has none is called by its first words, as it is in sentences. */
export function headline({ title, name }: { title: string; name: string }): string {
  return title.trim() || name;
}

/** The headline to stand beside an article's name: none where the article goes by it. */
export function headlineBeside({ title, name }: { title: string; name: string }): string | null {
  return name.startsWith('“') ? null : title.trim() || null;
}
