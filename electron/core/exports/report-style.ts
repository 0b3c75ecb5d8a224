/** Rules of the incident report beside those of every printed page. */
export const reportStyle = `
.time{white-space:nowrap;font-size:8pt}
.time .small{white-space:normal}
.anchor{border:1pt solid #000;padding:0 4mm 3mm;margin:4mm 0}
.anchor h2{margin-top:3mm}
.sign{border-top:.5pt solid #000;margin:12mm 0 0;padding-top:1mm;max-width:110mm}
.anchor dl.facts{font-size:8.5pt}
.log td:nth-child(1){width:9mm}
.log td:nth-child(2){width:40mm}
.log td:nth-child(3){width:26mm}
`;
