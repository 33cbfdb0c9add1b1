/** How our papers look on A4; sizes in millimetres, so that they are the same from every printer. */
export const paperStyle = `
@page{size:A4 portrait;margin:0}
*{box-sizing:border-box}
body{margin:0;color:#000;background:#F3F6F4;font:10.5pt/1.35 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif}
.page{position:relative;width:210mm;height:297mm;padding:10mm 10mm 14mm;background:#fff;overflow:hidden;break-after:page}
.page:last-of-type{break-after:auto}
.desk,.none{max-width:210mm;margin:0 auto;padding:14px}
.desk button{min-height:48px;min-width:160px;border:0;border-radius:14px;background:#0A7D5E;color:#fff;font-size:17px;font-weight:600}
@media screen{.page{margin:0 auto 14px}}
@media print{.desk{display:none}body{background:#fff}}
.head{display:flex;justify-content:space-between;gap:6mm;border-bottom:.6mm solid #000;padding-bottom:3mm}
.head h1{margin:0;font-size:26pt;line-height:1.15}
.head .what{margin:1mm 0 0;font-size:12pt}
.head .by{margin:3.5mm 0 0;font-size:11pt;white-space:nowrap}
.head .by span{display:inline-block;border-bottom:.25mm solid #000;width:30mm;margin-right:5mm}
.head .by i{font-style:normal;letter-spacing:.5mm;margin-right:5mm}
.code{flex:none;display:flex;gap:3mm;align-items:center;text-align:right}
.code svg{width:25mm;height:25mm;display:block}
.code b{display:block;font-size:20pt;font-variant-numeric:tabular-nums;white-space:nowrap}
table{width:100%;border-collapse:collapse;table-layout:fixed}
th{font-size:9pt;font-weight:600;padding:1.5mm 0;border-bottom:.4mm solid #000;text-align:center;line-height:1.2}
td{border-bottom:.25mm solid #777;padding:1mm 1mm;vertical-align:middle;text-align:center}
td.no{color:#333}
td.room{font-size:23pt;font-weight:700;line-height:1;text-align:left;font-variant-numeric:tabular-nums;white-space:nowrap}
td.long{font-size:15pt}
td.pieces{text-align:left;overflow-wrap:anywhere}
td.pieces span{display:block}
td.tick::before{content:"";display:inline-block;width:6.5mm;height:6.5mm;border:.4mm solid #000;border-radius:.8mm;vertical-align:middle}
td.done{text-align:left;font-size:11pt}
.foot{position:absolute;left:10mm;right:10mm;bottom:7mm;display:flex;justify-content:space-between;gap:6mm;font-size:8.5pt;color:#222}
.foot span:last-child{white-space:nowrap}
.totals{margin:4mm 0 0;padding:2.5mm 3mm;border:.4mm solid #000}
.totals h2{margin:0 0 1mm;font-size:12pt}
.totals ul{margin:0;padding:0;list-style:none;columns:2;column-gap:8mm}
.totals li{display:flex;justify-content:space-between;gap:3mm;font-size:12pt;break-inside:avoid}
.totals b,td.count{font-variant-numeric:tabular-nums;white-space:nowrap}
td.count{font-size:13pt;font-weight:700;text-align:right}
.lines{width:100%}.lines td{border:0;padding:.3mm 0}.lines td.name{text-align:left}.lines td.count{width:24mm;font-size:11.5pt}
.mark{border:.4mm solid #000;border-radius:1mm;padding:0 1mm;font-weight:700;font-size:9pt;white-space:nowrap}
.poster{text-align:center;padding-top:18mm}
.poster .where{margin:0;font-size:20pt}.poster h1{margin:2mm 0 6mm;font-size:64pt;line-height:1.1}
.poster h2{margin:0 0 3mm;font-size:26pt}.poster p{margin:0 0 3mm;font-size:14pt}
.poster .squares{display:flex;justify-content:center;gap:14mm;margin:8mm 0}
.poster .square svg,.poster .square img{display:block;width:75mm;height:75mm}
.poster .square p{margin:2mm 0 0;font-size:14pt;font-weight:600}
.poster ol{display:inline-block;margin:0 0 6mm;padding-left:8mm;text-align:left;font-size:15pt;line-height:1.6}
.poster .typed{font-size:26pt;font-weight:700;letter-spacing:1mm;font-variant-numeric:tabular-nums}
.poster .small{margin-top:6mm;font-size:11pt}
body.labels .page{padding:0;display:grid;grid-template-columns:repeat(3,70mm);grid-template-rows:repeat(8,37.125mm)}
.label{padding:3.5mm 4mm 3mm;overflow:hidden;display:flex;flex-direction:column;justify-content:space-between}
.label .where{display:flex;justify-content:space-between;align-items:baseline;font-size:12pt;font-weight:600;white-space:nowrap}
.label .number{font-size:32pt;font-weight:800;line-height:1;font-variant-numeric:tabular-nums;white-space:nowrap}
.label .number.long{font-size:20pt}
.label .goods{font-size:8pt;line-height:1.25;max-height:2.5em;overflow:hidden}
.label .mark{font-size:7.5pt;padding:0 .6mm}
.label .from{display:flex;justify-content:space-between;font-size:8pt;white-space:nowrap}
`;
