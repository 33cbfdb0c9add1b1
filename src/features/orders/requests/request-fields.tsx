import { CheckRow } from '@/components/forms/check-row';
import { PictureField } from '@/components/pictures/picture-field';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import { goesFirst, isCardKind } from '@/domain/requests';
import { textFields } from '@/lib/forms/text-fields';
import type { RequestDraft } from './request-draft';
import { askings } from './request-words';

interface Props {
  draft: RequestDraft;
  onChange: (change: Partial<RequestDraft>) => void;
}

function CardFields({ draft, onChange }: Props) {
  const field = textFields(draft, onChange);
  return (
    <>
      <TextField
        label="卡号"
        {...field('cardNo')}
        placeholder="卡面上的数字"
        maxLength={32}
        hint="卡号会保密，志愿者接下以后才看得到"
      />
      <TextField
        label="充多少元"
        {...field('yuan')}
        placeholder="例如 50"
        maxLength={8}
        hint="最少 1 元，最多 1000 元"
      />
    </>
  );
}

function WordFields({ draft, onChange }: Props) {
  const asking = askings[draft.kind];
  if (!asking) return null;
  return (
    <>
      <TextArea
        label={asking.label}
        value={draft.text}
        onChange={(text) => onChange({ text })}
        placeholder={asking.placeholder}
        maxLength={300}
      />
      <PictureField
        label={`${asking.picture}（可以不拍）`}
        picture={draft.picture}
        onChange={(picture) => onChange({ picture })}
      />
    </>
  );
}

/** What the form asks for each kind; whatever is urgent by itself need not be said to be. */
export function RequestFields({ draft, onChange }: Props) {
  const Fields = isCardKind(draft.kind) ? CardFields : WordFields;
  return (
    <>
      <Fields draft={draft} onChange={onChange} />
      {goesFirst(draft.kind, false) ? null : (
        <CheckRow
          title="请先办"
          hint="跟药有关，或是婴儿要用的"
          isChosen={draft.goesFirst}
          onChange={(isChosen) => onChange({ goesFirst: isChosen })}
        />
      )}
    </>
  );
}
