/**
 * What stands after a figure in a result. The figure counts only where all of it is understood: its unit, the name of what is
 * counted, that it was done, of what it is a share, a comparison with before. Anything else may take the figure away
 * ("12 richiesti", "100% su carta", "12 nel decennio").
 */
import type { Chiesto } from "./chiesto";
import { whole } from "./forme";
import { senzaInnocui } from "./frase";
import { FUNZIONALI, IN_CORSO, NELL_ANNO, NEUTRE } from "./parole-esito";
import { CONTATE, DI, DI_MISURA, NUMERI_A_PAROLE, PASSI } from "./parole-oggetto";
import { isDettoFatto, isFinale, isNota } from "./soggetto";
import { unitaDi } from "./unita";

const LAVORA = whole(IN_CORSO);
const ANNI = whole([NELL_ANNO], "gu");
/** Compared with another time: the figure is of this one. */
const CONFRONTATO =
  /(?:rispetto a(?:l|ll'|llo|lla)? ?|sul |sull'|vs\.? )(?:(?:anno|esercizio|dato|valore|periodo|stesso periodo|target|previsto) ?)*(?:precedente|scorso|del |nel |dell'anno |20\d\d|\(20\d\d\))*/gu;
/** How many were planned, beside how many there are: "12 (previsti 10)", "12 a fronte di 10 previste". */
export const SU_PREVISTI =
  /[,(]?\s*(?:a fronte de?i?|contro|rispetto a|invece de?i?|superiore a)(?:i|gli|lle)? ?(?:gli |i |le )?\d+ (?:previst|programmat|attes)[ie]\)?|\((?:ne erano )?(?:previst|programmat|attes)[ie] \d+\)/gu;
const IN_TUTTO = whole(["in (?:totale|tutto|media)|nel complesso|di media"], "gu");
const SPIEGATO = /[([]([^)\]]*)[)\]]/gu;
/** What ends the figure and begins a remark on it: that it is reached. */
const COMMENTO = /\s[-–—]\s*|[;,]\s|\.\s/u;
const COMMENTO_CHIARO =
  /^(?:(?:l'|il )?(?:obiettivo|target|risultato|valore|soglia)(?: è stato)? )?(?:pienamente |ampiamente )?(?:raggiunt|conseguit|superat|rispettat)[oaie][.!]?$/u;

/** A participle that is not known: it may say anything of what was counted. */
const PARTICIPIO = /(?:at|ut|it|mess|cess|chiest|scelt|pers|spes|clus)[oaie]$/u;
const NOMI =
  /^(?:visit|sit[oi]$|credit|debit|tribut|contribut|istitut|deposit|candidat|laureat|fabbricat|certificat|abitat|attivit|quantit|recapit|circuit|comitat|mercat|dat[oi]$|volt)/u;

const parole = (t: string): readonly string[] => t.match(/\p{L}+'?|\d[\d.,/:]*|[^\s\d\p{L}]/gu) ?? [];

/** Figures, days, ratios, numbers in words, and what joins them; or words that are understood. */
const isSpiegazioneChiara = (dentro: string, chiesto: Chiesto): boolean =>
  parole(dentro).every(
    (p) =>
      !/\p{L}/u.test(p) ||
      NUMERI_A_PAROLE.test(p) ||
      DI_MISURA.test(p) ||
      /^(?:su|di|e|a|al|il|dal|del|target|baseline|minimo|previst[ie]|nel|gennaio|giugno|dicembre)$/.test(
        p,
      ) ||
      isDettoFatto(p) ||
      NEUTRE.has(p) ||
      isNota(p, chiesto),
  ) && (/\p{L}{7,}/u.test(dentro) ? /\d|^\p{L}+$/u.test(dentro.trim()) : true);

interface CifraScritta {
  readonly percento: boolean;
  readonly esercizio: number;
}

export function isCodaChiara(t: string, { percento, esercizio }: CifraScritta, chiesto: Chiesto): boolean {
  const dopo = /\d[\d.,]*(?:\s\d{3})*(?:\s*(?:a|e|-|–|÷)\s*\d[\d.,]*)?(.*)$/su.exec(t)?.[1] ?? "";
  const piano = senzaInnocui(dopo.replace(SU_PREVISTI, " "))
    .replace(ANNI, (scritto, anno: string) => (Number(anno) === esercizio ? " " : scritto))
    .replace(CONFRONTATO, " ")
    .replace(IN_TUTTO, " ");
  const spiegazioni = [...piano.matchAll(SPIEGATO)].map((m) => m[1] ?? "");
  if (LAVORA.test(piano)) return false;
  if (!spiegazioni.every((s) => isSpiegazioneChiara(s, chiesto))) return false;
  const [coda = "", ...commenti] = piano.replace(SPIEGATO, " ").split(COMMENTO);
  if (
    !commenti.every(
      (c) =>
        c.trim() === "" ||
        COMMENTO_CHIARO.test(c.trim()) ||
        NUMERI_A_PAROLE.test(c.trim()) ||
        /^[\d\s=/%.,su]*$/.test(c),
    )
  )
    return false;
  return isNomeChiaro(coda.replace(/^\s*(?:%|‰|per ?cento|percento)/, " "), percento, chiesto);
}

/** How many words that are not known may name what is counted: "eventi culturali". */
const IGNOTE = 2;

/** Another thing was done with it than the target asks for: "3 progetti presentati" for "3 progetti finanziati". */
const isAltroFatto = (p: string, chiesto: Chiesto): boolean =>
  isDettoFatto(p) &&
  !isFinale(p) &&
  !isNota(p, chiesto) &&
  parole(chiesto.target).some((x) => PARTICIPIO.test(x) && !NOMI.test(x));

function isNomeChiaro(coda: string, percento: boolean, chiesto: Chiesto): boolean {
  let regge: "niente" | "di" = "niente";
  let ignote = 0;
  for (const p of parole(coda)) {
    if (DI.test(p)) regge = "di";
    else if (!/\p{L}/u.test(p) || FUNZIONALI_CHIARE.test(p) || DI_MISURA.test(p) || unitaDi(p) !== null)
      continue;
    else if (isAltroFatto(p, chiesto)) return false;
    else if (isDettoFatto(p) || NEUTRE.has(p) || isNota(p, chiesto)) continue;
    else if (regge === "di" && CONTATE.test(p)) ignote++;
    else if (FUNZIONALI.has(p) || PASSI.test(p) || /bil[ei]$/.test(p)) return false;
    else if (PARTICIPIO.test(p) && !NOMI.test(p)) return false;
    else if (percento) return false;
    else ignote++;
  }
  return ignote <= IGNOTE;
}

const FUNZIONALI_CHIARE = /^(?:il|lo|la|l'|i|gli|le|e|ed|o)$/;
