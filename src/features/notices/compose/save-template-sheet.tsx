import { View } from '@tarojs/components';
import { useState } from 'react';
import type { NoticeTemplate } from '@/contract/notice-templates';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import { useForm } from '@/lib/forms/use-form';
import { templateOfText, textOfTemplate } from './bracket-fields';

interface Props {
  communityId: string;
  /** The one that is written anew; null for a new one. */
  template: NoticeTemplate | null;
  text: { title: string; body: string };
  onClose: () => void;
}

const fewest = 2;

/** Keeps a text under a name; what is to be filled in each time stands in brackets. */
export function SaveTemplateSheet({ communityId, template, text, onClose }: Props) {
  const begun = template ? textOfTemplate(template) : text;
  const [name, setName] = useState(template?.name ?? '');
  const [title, setTitle] = useState(begun.title);
  const [body, setBody] = useState(begun.body);
  const form = useForm('notices.saveNoticeTemplate', onClose);
  const saved = templateOfText({ title: title.trim(), body: body.trim() });
  const save = () => form.run({ communityId, templateId: template?.id ?? null, name: name.trim(), ...saved });
  return (
    <FormSheet
      title={template ? '改存好的公告' : '存下来，下次用'}
      form={form}
      onClose={onClose}
      onSave={save}
      canSave={[name, title, body].every((typed) => typed.trim().length >= fewest)}
      word="存下来"
    >
      <TextField label="叫什么" field="name" value={name} onChange={setName} maxLength={20} />
      <TextField label="标题" field="title" value={title} onChange={setTitle} maxLength={20} />
      <TextArea
        label="正文"
        field="body"
        value={body}
        onChange={setBody}
        placeholder="例如：【时间】起停水"
        maxLength={1000}
      />
      <View className="hint">
        {saved.fields.length > 0
          ? `每次要填：${saved.fields.map(({ words }) => words).join('、')}`
          : '每次要改的地方写成【时间】这样，用的时候会一个个问您'}
      </View>
    </FormSheet>
  );
}
