import { View } from '@tarojs/components';
import { useState } from 'react';
import type { NoticeKind } from '@/contract/notice-kinds';
import type { NoticeTemplate } from '@/contract/notice-templates';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { Choice } from '@/components/forms/choice';
import { TextField } from '@/components/forms/text-field';
import { noticeKindNames } from '@/domain/notice-words';
import { FactFields } from './fact-fields';
import type { NoticeDraft } from './notice-draft';
import { TemplatesSheet } from './templates-sheet';

interface Props {
  communityId: string;
  /** Those that may be written here. */
  kinds: readonly NoticeKind[];
  draft: NoticeDraft;
  templates: readonly NoticeTemplate[];
  onChange: (part: Partial<NoticeDraft>) => void;
}

// The keys of noticeKindNames, which the compiler knows and Object.keys forgets.
export const everyKind = Object.keys(noticeKindNames) as NoticeKind[];

/** The words are proposed anew. */
const unwritten = { title: null, body: null } as const;

/** What the notice is about: a kind with its fields, or a text of the community's own with the fields that it leaves open. */
export function KindCard({ communityId, kinds, draft, templates, onChange }: Props) {
  const [isListed, setListed] = useState(false);
  const { kind, template, facts, values } = draft;
  const chooseTemplate = (id: string) => {
    const chosen = templates.find((one) => one.id === id);
    if (chosen) onChange({ ...unwritten, kind: 'freeText', template: chosen, values: {} });
  };
  return (
    <Card>
      <SectionTitle title="什么公告" />
      <Choice
        options={kinds.map((value) => ({ value, label: noticeKindNames[value] }))}
        value={template ? null : kind}
        onChange={(chosen) => onChange({ ...unwritten, kind: chosen, template: null })}
      />
      {templates.length > 0 ? (
        <>
          <View className="compose__label">自己存的</View>
          <Choice
            options={templates.map(({ id, name }) => ({ value: id, label: name }))}
            value={template?.id ?? null}
            onChange={chooseTemplate}
          />
          <Buttons>
            <ActionButton look="soft" onTap={() => setListed(true)}>
              整理自己存的
            </ActionButton>
          </Buttons>
        </>
      ) : null}
      <FactFields kind={kind} facts={facts} onChange={(part) => onChange({ facts: { ...facts, ...part } })} />
      {template?.fields.map(({ id, words }) => (
        <TextField
          key={id}
          label={words}
          value={values[id] ?? ''}
          onChange={(value) => onChange({ values: { ...values, [id]: value } })}
          maxLength={100}
        />
      ))}
      {isListed ? (
        <TemplatesSheet communityId={communityId} templates={templates} onClose={() => setListed(false)} />
      ) : null}
    </Card>
  );
}
