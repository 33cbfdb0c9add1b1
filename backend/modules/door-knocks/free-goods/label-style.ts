/** Labels of a hand-out: as those of dispatch, 3 × 8 on a sheet of A4. */
export const labelStyle = `
.page.labels{padding:0;display:grid;grid-template-columns:repeat(3,70mm);grid-template-rows:repeat(8,37.125mm)}
.label{padding:3.5mm 4mm 3mm;overflow:hidden;display:flex;flex-direction:column;justify-content:space-between}
.label .where{display:flex;justify-content:space-between;align-items:baseline;font-size:12pt;font-weight:600;white-space:nowrap}
.label .number{font-size:32pt;font-weight:800;line-height:1;font-variant-numeric:tabular-nums;white-space:nowrap}
.label .number.long{font-size:20pt}
.label .goods{font-size:9pt;line-height:1.25;max-height:2.5em;overflow:hidden}
.label .from{display:flex;justify-content:space-between;font-size:8pt;white-space:nowrap}
`;
