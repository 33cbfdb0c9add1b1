import { go } from '@/lib/pages/routes';
import { CheckRow } from './check-row';
import { Row } from '../cards/row';

interface Props {
  isAgreed: boolean;
  onChange: (isAgreed: boolean) => void;
}

/** Nobody joins without having said yes to what becomes of their name and number. */
export function ConsentRow({ isAgreed, onChange }: Props) {
  return (
    <>
      <Row title="先看一看：隐私说明" hint="记什么、谁看得到、放多久" onTap={() => go('privacy')} />
      <CheckRow title="我看过了，同意这样用我的信息" isChosen={isAgreed} onChange={onChange} />
    </>
  );
}
