/**
 * Rows with a name and no capitolo or code, in a table whose voci have them. Under a voce, with less on every amount ("- quota
 * finanziata da…"), where a printed total is right without them, they are part of it, as "di cui…" is. Below the total of
 * all the rows ("Budget richiesto") they are no voci either, and are said.
 */
import { isVuoto, valoreIn, type Griglia } from "../base/griglia";
import { FUORI_TITOLO } from "../bilancio/totali";
import { AMOUNT_FIELDS } from "./campi";
import type { Mappatura } from "./mappatura";
import { viewOf, type Riga, type Stampato } from "./somme";
import { isProven } from "./totali-stampati";

export function withParts(g: Griglia, m: Mappatura): Mappatura {
  const { capitolo, codice, descrizione } = m.colonne;
  if (m.struttura === "obiettivi" || m.schema || m.misura || !descrizione || !(capitolo ?? codice)) return m;
  if (!AMOUNT_FIELDS.some((c) => m.colonne[c])) return m;
  const dati = new Set(m.righeDati);
  const { righe: viste, stampati } = viewOf(g, m);
  const righe = viste.filter((r) => dati.has(r.riga));
  const isCoded = (riga: number): boolean =>
    [capitolo, codice].some((c) => c !== undefined && !isVuoto(valoreIn(g, riga, c.colonna)));
  const nominate = righe.filter(
    ({ riga, livello }) => !isCoded(riga) && livello.piene.join() === String(descrizione.colonna),
  );
  const nulle = noughtBelow(
    nominate,
    stampati,
    righe.findLast((r) => isCoded(r.riga)),
  );
  const sole = new Set(
    nominate.flatMap(({ riga }) =>
      !nulle.has(riga) && !FUORI_TITOLO.test(String(valoreIn(g, riga, descrizione.colonna)).trim())
        ? [riga]
        : [],
    ),
  );
  if (sole.size + nulle.size === 0 || sole.size * 2 > righe.length) return m;
  const sotto = belowTheTotal(righe, sole, stampati);
  const parti = partsOf(righe, new Set([...sole].filter((r) => !sotto.has(r))), isCoded);
  const provate =
    parti.size > 0 && isProven(righe, new Set([...parti, ...sotto]), stampati) ? parti : new Set<number>();
  if (provate.size + sotto.size + nulle.size === 0) return m;
  return {
    ...m,
    parti: provate,
    fuori: sotto,
    nulle,
    righeDati: m.righeDati.filter((r) => !provate.has(r) && !sotto.has(r) && !nulle.has(r)),
  };
}

function partsOf(
  righe: readonly Riga[],
  sole: ReadonlySet<number>,
  isCoded: (riga: number) => boolean,
): ReadonlySet<number> {
  const parti = new Set<number>();
  let sopra: Riga | null = null;
  for (const r of righe) {
    if (isCoded(r.riga)) sopra = r;
    else if (sopra && sole.has(r.riga) && isWithin(r, sopra)) parti.add(r.riga);
  }
  return parti;
}

const isWithin = (r: Riga, intera: Riga): boolean =>
  r.importi.every((v, i) => v === null || (v >= 0 && v <= (intera.importi[i] ?? 0)));

/** "Arrotondamenti 0,00", "Disavanzo 0,00" below the voci and a total: lines of the summing up, which change nothing. */
function noughtBelow(
  nominate: readonly Riga[],
  stampati: readonly Stampato[],
  ultima: Riga | undefined,
): ReadonlySet<number> {
  const totale = stampati.find((t) => ultima !== undefined && t.riga > ultima.riga)?.riga ?? Infinity;
  return new Set(
    nominate.flatMap(({ riga, importi }) =>
      riga > totale && importi.every((i) => i === null || i === 0) ? [riga] : [],
    ),
  );
}

/** Below a total that is right with the rows above it, and above none that may have them too. */
function belowTheTotal(
  righe: readonly Riga[],
  sole: ReadonlySet<number>,
  stampati: readonly Stampato[],
): ReadonlySet<number> {
  const ultimo = stampati.at(-1);
  const sotto = new Set(ultimo ? [...sole].filter((r) => r > ultimo.riga) : []);
  return ultimo && sotto.size > 0 && isProven(righe, sotto, [ultimo]) ? sotto : new Set();
}
