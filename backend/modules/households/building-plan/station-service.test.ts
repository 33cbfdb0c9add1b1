import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { givenApp } from '../../../../tests/support/app';
import { actionId } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId } from '../../../../tests/support/demo';
import { givenDeparted, givenRunWithEggs } from '../../../../tests/support/given';
import { givenQuietDay } from '../../../../tests/support/state';
import { demoId } from '../../../demo';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const one = demoId('building 1');
const ten = demoId('building 10');

function givenStaff() {
  const app = givenApp(database);
  const staff = app.as('lin').households;
  const save = async (name: string, buildingIds: string[], groupId: string | null = null) =>
    (
      await staff.saveBuildingGroup({
        ...{ communityId, kind: 'station', name, buildingIds, groupId },
        actionId: actionId(),
      })
    ).groupId;
  const remove = (groupId: string) =>
    staff.removeBuildingGroup({ communityId, groupId, actionId: actionId() });
  return { app, save, remove };
}

/** 'building station begin-end' of every period, in hours since the first. */
async function periods(): Promise<string[]> {
  const { rows } = await sql<{ words: string }>`
    select b.building_no || ' ' || g.name || ' '
           || extract(epoch from s.starts_at - (select min(starts_at) from station_service))::int / 3600 || '-'
           || coalesce((extract(epoch from s.ends_at - (select min(starts_at) from station_service))::int / 3600)::text, '')
           as words
      from station_service s
      join buildings b on b.community_id = s.community_id and b.id = s.building_id
      join building_groups g on g.community_id = s.community_id and g.id = s.station_id
     where s.community_id = ${communityId} order by b.position, s.starts_at`.execute(database.db);
  return rows.map(({ words }) => words);
}

it('begins a period when a building gets a station, and ends it when another takes over or the station goes', async () => {
  const { app, save, remove } = givenStaff();
  const east = await save('东站', [one, ten]);
  expect(await periods()).toEqual(['1 东站 0-', '10 东站 0-']);
  app.clock.pass(3_600_000);
  await save('西站', [ten]);
  await save('东一站', [one], east);
  expect(await periods()).toEqual(
    ['1 东一站 0-', '10 东站 0-1', '10 西站 1-'].map((w) => w.replace('10 东站', '10 东一站')),
  );
  app.clock.pass(3_600_000);
  await remove(east);
  expect(await periods()).toEqual(['1 东一站 0-2', '10 东一站 0-1', '10 西站 1-']);
});

it('takes a station that had ended up again by its name, with its past', async () => {
  const { app, save, remove } = givenStaff();
  const east = await save('东站', [one]);
  app.clock.pass(3_600_000);
  await remove(east);
  app.clock.pass(3_600_000);
  expect(await save('东站', [one])).toBe(east);
  expect(await periods()).toEqual(['1 东站 0-1', '1 东站 2-']);
});

it('makes no period of a choice that is taken back at the same moment', async () => {
  const { save } = givenStaff();
  const east = await save('东站', [one]);
  await save('东站', [ten], east);
  expect(await periods()).toEqual(['10 东站 0-']);
});

it('keeps with a run the station that it left from, whatever serves its buildings later and however it is called', async () => {
  const { app, save } = givenStaff();
  const east = await save('东站', [one, ten]);
  const { runId } = await givenRunWithEggs(app);
  await save('东二站', [one, ten], east);
  const stations = async () => (await app.as('lin').dispatch.getRun({ communityId, runId })).stationNames;
  expect(await stations()).toEqual(['东二站']);
  await givenDeparted(app, runId);
  app.clock.pass(3_600_000);
  await save('西站', [ten]);
  await save('东三站', [one], east);
  expect(await stations()).toEqual(['东二站']);
  const listed = await app.as('lin').dispatch.listRuns({ communityId });
  expect(listed.rows[0]?.stationNames).toEqual(['东二站']);
});
