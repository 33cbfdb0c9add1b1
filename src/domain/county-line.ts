import type { EveningFigure } from '@/contract/overview';
import type { RequestKind } from '@/contract/requests';
import { formatCount } from './format-count';

/** What is bought or fetched for a household that asked for it. */
const onBehalf: readonly RequestKind[] = ['medicine', 'waterCard', 'electricityCard', 'gasCard', 'parcel'];
const delivered = ['handedOver', 'leftAtDoor'];

/** The three figures that a county asks of a community each evening, from the numbers of its report. */
export function countyFigures(figures: readonly EveningFigure[]) {
  const sumOf = (topic: EveningFigure['topic'], keys: readonly string[]) =>
    figures
      .filter((figure) => figure.topic === topic && keys.includes(figure.key))
      .reduce((sum, { count }) => sum + count, 0);
  return {
    parcels: sumOf('doors', delivered),
    medicalTrips: sumOf('requests', ['medicalTrip done']),
    onBehalf: sumOf(
      'requests',
      onBehalf.map((kind) => `${kind} done`),
    ),
  };
}

/** One line to copy: '桂花苑 11月22日：送达 412 户次，就医用车 3 次，代买代办 12 件'. */
export function countyLine(community: string, when: string, figures: readonly EveningFigure[]): string {
  const { parcels, medicalTrips, onBehalf: errands } = countyFigures(figures);
  return `${community} ${when}：送达 ${formatCount(parcels)} 户次，就医用车 ${formatCount(medicalTrips)} 次，代买代办 ${formatCount(errands)} 件`;
}
