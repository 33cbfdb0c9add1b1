import { resolveModulePath } from '../module-path';
import { topPage } from './page-stack';

/** Where a navigation leads: the page and its parameters, as WeChat passes them, undecoded. */
export interface Address {
  route: string;
  query: Record<string, string>;
}

const parsePair = (pair: string): [string, string] => {
  const [name = '', ...rest] = pair.split('=');
  return [name, rest.join('=')];
};

/** Reads a mini-program url, absolute or relative to the page in sight. */
export const parseAddress = (url: string): Address => {
  const [path = '', search = ''] = url.split('?');
  const route = resolveModulePath(topPage()?.route ?? '', path).replace(/\.html$/, '');
  return { route, query: Object.fromEntries(search.split('&').filter(Boolean).map(parsePair)) };
};
