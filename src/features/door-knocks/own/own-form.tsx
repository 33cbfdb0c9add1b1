import { Card } from '@/components/cards/card';
import { RoundQuestions } from '../door/round-questions';
import type { OwnDraft } from './own-draft';
import type { OwnRoundHere } from './use-own-rounds';

interface Props {
  round: OwnRoundHere;
  draft: OwnDraft;
  onChange: (change: Partial<OwnDraft>) => void;
}

const words = { people: '家里现在住几个人', homeService: '要不要人上门帮忙' };

/** The questions of a round as a household answers them at home. */
export const OwnForm = ({ round, draft, onChange }: Props) => (
  <Card>
    <RoundQuestions form={round.form} draft={draft} onChange={onChange} words={words} />
  </Card>
);
