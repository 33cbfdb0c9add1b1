/**
 * How every page for the printer looks on A4: the sheet, its head and foot, tables, a box to tick, a mark. Sizes in
 * millimetres, so that they are the same from every printer.
 */
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
table{width:100%;border-collapse:collapse;table-layout:fixed}
th{font-size:9pt;font-weight:600;padding:1.5mm 0;border-bottom:.4mm solid #000;text-align:center;line-height:1.2}
td{border-bottom:.25mm solid #777;padding:1mm 1mm;vertical-align:middle;text-align:center}
td.tick::before{content:"";display:inline-block;width:6.5mm;height:6.5mm;border:.4mm solid #000;border-radius:.8mm;vertical-align:middle}
.foot{position:absolute;left:10mm;right:10mm;bottom:7mm;display:flex;justify-content:space-between;gap:6mm;font-size:8.5pt;color:#222}
.foot span:last-child{white-space:nowrap}
.mark{border:.4mm solid #000;border-radius:1mm;padding:0 1mm;font-weight:700;font-size:9pt;white-space:nowrap}
`;
