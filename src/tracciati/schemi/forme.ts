/**
 * Several forms on one sheet, one below the other: where each begins. A form begins where the label that names an
 * objective comes again, or, where none does, the label that its first form begins with; in each something is measured.
 */
import { isVuoto, type Griglia } from "../../base/griglia";
import { labelField, labelled, type Trovato } from "../contesto";
import { normalise } from "../normalise";

interface Forma {
  readonly griglia: Griglia;
  /** The line above it that is nothing but words: "SCHEDA N. 2"; null for none. */
  readonly titolo: string | null;
}

const MISURE: ReadonlySet<string> = new Set(["target", "raggiunto", "gradoDichiarato"]);
const COMINCIA =
  /obiettiv|titolo|denominaz|progetto|scheda|respons|resp\b|dirigent|settor|servizi|area|ufficio/i;

const pieneDi = (g: Griglia, riga: number): unknown[] =>
  (g.valori[riga - g.riga] ?? []).filter((v) => !isVuoto(v));

/** What a row begins with, if it is a label with its value and nothing else stands there. */
function begins(g: Griglia, riga: number): { readonly nome: string; readonly campo: string } | null {
  const piene = pieneDi(g, riga);
  const [prima] = piene;
  if (typeof prima !== "string" || !COMINCIA.test(prima)) return null;
  const trovati = labelled(g, riga);
  const celle = trovati.reduce((n, t) => n + (t.etichetta ? 2 : 1), 0);
  const [primo] = trovati;
  if (!primo || celle < piene.length) return null;
  return { nome: nameOf(g, primo), campo: primo.campo };
}

const nameOf = (g: Griglia, t: Trovato): string => {
  const p = t.etichetta ?? t.posizione;
  const v = g.valori[p.riga - g.riga]?.[p.colonna - g.colonna] ?? "";
  return normalise(String(v).split(":")[0] ?? "").replace(/(?: n| nr| numero)?(?: \d+)?$/, "");
};

function isMeasured(g: Griglia, da: number, a: number): boolean {
  for (let r = da; r <= a; r++) {
    for (const v of g.valori[r - g.riga] ?? []) {
      if (typeof v !== "string" || isVuoto(v)) continue;
      const e = labelField(v.split(":")[0] ?? "");
      if (e && MISURE.has(e.campo)) return true;
    }
  }
  return false;
}

/** Up to the first line of the form: titles and labels right above the one it is known by. */
function topOf(g: Griglia, riga: number, minima: number): number {
  let inizio = riga;
  for (let r = riga - 1; r > minima && riga - r <= 6; r--) {
    const piene = pieneDi(g, r);
    if (piene.length === 0) {
      // A title may stand a blank row above.
      if (inizio !== r + 1 || !isTitle(g, r - 1) || r - 1 <= minima) break;
      continue;
    }
    if (!isTitle(g, r) && begins(g, r) === null) break;
    inizio = r;
  }
  return inizio;
}

const isTitle = (g: Griglia, riga: number): boolean => {
  const piene = pieneDi(g, riga);
  const [prima] = piene;
  return (
    piene.length === 1 &&
    typeof prima === "string" &&
    /^\W*(scheda|obiettivo|allegato|progetto)\b/i.test(prima)
  );
};

function startsOf(g: Griglia): number[] {
  const inizi = g.valori.flatMap((_, i) => {
    const b = begins(g, g.riga + i);
    return b ? [{ riga: g.riga + i, ...b }] : [];
  });
  const ultima = g.riga + g.valori.length - 1;
  const nomi = inizi.filter((x) => x.campo === "obiettivoOperativo");
  const [capo] = nomi.length > 0 ? nomi : inizi;
  if (!capo) return [];
  const ripetuti = inizi.filter((x) => x.campo === capo.campo && x.nome === capo.nome).map((x) => x.riga);
  // A label that comes again before anything is measured is of the same form.
  return ripetuti.filter((r, i) => isMeasured(g, r, (ripetuti[i + 1] ?? ultima + 1) - 1));
}

/** The forms of a sheet, top down; one alone where it does not hold several. */
export function formsOf(g: Griglia): readonly Forma[] {
  const inizi = startsOf(g);
  if (inizi.length < 2) return [{ griglia: g, titolo: null }];
  const righe = inizi.map((r, i) => (i === 0 ? g.riga : topOf(g, r, inizi[i - 1] ?? g.riga)));
  return righe.map((da, i) => {
    const fine = righe[i + 1] ?? g.riga + g.valori.length;
    const griglia = { ...g, riga: da, valori: g.valori.slice(da - g.riga, fine - g.riga) };
    return {
      griglia,
      titolo: titleOf(g, topOf(g, inizi[i] ?? da, inizi[i - 1] ?? g.riga - 1), inizi[i] ?? da),
    };
  });
}

function titleOf(g: Griglia, da: number, a: number): string | null {
  for (let r = a; r >= da; r--) {
    const [prima] = pieneDi(g, r);
    if (isTitle(g, r) && typeof prima === "string") return prima.trim();
  }
  return null;
}
