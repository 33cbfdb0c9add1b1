/** How a notice looks on paper, beside what every paper has. */
export const noticeStyle = `
.leaflet h1{margin:8mm 0 6mm;font-size:34pt;line-height:1.2}
.leaflet .from{font-size:14pt;font-weight:600;border-bottom:.6mm solid #000;padding-bottom:3mm}
.leaflet .words p{margin:0;line-height:1.5;white-space:pre-wrap;overflow-wrap:anywhere}
.leaflet .end{position:absolute;left:10mm;right:10mm;bottom:18mm;border-top:.4mm solid #000;padding-top:3mm;font-size:14pt;line-height:1.45}
.leaflet .end p{margin:0 0 1mm}
.cut .strip{border-bottom:.3mm dashed #000;padding:4mm 0;overflow:hidden;font-size:12pt;line-height:1.5;box-sizing:border-box}
.cut.of4 .strip{height:66mm}
.cut.of2 .strip{height:132mm}
.cut .to{display:flex;justify-content:space-between}
.cut .to b{font-size:14pt}
.cut h2{margin:1mm 0;font-size:16pt}
.cut p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
.cut .foot{margin-top:2mm;font-weight:600}
.doors td{height:9mm;font-size:11pt}
.doors td.room{font-size:15pt;font-weight:700}
.doors td.note{font-size:9pt}
`;
