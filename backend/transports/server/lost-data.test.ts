import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { givenDatabase } from '../../../tests/support/database';
import { givenFolder } from '../../../tests/support/folder';
import { noteDataFolder, refuseLostKeys, refuseOtherFolder } from './lost-data';

const people = await givenDatabase('demo');
const nobody = await givenDatabase('empty');
const program = givenFolder();
const homeAt = (name: string) => ({
  databaseUrl: undefined,
  dataKeys: undefined,
  isDemo: false,
  folder: path.join(program, name),
});

const served = homeAt('served');
mkdirSync(served.folder);
writeFileSync(path.join(served.folder, 'had-cluster'), '');
noteDataFolder(served, program);

describe('a start in another folder than the last one', () => {
  it('is refused while the other database is there, and says where it is', () => {
    expect(() => refuseOtherFolder(homeAt('new'), program)).toThrow(`请设置 DATA_DIR=${served.folder}`);
  });

  it('is a start like any other for the same folder, a demonstration and a server of its own', () => {
    refuseOtherFolder(served, program);
    refuseOtherFolder({ ...homeAt('new'), isDemo: true }, program);
    refuseOtherFolder({ ...homeAt('new'), databaseUrl: 'postgres://elsewhere' }, program);
  });

  it('is let through when what was served last has gone', () => {
    const elsewhere = path.join(program, 'elsewhere');
    mkdirSync(elsewhere);
    noteDataFolder(homeAt('gone'), elsewhere);
    refuseOtherFolder(homeAt('new'), elsewhere);
  });
});

describe('a data folder without its keys', () => {
  it('is refused when people are in its database', async () => {
    await expect(refuseLostKeys(homeAt('served'), people)).rejects.toThrow('密钥文件却不见了');
  });

  it('is new when nobody is', async () => {
    await refuseLostKeys(homeAt('served'), nobody);
    await refuseLostKeys({ ...homeAt('served'), dataKeys: 'given' }, people);
  });
});
