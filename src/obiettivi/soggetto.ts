/**
 * What a result says that is done, beside what was asked for: which verbs say it, and of which things. An earlier act than the
 * one asked for does not say it, nor an act on works that are to be done, nor a part of them.
 */
import { famigliaDi, isDiDocumento, type Chiesto } from "./chiesto";
import { GIORNO } from "./frase";
import {
  COSE_IN_USO,
  ATTI_E_ORGANI,
  EMERSI,
  FINALI,
  FUNZIONALI,
  IN_USO,
  NEUTRE,
  PARTICIPI,
  PARTICIPI_DI_PASSAGGIO,
} from "./parole-esito";
import { A, ALTRE_PREPOSIZIONI, ARTICOLI, CHIUSE, DI, PASSI } from "./parole-oggetto";
import { ATTI_SU_OPERE, ESECUZIONE, LAVORI, NON_DI_CARTA, OPERE, type Famiglia } from "./parole-stadio";

const FINALE = new RegExp(`^(?:${FINALI})[oaie]$`);
const PARTICIPIO = new RegExp(`^(?:${PARTICIPI})[oaie]$`);
const EMERSO = new RegExp(`^(?:${EMERSI}|ricevut[oaie]|incassat[oaie]|accertat[oaie]|recuperat[oaie])$`);
const DI_LAVORI = new RegExp(`^(?:${LAVORI})$`);
const DI_OPERE = new RegExp(`^(?:${OPERE})$`);

/** Words without their ending, long enough to be the same: "bando" and "bandi", "regolamento" and "regolamenti". */
const radice = (p: string): string => p.replace(/[aeiouàèéìòù]{1,2}$/, "");
const isStessa = (a: string, b: string): boolean =>
  a === b ||
  (radice(a).length >= 4 && radice(a) === radice(b)) ||
  (a.length >= 7 && b.length >= 7 && a.slice(0, 7) === b.slice(0, 7));

/** A word that the indicator itself uses. */
export const isNota = (p: string, { parole }: Chiesto): boolean => parole.some((nota) => isStessa(nota, p));

/** The number of an act alone does not say that something else was made of it. */
export const isDiCarta = ({ atti }: Chiesto): boolean => !atti.some((a) => NON_DI_CARTA.includes(a.nome));

/** Every act that was asked for was made, or one that comes after it. */
export const basta = (atto: Famiglia, chiesto: Chiesto): boolean =>
  chiesto.atti.every(
    (a) =>
      a.nome === atto.nome ||
      (a.catena === atto.catena &&
        a.grado <= atto.grado &&
        (a.nome !== "modifica" || isDiDocumento(chiesto))),
  );

/** A verb of its clause says that what was asked for is done. */
export function isVerbo(p: string, clausola: readonly string[], chiesto: Chiesto): boolean {
  if (FINALE.test(p)) return !clausola.some((x) => DI_LAVORI.test(x)) || basta(ESECUZIONE, chiesto);
  const passaggio = PARTICIPI_DI_PASSAGGIO.includes(p.slice(0, -1));
  const uso = IN_USO.test(p) && isInUso(clausola, chiesto);
  if (!PARTICIPIO.test(p) && !passaggio && !uso) return false;
  const atto = famigliaDi(p);
  if (atto && ATTI_SU_OPERE.includes(atto.nome) && clausola.some((x) => DI_OPERE.test(x)))
    return chiesto.atti.length > 0 && basta(atto, chiesto);
  if (atto && chiesto.atti.length > 0) return basta(atto, chiesto);
  if (!passaggio || chiesto.generico) return true;
  if (atto?.nome === "attivazione" && chiesto.parole.some((x) => COSE_IN_USO.test(x))) return true;
  return chiesto.parole.some((nota) => nota.slice(0, 4) === p.slice(0, 4));
}

/** "Servizio attivo", "in funzione dal 1° marzo": only of what is in use when it is done. */
const isInUso = (clausola: readonly string[], chiesto: Chiesto): boolean =>
  clausola.some((p, n) => p === GIORNO && /^(?:dal|dall'|da)$/.test(clausola[n - 1] ?? "")) ||
  clausola.some((x) => COSE_IN_USO.test(x)) ||
  chiesto.atti.some((a) => a.nome === "attivazione");

type Regge = "niente" | "di" | "a" | "altro";

const reggeDi = (p: string): Regge | null =>
  DI.test(p) ? "di" : A.test(p) ? "a" : ALTRE_PREPOSIZIONI.test(p) ? "altro" : null;

const QUANTE_IGNOTE = 5;

/**
 * Whether the words of a clause that are not understood can only name what is done. Where the indicator names nothing in
 * particular any name will do, unless it is of a part, of a step, of another time; else only what goes with a name of its own
 * ("lo sportello telematico" for "Attivazione dello sportello").
 */
export function isSoggetto(
  clausola: readonly string[],
  verbi: readonly boolean[],
  chiesto: Chiesto,
): boolean {
  // A yes says of nothing that it is done.
  if (!clausola.some((p, n) => verbi[n] === true && p.length > 3)) return false;
  let regge: Regge = "niente";
  let ignote = 0;
  let dopoNota = false;
  for (const [n, p] of clausola.entries()) {
    const preposizione = reggeDi(p);
    if (preposizione) regge = preposizione;
    else if (verbi[n] === true || /^[^\p{L}\d]$/u.test(p)) regge = "niente";
    else if (!ARTICOLI.test(p) && !isCompresa(p, chiesto)) {
      if (!/^\p{L}{3,}'?$/u.test(p) || CHIUSE.has(p) || PASSI.test(p) || regge === "altro") return false;
      if (PREVISTE.test(p) && verbi[n - 1] === true) return false;
      if (PREVISTE.test(p) && NEUTRE.has(clausola[n - 1] ?? "")) continue;
      if (!chiesto.generico && !dopoNota) return false;
      ignote++;
    }
    dopoNota = isNota(p, chiesto);
  }
  return ignote <= (chiesto.generico ? QUANTE_IGNOTE : 1);
}

/** "SI previsto": what is said to be planned is not said to be done; "gli incontri previsti" are. */
const PREVISTE = /^(?:previst|programmat|pianificat|stabilit)[oaie]$/;

const isCompresa = (p: string, chiesto: Chiesto): boolean =>
  FUNZIONALI.has(p) || NEUTRE.has(p) || ATTI_E_ORGANI.has(p) || isNota(p, chiesto) || isAttoFatto(p);

/** A verb of ending, of whatever. */
export const isFinale = (p: string): boolean => FINALE.test(p);

/** What was counted was also done, or came in. */
export const isDettoFatto = (p: string): boolean =>
  PARTICIPIO.test(p) || PARTICIPI_DI_PASSAGGIO.includes(p.slice(0, -1)) || EMERSO.test(p);

/** An act that was made on the way: "redatto e approvato". */
export const isAttoFatto = (p: string): boolean =>
  famigliaDi(p) !== null && (PARTICIPIO.test(p) || PARTICIPI_DI_PASSAGGIO.includes(p.slice(0, -1)));
