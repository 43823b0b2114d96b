/**
 * What the workbook keeps of the cells that a referto stands on, as formulas that are true while they say what was read:
 * see docs/decisioni/0016-impronta.md. What only changes how a cell is shown is not seen.
 */
import { isErrore, valoreIn, type Griglia, type Scalare } from "../../base/griglia";
import {
  indirizzoIntervallo,
  nomeInFormula,
  riferimento,
  type Intervallo,
  type Posizione,
} from "../../base/posizione";
import { AMOUNT_FIELDS } from "../../tracciati/campi";
import type { Mappatura } from "../../tracciati/mappatura";
import { finePezzo, stessiNumeri } from "./numeri";
import { stesseLunghezze, stessiTesti, type Testi } from "./testi";
import { zoneLette, type ZonaLetta } from "./zone-lette";

/** A formula that is true while nothing has changed, and the text it is compared with, which stands beside it. */
interface Controllo {
  readonly formula: (beside: string) => string;
  readonly copia: string | null;
}

interface Impronta {
  /** First those of the budget's rows, whatever its amounts are; then the others. */
  readonly controlli: readonly Controllo[];
  readonly righe: number;
  /** How many cells are not blank, a formula that gives "" included: only Excel knows, so it is counted at the press. */
  readonly contate: readonly { readonly aree: readonly Intervallo[]; readonly piene: number }[];
  /** How many weights the formulas use. */
  readonly pesi: number;
}

/** The range of the first weights, as many as asked. */
type DovePesi = (quanti: number) => string;

/** What was read, and where it came from. */
interface Letto {
  readonly mappature: readonly Mappatura[];
  readonly griglie: ReadonlyMap<string, Griglia>;
  /** Cells read outside of the columns of the tables. */
  readonly sparse: Iterable<Posizione>;
}

/** Ranges counted together. */
const AREE = 10;
/** Cells that one formula looks at one by one. */
const SINGOLE = 60;

export function improntaDi({ mappature, griglie, sparse }: Letto, pesi: DovePesi): Impronta {
  const importi = colonneImporti(mappature);
  const delBilancio = new Set(mappature.flatMap((m) => (m.struttura === "obiettivi" ? [] : [m.foglio])));
  const [bilancio, altri] = [niente(), niente()];
  for (const z of zoneLette(mappature, griglie, sparse)) {
    const g = griglie.get(z.foglio);
    const fatti = delBilancio.has(z.foglio) ? bilancio : altri;
    if (g) guardaZona(fatti, g, z, importi.has(`${z.colonna},${z.foglio}`), pesi);
  }
  const righe = [...soli(bilancio), ...stessiTesti(bilancio.interi)];
  return {
    controlli: [
      ...righe,
      ...bilancio.somme.map(sola),
      ...soli(altri),
      ...stessiTesti(altri.interi),
      ...stesseLunghezze([...bilancio.mostrati, ...altri.mostrati]),
    ],
    righe: righe.length,
    contate: inGruppi([...bilancio.aree, ...altri.aree], AREE).map((gruppo) => ({
      aree: gruppo.map((x) => x.dove),
      piene: gruppo.reduce((n, x) => n + x.piene, 0),
    })),
    pesi: Math.max(bilancio.righe, altri.righe),
  };
}

const niente = (): Fatti => ({
  formule: [],
  somme: [],
  interi: [],
  mostrati: [],
  singole: [],
  aree: [],
  righe: 0,
});

const sola = (f: string): Controllo => ({ formula: () => `=${f}`, copia: null });

const soli = ({ formule, singole }: Fatti): Controllo[] =>
  [...formule, ...inGruppi(singole, SINGOLE).map((g) => `AND(${g.join()})`)].map(sola);

interface Fatti {
  readonly formule: string[];
  /** Of amounts: their sums. */
  readonly somme: string[];
  readonly interi: Testi[];
  readonly mostrati: Testi[];
  readonly singole: string[];
  readonly aree: { readonly dove: Intervallo; readonly piene: number }[];
  righe: number;
}

const inGruppi = <T>(tutti: readonly T[], quanti: number): T[][] =>
  Array.from({ length: Math.ceil(tutti.length / quanti) }, (_, i) =>
    tutti.slice(i * quanti, (i + 1) * quanti),
  );

const colonneImporti = (mappature: readonly Mappatura[]): ReadonlySet<string> =>
  new Set(
    mappature.flatMap((m) =>
      AMOUNT_FIELDS.flatMap((campo) => {
        const colonna = m.colonne[campo]?.colonna;
        return colonna === undefined ? [] : `${colonna},${m.foglio}`;
      }),
    ),
  );

const area = (foglio: string, colonna: number, da: number, a: number): string =>
  `${nomeInFormula(foglio)}!${indirizzoIntervallo({ riga: da, colonna, ultimaRiga: a, ultimaColonna: colonna })}`;

/** Neither adds up nor is joined: an error would spoil the whole formula, and a truth is said in each language's word. */
const isSpeciale = (v: Scalare): boolean => typeof v === "boolean" || isErrore(v);

function guardaZona(f: Fatti, g: Griglia, z: ZonaLetta, importi: boolean, pesi: DovePesi): void {
  const { foglio, colonna, da, a } = z;
  const tutta = area(foglio, colonna, da, a);
  // Rows put in or taken out anywhere in it, also between two of its pieces.
  if (a > da) f.singole.push(`ROWS(${tutta})=${a - da + 1}`);
  const valori: Scalare[] = [];
  for (let riga = da; riga <= a; riga++) valori.push(valoreIn(g, riga, colonna));
  f.aree.push({
    dove: { foglio, riga: da, colonna, ultimaRiga: a, ultimaColonna: colonna },
    piene: valori.filter((v) => v !== "").length,
  });
  for (let i = 0; i < valori.length;) {
    const v = valori[i] ?? "";
    if (isSpeciale(v)) {
      const x = riferimento({ foglio, riga: da + i, colonna });
      f.singole.push(typeof v === "boolean" ? `${x}=${v ? "TRUE" : "FALSE"}` : `ISERROR(${x})`);
      i++;
      continue;
    }
    const fine = finePezzo(valori, i, isSpeciale);
    const pezzo = valori.slice(i, fine);
    if (pezzo.some((x) => typeof x === "number")) {
      const r = area(foglio, colonna, da + i, da + fine - 1);
      const { posti, somme } = stessiNumeri(r, pezzo, importi, pesi);
      if (importi) {
        f.singole.push(...posti);
        f.somme.push(`AND(${somme.join()})`);
      } else f.formule.push(`AND(${[...posti, ...somme].join()})`);
      f.righe = Math.max(f.righe, pezzo.length);
    }
    guardaTesti(f, pezzo, z, da + i);
    i = fine;
  }
}

/** Astral characters are one or two characters as programs count. */
const isContabile = (t: string): boolean => !/[\ud800-\udfff\r]/.test(t);

/** The texts of a piece; among numbers without the blanks around them, which the numbers' own formula sees. */
function guardaTesti(f: Fatti, pezzo: readonly Scalare[], z: ZonaLetta, da: number): void {
  const conNumeri = pezzo.some((v) => typeof v === "number");
  const { foglio, colonna } = z;
  for (let i = 0; i < pezzo.length;) {
    const primo = pezzo[i] ?? "";
    if (typeof primo === "number" || (conNumeri && primo === "")) {
      i++;
      continue;
    }
    const mostrata = (j: number): boolean => z.soloMostrata(da + j) && isContabile(String(pezzo[j]));
    let fine = i + 1;
    while (
      fine < pezzo.length &&
      typeof pezzo[fine] === "string" &&
      (pezzo[fine] === "" || mostrata(fine) === mostrata(i))
    )
      fine++;
    const testi = pezzo.slice(i, fine).map(String);
    if (conNumeri) while (testi.at(-1) === "") testi.pop();
    (mostrata(i) ? f.mostrati : f.interi).push({ foglio, colonna, da: da + i, testi });
    i = fine;
  }
}
