import { useEffect } from 'react';
import { keepPages } from '../platform/release/kept-pages';
import { packagesOf } from '../session/role-packages';
import { useSession } from '../session/session';

/** In the app's root: has the pages of the person's roles at hand before they are needed without a network. */
export function useKeptPages(): void {
  const { me } = useSession();
  const grants = me.data?.grants;
  useEffect(() => {
    if (grants) keepPages(packagesOf(grants.map(({ role }) => role)));
  }, [grants]);
}
