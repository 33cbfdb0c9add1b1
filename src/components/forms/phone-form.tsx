import { useState } from 'react';
import { ActionButton } from '../buttons/action-button';
import { Buttons } from '../buttons/buttons';
import { Card } from '../cards/card';
import { SectionTitle } from '../cards/section-title';
import { TextField } from './text-field';

interface Props {
  title: string;
  hint: string;
  known: string;
  isRunning: boolean;
  /** What the button says of a number, and of none; without the second there has to be one. */
  words: { keep: string; drop?: string };
  onGiven: (phone: string) => void;
}

/** A number that others may call: the button is there once something was changed. */
export function PhoneForm({ title, hint, known, isRunning, words, onGiven }: Props) {
  const [phone, setPhone] = useState(known);
  const typed = phone.trim();
  const word = typed === '' ? words.drop : words.keep;
  return (
    <Card>
      <SectionTitle title={title} hint={hint} />
      <TextField label="电话号码" value={phone} onChange={setPhone} maxLength={18} />
      {typed !== known && word ? (
        <Buttons>
          <ActionButton isRunning={isRunning} onTap={() => onGiven(typed)}>
            {word}
          </ActionButton>
        </Buttons>
      ) : null}
    </Card>
  );
}
