/** From the domain to the judgement: totals, indices, esiti, findings, the verdict. A pure function of what was read. */
import { GRAVITA, type Gravita, type Rilievo } from "../../base/rilievo";
import type { GruppoPersona } from "../../base/persone";
import type { PropostaPersona } from "../../base/proposte-persone";
import { computeBilancio, type Bilancio } from "../../bilancio/bilancio";
import { isEstratto } from "../../bilancio/estratto";
import type { ParametriBilancio } from "../../bilancio/parametri";
import { copri, type Accettazione, type RilievoVisto } from "../../controlli/accettazione";
import { abbina, type Abbinate, type AccettazioneVecchia } from "../../controlli/accettazione-vecchia";
import { CONTROLLI } from "../../controlli/catalogo";
import type { Contesto } from "../../controlli/controllo";
import { regolaDi } from "../../controlli/frasi";
import { responsabiliProposti } from "../../controlli/responsabili";
import { scelteDiverse } from "../../controlli/scelte-diverse";
import { statiControlli, type StatoControllo } from "../../controlli/stato";
import { verdettoDi, type Verdetto } from "../../controlli/verdetto";
import { applyCorrezioni } from "../../obiettivi/correzioni";
import { giudica } from "../../obiettivi/giudica";
import type { Giudizio, Obiettivo, ParametriGiudizio } from "../../obiettivi/giudizio";
import { viciniDi } from "../../obiettivi/leggi-accanto";
import { raggruppa } from "../../obiettivi/raggruppa";
import { riepiloga, type Riepiloghi } from "../../obiettivi/riepilogo";
import type { Lettura } from "../lettura/leggi";
import type { Memoria } from "../memoria/memoria";
import { without } from "../../base/multinsieme";

/** What became of what was accepted. */
export interface Accettate extends Pick<Abbinate, "abbinate" | "daConfermare"> {
  /** Of findings that are there no more. */
  readonly sospese: readonly Accettazione[];
  /** Kept by sentence, and of no finding that is there. */
  readonly vecchieSospese: readonly AccettazioneVecchia[];
}

/** The whole picture: what the referto shows and the JSON says. */
export interface Quadro {
  readonly lettura: Lettura;
  readonly parametri: ParametriGiudizio;
  readonly parametriBilancio: ParametriBilancio;
  readonly ente: string | null;
  readonly bilancio: Bilancio;
  readonly estratto: boolean;
  readonly giudizi: readonly Giudizio[];
  /** The key of each judged indicator, in the same order: what a correction of the user is kept under. */
  readonly chiavi: readonly string[];
  /** Keys of corrections that no indicator answers to. */
  readonly correzioniNonApplicate: readonly string[];
  readonly obiettivi: readonly Obiettivo[];
  readonly riepiloghi: Riepiloghi;
  /** The spellings of one person that the user has confirmed. */
  readonly gruppi: readonly GruppoPersona[];
  /** Spellings that may be one person, for the user to confirm. */
  readonly gruppiProposti: readonly PropostaPersona[];
  /** Errors first, then by sheet in workbook order as found; each with who answers for it. */
  readonly rilievi: readonly RilievoVisto[];
  readonly accettazioni: Accettate;
  readonly stati: readonly StatoControllo[];
  readonly verdetto: Verdetto;
}

/** What a judgement and a proposal are for those who only show them. */
export type GiudizioMostrato = Quadro["giudizi"][number];
export type GruppiProposti = Quadro["gruppiProposti"];

/** What the user has decided, as far as the judgement goes. */
export type Decisioni = Pick<Memoria, "parametri" | "correzioni" | "accettazioni" | "deroghe">;

const peso = (g: Gravita): number => GRAVITA.indexOf(g);

export function valuta(
  lettura: Lettura,
  parametri: ParametriGiudizio,
  ente: string | null,
  { parametri: parametriBilancio, correzioni, accettazioni, deroghe }: Decisioni,
): Quadro {
  const { indicatori, chiavi, nonApplicate } = applyCorrezioni(lettura.indicatori, correzioni);
  const vicini = viciniDi(indicatori, parametri.esercizio);
  const giudizi = indicatori.map((i) => giudica(i, parametri, vicini.get(i.foglio)));
  const contesto: Contesto = {
    voci: lettura.voci,
    totali: lettura.totali,
    estratto: isEstratto(lettura.voci, lettura.totali, parametriBilancio),
    tolleranza: parametriBilancio.tolleranza,
    definizioneDisponibilita: parametriBilancio.definizioneDisponibilita,
    giudizi,
    parametri,
    fogli: [...new Set(lettura.mappature.map((m) => m.foglio))],
    gruppi: correzioni.gruppi,
    accettateIgnote: accettazioni.filter((a) => regolaDi(a.codice) === null),
  };
  const obiettivi = raggruppa(giudizi);
  const trovati = findRilievi(lettura, contesto);
  const { abbinate, daConfermare, sospese: vecchieSospese } = abbina(deroghe, trovati);
  const { rilievi, sospese } = copri(trovati, [...accettazioni, ...abbinate.map((a) => a.nuova)]);
  const stati = statiControlli(contesto, rilievi);
  return {
    lettura,
    parametri,
    parametriBilancio,
    ente,
    bilancio: computeBilancio(lettura.voci, parametriBilancio),
    estratto: contesto.estratto,
    giudizi,
    chiavi,
    correzioniNonApplicate: nonApplicate,
    obiettivi,
    riepiloghi: riepiloga(giudizi, obiettivi, parametri.dataRiferimento, correzioni.gruppi),
    gruppi: correzioni.gruppi,
    gruppiProposti: responsabiliProposti(contesto),
    rilievi,
    accettazioni: { abbinate, daConfermare, sospese, vecchieSospese },
    stati,
    verdetto: verdettoDi(rilievi, obiettivi, stati, scelteDiverse(parametriBilancio, giudizi)),
  };
}

/** By severity; within it those of the reading first, then by code, each in the order in which it was found. */
function findRilievi(lettura: Lettura, contesto: Contesto): readonly Rilievo[] {
  const deiControlli = [
    ...CONTROLLI.flatMap((c) => c.controlla(contesto)),
    ...contesto.giudizi.flatMap((g) => g.rilievi),
  ].toSorted((a, b) => (a.codice < b.codice ? -1 : a.codice > b.codice ? 1 : 0));
  return [...lettura.rilievi, ...deiControlli].toSorted((a, b) => peso(a.gravita) - peso(b.gravita));
}

/** The same reading judged again by what the user has decided since. */
export const rigiudica = ({ lettura, parametri, ente }: Quadro, decisioni: Decisioni): Quadro =>
  valuta(lettura, parametri, ente, decisioni);

/** A memory in which acceptances of before that have found their finding are of that finding. */
export function conAbbinate(m: Memoria, { abbinate }: Accettate): Memoria {
  const sue = abbinate.filter(({ vecchia }) => without([vecchia], m.deroghe).length === 0);
  return {
    ...m,
    accettazioni: [...m.accettazioni, ...sue.map((a) => a.nuova)],
    deroghe: without(
      m.deroghe,
      sue.map((a) => a.vecchia),
    ),
  };
}

/** Acceptances to be taken back, with those by sentence that the workbook may still keep in their place. */
export function riapertura(
  { accettazioni: { abbinate } }: Pick<Quadro, "accettazioni">,
  tolte: readonly Accettazione[],
): { readonly accettazioni: readonly Accettazione[]; readonly deroghe: readonly AccettazioneVecchia[] } {
  const vecchie = new Map(abbinate.map((a) => [a.nuova, a.vecchia]));
  return { accettazioni: tolte, deroghe: tolte.flatMap((a) => vecchie.get(a) ?? []) };
}
