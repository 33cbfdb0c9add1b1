import { useState } from 'react';
import type { TripParcel } from '@/contract/trips';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { showSheetCode } from '@/domain/sheet-code';
import { useSession } from '@/lib/session/session';
import type { OutputOf } from '@/lib/wire/api';
import { CrateSheet } from './crate-sheet';
import { PackCrateSheet } from './pack-crate-sheet';
import { cratesOf, type ShownCrate } from './shown-crates';

interface Props {
  communityId: string;
  trip: OutputOf<'dispatch.getTrip'>;
  /** What the step of this moment is called: '装车', '卸车'; and what of a crate it still takes. */
  word: string;
  toMove: readonly TripParcel[];
  onMove: (parcels: readonly TripParcel[]) => void;
}

/** The crates of a trip: what is in each, and all of it in one tap; staff pack them. */
export function Crates({ communityId, trip, word, toMove, onMove }: Props) {
  const isStaff = useSession().role === 'staff';
  const [isPacking, setPacking] = useState(false);
  const [openCode, setOpenCode] = useState<string | null>(null);
  const crates = cratesOf(trip);
  const open = crates.find(({ code }) => code === openCode);
  const loose = trip.waitingParcels.filter(({ crateCode }) => crateCode === null);
  return (
    <>
      {crates.length > 0 ? (
        <Card className="card--rows">
          <SectionTitle title="筐" extra={`${crates.length} 筐`} />
          {crates.map((crate) => (
            <Row
              key={crate.code}
              title={showSheetCode(crate.code)}
              hint={whereWords(crate)}
              extra={`${crate.parcels.length} 件`}
              onTap={() => setOpenCode(crate.code)}
            />
          ))}
        </Card>
      ) : null}
      {isStaff && loose.length > 0 ? (
        <ActionButton look="second" onTap={() => setPacking(true)}>
          装一筐
        </ActionButton>
      ) : null}
      {isPacking ? (
        <PackCrateSheet communityId={communityId} parcels={loose} onClose={() => setPacking(false)} />
      ) : null}
      {open ? (
        <CrateSheet
          communityId={communityId}
          crate={open}
          word={word}
          toMove={toMove.filter(({ crateCode }) => crateCode === open.code)}
          onMove={onMove}
          onClose={() => setOpenCode(null)}
        />
      ) : null}
    </>
  );
}

/** '等着装车 3 件 · 在车上 1 件'. */
const whereWords = ({ waiting, aboard, unloaded }: ShownCrate): string =>
  [
    waiting > 0 ? `等着装车 ${waiting} 件` : '',
    aboard > 0 ? `在车上 ${aboard} 件` : '',
    unloaded > 0 ? `已卸下 ${unloaded} 件` : '',
  ]
    .filter(Boolean)
    .join(' · ');
