/** What all printed pages share. Black on white first: colour carries nothing. Sizes in points, distances in mm. */
export const pageStyle = `
*{box-sizing:border-box}
html{font:400 9.5pt/1.35 "IBM Plex Sans","Helvetica Neue",Arial,sans-serif;color:#000;background:#fff;
  -webkit-print-color-adjust:exact;print-color-adjust:exact;font-variant-numeric:tabular-nums}
body{margin:0}
h1{font-size:18pt;line-height:1.2;margin:0 0 1mm;font-weight:600}
h2{font-size:12pt;line-height:1.25;margin:6mm 0 2mm;font-weight:600;break-after:avoid}
h3{font-size:10pt;margin:4mm 0 1mm;font-weight:600;break-after:avoid}
p{margin:0 0 2mm}
.mono{font-family:"IBM Plex Mono","DejaVu Sans Mono",Consolas,monospace}
.dim{color:#444}
.small{font-size:8pt}
.as-written{white-space:pre-wrap;overflow-wrap:anywhere}
.keep{break-inside:avoid}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:1mm 2mm 1mm 0;border-bottom:.3pt solid #777}
thead th{font-size:8pt;border-bottom:.8pt solid #000}
thead{display:table-header-group}
tr{break-inside:avoid}
dl.facts{display:grid;grid-template-columns:max-content 1fr;gap:.6mm 4mm;margin:0 0 3mm}
dl.facts dt{color:#444}
dl.facts dd{margin:0;overflow-wrap:anywhere}
.drill-mark{position:fixed;left:0;right:0;top:42%;text-align:center;font-weight:600;font-size:110pt;line-height:1;
  letter-spacing:.04em;color:transparent;-webkit-text-stroke:.5pt #c4c4c4;transform:rotate(-32deg);z-index:-1}
.drill-head{border:1.5pt solid #000;padding:1.5mm 3mm;font-weight:600;margin:0 0 4mm}
@media screen{
  html{background:#e4e6e3}
  body{max-width:190mm;margin:8mm auto;padding:12mm 14mm;background:#fff;position:relative}
  .drill-mark{display:none}
}
`;

/** Distances of an A4 page in portrait; the margin boxes stand in them. */
export const pageMargins = "17mm 14mm 17mm";
