/** An entrance by its numbers; '3甲' exists. */
interface EntranceNos {
  buildingNo: string;
  entranceNo: string;
}

/** What the name of a building ends with that is more than a number. */
export const nameEndings = '楼栋幢座组社队村区院';

const isName = new RegExp(`[${nameEndings}]$`);

/** '10号楼'; a village's group, '3组', has a name already. Its twin in SQL is building_name (docs/DATABASE.md). */
export const buildingName = (buildingNo: string): string =>
  isName.test(buildingNo) ? buildingNo : `${buildingNo}号楼`;

/** '1单元', where the building is clear. */
export const entranceName = (entranceNo: string): string => `${entranceNo}单元`;

/** '10号楼 1单元', as the views in SQL say it. */
export const entranceLabel = ({ buildingNo, entranceNo }: EntranceNos): string =>
  `${buildingName(buildingNo)} ${entranceName(entranceNo)}`;

/** '10号楼1单元', where there is little room or the words go on. */
export const shortEntranceLabel = ({ buildingNo, entranceNo }: EntranceNos): string =>
  `${buildingName(buildingNo)}${entranceName(entranceNo)}`;
