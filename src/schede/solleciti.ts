/** Who has answered in full, in part, not at all; and the words of a reminder that names what is missing. */
import { daysBetween, formatData, type DataIso } from "../base/data";
import { isVuoto } from "../base/griglia";
import { stessaPersona } from "../base/persone";
import type { LetturaScheda, SchedaLetta } from "./leggi-scheda";
import { NOMI_CAMPI, type RigaScheda, type Scheda } from "./scheda";

export type StatoScheda = "completa" | "in parte" | "nessuna risposta";

export interface Mancanza {
  readonly obiettivo: string;
  readonly indicatore: string;
  /** `raggiunto`, `stato di attuazione`, `chi`, `quando`. */
  readonly cosa: readonly string[];
}

export interface Sollecito {
  readonly responsabile: string;
  readonly stato: StatoScheda;
  readonly righe: number;
  readonly complete: number;
  readonly mancanze: readonly Mancanza[];
  /** Negative where the day has passed; null where none was given. */
  readonly giorni: number | null;
  /** Blank where nothing is missing. */
  readonly oggetto: string;
  readonly testo: string;
}

export interface Termine {
  readonly entro: DataIso;
  /** The day of the reminder: given, never asked of a clock. */
  readonly oggi: DataIso;
}

/** `mittente`: who writes, under the message; "" leaves it without. `lette`: all that has come back so far; where one gave more than one, any that is filled counts. */
export const sollecitiDi = (
  schede: readonly Scheda[],
  lette: readonly LetturaScheda[],
  termine: Termine | null,
  mittente = "",
): readonly Sollecito[] => schede.map((s) => sollecito(s, leSue(s, lette), termine, mittente));

const leSue = (s: Scheda, lette: readonly LetturaScheda[]): readonly SchedaLetta[] =>
  lette.flatMap((l) =>
    l.tipo === "letta" &&
    stessaPersona(l.scheda.responsabile) === stessaPersona(s.responsabile) &&
    l.scheda.intestazione.esercizio === s.esercizio &&
    stessaPersona(l.scheda.intestazione.ente) === stessaPersona(s.ente)
      ? [l.scheda]
      : [],
  );

function sollecito(
  s: Scheda,
  sue: readonly SchedaLetta[],
  termine: Termine | null,
  mittente: string,
): Sollecito {
  const stati = s.righe.map((r) => statoRiga(r, sue));
  const mancanze = s.righe.flatMap((r, i): Mancanza[] => {
    const cosa = stati[i]?.manca ?? [];
    return cosa.length === 0 ? [] : [{ obiettivo: r.obiettivo, indicatore: r.indicatore, cosa }];
  });
  const complete = s.righe.length - mancanze.length;
  const stato =
    mancanze.length === 0 ? "completa" : stati.some((x) => x.toccata) ? "in parte" : "nessuna risposta";
  const giorni = termine && daysBetween(termine.oggi, termine.entro);
  return {
    responsabile: s.responsabile,
    stato,
    righe: s.righe.length,
    complete,
    mancanze,
    giorni,
    oggetto: mancanze.length === 0 ? "" : `${s.ente}: dati degli obiettivi ${s.esercizio} da completare`,
    testo: mancanze.length === 0 ? "" : testoDi(s, { stato, mancanze, giorni }, termine, mittente),
  };
}

/** A row is answered by who signs it, also where the value stays the same. */
function statoRiga(
  r: RigaScheda,
  sue: readonly SchedaLetta[],
): { readonly manca: readonly string[]; readonly toccata: boolean } {
  const righe = sue.flatMap((s) =>
    s.righe
      .filter((x) => x.chiave === r.chiave)
      .map((x) => ({ x, chi: x.chi || s.chi, quando: x.quando || s.quando })),
  );
  const prove = righe.map(({ x, chi, quando }) => {
    const { raggiunto, statoAttuazione } = x.campi;
    // Why it was missed is asked again only of a result that stays what it was: a new one may have met the target.
    const scritto = raggiunto?.valore ?? "";
    const resta = !isVuoto(scritto) && scritto === r.valori.raggiunto?.valore;
    const { causa, azione } = resta ? x.campi : { causa: null, azione: null };
    return [
      ...(raggiunto && isVuoto(raggiunto.valore) ? ["raggiunto"] : []),
      ...(statoAttuazione && isVuoto(statoAttuazione.valore) ? ["stato di attuazione"] : []),
      ...(causa && isVuoto(causa.valore) ? [NOMI_CAMPI.causa] : []),
      ...(azione && isVuoto(azione.valore) ? [NOMI_CAMPI.azione] : []),
      ...(chi === "" ? ["chi"] : []),
      ...(quando === "" ? ["quando"] : []),
    ];
  });
  const migliore = prove.toSorted((a, b) => a.length - b.length)[0];
  return {
    manca: migliore ?? [
      "raggiunto",
      ...(r.valori.statoAttuazione ? ["stato di attuazione"] : []),
      "chi",
      "quando",
    ],
    toccata: righe.some(({ chi, quando }) => chi !== "" || quando !== ""),
  };
}

function scadenzaInParole(termine: Termine, giorni: number): string {
  const quando = `Il termine è il ${formatData(termine.entro)}`;
  if (giorni < 0) return `${quando}: è passato da ${giorni === -1 ? "un giorno" : `${-giorni} giorni`}.`;
  if (giorni === 0) return `${quando}: è oggi.`;
  return `${quando}: ${giorni === 1 ? "manca un giorno" : `mancano ${giorni} giorni`}.`;
}

function testoDi(
  s: Scheda,
  { stato, mancanze, giorni }: Pick<Sollecito, "stato" | "mancanze" | "giorni">,
  termine: Termine | null,
  mittente: string,
): string {
  const inizio =
    stato === "nessuna risposta"
      ? "la scheda degli obiettivi non è ancora arrivata compilata."
      : "la scheda degli obiettivi è arrivata, ma non è completa.";
  const righe = mancanze.map((m) => `- ${m.obiettivo}: ${m.indicatore} (manca: ${m.cosa.join(", ")})`);
  return [
    `Gentile ${s.responsabile},`,
    inizio,
    ...(termine && giorni !== null ? [scadenzaInParole(termine, giorni)] : []),
    "",
    `Mancano dati per ${mancanze.length === 1 ? "un indicatore" : `${mancanze.length} indicatori`} su ${s.righe.length}:`,
    ...righe,
    "",
    "Basta compilare le celle chiare della scheda e restituirla. Grazie.",
    ...(mittente.trim() === "" ? [] : ["", mittente.trim()]),
  ].join("\n");
}

/** Longer links are cut by some mail programs and by Windows. */
const LINK_MASSIMO = 1_900;

/**
 * A link that opens the message ready to send; where it would be too long its list ends before, and says so. RFC 6068: line
 * breaks are %0D%0A.
 */
export function mailto({ oggetto, testo }: Pick<Sollecito, "oggetto" | "testo">, indirizzo = ""): string {
  const link = (corpo: string): string =>
    `mailto:${encodeURIComponent(intero(indirizzo)).replaceAll("%40", "@")}?subject=${encodeURIComponent(intero(oggetto))}&body=${encodeURIComponent(intero(corpo).replace(/\n/g, "\r\n"))}`;
  if (link(testo).length <= LINK_MASSIMO) return link(testo);
  const righe = testo.split("\n");
  const CODA = "(l'elenco continua: vedere la colonna «Che cosa manca» della scheda)";
  // What stands below the list stays: the request itself, and who writes.
  const fine = righe.findLastIndex((r) => r.startsWith("- ")) + 1;
  const sotto = fine > 0 ? righe.splice(fine) : [];
  const corpo = (): string => [...righe, CODA, ...sotto].join("\n");
  while (righe.length > 1 && link(corpo()).length > LINK_MASSIMO) righe.pop();
  return link(corpo());
}

/** Half a character, as a text cut in the wrong place has it, has no place in an address: it is shown as � instead. */
const intero = (t: string): string => t.replace(/\p{Surrogate}/gu, "\uFFFD");
