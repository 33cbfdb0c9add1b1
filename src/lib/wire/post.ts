/** One call over HTTP to our own origin: the web client's only way, before and after the app has started. */
export const post = (procedure: string, input: unknown): Promise<Response> =>
  fetch(`/api/${procedure.replace('.', '/')}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-sandan': '1' },
    body: JSON.stringify(input ?? {}),
  });
