/** Rules of the call tree beside those of every printed page. */
export const contactTreeStyle = `
.how{border:1pt solid #000;padding:2.5mm 4mm 3mm;margin:2mm 0 3mm}
.how ol{margin:0 0 2mm;padding-left:5mm}
.say{margin:0 0 3mm;line-height:1.7}
.fields{display:grid;grid-template-columns:2fr 1.5fr 1fr;gap:6mm}
.fields span{border-top:.5pt solid #000;padding-top:.5mm;margin-top:6mm;font-size:8pt}
.counts{margin:0 0 2mm;padding:0;list-style:none}
h2{border-bottom:1.2pt solid #000;padding-bottom:.8mm}
h2 .dim{font-weight:400;font-size:9pt}
h2.teams{break-before:page}
.person{display:grid;grid-template-columns:7mm 59mm 1fr 31mm;gap:0 3mm;padding:1.6mm 0;border-bottom:.3pt solid #777;
  break-inside:avoid}
.no{font-weight:600;text-align:right}
.who b{font-size:10.5pt}
.deputy{display:grid;grid-template-columns:auto 1fr;gap:1.5mm;margin-top:.8mm}
.way{display:grid;grid-template-columns:3mm 13mm 1fr;gap:1.5mm;align-items:baseline}
.way .mono{font-size:10pt;font-weight:600;overflow-wrap:anywhere}
.way .kind,.way .rank{font-size:8pt}
.way .small{overflow-wrap:anywhere}
.outcome{display:grid;gap:.8mm;align-content:start;font-size:8.5pt}
.outcome span{display:grid;grid-template-columns:auto 1fr;gap:1.5mm;align-items:center}
.outcome .time{display:block;margin-top:.5mm}
.box{display:inline-block;width:3.4mm;height:3.4mm;border:.8pt solid #000}
.deputy .mono{font-size:9pt}
.mark{display:inline-block;border:.8pt solid #000;padding:0 1.5mm;font-size:8pt;font-weight:600;margin:.4mm 0}
.mark.full{background:#000;color:#fff}
.team{display:flex;justify-content:space-between;gap:4mm;align-items:baseline;background:#e6e6e6;padding:1mm 2mm;margin-top:3mm;
  border-bottom:.8pt solid #000;break-after:avoid}
.team b{font-size:10.5pt}
.end{margin-top:6mm}
.sign{border-top:.5pt solid #000;margin-top:9mm;padding-top:.5mm;max-width:100mm}
`;
