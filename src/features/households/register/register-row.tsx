import { Row } from '@/components/cards/row';
import type { RegisterRow } from '@/contract/register-lists';
import { go } from '@/lib/pages/routes';
import { careWords, countWords, gapWords } from './register-words';

/** The card of a household. */
export const openHousehold = ({ householdId }: RegisterRow) => go('captainHousehold', { householdId });

const hintOf = (row: RegisterRow): string =>
  [row.householderName, row.phone, careWords(row), gapWords(row)].filter(Boolean).join(' · ');

/** A household as a phone lists it, names and phones masked. */
export const RegisterRowOf = ({ row, title }: { row: RegisterRow; title: string }) => (
  <Row title={title} hint={hintOf(row)} extra={countWords(row)} onTap={() => openHousehold(row)} />
);
