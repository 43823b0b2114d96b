/** What an indicator asks for, as a result in words is read beside it: its words, the acts it names, whether it names anything. */
import type { IndicatoreLetto } from "./indicatore";
import { IN_USO } from "./parole-esito";
import { DOCUMENTI, FAMIGLIE, GENERICHE, type Famiglia } from "./parole-stadio";
import { even } from "./testo";

export interface Chiesto {
  /** The words of three letters or more of the indicator, its target and its objective, in lower case. */
  readonly parole: readonly string[];
  /** The acts it asks for: all of them are to be made. */
  readonly atti: readonly Famiglia[];
  /** The target as written, made even. */
  readonly target: string;
  /** It names nothing in particular ("Attività svolte"): what the result says that was done is what there was to do. */
  readonly generico: boolean;
}

/** Nothing is known of what was asked. */
export const NIENTE_CHIESTO: Chiesto = { parole: [], atti: [], target: "", generico: false };

const parole = (t: string, minimo = 3): readonly string[] =>
  even(t).match(new RegExp(`\\p{L}{${minimo},}`, "gu")) ?? [];

const FORME = FAMIGLIE.map((f) => [new RegExp(`^(?:${f.inizi})`, "u"), f] as const);

/** The family of an act, by how its word begins; null where it is of none. */
export const famigliaDi = (parola: string): Famiglia | null =>
  FORME.find(([forma]) => forma.test(parola))?.[1] ?? null;

const NOMINA_DOCUMENTO = new RegExp(`^(?:${DOCUMENTI})`, "u");
/** A document that is approved is spoken of. */
export const isDiDocumento = ({ parole: p }: Chiesto): boolean => p.some((x) => NOMINA_DOCUMENTO.test(x));

/** The acts at the head of a wording: the first it names, and those joined to it ("Redazione e approvazione del piano"). */
function attiDi(t: string): readonly Famiglia[] {
  // "Obiettivo operativo" asks for nothing.
  const pezzi = (even(t).match(/\p{L}+'?|[,/+]/gu) ?? []).filter((p) => !IN_USO.test(p));
  const primo = pezzi.slice(0, 8).findIndex((p) => famigliaDi(p) !== null);
  const atti: Famiglia[] = [];
  for (let n = primo; n >= 0 && n < pezzi.length; n += 2) {
    const letto = famigliaDi(pezzi[n] ?? "");
    if (!letto) break;
    atti.push(letto);
    if (!/^(?:e|ed|o|,|\/|\+)$/.test(pezzi[n + 1] ?? "")) break;
  }
  return atti;
}

const isGenerico = (t: string): boolean => parole(t).every((p) => GENERICHE.has(p));

export function chiestoDa({
  indicatore,
  target,
  testi,
}: Pick<IndicatoreLetto, "indicatore" | "target" | "testi">): Chiesto {
  const obiettivo = `${testi.obiettivoOperativo} ${testi.descrizione}`;
  const suo = `${indicatore} ${target.testo}`;
  const nudo = isGenerico(indicatore);
  // "Collaudo entro il 30/09": the target itself may name the act.
  const delTarget = attiDi(target.testo);
  const atti = delTarget.length > 0 ? delTarget : attiDi(nudo ? obiettivo : indicatore);
  return {
    parole: parole(`${suo} ${obiettivo}`),
    atti,
    target: even(target.testo),
    generico: nudo && atti.length === 0,
  };
}
