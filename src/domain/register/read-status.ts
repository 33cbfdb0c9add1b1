import { isNothing } from './is-nothing';
import { saysVacant } from './read-resident-count';

/** What a register's status says of a home, or of one person in it. */
export type HomeStatus = 'vacant' | 'left' | 'died';

/** Codes of widely used property software for 未销售 and 未入住. */
const vacantCodes: ReadonlySet<string> = new Set(['2002', '2004']);

/** A code, which the file does not explain, is believed only where nobody is named. */
export const isVacantCode = (plain: string): boolean =>
  plain.split(/[,;、 ]/).some((code) => vacantCodes.has(code));

const left =
  /^(?:已|全家|全户|整户|户籍)?(?:搬[走离出家]|搬走了|搬迁|迁[出走]|迁移|退租|退房|离开|外迁|转走|注销|退出)(?:了|户|人员)?$/;
const died = /^(?:已)?(?:死亡|故去|去世|过世|身故|已故|亡故|病故|亡|殁)(?:了|人员)?$/;

function readOne(text: string): HomeStatus | undefined {
  if (saysVacant(text)) return 'vacant';
  if (left.test(text)) return 'left';
  return died.test(text) ? 'died' : undefined;
}

/** Reads '空置', '未入住', '已搬走', '死亡' in plain text, also among other words; undefined where it says none of it. */
export function readStatus(plain: string): HomeStatus | undefined {
  if (isNothing(plain)) return undefined;
  const found = plain.split(/[,;、。 ()]/).map(readOne);
  return found.find((status) => status !== undefined);
}
