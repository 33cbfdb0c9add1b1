import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Tap } from '@/components/buttons/tap';
import { SectionTitle } from '@/components/cards/section-title';
import { DateField } from '@/components/forms/date-field';
import { TextField } from '@/components/forms/text-field';
import { Pill } from '@/components/words/pill';
import type { Supplier } from '@/contract/catalogue';
import { askFirst } from '@/lib/forms/ask-first';
import { useAction } from '@/lib/answers/use-action';
import { ProductPictureField } from './product-picture-field';
import { daysWords } from './terms-draft';

interface Props {
  communityId: string;
  supplier: Supplier;
  /** Another one is being typed, or no longer. */
  onDraft: (isOpen: boolean) => void;
}

/** What a supplier has shown, until when it holds, and another one. */
export function Certificates({ communityId, supplier, onDraft }: Props) {
  const remove = useAction('catalogue.removeCertificate');
  const takeOff = async (certificateId: string, kind: string) => {
    if (await askFirst({ content: `去掉“${kind}”？`, yes: '去掉' }))
      await remove.run({ communityId, certificateId });
  };
  return (
    <View>
      <SectionTitle title="证照" hint="到期前 14 天会提醒" />
      {supplier.certificates.map(({ id, kind, expiresOn, daysLeft }) => (
        <View key={id} className="certificate">
          <View className="certificate__text">
            <View>{kind}</View>
            <View className="secondary">到 {expiresOn}</View>
          </View>
          {daysWords(daysLeft) ? (
            <Pill tone={daysLeft < 0 ? 'red' : 'amber'}>{daysWords(daysLeft)}</Pill>
          ) : null}
          <Tap className="certificate__off" label={`去掉${kind}`} onTap={() => void takeOff(id, kind)}>
            去掉
          </Tap>
        </View>
      ))}
      <NewCertificate communityId={communityId} supplierId={supplier.id} onDraft={onDraft} />
    </View>
  );
}

const blank: { kind: string; expiresOn: string; pictureId: string | null } = {
  kind: '',
  expiresOn: '',
  pictureId: null,
};

interface NewProps {
  communityId: string;
  supplierId: string;
  onDraft: (isOpen: boolean) => void;
}

function NewCertificate({ communityId, supplierId, onDraft }: NewProps) {
  const [draft, setDraft] = useState(blank);
  const [isOpen, setIsOpen] = useState(false);
  const setOpen = (open: boolean) => {
    setIsOpen(open);
    onDraft(open);
  };
  const add = useAction('catalogue.addCertificate', () => {
    setDraft(blank);
    setOpen(false);
  });
  if (!isOpen)
    return (
      <ActionButton look="second" onTap={() => setOpen(true)}>
        加一张证照
      </ActionButton>
    );
  return (
    <View>
      <TextField
        label="证照名称"
        value={draft.kind}
        onChange={(kind) => setDraft({ ...draft, kind })}
        placeholder="例如 食品经营许可证"
        maxLength={20}
      />
      <DateField
        label="到期日"
        value={draft.expiresOn}
        onChange={(expiresOn) => setDraft({ ...draft, expiresOn })}
        first="2020-01-01"
        last="2099-12-31"
      />
      <ProductPictureField
        communityId={communityId}
        pictureId={draft.pictureId}
        label="证照的照片"
        onChange={(pictureId) => setDraft({ ...draft, pictureId })}
      />
      <ActionButton
        look="second"
        isRunning={add.isRunning}
        isDisabled={draft.kind.trim() === '' || draft.expiresOn === ''}
        onTap={() => void add.run({ communityId, supplierId, ...draft })}
      >
        存下这张证照
      </ActionButton>
    </View>
  );
}
