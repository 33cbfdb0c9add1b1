/** How run sheets, packing pages and labels look, beside what every paper has (backend/paper/style.ts). */
export const dispatchStyle = `
.head .by{margin:3.5mm 0 0;font-size:11pt;white-space:nowrap}
.head .by span{display:inline-block;border-bottom:.25mm solid #000;width:30mm;margin-right:5mm}
.head .by i{font-style:normal;letter-spacing:.5mm;margin-right:5mm}
.code{flex:none;display:flex;gap:3mm;align-items:center;text-align:right}
.code svg{width:25mm;height:25mm;display:block}
.code b{display:block;font-size:20pt;font-variant-numeric:tabular-nums;white-space:nowrap}
td.no{color:#333}
td.room{font-size:23pt;font-weight:700;line-height:1;text-align:left;font-variant-numeric:tabular-nums;white-space:nowrap}
td.long{font-size:15pt}
td.pieces{text-align:left;overflow-wrap:anywhere}
td.pieces span{display:block}
td.done{text-align:left;font-size:11pt}
.totals{margin:4mm 0 0;padding:2.5mm 3mm;border:.4mm solid #000}
.totals h2{margin:0 0 1mm;font-size:12pt}
.totals ul{margin:0;padding:0;list-style:none;columns:2;column-gap:8mm}
.totals li{display:flex;justify-content:space-between;gap:3mm;font-size:12pt;break-inside:avoid}
.totals b,td.count{font-variant-numeric:tabular-nums;white-space:nowrap}
td.count{font-size:13pt;font-weight:700;text-align:right}
.lines{width:100%}.lines td{border:0;padding:.3mm 0}.lines td.name{text-align:left}.lines td.count{width:31mm;font-size:11.5pt}
.page.labels{padding:0;display:grid;grid-template-columns:repeat(3,70mm);grid-template-rows:repeat(8,37.125mm)}
.label{padding:3.5mm 4mm 3mm;overflow:hidden;display:flex;flex-direction:column;justify-content:space-between}
.label .where{display:flex;justify-content:space-between;align-items:baseline;font-size:12pt;font-weight:600;white-space:nowrap}
.label .number{font-size:32pt;font-weight:800;line-height:1;font-variant-numeric:tabular-nums;white-space:nowrap}
.label .number{display:flex;justify-content:space-between;align-items:center}
.label .number.long{font-size:20pt}
.label .number i{font-style:normal;font-size:14pt;font-weight:600;padding-left:2mm}
.label .number svg{width:14mm;height:14mm;display:block;flex:none}
.label .goods{font-size:8pt;line-height:1.25;max-height:2.5em;overflow:hidden}
.label .mark{font-size:7.5pt;padding:0 .6mm}
.label .from{display:flex;justify-content:space-between;font-size:8pt;white-space:nowrap}
`;
