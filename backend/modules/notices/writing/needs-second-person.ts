import type { NoticeKind } from '@/contract/notice-kinds';

/** 户: more than that are told nothing on one person's word alone (anchors B7). */
export const MOST_ALONE = 300;

/** Whether somebody else has to look at a notice first. A drill reaches nobody. */
export const needsSecondPerson = ({
  kind,
  households,
  isExercise,
}: {
  kind: NoticeKind | null;
  households: number;
  isExercise: boolean;
}): boolean => !isExercise && (households > MOST_ALONE || kind === 'levelChange');
