/** MAP-008: the choices kept in the workbook that cannot be read, or not all of them. */
import type { Lingua } from "../base/rilievo";
import { STATO_MASSIMO } from "../base/pacchetto/limiti";
import { AVVISO, definisci } from "../base/regola";
import { SCELTE_LIMITATE, type SceltaLimitata } from "./scelte-limitate";

type Fatti = Readonly<
  /** Of a version after this one: read as far as it goes, the rest kept aside and written back. */
  | { che: "futura"; versione: number }
  /** Parts that this version does not know, kept aside. */
  | { che: "ignote"; parti: readonly string[] }
  /** Beyond their bounds: kept aside, and the default ones hold. */
  | { che: "fuori-limiti"; scelte: readonly SceltaLimitata[] }
  /** Nothing of it can be read: left as it is until the user says to begin anew. */
  | { che: "rovinata" }
  /** Larger than any that Referto writes: not looked at. */
  | { che: "smisurata" }
>;

const dette = (scelte: readonly SceltaLimitata[], lingua: Lingua): string =>
  scelte.map((s) => `${SCELTE_LIMITATE[s].nome[lingua]} (${SCELTE_LIMITATE[s].limite[lingua]})`).join("; ");

const MEGA = STATO_MASSIMO / 1_048_576;

export const map008 = definisci<Fatti>({
  codice: "MAP-008",
  titolo: {
    it: "Le scelte salvate nella cartella si leggono",
    en: "The choices kept in the workbook can be read",
  },
  difetto: { it: "Scelte salvate che non si leggono", en: "Kept choices that cannot be read" },
  gravita: AVVISO,
  nonLetto: true,
  identita: (f) => {
    switch (f.che) {
      case "futura":
        return [f.che, f.versione];
      case "ignote":
        return [f.che, f.parti];
      case "fuori-limiti":
        return [f.che, f.scelte];
      case "rovinata":
      case "smisurata":
        return [f.che, ""];
    }
  },
  frase: {
    it: (f) => {
      switch (f.che) {
        case "futura":
          return {
            messaggio: `Le scelte salvate nella cartella sono di una versione più recente di Referto (${f.versione}): ne è letto ciò che questa conosce, il resto è lasciato com'è.`,
            suggerimento: "Aggiornare Referto per averle tutte.",
          };
        case "ignote":
          return {
            messaggio: `Nelle scelte salvate ci sono parti che questa versione di Referto non conosce (${f.parti.join(", ")}): non ne tiene conto, e le lascia come sono.`,
            suggerimento: "Aggiornare Referto; se le ha scritte qualcuno a mano, correggerle o toglierle.",
          };
        case "fuori-limiti":
          return {
            messaggio: `Nelle scelte salvate ci sono valori fuori dai limiti: ${dette(f.scelte, "it")}. Non ne è stato tenuto conto: valgono quelli predefiniti.`,
            suggerimento:
              "Verificare da dove viene la cartella; scegliere i valori giusti nel riquadro, o cancellare ciò che Referto ricorda.",
          };
        case "rovinata":
          return {
            messaggio:
              "Le scelte salvate nella cartella non si leggono più: il riconoscimento è ripartito dalle sole celle, e ciò che c'è non viene sovrascritto.",
            suggerimento:
              "Nel riquadro, «Ricomincia da capo» le scarta e ne salva di nuove; prima, chi ha una copia della cartella può riprenderla.",
          };
        case "smisurata":
          return {
            messaggio: `Le scelte salvate nella cartella occupano più di ${MEGA} MB, molto più di quanto Referto ne scriva: non lette.`,
            suggerimento:
              "Farsi mandare di nuovo la cartella da chi l'ha scritta; se si continua con questa, al prossimo referto le scelte ripartono dalle sole celle.",
          };
        default:
          return f satisfies never;
      }
    },
    en: (f) => {
      switch (f.che) {
        case "futura":
          return {
            messaggio: `The choices kept in the workbook are of a later version of Referto (${f.versione}): what this one knows was read, the rest is left as it is.`,
            suggerimento: "Update Referto to have them all.",
          };
        case "ignote":
          return {
            messaggio: `Among the kept choices there are parts that this version of Referto does not know (${f.parti.join(", ")}): it takes no account of them, and leaves them as they are.`,
            suggerimento: "Update Referto; if somebody wrote them by hand, correct or remove them.",
          };
        case "fuori-limiti":
          return {
            messaggio: `Among the kept choices there are values beyond their bounds: ${dette(f.scelte, "en")}. They were not used: the default ones hold.`,
            suggerimento:
              "Check where the workbook comes from; choose the right values in the pane, or erase what Referto remembers.",
          };
        case "rovinata":
          return {
            messaggio:
              "The choices kept in the workbook can no longer be read: recognition began again from the cells alone, and what is there is not overwritten.",
            suggerimento:
              "In the pane, “Start afresh” discards them and keeps new ones; before that, go back to a copy of the workbook if you have one.",
          };
        case "smisurata":
          return {
            messaggio: `The choices kept in the workbook take more than ${MEGA} MB, far more than Referto writes: not read.`,
            suggerimento:
              "Ask whoever wrote the workbook to send it again; if you go on with this one, at the next referto the choices begin again from the cells alone.",
          };
        default:
          return f satisfies never;
      }
    },
  },
});
