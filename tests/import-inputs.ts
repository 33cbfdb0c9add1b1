import { v7 } from 'uuid';

interface Things {
  importId: string;
}

/** An import that nobody has begun, the same from wherever it is asked. */
const noImport = v7();
const atRow = ({ importId }: Things) => ({ importId, listNo: 0, row: 2 });

/** The least that each procedure of an import takes. */
export const importInputs = {
  'households.uploadImportPart': () => ({ importId: noImport, part: 0, base64: 'AAAA' }),
  'households.startImport': () => ({ importId: noImport, fileName: '空.csv', source: { parts: 2 } }),
  'households.listImports': () => ({}),
  'households.getImport': (_: unknown, { importId }: Things) => ({ importId }),
  'households.listImportProblems': (_: unknown, { importId }: Things) => ({ importId }),
  'households.getImportRow': (_: unknown, its: Things) => atRow(its),
  'households.setImportColumns': (_: unknown, { importId }: Things) => ({ importId, listNo: 0, columns: [] }),
  'households.takeHiddenRows': (_: unknown, { importId }: Things) => ({ importId, areTaken: true }),
  'households.correctImportRow': (_: unknown, its: Things) => ({ ...atRow(its), cells: { residents: '2' } }),
  'households.dismissImportRow': (_: unknown, its: Things) => ({ ...atRow(its), reason: '重复' }),
  'households.listImportChanges': (_: unknown, { importId }: Things) => ({ importId }),
  'households.listImportMissing': (_: unknown, { importId }: Things) => ({ importId }),
  'households.tickImportField': (_: unknown, its: Things) => ({
    ...atRow(its),
    field: 'residentCount',
    isTicked: true,
  }),
  'households.confirmImport': (_: unknown, { importId }: Things) => ({ importId, plan: 'none' }),
  'households.dropImport': (_: unknown, { importId }: Things) => ({ importId }),
} as const;
