import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import { now } from '@/lib/phone/clock';
import { proposedText, type NoticeDraft } from './notice-draft';
import type { NoticeChange } from './use-notice-draft';
import { PicturesField } from './pictures-field';
import { SaveTemplateSheet } from './save-template-sheet';

interface Props {
  communityId: string;
  draft: NoticeDraft;
  /** Texts of the community's own and pictures for everybody are staff's. */
  isStaff: boolean;
  onChange: (change: NoticeChange) => void;
}

/** The words as residents read them: proposed, and open to every change. */
export function TextCard({ communityId, draft, isStaff, onChange }: Props) {
  const [isSaving, setSaving] = useState(false);
  const proposed = proposedText(draft, now());
  const title = draft.title ?? proposed.title;
  const body = draft.body ?? proposed.body;
  const isChanged = title !== proposed.title || body !== proposed.body;
  return (
    <Card>
      <SectionTitle title="住户看到的" hint="可以改；不要写住户的姓名、电话和病情" />
      <TextField
        label="标题"
        field="title"
        value={title}
        onChange={(typed) => onChange({ title: typed })}
        maxLength={20}
      />
      <TextArea
        label="正文"
        field="body"
        value={body}
        onChange={(typed) => onChange({ body: typed })}
        placeholder="什么事、什么时候、在哪里、要带什么"
        maxLength={1000}
      />
      {isStaff ? (
        <PicturesField
          communityId={communityId}
          pictureIds={draft.pictureIds}
          onAdd={(id) => onChange((newest) => ({ pictureIds: [...newest.pictureIds, id] }))}
          onRemove={(id) =>
            onChange((newest) => ({ pictureIds: newest.pictureIds.filter((one) => one !== id) }))
          }
        />
      ) : null}
      <Buttons>
        {isChanged && proposed.body !== '' ? (
          <ActionButton look="soft" onTap={() => onChange({ title: null, body: null })}>
            按上面填的重新写
          </ActionButton>
        ) : null}
        {isStaff && body !== '' ? (
          <ActionButton look="soft" onTap={() => setSaving(true)}>
            {draft.template ? '改存好的公告' : '存下来，下次用'}
          </ActionButton>
        ) : null}
      </Buttons>
      {isSaving ? (
        <SaveTemplateSheet
          communityId={communityId}
          template={draft.template}
          text={{ title, body }}
          onClose={() => setSaving(false)}
        />
      ) : null}
    </Card>
  );
}
