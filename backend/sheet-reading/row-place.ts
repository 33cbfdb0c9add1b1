import type { KnockRowLayout } from '../paper/knock-sheet/layout';
import type { Gray } from './gray';
import { mapPoint, type Homography, type Point } from './homography';

/** A ten-thousandth of a photo is less than a pixel. */
const PARTS = 10_000;

/**
 * Where a row lies in the photo, from its count of people to its end: four corners as shares of the photo's width and
 * height, clockwise from the row's own upper left. Whoever is asked about a box is shown this piece of their own photo.
 */
export function rowPlace(photo: Gray, map: Homography, { row, people }: KnockRowLayout): Point[] {
  const right = row.x + row.width;
  const bottom = row.y + row.height;
  const corners = [
    { x: people.x, y: row.y },
    { x: right, y: row.y },
    { x: right, y: bottom },
    { x: people.x, y: bottom },
  ];
  return corners.map((corner) => {
    const { x, y } = mapPoint(map, corner.x, corner.y);
    return { x: share(x, photo.width), y: share(y, photo.height) };
  });
}

const share = (pixel: number, of: number): number => Math.round((pixel / of) * PARTS) / PARTS;
