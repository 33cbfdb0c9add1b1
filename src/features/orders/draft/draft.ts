import { create } from 'zustand';
import type { Chosen } from '@/domain/basket';
import type { ChosenInstead } from '@/domain/substitutes';

/** What somebody has chosen for a household and not yet sent, with what they saw when they began. */
export interface Draft {
  waveId: string;
  order: { id: string; version: number } | null;
  /** What the order held when the choosing began: what differs from it now somebody else has changed. */
  base: Chosen;
  chosen: Chosen;
  /** What is taken instead of them, where it was said here. */
  said?: ChosenInstead;
  /** What the chosen things are called, also when they are no longer on the list. */
  names: Readonly<Record<string, string>>;
  /** What could not be taken over from an earlier order. */
  notes: readonly string[];
}

/** Drafts by household. They live as long as the app is open, so that looking elsewhere loses nothing. */
export const useDrafts = create<Readonly<Record<string, Draft>>>(() => ({}));

export const keepDraft = (householdId: string, draft: Draft): void =>
  useDrafts.setState({ [householdId]: draft });

export const dropDraft = (householdId: string): void =>
  useDrafts.setState(({ [householdId]: _, ...others }) => others, true);
