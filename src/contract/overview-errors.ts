/** What is refused about reports; among all others in errors.ts. No zod here: the phone imports it. */
export const overviewRefusals = {
  PERIOD_WRONG: { status: 422, sentence: '一次最多看 {most} 天，开始的日子要在前面' },
} as const;
