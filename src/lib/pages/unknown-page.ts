import { startAt } from './routes';
import { sayAloud } from '../accessible/say-aloud';

/** An old link, a mistyped address: says so and goes home, because an empty page leaves nobody a way on. */
export async function leaveUnknownPage(): Promise<void> {
  await sayAloud('没有这个页面：链接可能旧了，或没有复制完整。现在回到首页。');
  startAt('home');
}
