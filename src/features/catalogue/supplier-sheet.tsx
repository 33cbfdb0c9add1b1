import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import type { Supplier } from '@/contract/catalogue';
import { askFirst } from '@/lib/forms/ask-first';
import { useAction } from '@/lib/answers/use-action';
import { useForm } from '@/lib/forms/use-form';
import { Certificates } from './certificates';
import { SupplierTerms } from './supplier-terms';
import { useTerms } from './use-terms';

interface Props {
  communityId: string;
  /** Null: a new one. */
  known: Supplier | null;
  onClose: () => void;
}

/** One supplier: its name, whom to call, a note. What is kept of the contact stays when its fields are left empty; the terms are saved with the rest. */
export function SupplierSheet({ communityId, known, onClose }: Props) {
  const [name, setName] = useState(known?.name ?? '');
  const [note, setNote] = useState(known?.note ?? '');
  const [contact, setContact] = useState({ name: '', phone: '' });
  const create = useForm('catalogue.createSupplier', onClose);
  const change = useForm('catalogue.updateSupplier', onClose);
  const terms = useTerms(communityId, known);
  const [hasDraft, setDraft] = useState(false);
  const given = contact.phone.trim() === '' ? undefined : contact;
  const form = known ? change : create;
  const save = async () => {
    if (hasDraft && !(await askFirst(withoutDraft))) return;
    if (!known) await create.run({ communityId, name, note, contact: given ?? null });
    else if (await terms.save())
      await change.run({ communityId, supplierId: known.id, name, note, contact: given });
  };
  return (
    <FormSheet
      title={known ? known.name : '新供应商'}
      form={{ ...form, isRunning: form.isRunning || terms.isRunning }}
      onClose={onClose}
      onSave={save}
      canSave={name.trim() !== '' && terms.canSave}
    >
      <TextField label="店名" field="name" value={name} onChange={setName} maxLength={30} />
      {known?.contactPhone ? <Contact communityId={communityId} supplier={known} /> : null}
      <TextField
        label="联系人"
        value={contact.name}
        onChange={(typed) => setContact({ ...contact, name: typed })}
        placeholder={known?.contactName ? '不改就空着' : '例如 张师傅'}
        maxLength={20}
      />
      <TextField
        label="电话"
        field="phone"
        value={contact.phone}
        onChange={(phone) => setContact({ ...contact, phone })}
        placeholder={known?.contactPhone ? '不改就空着' : '只写数字'}
        maxLength={19}
      />
      <TextArea label="备注" value={note} onChange={setNote} maxLength={200} />
      {known && terms.typed ? (
        <>
          <SupplierTerms typed={terms.typed} onChange={terms.change} />
          <Certificates communityId={communityId} supplier={known} onDraft={setDraft} />
        </>
      ) : null}
    </FormSheet>
  );
}

/** A certificate is being typed and was not kept yet. */
const withoutDraft = { content: '正在写的证照还没有存下，不要了吗？', yes: '不要了', no: '去存下' };

function Contact({ communityId, supplier }: { communityId: string; supplier: Supplier }) {
  const [shown, setShown] = useState<{ name: string; phone: string } | null>(null);
  const show = useAction('catalogue.showContact', setShown);
  const { name, phone } = shown ?? { name: supplier.contactName, phone: supplier.contactPhone };
  return (
    <View className="supplier-contact">
      <View>
        {name} {phone}
      </View>
      {shown ? null : (
        <ActionButton
          look="second"
          isRunning={show.isRunning}
          onTap={() => void show.run({ communityId, supplierId: supplier.id })}
        >
          看全号码
        </ActionButton>
      )}
    </View>
  );
}
