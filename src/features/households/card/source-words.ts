import type { FieldSource, RegisterFactField } from '@/contract/register';
import { formatMoment } from '@/domain/beijing-time';
import { sourceNames } from '@/domain/register/register-words';
import { now } from '@/lib/phone/clock';

/** '上门问的 · 秦女士 · 今天 09:30' of what stands in a field. */
export function sourceWords(sources: readonly FieldSource[], field: RegisterFactField): string {
  const last = sources.find((one) => one.field === field);
  if (!last) return '还没有问过';
  return [sourceNames[last.source], last.by, formatMoment(last.at, now())].filter(Boolean).join(' · ');
}
