/** A budget of two voci and a total that nothing is wrong with, some cells of which may be formulas with links to another workbook. */
import { cartellaMinima, riga, type Minima } from "./cartella-minima";

type Cella = number | string | readonly [formula: string, risultato: number | string];
export type Celle = Readonly<Record<string, Cella>>;

const RIGHE: readonly Readonly<Record<string, Cella>>[] = [
  {
    A: "Codice",
    B: "Capitolo",
    C: "Articolo",
    D: "Descrizione",
    E: "Previsione iniziale",
    F: "Previsione attuale",
    G: "Impegnato",
    H: "Disponibilità",
    I: "Note",
  },
  { A: "U.1.03.02.15.999", B: 10111, C: 1, D: "Servizi vari", E: 100, F: 100, G: 60, H: 40, I: "visto" },
  { A: "U.1.03.02.05.004", B: 10112, C: 1, D: "Energia elettrica", E: 100, F: 100, G: 60, H: 40 },
  { D: "Totale", E: ["SUM(E2:E3)", 200], F: 200, G: 120, H: 80 },
  {},
  { A: "Situazione al 30/06/2023" },
];

const LEGAME = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const cartellaCollegata = (celle: Celle, cartella = ""): Uint8Array =>
  cartellaMinima({
    righe: RIGHE.map((r, i) => {
      const sue = Object.entries(celle).flatMap(([dove, c]) =>
        dove.slice(1) === String(i + 1) ? [[dove.slice(0, 1), c] as const] : [],
      );
      return riga(i + 1, { ...r, ...Object.fromEntries(sue) });
    }).join(""),
    cartella: `<externalReferences><externalReference r:id="rId5"/></externalReferences>${cartella}`,
    legami: `<Relationship Id="rId5" Type="${LEGAME}/externalLink" Target="externalLinks/externalLink1.xml"/>`,
    tipi: '<Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/>',
    parti: {
      "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${LEGAME}"><externalBook r:id="rId1"><sheetNames><sheetName val="Foglio1"/></sheetNames></externalBook></externalLink>`,
      "xl/externalLinks/_rels/externalLink1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${LEGAME}/externalLinkPath" Target="conto.xlsx" TargetMode="External"/></Relationships>`,
    },
  } satisfies Minima);
