import Taro from '@tarojs/taro';

export const canAskReminders = true;

/** WeChat takes one question at a time. */
let isAsking = false;

/** Asks in the very tap: after any `await` WeChat takes it for no tap any more. */
export function askReminders(templateIds: readonly string[], allowed: (some: string[]) => void): void {
  if (isAsking || templateIds.length === 0) return;
  isAsking = true;
  Taro.requestSubscribeMessage({
    tmplIds: [...templateIds],
    // Of Alipay, and asked for by Taro's types alone.
    entityIds: [],
    // It succeeds also where everything is refused: each id says for itself.
    success: (answer) => allowed(templateIds.filter((id) => answer[id] === 'accept')),
    complete: () => {
      isAsking = false;
    },
  }).catch(() => undefined);
}
