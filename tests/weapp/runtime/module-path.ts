const step = (segments: string[], segment: string): string[] => {
  if (segment === '.' || segment === '') return segments;
  return segment === '..' ? segments.slice(0, -1) : [...segments, segment];
};

/** Resolves a require, usingComponents or navigation path against the file it stands in; no extension, no leading slash. */
export const resolveModulePath = (from: string, path: string): string => {
  const start = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  return path.replace(/\.js$/, '').split('/').reduce(step, start).join('/');
};
