/** How strips look that are cut from an A4 page and hung on doors, beside what every paper has. */
export const doorStripStyle = `
.page.strips{padding:0;display:grid;grid-template-columns:210mm;grid-template-rows:repeat(4,74.25mm)}
.page.slips{padding:0;display:grid;grid-template-columns:repeat(2,105mm);grid-template-rows:repeat(3,99mm)}
.strip{padding:8mm 10mm 6mm;overflow:hidden;border-bottom:.2mm dashed #888}
.strips .strip{display:grid;grid-template-columns:78mm 1fr auto;gap:6mm;align-items:center}
.slips .strip:nth-child(odd){border-right:.2mm dashed #888}
.strip h2{margin:0 0 1mm;font-size:13pt;letter-spacing:1mm}
.strip .who{margin:0;font-size:30pt;font-weight:800;line-height:1.1;white-space:nowrap}
.strip .who.long{font-size:18pt}
.strip .phone{margin:1mm 0 0;font-size:21pt;font-weight:700;white-space:nowrap;font-variant-numeric:tabular-nums}
.strip p{margin:0 0 1mm;font-size:10pt}
.strip ul{margin:0;padding:0 0 0 5mm;font-size:11pt;line-height:1.35}
.strip .scan{text-align:center;font-size:8.5pt}
.strip .scan svg{display:block;width:30mm;height:30mm}
.slips .strip h2{font-size:16pt;letter-spacing:0;margin-bottom:4mm}
.slips .strip .write{font-size:12pt;margin-bottom:5mm;white-space:nowrap}
.slips .strip .write i{display:inline-block;width:20mm;border-bottom:.25mm solid #000;margin:0 2mm 0 1mm}
`;
