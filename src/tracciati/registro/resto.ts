/** What no class has claimed: zones with their reason, and findings where they look like data. */
import { isVuoto, valoreIn } from "../../base/griglia";
import { indirizzoIntervallo, lettera } from "../../base/posizione";
import { cellaDi, type Rilievo } from "../../base/rilievo";
import { isWordy } from "../testate";
import { resemblance } from "../somiglia";
import type { Mappatura } from "../mappatura";
import { map010 } from "../rilievi/map-010-colonna-non-letta";
import { map011 } from "../rilievi/map-011-parte-non-letta";
import type { ZonaNonLetta } from "./classi";
import type { FoglioContato } from "./foglio-contato";
import { isFigure, looksLikeData } from "./sembra";
import { missingIn, takenForOthers } from "./taciute";

interface Resto {
  readonly zone: readonly ZonaNonLetta[];
  readonly rilievi: readonly Rilievo[];
  readonly nonLette: number;
}

export function leftover(
  conto: FoglioContato,
  mappature: readonly Mappatura[],
  fatti: readonly Rilievo[],
): Resto {
  const colonne = onceEach(mappature.flatMap((m) => unknownColumns(conto, m)));
  const parti = otherParts(conto, mappature, namedRows(conto, fatti));
  const zone = [...colonne.map((c) => c.zona), ...parti.map((p) => p.zona)];
  return {
    zone,
    rilievi: [
      ...colonne.flatMap((c) => c.rilievi),
      ...mappature.flatMap((m) => takenForOthers(conto.g, m)),
      ...parti.flatMap((p) => p.rilievi),
    ],
    nonLette: zone.reduce((n, z) => n + z.celle, 0),
  };
}

interface Trovata {
  readonly zona: ZonaNonLetta;
  readonly rilievi: readonly Rilievo[];
}

/** Under a heading that comes again on every page a column is said once. */
function onceEach(trovate: readonly Trovata[]): Trovata[] {
  const dette = new Set<string>();
  return trovate.map((t) => ({
    ...t,
    rilievi: t.rilievi.filter((r) => {
      const chiave = JSON.stringify([cellaDi(r)?.colonna, r.fatti]);
      const prima = !dette.has(chiave);
      dette.add(chiave);
      return prima;
    }),
  }));
}

/** The columns of a table that nothing was made of; each of their cells is taken away from what is left. */
function unknownColumns(conto: FoglioContato, m: Mappatura): Trovata[] {
  if (m.scheda) return [];
  const contese = new Set(m.contese.flatMap((c) => c.colonne.map((x) => x.colonna)));
  const numeri = [...new Set([...contese, ...m.altre.map((a) => a.colonna)])].sort((a, b) => a - b);
  return numeri.flatMap((colonna) => {
    const righe = m.righeDati.filter((r) => conto.isFree(r, colonna));
    const [prima] = righe;
    const ultima = righe.at(-1);
    if (prima === undefined || ultima === undefined) return [];
    const altra = m.altre.find((a) => a.colonna === colonna);
    const intestazione = altra?.intestazione ?? m.testata.find((t) => t.colonna === colonna)?.testo ?? "";
    const cifre = righe.filter((r) => isFigure(valoreIn(conto.g, r, colonna), m.struttura)).length;
    for (const r of righe) conto.give(r, colonna, "nonLette");
    const nome = intestazione === "" ? "senza intestazione" : `«${intestazione.slice(0, 60)}»`;
    const contesa = contese.has(colonna);
    const forse = altra?.forse ?? null;
    const dati =
      !contesa &&
      (forse !== null ||
        ((m.struttura === "obiettivi" || altra?.codici !== true) &&
          cifre * 2 >= righe.length &&
          (!isLabel(intestazione) || holdsAmounts(conto, righe, colonna) || missingIn(m) !== null)));
    return [
      {
        zona: {
          intervallo: `${lettera(colonna)}${prima}:${lettera(colonna)}${ultima}`,
          celle: righe.length,
          perche: contesa ? `colonna contesa: ${nome}` : `colonna non riconosciuta: ${nome}`,
        },
        rilievi: dati
          ? [
              map010.rilievo(
                "avviso",
                { foglio: m.foglio, riga: m.conTestata ? m.primaRiga - 1 : prima, colonna },
                {
                  colonna,
                  intestazione: intestazione.slice(0, 60),
                  somiglia: forse ?? resemblance([intestazione], m.struttura)[0] ?? null,
                },
              ),
            ]
          : [],
      },
    ];
  });
}

/** Cents on more than one row: no code, however its column is headed ("Conto", "Anno 2024", "Tipo A"). */
function holdsAmounts({ g }: FoglioContato, righe: readonly number[], colonna: number): boolean {
  let quanti = 0;
  for (const r of righe) {
    const v = valoreIn(g, r, colonna);
    if (typeof v === "number" && Math.abs(v) > IMPORTO_MINIMO && !Number.isInteger(v) && ++quanti > 1)
      return true;
  }
  return false;
}

const IMPORTO_MINIMO = 100;

/** Numbers that tell rows apart are no data: codes, ids, CUP. */
const isLabel = (intestazione: string): boolean =>
  /^(n|nr|num|numero|id|progr|progressivo|cod|codice|anno|esercizio|cup|cig|cdr|cdc|centro|livello|liv|conto|matricola|protocollo|prot|tipo|pag|pagina|riga)\b|\b(cod|codice|id)\.?$/i.test(
    intestazione.trim(),
  );

/** The rows that a finding already names. */
const namedRows = ({ g }: FoglioContato, fatti: readonly Rilievo[]): ReadonlySet<number> =>
  new Set(
    fatti.flatMap((r) => {
      const cella = cellaDi(r);
      return cella?.foglio === g.foglio ? [cella.riga] : [];
    }),
  );

/** What is left outside of columns: runs of rows, each ended by a blank row or by one that was read. */
function otherParts(
  conto: FoglioContato,
  mappature: readonly Mappatura[],
  dette: ReadonlySet<number>,
): Trovata[] {
  const { g } = conto;
  const trovate: Trovata[] = [];
  let righe: { riga: number; colonne: number[] }[] = [];
  const close = (): void => {
    if (righe.length > 0) trovate.push(part(conto, mappature, righe, dette));
    righe = [];
  };
  for (let i = 0; i < g.valori.length; i++) {
    const riga = g.riga + i;
    const colonne = conto.freeIn(riga);
    if (colonne.length === 0) {
      // A blank row between rows of one table does not end it; two do.
      if (!conto.isBlank(riga) || (righe.length > 0 && riga - (righe.at(-1)?.riga ?? riga) > 1)) close();
      continue;
    }
    righe.push({ riga, colonne });
  }
  close();
  return trovate;
}

/** Of a part that was not read: enough to know it again where it moves. */
const PAROLE_TENUTE = 5;

function part(
  conto: FoglioContato,
  mappature: readonly Mappatura[],
  righe: readonly { readonly riga: number; readonly colonne: readonly number[] }[],
  dette: ReadonlySet<number>,
): Trovata {
  const { g } = conto;
  const colonne = righe.flatMap((r) => r.colonne);
  const intervallo = {
    foglio: g.foglio,
    riga: righe[0]?.riga ?? g.riga,
    colonna: Math.min(...new Set(colonne)),
    ultimaRiga: righe.at(-1)?.riga ?? g.riga,
    ultimaColonna: Math.max(...new Set(colonne)),
  };
  for (const { riga, colonne: sue } of righe) for (const c of sue) conto.give(riga, c, "nonLette");
  const guardate = righe.map(({ riga, colonne: sue }) => {
    const sueCelle = sue.map((c) => ({ colonna: c, valore: valoreIn(g, riga, c) }));
    const testi = sueCelle.flatMap(({ valore: v }) => (typeof v === "string" && !isVuoto(v) ? [v] : []));
    return { celle: sueCelle, parole: isWordy(g.valori[riga - g.riga] ?? []) ? testi : [] };
  });
  const parole = guardate.flatMap((r) => r.parole);
  const dentro = mappature.some(
    ({ scheda: s, intervallo: i }) =>
      s?.fuori && intervallo.riga >= i.riga && intervallo.ultimaRiga <= i.ultimaRiga,
  );
  const sembra = looksLikeData(guardate, { accanto: mappature.length > 0, dentro });
  const gia = righe.every((r) => dette.has(r.riga)) || (sembra !== null && dette.has(intervallo.riga));
  return {
    zona: {
      intervallo: indirizzoIntervallo(intervallo),
      celle: colonne.length,
      perche:
        sembra === null ? "parole o cifre di nessuna tabella" : "sembra una tabella, ma non si riconosce",
    },
    rilievi:
      sembra !== null && !gia
        ? [
            map011.rilievo("avviso", intervallo, {
              foglio: g.foglio,
              intervallo: indirizzoIntervallo(intervallo),
              ...sembra,
              parole: parole.slice(0, PAROLE_TENUTE),
            }),
          ]
        : [],
  };
}
