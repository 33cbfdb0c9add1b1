import type { RoundForm } from '@/contract/door-knocks';
import { builtInForms } from '@/domain/built-in-forms';
import { useAnswer } from '@/lib/answers/use-answer';
import { now } from '@/lib/phone/clock';

/** A set of questions to begin with. */
export interface Template {
  value: string;
  label: string;
  form: RoundForm;
}

interface Saved {
  templateId: string;
  name: string;
  isOwn: boolean;
  communityName: string;
  form: RoundForm;
}

/** What every community has, then what was saved here or is shared by others. */
export const templatesOf = (saved: readonly Saved[]): Template[] => [
  ...builtInForms(now()).map(({ key, name, form }) => ({ value: key, label: name, form })),
  ...saved.map(({ templateId, name, isOwn, communityName, form }) => ({
    ...{ value: templateId, form },
    label: isOwn ? name : `${name}（${communityName}）`,
  })),
];

/** Those that staff may choose from. */
export function useTemplates(communityId: string): Template[] {
  const kept = useAnswer('doorKnocks.listFormTemplates', { communityId, limit: 100 });
  return templatesOf(kept.data?.rows ?? []);
}

/** Which template the form still is, word for word. */
export const templateOf = (templates: readonly Template[], form: RoundForm): Template | undefined =>
  templates.find((one) => JSON.stringify(one.form) === JSON.stringify(form));
