import { decoded } from '../pages/decoded';

/** What stands in a scan: the code in our own web address, in a mini-program code's path, or the text itself. */
export function codeInScan({ path = '', result = '' }: { path?: string; result?: string }): string {
  const found = /[?&](?:scene|code)=([^&#]+)/.exec(`${path} ${result}`);
  return decoded(found?.[1] ?? result).trim();
}
