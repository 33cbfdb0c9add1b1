import Taro from '@tarojs/taro';
import { faultWords } from '@/contract/fault-words';
import { send } from '../platform/wire/transport';

declare const APP_VERSION: string;

const mostOfOneStart = 5;
const told = new Set<string>();

const pageInFront = (): string =>
  (Taro.getCurrentInstance().router?.path ?? '').split('?')[0]?.replace(/^\//, '') ?? '';

/** Tells the server what failed here, each fault once and a few at most. Never fails itself, and nobody is named. */
export function reportFault(cause: unknown): void {
  const message = faultWords(cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause));
  if (message === '' || told.has(message) || told.size >= mostOfOneStart) return;
  told.add(message);
  const client = process.env.TARO_ENV === 'weapp' ? 'weapp' : 'h5';
  const report = { client, version: APP_VERSION, page: pageInFront(), message };
  void send('org.reportClientFault', report).catch(() => {});
}
