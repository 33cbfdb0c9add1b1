/** The line of a log that says why: the last fatal one, else the last. */
export const lastWords = (log: string): string => {
  const lines = log.split(/\r?\n/).filter((line) => line.trim() !== '');
  const fatal = lines.filter((line) => /FATAL|PANIC|rror/.test(line));
  return (fatal.at(-1) ?? lines.at(-1) ?? '').trim();
};
