/** Where in an article a form is about. */
export function Place({ start, end }: { start: number; end: number }) {
  return (
    <>
      <input type="hidden" name="start" value={start} />
      <input type="hidden" name="end" value={end} />
    </>
  );
}
