/** How a poster looks, beside what every paper has (backend/paper/style.ts). */
export const posterStyle = `
.poster{text-align:center;padding-top:18mm}
.poster .where{margin:0;font-size:20pt}.poster h1{margin:2mm 0 6mm;font-size:64pt;line-height:1.1}
.poster h2{margin:0 0 3mm;font-size:26pt}.poster p{margin:0 0 3mm;font-size:14pt}
.poster .squares{display:flex;justify-content:center;gap:14mm;margin:8mm 0}
.poster .square svg,.poster .square img{display:block;width:75mm;height:75mm}
.poster .square p{margin:2mm 0 0;font-size:14pt;font-weight:600}
.poster ol{display:inline-block;margin:0 0 6mm;padding-left:8mm;text-align:left;font-size:15pt;line-height:1.6}
.poster .typed{font-size:26pt;font-weight:700;letter-spacing:1mm;font-variant-numeric:tabular-nums}
.poster .small{margin-top:6mm;font-size:11pt}
`;
