/** What a parameter of a link or a scan says; a broken escape is taken as it stands rather than ending the page. */
export function decoded(value: string | undefined): string {
  try {
    return decodeURIComponent(value ?? '');
  } catch {
    return value ?? '';
  }
}
