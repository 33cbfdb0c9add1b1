import { Pill } from '@/components/words/pill';
import { Row } from '@/components/cards/row';
import type { Request } from '@/contract/requests';
import { formatMoment } from '@/domain/beijing-time';
import { requestKindNames, requestStateNames } from '@/domain/requests';
import { now } from '@/lib/phone/clock';
import { go } from '@/lib/pages/routes';
import { requestTones } from './request-words';
import { askedWords } from '../my-order/who-words';

/** One request in the list of its household: what, since when, who is on it, and how it stands. */
export function RequestRow({ request }: { request: Request }) {
  const { id, householdId, kind, state, createdAt, takenByName } = request;
  const words = [formatMoment(createdAt, now()), askedWords(request), takenByName && `${takenByName} 接下`];
  return (
    <Row
      title={requestKindNames[kind]}
      hint={words.filter(Boolean).join(' · ')}
      extra={<Pill tone={requestTones[state]}>{requestStateNames[state]}</Pill>}
      onTap={() => go('residentRequest', { householdId, requestId: id })}
    />
  );
}
