import { textOf } from '../dom';
import { overNetwork } from './network';
import { defineApi } from './wx';

interface RequestOptions {
  url: string;
  method?: string;
  header?: Record<string, string>;
  data?: unknown;
  dataType?: string;
}

const withQuery = (url: string, parameters: unknown): string => {
  if (typeof parameters !== 'object' || parameters === null) return url;
  const query = Object.entries(parameters)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(textOf(value))}`)
    .join('&');
  return query ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url;
};

const bodyOf = (content: unknown, type: string): string => {
  if (typeof content === 'string') return content;
  return type.includes('urlencoded') ? withQuery('', content).slice(1) : JSON.stringify(content);
};

const toFetch = ({
  url,
  method = 'GET',
  header = {},
  data: content,
}: RequestOptions): [string, RequestInit] => {
  const verb = method.toUpperCase();
  const headers = Object.fromEntries(
    Object.entries(header).map(([name, value]) => [name.toLowerCase(), value]),
  );
  if (verb === 'GET' || content === undefined) return [withQuery(url, content), { method: verb, headers }];
  const type = headers['content-type'] ?? 'application/json';
  return [url, { method: verb, headers: { ...headers, 'content-type': type }, body: bodyOf(content, type) }];
};

const parseIfJson = (text: string, dataType = 'json'): unknown => {
  if (dataType !== 'json') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // WeChat leaves what is not JSON as text
    return text;
  }
};

const request = (options: RequestOptions): Promise<object> =>
  overNetwork('request', async () => {
    const response = await fetch(...toFetch(options));
    const received = parseIfJson(await response.text(), options.dataType);
    return {
      data: received,
      statusCode: response.status,
      header: Object.fromEntries(response.headers),
      cookies: [],
    };
  });

/** Gives the app wx.request over the browser's fetch. */
export const provideRequest = (): void => defineApi('request', request);
