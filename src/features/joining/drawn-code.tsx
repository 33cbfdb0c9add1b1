import { Photo } from '@/components/pictures/photo';

/** The code as the poster has it. */
export const DrawnCode = ({ svg, label }: { svg: string; label: string }) => (
  <Photo
    className="join-code__picture"
    src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
    label={label}
    mode="widthFix"
  />
);
