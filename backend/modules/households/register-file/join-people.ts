import { isOfFamily } from '@/domain/register/relation-words';
import { personOf, type ReadRow, type RowsAre } from './people-lists';
import type { RegisterPerson, RegisterRow } from './register-analysis';

const personIn = ({ row, line }: ReadRow): RegisterPerson => ({
  listNo: row.listNo,
  sheet: row.sheet,
  row: row.row,
  name: personOf(row),
  relation: row.relation,
  written: line.written,
});

/** Whose household it is: who is called so, else who is named as its householder, else the first who is no relative. */
export function headOf(rows: readonly ReadRow[]): ReadRow | undefined {
  return (
    rows.find(({ row }) => row.relation === 'householder') ??
    rows.find(({ row }) => row.member !== null && row.member === row.name) ??
    rows.find(({ row }) => !isOfFamily(row.relation) && personOf(row) !== null) ??
    rows[0]
  );
}

/** Everybody who is listed, and the householder where only the others have rows. */
function countPeople(rows: readonly RegisterRow[], name: string | null): number {
  const listed = new Set(rows.flatMap((row) => personOf(row) ?? []));
  const isListed =
    name === null || listed.has(name) || rows.some(({ relation }) => relation === 'householder');
  return listed.size + (isListed ? 0 : 1);
}

function residentsOf(rows: readonly RegisterRow[], name: string | null, are: RowsAre): number | null {
  const written = rows.flatMap(({ residents }) => residents ?? []);
  const people = countPeople(rows, name);
  if (written.length > 0) return Math.max(...written, people);
  return are === 'people' && people > 0 ? people : null;
}

/** Which of several needs what must not be lost: '丙一：90以上高龄；丙二：独居'. */
function remarkOf(rows: readonly RegisterRow[]): string {
  const said = rows.filter(({ remark }) => remark !== '');
  const isOne = new Set(said.map(({ remark }) => remark)).size <= 1 && said.length === rows.length;
  if (rows.length === 1 || isOne) return said[0]?.remark ?? '';
  return said.map((row) => [personOf(row), row.remark].filter(Boolean).join('：')).join('；');
}

const union = <Value>(lists: readonly (readonly Value[])[]): Value[] => [...new Set(lists.flat())];

/** Makes one household of the rows of its people: everybody's numbers, care and remarks. */
export function joinPeople(all: readonly ReadRow[], are: RowsAre): RegisterRow | undefined {
  const head = headOf(all)?.row;
  if (!head) return undefined;
  const rows = all.map(({ row }) => row);
  const name = head.name ?? personOf(head);
  const isVacant = rows.every((row) => row.isVacant);
  return {
    ...head,
    name,
    residents: isVacant ? 0 : residentsOf(rows, name, are),
    phones: union(rows.map(({ phones }) => phones)),
    remark: remarkOf(rows),
    careFlags: union(rows.map(({ careFlags }) => careFlags)),
    hasNoSmartphone: rows.some((row) => row.hasNoSmartphone),
    cannotCook: rows.some((row) => row.cannotCook),
    isTenant: rows.some((row) => row.isTenant),
    isVacant,
    floor: rows.find(({ floor }) => floor !== null)?.floor ?? null,
    people: are === 'people' || all.length > 1 ? all.map(personIn) : head.people,
  };
}
