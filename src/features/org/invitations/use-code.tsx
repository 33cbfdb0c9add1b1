import { useState } from 'react';
import { Row } from '@/components/cards/row';
import { JoinForm } from './join-form';

/** Lets a person who is here already take up one more role with a code. */
export function UseCode() {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <JoinForm />;
  return <Row title="我有邀请码" hint="用邀请码添加一个身份" onTap={() => setOpen(true)} />;
}
