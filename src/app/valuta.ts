/** From the domain to the judgement: totals, indices, esiti, findings. A pure function of what was read. */
import type { Gravita, Rilievo } from "../base/rilievo";
import type { PropostaPersona } from "../base/proposte-persone";
import { computeBilancio, type Bilancio } from "../bilancio/bilancio";
import { isEstratto } from "../bilancio/estratto";
import type { ParametriBilancio } from "../bilancio/parametri";
import { controlliBilancio } from "../controlli/catalogo-bilancio";
import { controlliObiettivi } from "../controlli/catalogo-obiettivi";
import type { Contesto } from "../controlli/controllo";
import { responsabiliProposti } from "../controlli/responsabili";
import { applyCorrezioni, NESSUNA_CORREZIONE, type Correzioni } from "../obiettivi/correzioni";
import { giudica } from "../obiettivi/giudica";
import type { Giudizio, Obiettivo, ParametriGiudizio } from "../obiettivi/giudizio";
import { viciniDi } from "../obiettivi/leggi-accanto";
import { raggruppa } from "../obiettivi/raggruppa";
import { riepiloga, type Riepiloghi } from "../obiettivi/riepilogo";
import type { Lettura } from "./leggi";

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
  /** Spellings that may be one person, for the user to confirm. */
  readonly gruppiProposti: readonly PropostaPersona[];
  /** Errors first, then by sheet in workbook order as found. */
  readonly rilievi: readonly Rilievo[];
}

/** What a judgement and a proposal are for those who only show them. */
export type GiudizioMostrato = Quadro["giudizi"][number];
export type GruppiProposti = Quadro["gruppiProposti"];

const PESO: Readonly<Record<Gravita, number>> = { errore: 0, avviso: 1, nota: 2 };

export function valuta(
  lettura: Lettura,
  parametri: ParametriGiudizio,
  parametriBilancio: ParametriBilancio,
  ente: string | null,
  correzioni: Correzioni = NESSUNA_CORREZIONE,
): Quadro {
  const { indicatori, chiavi, nonApplicate } = applyCorrezioni(lettura.indicatori, correzioni);
  const vicini = viciniDi(indicatori, parametri.esercizio);
  const giudizi = indicatori.map((i) => giudica(i, parametri, vicini.get(i.foglio)));
  const estratto = isEstratto(lettura.voci, lettura.totali, parametriBilancio);
  const contesto: Contesto = {
    voci: lettura.voci,
    totali: lettura.totali,
    estratto,
    tolleranza: parametriBilancio.tolleranza,
    definizioneDisponibilita: parametriBilancio.definizioneDisponibilita,
    giudizi,
    parametri,
    fogli: [...new Set(lettura.mappature.map((m) => m.foglio))],
    gruppi: correzioni.gruppi,
  };
  const obiettivi = raggruppa(giudizi);
  const rilievi = [
    ...lettura.rilievi,
    ...[...controlliBilancio, ...controlliObiettivi].flatMap((c) => c.controlla(contesto)),
  ];
  return {
    lettura,
    parametri,
    parametriBilancio,
    ente,
    bilancio: computeBilancio(lettura.voci, parametriBilancio),
    estratto,
    giudizi,
    chiavi,
    correzioniNonApplicate: nonApplicate,
    obiettivi,
    riepiloghi: riepiloga(giudizi, obiettivi, parametri.dataRiferimento, correzioni.gruppi),
    gruppiProposti: responsabiliProposti(contesto),
    rilievi: rilievi.toSorted((a, b) => PESO[a.gravita] - PESO[b.gravita]),
  };
}
