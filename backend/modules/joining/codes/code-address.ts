const PAGE = 'pages/join/index';

/** What a scan of the mini-program code hands to the page: the code without its gaps, letters and digits only. */
export const sceneOf = (code: string): string => code.replaceAll('-', '');

/** The page of the mini-program that a scanned code opens. */
export const joinPage = PAGE;

/** Where the web build opens with the code filled in. */
export const joinAddress = (origin: string, code: string): string =>
  `${origin}/#/${PAGE}?code=${sceneOf(code)}`;

/** What our own square holds: where the web build opens, or the code alone, for the scan inside the program. */
export const scannedOf = (origin: string | null, code: string): string =>
  origin === null ? sceneOf(code) : joinAddress(origin, code);
