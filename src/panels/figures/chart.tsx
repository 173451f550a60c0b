import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../words';

interface Props {
  /** What the drawing shows, for those who do not see it. */
  label: string;
  /** Draws it for a width in CSS pixels. */
  draw: (width: number) => Element;
  /** The same figures as rows; the first cell of a row names it. */
  table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

/** A drawing that fits its column, and the same figures as a table for those who would rather read. */
export function Chart({ label, draw, table }: Props) {
  const words = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  // Before the first paint, so that what is below does not move away from a reader who came for it.
  useLayoutEffect(() => {
    const measure = new ResizeObserver(() => setWidth(frame.current?.clientWidth ?? 0));
    if (frame.current) measure.observe(frame.current);
    setWidth(frame.current?.clientWidth ?? 0);
    return () => measure.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (width === 0) return;
    const drawing = draw(width);
    // The drawing as a whole has a name; those that Plot gives to its groups would not be allowed there.
    for (const part of drawing.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
    frame.current?.replaceChildren(drawing);
  }, [width, words]);
  return (
    <>
      <div class="drawing" role="img" aria-label={label} ref={frame} />
      <details>
        <summary>{words.text('sheet_as_table')}</summary>
        <div class="scroll">
          <table>
            <caption class="hidden-text">{label}</caption>
            <thead>
              <tr>
                {table.head.map((cell) => (
                  <th key={cell} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([name, ...cells]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, column) => (
                    <td key={table.head[column + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}
