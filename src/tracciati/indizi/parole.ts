/**
 * The witness of the words: what a heading means by itself. Words for a field speak for it, qualifiers beside them
 * (n., %, anno precedente, da pagare…) against. Slips of the pen are forgiven where the word meant is plain.
 */
import { AMOUNT_FIELDS, type CampoMappa, type Struttura } from "../campi";
import { normalise } from "../normalise";
import { withoutAsides } from "./incisi";
import { unglue } from "./incollate";
import { forgive } from "./refusi";
import type { Testimone } from "./indizio";
import type { Parola } from "./parola";
import { isPeriodo } from "./periodi";
import { PAROLE_BILANCIO } from "./parole-bilancio";
import { PAROLE_OBIETTIVI } from "./parole-obiettivi";
import { QUALIFICHE, type Ambito } from "./qualifiche";

interface DettoParole {
  readonly peso: number;
  readonly perche: string;
}

interface SensoParole {
  readonly campi: ReadonlyMap<CampoMappa, DettoParole>;
  /** What the column is about where qualifiers make another thing of it; null where none does. */
  readonly ambito: Ambito | null;
}

const PAROLE: readonly Parola[] = [...PAROLE_BILANCIO, ...PAROLE_OBIETTIVI];
const di = (s: Struttura) => ({
  parole: PAROLE.filter((x) => x.strutture.includes(s)),
  qualifiche: QUALIFICHE.filter((x) => x.strutture.includes(s)),
});
const DI = { entrate: di("entrate"), spese: di("spese"), obiettivi: di("obiettivi") };

/** Of a longer heading the beginning is looked at: what follows explains. */
const LUNGA = 120;
/** Below this a heading does not mean the field. */
export const SOGLIA = 0.5;

const visti = new Map<string, SensoParole>();
const VISTI_MASSIMI = 5000;

/** What a heading's words say of every field of a structure. The heading above it counts for the qualifiers. */
export function sense(intestazione: string, propria: string, struttura: Struttura): SensoParole {
  const chiave = `${struttura}\n${propria}\n${intestazione}`;
  const noto = visti.get(chiave);
  if (noto) return noto;
  if (visti.size >= VISTI_MASSIMI) visti.clear();
  const letto = read(intestazione, propria, struttura);
  visti.set(chiave, letto);
  return letto;
}

/** What explains a heading, in brackets or after its first words, is none of its words. */
function headOf(t: string): string {
  const senza = t.replace(/\([^)]{40,}\)?/g, " ");
  const testa = senza.length > LUNGA_PER_ESSERE_SOLA ? SPIEGATA.exec(senza)?.[1] : undefined;
  return testa ?? senza;
}

/** A heading of more letters may be explained in the same cell, after a stop. */
const LUNGA_PER_ESSERE_SOLA = 60;
const SPIEGATA = /^(.{6,80}?)(?:[:;,]|\.(?=\s)|\s[–-]\s)/s;

function read(intestazione: string, propria: string, struttura: Struttura): SensoParole {
  const diBilancio = struttura !== "obiettivi";
  const comparable = (t: string): string => {
    const testo = unglue(headOf(t));
    return forgive((diBilancio ? withoutAsides(testo) : testo).slice(0, LUNGA));
  };
  const intera = comparable(intestazione);
  const sua = propria === intestazione ? intera : comparable(propria);
  const { parole, qualifiche } = DI[struttura];
  const campi = new Map<CampoMappa, DettoParole>();
  for (const x of parole) {
    // The words of the lowest heading say more than those above them.
    const peso = x.forma.test(sua) ? x.forza : intera !== sua && x.forma.test(intera) ? x.forza * 0.9 : 0;
    if (peso > (campi.get(x.campo)?.peso ?? 0)) campi.set(x.campo, { peso, perche: x.perche });
  }
  if (
    struttura === "obiettivi" &&
    isPeriodo(intestazione) &&
    (campi.get("raggiunto")?.peso ?? 0) < RILEVAZIONE
  )
    campi.set("raggiunto", { peso: RILEVAZIONE, perche: "porta la data di una rilevazione" });
  let ambito: Ambito | null = null;
  for (const q of qualifiche) {
    // A heading under a merged one begins anew: "Impegno" above "Numero".
    if (
      !(!q.soloSua && q.forma.test(intera)) &&
      !((q.soloSua === true || sua !== intera) && q.forma.test(sua))
    )
      continue;
    ambito ??= q.ambito;
    for (const [campo, detto] of campi) {
      if (q.salvo?.has(campo) || (q.contro && !q.contro.has(campo))) continue;
      campi.set(campo, { ...detto, peso: detto.peso - q.peso });
    }
  }
  return { campi, ambito };
}

/** The field of the budget that a heading names, whatever its qualifiers make of it; null where it names none. */
export function namedField(intestazione: string, struttura: "entrate" | "spese"): CampoMappa | null {
  const t = forgive(unglue(headOf(intestazione)).slice(0, LUNGA));
  let migliore: Parola | null = null;
  for (const x of DI[struttura].parole)
    if (IMPORTI.has(x.campo) && x.forza > (migliore?.forza ?? 0) && x.forma.test(t)) migliore = x;
  return migliore?.campo ?? null;
}

const IMPORTI: ReadonlySet<CampoMappa> = new Set(AMOUNT_FIELDS);

/** What the day of a reading says, where no other word is beside it. */
const RILEVAZIONE = 0.6;

/** Competenza beside residui and a total: it is the one meant. */
const COMPETENZA = /\b(competenza|comp|cp|co|c ?c|c competenza)\b/;
const TOTALE = /^(totale|tot|complessiv[oi])\b|\b(complessiv[oi])$/;

export const paroleDicono: Testimone = (c, campo, t) => {
  if (c.intestazione === "") return null;
  const detto = sense(c.intestazione, c.propria, t.struttura).campi.get(campo);
  if (!detto) return null;
  const testo = normalise(c.intestazione);
  const oltre =
    t.struttura === "obiettivi" ? 0 : (COMPETENZA.test(testo) ? 0.15 : 0) - (TOTALE.test(testo) ? 0.15 : 0);
  return { peso: detto.peso + oltre, perche: detto.perche };
};

interface Significato {
  readonly campo: CampoMappa | "ignora";
  readonly perche: string;
}

/** What a heading means by its words alone; null where it means nothing known, "ignora" where something of no use. */
export function meaningOf(intestazione: string, struttura: Struttura): Significato | null {
  if (normalise(intestazione) === "") return null;
  const { campi, ambito } = sense(intestazione, intestazione, struttura);
  let migliore: { campo: CampoMappa; peso: number; perche: string } | null = null;
  for (const [campo, d] of campi) if (d.peso > (migliore?.peso ?? SOGLIA - 0.001)) migliore = { campo, ...d };
  if (migliore) return { campo: migliore.campo, perche: migliore.perche };
  return ambito === null ? null : { campo: "ignora", perche: `è altro: ${ambito}` };
}
