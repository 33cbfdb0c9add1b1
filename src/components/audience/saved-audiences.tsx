import { View } from '@tarojs/components';
import { useState } from 'react';
import type { SavedAudience } from '@/contract/notice-templates';
import { useAnswer } from '@/lib/answers/use-answer';
import { ActionButton } from '../buttons/action-button';
import { Buttons } from '../buttons/buttons';
import { Choice } from '../forms/choice';
import { audienceOf, draftOf, type AudienceDraft } from './audience-draft';
import { SaveAudienceSheet } from './save-audience-sheet';
import { SavedAudiencesSheet } from './saved-audiences-sheet';

interface Props {
  communityId: string;
  draft: AudienceDraft;
  onChange: (draft: AudienceDraft) => void;
}

/** Which saved audience the draft still is, condition by condition. */
function savedAs(saved: readonly SavedAudience[], draft: AudienceDraft): SavedAudience | undefined {
  const filled = JSON.stringify(audienceOf(draft));
  return saved.find(({ audience }) => JSON.stringify(audienceOf(draftOf(audience))) === filled);
}

/** Audiences under a name: chosen with one tap, and kept for the next time. */
export function SavedAudiences({ communityId, draft, onChange }: Props) {
  const [opened, setOpened] = useState<'save' | 'list' | null>(null);
  const kept = useAnswer('notices.listAudiences', { communityId });
  const saved = kept.data?.rows ?? [];
  const chosen = savedAs(saved, draft);
  const choose = (id: string) => {
    const one = saved.find((row) => row.id === id);
    if (one) onChange(draftOf(one.audience));
  };
  const isEverybody = draft.groups.every((terms) => terms.length === 0) && draft.except.length === 0;
  const close = () => setOpened(null);
  return (
    <>
      {saved.length > 0 ? (
        <View className="saved-audiences">
          <View className="secondary">存好的范围</View>
          <Choice
            options={saved.map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen?.id ?? null}
            onChange={choose}
          />
        </View>
      ) : null}
      <Buttons>
        {isEverybody || chosen ? null : (
          <ActionButton look="soft" onTap={() => setOpened('save')}>
            存下这个范围
          </ActionButton>
        )}
        {saved.length > 0 ? (
          <ActionButton look="soft" onTap={() => setOpened('list')}>
            整理存好的
          </ActionButton>
        ) : null}
      </Buttons>
      {opened === 'save' ? (
        <SaveAudienceSheet communityId={communityId} audience={audienceOf(draft)} onClose={close} />
      ) : null}
      {opened === 'list' ? (
        <SavedAudiencesSheet communityId={communityId} saved={saved} onClose={close} />
      ) : null}
    </>
  );
}
