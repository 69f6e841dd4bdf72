interface FigureBarProps {
  row: { value: number; low: number | null; high: number | null; change: string };
  largest: number;
}

/** A figure as a bar from nought, to the scale of its table; a range as a pale end, a bound as an open one. */
export function FigureBar({ row, largest }: FigureBarProps) {
  const width = 200;
  const at = (value: number): number => Math.max(1, Math.round((value / largest) * (width - 8)));
  const sure = at(row.low ?? row.value);
  const end = at(row.high ?? row.value);
  const isOpen = row.change === 'AT_LEAST';
  return (
    <svg className="bar" viewBox={`0 0 ${width} 8`} preserveAspectRatio="none" aria-hidden="true">
      <rect className="bar-ground" x="0" y="3" width={width} height="2" />
      <rect className="bar-sure" x="0" y="0" width={sure} height="8" />
      {end > sure && <rect className="bar-range" x={sure} y="0" width={end - sure} height="8" />}
      {isOpen && <path className="bar-open" d={`M${end + 2} 0 l4 4 l-4 4`} />}
    </svg>
  );
}
