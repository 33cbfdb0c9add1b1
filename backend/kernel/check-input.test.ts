import { expect, it } from 'vitest';
import * as z from 'zod';
import { contract } from '@/contract';
import { checkInput } from './check-input';
import { Refusal } from './refusal';

function reasonFor(schema: z.ZodType, input: unknown): string {
  try {
    checkInput(schema, input);
  } catch (refusal) {
    if (refusal instanceof Refusal) return JSON.stringify(refusal.details);
    throw refusal;
  }
  return '';
}

it('speaks of a broken link where an id is wrong, and never of a UUID', () => {
  const schema = z.object({ entranceId: z.uuid() });
  expect(reasonFor(schema, { entranceId: 'xx' })).toContain('链接不完整，请回到上一页重新打开');
  const inputs = Object.values(contract).flatMap((shelf) =>
    Object.values(shelf).map((procedure) => procedure['~orpc'].inputSchema),
  );
  const ids = [
    'communityId',
    'householdId',
    'entranceId',
    'runId',
    'requestId',
    'waveId',
    'purchaseId',
    'orderId',
  ];
  const bad = Object.fromEntries(ids.map((id) => [id, '%E0%A4%A']));
  const reasons = inputs.flatMap((one) => (one instanceof z.ZodType ? [reasonFor(one, bad)] : []));
  expect(reasons.length).toBeGreaterThan(50);
  expect(reasons.filter((reason) => /UUID|uuid|无效|期望/.test(reason))).toEqual([]);
});

it.each([
  [z.object({ note: z.string().max(3) }), { note: '太长的话' }, '太长，最多 3 个字'],
  [z.object({ note: z.string().min(1) }), { note: '' }, '没有填'],
  [z.object({ code: z.string().min(4) }), { code: '1' }, '太短，至少 4 个字'],
  [z.object({ lines: z.array(z.string()).max(1) }), { lines: ['a', 'b'] }, '太长，最多 1 项'],
  [z.object({ quantity: z.int().max(99) }), { quantity: 100 }, '不能超过 99'],
  [z.object({ priceFen: z.int().min(150) }), { priceFen: 1 }, '不能小于 1.5 元'],
  [z.object({ level: z.enum(['free', 'closed']) }), { level: 'x' }, '没有选，或不能这样选'],
  [z.object({ isSure: z.literal(true) }), {}, '没有选，或不能这样选'],
  [z.object({ code: z.string().regex(/^x$/) }), { code: 'y' }, '格式不对，请检查后重填'],
  [z.object({ code: z.string().regex(/^x$/, '只能是 x') }), { code: 'y' }, '只能是 x'],
])('says why a field cannot be taken as a person would: %#', (schema, input, reason) => {
  expect(reasonFor(schema, input)).toContain(`"reason":"${reason}"`);
});
