/** Rules of the recovery sheets beside those of every printed page. One page each: sizes are given, nothing grows. */
export const recoverySheetStyle = `
h1{margin:0 0 2mm}
.purpose{font-size:10.5pt;margin:0 0 3mm}
.purpose b{font-weight:600}
.facts{border:solid #000;border-width:.8pt 0;padding:2mm 0;margin:0 0 4mm}
dl.facts dd{font-weight:600}
dl.facts dd.mono{font-weight:400}
.secret{display:grid;grid-template-columns:1fr 47mm;gap:6mm;border:1.5pt solid #000;padding:4mm 5mm;break-inside:avoid}
ol.words{list-style:none;margin:0;padding:0;display:grid;grid-auto-flow:column;gap:0 4mm;
  grid-template-columns:repeat(var(--columns),1fr);grid-template-rows:repeat(var(--rows),auto)}
ol.words li{display:grid;grid-template-columns:6mm 1fr;gap:2mm;align-items:baseline;border-bottom:.3pt solid #777;
  padding:1.1mm 0;font-size:15pt;line-height:1.25;font-weight:600}
ol.words .at{font-size:8.5pt;font-weight:400;text-align:right}
.code svg{display:block;width:47mm;height:47mm}
.code p{margin:4mm 0 0;font-size:8.5pt;line-height:1.3}
h2{border-bottom:.8pt solid #000;padding-bottom:.8mm;margin:5mm 0 1.5mm;font-size:11pt}
.steps{margin:0;padding-left:5mm}
.steps li{margin:0 0 .6mm}
.hands{display:grid;grid-template-columns:1fr 1fr 1fr;gap:6mm}
.hands span{border-top:.5pt solid #000;padding-top:.5mm;margin-top:10mm;font-size:8pt}
`;
