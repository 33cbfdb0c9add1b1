import type { Role } from '@/contract/procedure';
import { useDeskWidth } from '../platform/window/desk-width';
import { useSession } from './session';

const deskRoles: readonly Role[] = ['staff', 'supervisor', 'commander', 'admin'];

/** Whether somebody sits at a desk here: a role that works at one, in a window that is wide enough. */
export function useDesk(): boolean {
  const isWide = useDeskWidth();
  const { role } = useSession();
  return isWide && role !== null && deskRoles.includes(role);
}
