import { useState } from 'react';
import { Card } from '@/components/cards/card';
import { Choice } from '@/components/forms/choice';
import type { RequestKind } from '@/contract/requests';
import { requestKindNames } from '@/domain/requests';
import { EmergencyCard } from './emergency-card';
import { emptyDraft, type RequestDraft } from './request-draft';
import { RequestFields } from './request-fields';

/** What is being filled in; another kind begins anew. */
export function useRequestDraft(kinds: readonly RequestKind[]) {
  const [draft, setDraft] = useState<RequestDraft>(() => emptyDraft(kinds[0] ?? 'other'));
  const change = (part: Partial<RequestDraft>) => setDraft((before) => ({ ...before, ...part }));
  return { draft, change, choose: (kind: RequestKind) => setDraft(emptyDraft(kind)) };
}

type Props = ReturnType<typeof useRequestDraft> & { kinds: readonly RequestKind[] };

/** The form for one of the kinds; a choice only where there is one. */
export function AskForm({ kinds, draft, change, choose }: Props) {
  const options = kinds.map((kind) => ({ value: kind, label: requestKindNames[kind] }));
  return (
    <>
      {draft.kind === 'medicalTrip' ? <EmergencyCard /> : null}
      <Card className="ask-form">
        {kinds.length > 1 ? <Choice options={options} value={draft.kind} onChange={choose} /> : null}
        <RequestFields draft={draft} onChange={change} />
      </Card>
    </>
  );
}
