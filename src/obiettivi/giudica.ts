/**
 * The judgement on one indicator. A pure function of the cells and of the reference date, which is a parameter; "at the
 * deadline" means reference date ≥ deadline.
 */
import type { Caso } from "./caso";
import { chiestoDa } from "./chiesto";
import { raggiuntoWithUnita, readScadenzaColonna, withConfronto, withScadenza, withUnita } from "./colonne";
import { effettivaDi, withColonneRisultato } from "./colonne-risultato";
import { decide } from "./decidi";
import type { Giudizio, ParametriGiudizio } from "./giudizio";
import { isMancato, type IndicatoreLetto } from "./indicatore";
import { readRaggiunto } from "./leggi-raggiunto";
import { readTargetAccanto, type Vicini } from "./leggi-accanto";
import type { Motivo } from "./motivo";
import { polaritaDi, withPolaritaUtente, withTetto } from "./polarita";
import { rilieviDate } from "./rilievi-date";
import { rilievoVerso } from "./rilievo-verso";
import { scadenzaDi } from "./scadenza";
import type { Verdetto } from "./verdetto";
import { withVerso } from "./verso-detto";

/** `vicini`: what most targets of its sheet are, for a cell that can be two things. */
export function giudica(
  indicatore: IndicatoreLetto,
  parametri: ParametriGiudizio,
  vicini: Vicini = null,
): Giudizio {
  const { esercizio, dataRiferimento } = parametri;
  const colonna = readScadenzaColonna(indicatore, esercizio);
  const scritto = readTargetAccanto(indicatore, esercizio, vicini);
  const confrontato = withConfronto(withUnita(scritto, indicatore), indicatore);
  const target = withPolaritaUtente(withTetto(withScadenza(confrontato, colonna), indicatore), indicatore);
  const scrittoRaggiunto = readRaggiunto(indicatore.raggiunto, target, esercizio, chiestoDa(indicatore));
  const nellaCella = withVerso(raggiuntoWithUnita(scrittoRaggiunto, indicatore), target, indicatore);
  const raggiunto = withColonneRisultato(nellaCella, target, indicatore, esercizio);
  const effettiva = effettivaDi(indicatore, esercizio);
  const scadenza = scadenzaDi(scritto, colonna, indicatore.indicatore, esercizio);
  const polarita = polaritaDi(indicatore, target);
  const scaduto = scadenza !== null && dataRiferimento >= scadenza.data;
  const caso: Caso = { indicatore, target, raggiunto, polarita, scadenza, effettiva, parametri, scaduto };
  const v: Verdetto =
    indicatore.stralciato === null
      ? decide(caso)
      : {
          esito: "stralciato",
          motivo: { tipo: "stralciato", perche: indicatore.stralciato },
          avanzamento: null,
        };
  return {
    indicatore,
    target,
    raggiunto,
    esito: v.esito,
    mancato: isMancato(v.esito),
    andamento: v.andamento ?? null,
    avanzamento: v.avanzamento,
    scadenza: scadenza?.data ?? null,
    termine: scadenza,
    effettiva,
    giorniRitardo: v.giorniRitardo ?? null,
    polarita: polarita.polarita,
    polaritaDedotta: polarita.dedotta,
    polaritaPerche: polarita.perche,
    motivo: indicatore.altrove ? withAltrove(v.motivo) : v.motivo,
    rilievi:
      v.esito === "stralciato"
        ? []
        : [...(v.rilievi ?? []), ...rilieviDate(caso, v.esito), ...rilievoVerso(caso)],
  };
}

/** A figure that was not read is not one that is missing. */
function withAltrove(motivo: Motivo): Motivo {
  if (motivo === "nessun-dato") return "non-letto";
  return typeof motivo === "object" && motivo.tipo === "scaduto"
    ? { ...motivo, perche: withAltrove(motivo.perche) }
    : motivo;
}
