import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { TextField } from '@/components/forms/text-field';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { useAnswer } from '@/lib/answers/use-answer';
import { ApiRefusal } from '@/lib/wire/api-refusal';
import { SupplyForm } from './supply-form';
import '../purchasing.scss';

/** A supplier's own page: what it is to bring, and what it will bring. Whoever has the code sees it, without an account. */
export function SupplyScreen({ code }: { code: string }) {
  const [typed, setTyped] = useState(code);
  return (
    <Screen title="要送的东西">
      {typed === '' ? <CodeField onCode={setTyped} /> : <Supply code={typed} onOther={() => setTyped('')} />}
    </Screen>
  );
}

function CodeField({ onCode }: { onCode: (code: string) => void }) {
  const [text, setText] = useState('');
  return (
    <Card>
      <TextField
        label="小区给您的十位码"
        value={text}
        onChange={setText}
        placeholder="例如 ABC-DEF-GHJK"
        maxLength={20}
      />
      <ActionButton isDisabled={text.trim().length < 6} onTap={() => onCode(text.trim())}>
        打开
      </ActionButton>
    </Card>
  );
}

function Supply({ code, onOther }: { code: string; onOther: () => void }) {
  const answer = useAnswer('purchasing.readSupplierLink', { supplierCode: code });
  const { error } = answer;
  if (error instanceof ApiRefusal && error.code === 'LINK_NOT_VALID')
    return (
      <MessageCard
        title="这个链接用不了"
        hint={error.message}
        action={<ActionButton onTap={onOther}>换一个码</ActionButton>}
      />
    );
  return (
    <Loaded answer={answer}>
      {(page) => <SupplyForm key={page.confirmation?.confirmedAt ?? ''} code={code} page={page} />}
    </Loaded>
  );
}
