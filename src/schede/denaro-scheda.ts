/**
 * The money in a scheda, to be read only: what all the programmi of the responsabile sum to stands beside the signature, in
 * the rows that stay in sight; each programma below the objectives. See docs/decisioni/0012-denaro-nella-scheda.md.
 */
import { sum } from "../base/importo";
import { indirizzo, lettera, riferimento } from "../base/posizione";
import type { ImportoLetto } from "../bilancio/voce";
import { altezzaDi, formula, numero, testo } from "../referto/posa/costruttore";
import type { Contenuto, Zona } from "../referto/foglio/foglio";
import { righeDiTesto } from "../referto/foglio/righe-di-testo";
import type { FoglioScheda } from "./foglio";
import { COLONNE, RIGA_CHI } from "./posto";
import { COLONNE_DENARO, type RigaDenaro } from "./scheda";

/** A formula is at most 8,192 characters: support.microsoft.com, "Excel specifications and limits". */
const FORMULA_MASSIMA = 8_000;

/** Rows below the last objective: a blank one, the title, the headings, the first programma. */
const TITOLO = 2;
const PRIMO = 4;

type Riga = (Contenuto | null)[];

/** The rows below the objectives; none where there is no money. */
export const righeDenaro = (righe: readonly RigaDenaro[], conFormule: boolean): Riga[] =>
  righe.length === 0
    ? []
    : [
        [],
        [testo("IL DENARO DEI SUOI PROGRAMMI (euro, sola lettura)")],
        ["Programma", ...COLONNE_DENARO].map((t) => testo(t)),
        ...righe.map((r) => [
          testo(r.programma),
          ...r.importi.map(({ importi, totale }) => {
            if (totale === null) return testo("–");
            const f = conFormule ? somma(importi) : null;
            return f === null ? numero(totale.toNumber()) : formula(f);
          }),
        ]),
      ];

/** A row for each amount, its name and the sum of all programmi. `ultimo`: the last row of the objectives. */
export const sommeDenaro = (righe: readonly RigaDenaro[], ultimo: number, conFormule: boolean): Riga[] =>
  righe.length === 0
    ? []
    : COLONNE_DENARO.map((nome, i): Riga => {
        const totali = righe.flatMap((r) => r.importi[i]?.totale ?? []);
        const c = lettera(i + 2);
        const somma = conFormule
          ? formula(`=SUM(${c}${ultimo + PRIMO}:${c}${ultimo + PRIMO - 1 + righe.length})`)
          : numero(sum(totali).toNumber());
        return [
          testo(`${nome} (euro)`),
          totali.length === 0 ? testo("–") : somma,
          ...(i === 0
            ? [testo(`È la somma dei suoi programmi: uno per uno dalla riga ${ultimo + TITOLO}.`)]
            : []),
        ];
      });

export function stiliDenaro(righe: readonly RigaDenaro[], ultimo: number): FoglioScheda["stili"] {
  if (righe.length === 0) return [];
  const zona = (riga: number, colonna: number, alta: number, larga: number): Zona => ({
    riga,
    colonna,
    ultimaRiga: riga + alta - 1,
    ultimaColonna: colonna + larga - 1,
  });
  const importi = COLONNE_DENARO.length;
  return [
    { zona: zona(RIGA_CHI, COLONNE.lettura, importi, 1), stile: "etichetta" },
    { zona: zona(RIGA_CHI, COLONNE.raggiunto, importi, 1), stile: "importo" },
    { zona: zona(ultimo + TITOLO, 1, 1, COLONNE.manca), stile: "sezione" },
    { zona: zona(ultimo + TITOLO + 1, 1, 1, COLONNE.manca), stile: "intestazione" },
    { zona: zona(ultimo + TITOLO + 1, 2, 1, importi), stile: "intestazioneDestra" },
    { zona: zona(ultimo + PRIMO, 1, righe.length, 1), stile: "testo" },
    { zona: zona(ultimo + PRIMO, 2, righe.length, importi), stile: "importo" },
  ];
}

/** `larga`: characters of the column of the names. */
export const altezzeDenaro = (
  righe: readonly RigaDenaro[],
  ultimo: number,
  larga: number,
): FoglioScheda["altezze"] =>
  righe.map((r, i) => ({ riga: ultimo + PRIMO + i, punti: altezzaDi(righeDiTesto(r.programma, larga - 2)) }));

/** Runs of cells of one column; null where an amount is no number for Excel, or the formula would be too long. */
function somma(importi: readonly ImportoLetto[]): string | null {
  if (importi.some((i) => i.forma === "testo" || i.invertito)) return null;
  const tratti: { da: ImportoLetto["posizione"]; a: ImportoLetto["posizione"] }[] = [];
  for (const { posizione: p } of importi) {
    const ultimo = tratti.at(-1);
    if (ultimo?.a.foglio === p.foglio && ultimo.a.colonna === p.colonna && ultimo.a.riga === p.riga - 1)
      ultimo.a = p;
    else tratti.push({ da: p, a: p });
  }
  const parti = tratti.map(({ da, a }) =>
    da === a ? riferimento(da) : `${riferimento(da)}:${indirizzo(a)}`,
  );
  const f = `=SUM(${parti.join(",")})`;
  return f.length > FORMULA_MASSIMA || parti.length > 255 ? null : f;
}
