import type { GateKind } from '@/contract/gate';

/** What people call what a courier has left. */
export const gateKindNames: Readonly<Record<GateKind, string>> = {
  medicine: '药',
  fresh: '生鲜',
  other: '其他',
};

/** How many parcels must lie there when a shift is handed over: those of the list, without the missing, with the extra. */
export const dueAtGate = ({
  listed,
  missing,
  extra,
}: {
  listed: number;
  missing: number;
  extra: number;
}): number => listed - missing + extra;
