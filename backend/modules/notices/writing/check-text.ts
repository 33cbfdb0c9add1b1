import { Refusal } from '../../../kernel/refusal';
import type { Context } from '../../../kernel/context';

/** Whether WeChat has let the words pass, or a person has to read them first; `none`: nobody asks for it here. */
export type TextCheck = 'none' | 'passed' | 'unread';

/**
 * Asks WeChat, in the author's own call, what it thinks of a text before others see it. Whoever writes on the web cannot be
 * asked about: then a second person reads it. Refuses TEXT_RISKY.
 */
export async function checkText(
  { wechat, caller }: Pick<Context, 'wechat' | 'caller'>,
  { title, body, isExercise }: { title: string; body: string; isExercise: boolean },
): Promise<TextCheck> {
  if (!wechat || isExercise) return 'none';
  if (caller.kind !== 'wechat') return 'unread';
  const { was } = await wechat.checkText({ openid: caller.openid, title, content: body });
  if (was === 'risky') throw new Refusal('TEXT_RISKY');
  return was === 'pass' ? 'passed' : 'unread';
}
