import { useSources } from '../citation.tsx';

/** The way to report an error in an entry: shown beside it when it is pointed at or reached by the keyboard. */
export function ReportLink({ item }: { item: { id: string } | undefined }) {
  const address = useSources().reportOf?.(item?.id ?? '');
  if (!address) return null;
  // biome-ignore lint/a11y/useAnchorContent: the title is its name, for eyes and ears; a second copy would weigh as much.
  return <a className="err" href={address} title="Report an error in this" />;
}
