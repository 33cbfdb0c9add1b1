import type { InferContractRouterInputs } from '@orpc/contract';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Contract } from '@/contract';
import { action, anyone, held, query } from '@/contract/procedure';

type Inputs = InferContractRouterInputs<Contract>;

const none = { input: z.object({}), output: z.object({}), refusals: [] } as const;

describe('the contract does not compile', () => {
  it('when a procedure does not say who may call it', () => {
    // @ts-expect-error mayCall is missing
    expect(query({ summary: 'x', ...none })).toBeDefined();
  });

  it('when a procedure aims at a place that its input does not name', () => {
    const mayCall = held('household', ['staff']);
    // @ts-expect-error householdId and communityId are missing
    query({ summary: 'x', mayCall, ...none });
    // @ts-expect-error householdId is missing
    action({ summary: 'x', mayCall, ...none, input: z.object({ communityId: z.uuid() }) });
    expect(query({ summary: 'x', mayCall: anyone, ...none })).toBeDefined();
  });

  it('when a write is sent without an actionId', () => {
    // @ts-expect-error actionId is missing
    const input: Inputs['purchasing']['markArrived'] = { communityId: 'c', purchaseId: 'p' };
    expect(input).toBeDefined();
  });
});
