import { View } from '@tarojs/components';
import { useEffect, useState, type ReactNode } from 'react';
import { watchInSight } from '@/lib/platform/window/in-sight';

/** Few enough that two screens of them are drawn at once, enough that a thumb meets no gap. */
const AT_ONCE = 10;

interface Props<T> {
  /** Of the list, in the document; another list of the page has another. */
  name: string;
  rows: readonly T[];
  /** About how high a row is, in pixels, until it was drawn once. */
  rowHeight: number;
  /** Draws some rows, the first of which stands at `from`. */
  children: (some: readonly T[], from: number) => ReactNode;
}

/** A long list of which only what is in the window, or soon will be, is drawn: WeChat slows down at 1,000 nodes a page. */
export function RowsInSight<T>({ name, rows, rowHeight, children }: Props<T>) {
  const starts = Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, at) => at * AT_ONCE);
  return (
    <>
      {starts.map((from) => {
        const some = rows.slice(from, from + AT_ONCE);
        return (
          <Part key={from} id={`${name}-${from}`} isFirst={from === 0} height={some.length * rowHeight}>
            {() => children(some, from)}
          </Part>
        );
      })}
    </>
  );
}

interface PartProps {
  id: string;
  isFirst: boolean;
  height: number;
  children: () => ReactNode;
}

/** Out of sight it keeps its place, as high as it was. */
function Part({ id, isFirst, height, children }: PartProps) {
  const [seen, setSeen] = useState({ isNear: isFirst, height });
  useEffect(() => watchInSight(id, setSeen), [id]);
  return (
    <View id={id} className="rows-in-sight" style={seen.isNear ? undefined : { height: `${seen.height}px` }}>
      {seen.isNear ? children() : null}
    </View>
  );
}
