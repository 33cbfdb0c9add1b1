/** Takes away what index.html shows until the first screen is there. */
export function dropFirstPaint(): undefined {
  document.getElementById('shell')?.remove();
}
