/**
 * How a knock sheet looks, beside what every paper has. What a reader looks for is drawn by one picture over the page
 * (boxes.ts); here are only words, which may be a hair off.
 */
export const knockSheetStyle = `
.page.knock{padding:0}
.knock .at{position:absolute;overflow:hidden}
.knock .ink,.knock .qr svg{position:absolute;left:0;top:0;width:100%;height:100%;display:block}
.knock h1{margin:0;font-size:22pt;line-height:1.15;white-space:nowrap}
.knock .at p{margin:.6mm 0 0;font-size:10.5pt;line-height:1.3;white-space:nowrap}
.knock .at p b{font-size:13pt}
.knock .write i{display:inline-block;border-bottom:.25mm solid #000;width:26mm;margin:0 3mm 0 1mm}
.knock .write i.short{width:16mm}
.knock .under{font-size:12pt;font-weight:700;text-align:center;white-space:nowrap;font-variant-numeric:tabular-nums}
.knock .column{font-size:9pt;font-weight:600;line-height:1.15;text-align:center;display:flex;flex-direction:column;justify-content:flex-end}
.knock .column.left{text-align:left}
.knock .no{font-size:9pt;color:#333;display:flex;align-items:center;justify-content:center}
.knock .room{font-size:22pt;font-weight:700;line-height:1;display:flex;align-items:center;white-space:nowrap;font-variant-numeric:tabular-nums}
.knock .room.long{font-size:11pt;white-space:normal;line-height:1.1}
.knock .note{font-size:8.5pt;line-height:1.2;display:flex;align-items:center}
.knock .note span{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;overflow-wrap:anywhere}
.knock .foot{left:20mm;right:20mm;bottom:7.5mm;font-size:8pt}
`;
