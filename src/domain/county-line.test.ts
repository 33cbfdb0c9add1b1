import { expect, it } from 'vitest';
import type { EveningFigure } from '@/contract/overview';
import { countyLine } from './county-line';

const figure = (topic: EveningFigure['topic'], key: string, count: number): EveningFigure => ({
  ...{ topic, key, count, name: null, at: null, owner: null, quantity: 0, fen: 0 },
});

it('counts what came to a door, the trips that were made, and what was bought on behalf; nothing that failed', () => {
  const figures = [
    figure('doors', 'handedOver', 400),
    figure('doors', 'leftAtDoor', 12),
    figure('doors', 'noAnswer', 3),
    figure('requests', 'medicalTrip done', 2),
    figure('requests', 'medicalTrip failed', 1),
    figure('requests', 'medicine done', 5),
    figure('requests', 'gasCard done', 1),
    figure('requests', 'other done', 9),
    figure('open', 'medicine done', 7),
  ];
  expect(countyLine('桂花苑', '11月22日', figures)).toBe(
    '桂花苑 11月22日：送达 412 户次，就医用车 2 次，代买代办 6 件',
  );
});
