import type { WaveKind } from '@/contract/order-shapes';
import type { EveningRow } from '@/contract/overview';
import type { RequestKind } from '@/contract/requests';
import { requestKindNames } from '@/domain/requests';
import { waveNames } from '@/domain/waves';

/** What a row is about: goods and suppliers by their names, a run by its number, a wave and an errand by their kind. */
export function rowName({ name, target }: Pick<EveningRow, 'name' | 'target'>): string {
  if (name === null) return target === 'entrance' ? '单元里的货' : '—';
  if (target === 'run' && /^\d+$/.test(name)) return `第 ${name} 趟`;
  if (target === 'join') return name === 'volunteer' ? '报名当志愿者' : '申请加入';
  return waveNames[name as WaveKind] ?? requestKindNames[name as RequestKind] ?? name;
}
