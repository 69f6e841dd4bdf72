const layers = [
  ['claim', 'Claims', 'checkable statements'],
  ['quotation', 'Quotations', 'words in quotation marks'],
  ['source', 'Sources', 'who says it'],
  ['cue', 'Cues', 'the words that show that it is said'],
] as const;

/** What can be made visible in the text, and how many there are. It works without script: the text follows the boxes. */
export function Legend({ counts }: { counts: Record<(typeof layers)[number][0], number> }) {
  return (
    <fieldset className="legend">
      <legend>Show in the text</legend>
      {layers.map(([name, label, meaning]) => (
        <label key={name} className="legend-entry">
          <input type="checkbox" id={`show-${name}`} autoComplete="off" />
          <span className={`legend-sample in-${name}`}>{label}</span>{' '}
          <span className="legend-meaning">
            {meaning} ({counts[name]})
          </span>
        </label>
      ))}
    </fieldset>
  );
}
