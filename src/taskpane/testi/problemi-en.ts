/** Why a workbook cannot become a referto as it is, in English; in Italian it is src/app/giudizio/problema.ts. */
import { formatData } from "../../base/data";
import type { MotivoSelezione, Problema } from "../../app/giudizio/problema";
import { SCELTE_LIMITATE } from "../../app/vista/scelte-referto";
import type { MotivoImmagine } from "../../base/immagine";
import { GIRO_EN } from "./giro-en";

const SELEZIONE: Readonly<Record<MotivoSelezione, string>> = {
  "non-unica":
    "One range of cells of this workbook is needed: bring it to the front, select the table in one piece, headings included, and press again.",
  "non-sorgente":
    "The selection is in a sheet written by Referto, or in a copy of one: select the table in its source sheet and press again.",
  vuota: "There is nothing in the selection: select the table, headings included, and press again.",
  "senza-testata":
    "The first filled row of the selection has no headings: include the row with the names of the columns and press again.",
};

const STEMMA: Readonly<Record<MotivoImmagine, string>> = {
  vuota: "The file of the coat of arms is empty or cannot be read: choose another, PNG or JPEG.",
  grande: "The file of the coat of arms is over 1 MB: make the picture smaller and choose it again.",
  pixel:
    "The picture of the coat of arms has too many pixels: opened, it would fill the memory. Make it smaller (600 pixels a side are enough) and choose it again.",
  formato: "The coat of arms must be a PNG or JPEG picture: save it as one of these and choose it again.",
  rovinata: "The picture of the coat of arms is damaged or cut: save it again and choose it once more.",
};

const FIRMA: Readonly<Record<Extract<Problema, { tipo: "non-firma" }>["perche"], string>> = {
  chi: "Name and role of who signs, or the name of who withdraws, are needed, each on one line.",
  motivo: "The reason for withdrawing is too short: at least ten characters.",
  verdetto: "It cannot be signed yet: something is left to resolve or to review.",
  "da-aggiornare": "Before signing, update the report and look at it: it no longer says what the cells say.",
  confronto:
    "The file to compare with is not that of the report in sight: choose it again, or remove it and update the report; then sign.",
  "senza-impronta":
    "The structure of the workbook is protected: nobody would see what changes after signing. Unprotect it and try again.",
  "gia-firmato": "The report is already signed: withdraw that signature first.",
  "non-firmato": "There is no signature to withdraw.",
};

export function problemaEn(p: Problema): string {
  switch (p.tipo) {
    case "nessuna-tabella": {
      const letti = p.nonLetti.map((n) => `“${n.foglio}”: ${n.motivo.en}`).join("; ");
      return (
        "No table was recognised: the headings of entrate (capitolo, previsione, accertato), spese (capitolo, " +
        "previsione, impegnato) or obiettivi (indicatore, target, raggiunto) are needed on one row." +
        (letti ? ` ${letti}.` : "") +
        " Check the headings and try again."
      );
    }
    case "data-assente":
      return "The reference date is missing: the workbook does not say one (such as «alla data del 30 giugno 2023»). Type it below and press again.";
    case "memoria-rovinata":
      return "The choices kept in this workbook can no longer be read and are not overwritten: press “Start afresh” in the pane to keep new ones.";
    case "accettazione":
      return p.difetto === "motivo-breve"
        ? "The reason is too short: write at least ten characters, so that whoever reads it a year from now understands."
        : "The name of who accepts is missing: write it, it stays beside the reason.";
    case "confronto-dopo":
      return `A comparison is with an earlier situation: «${p.nome}» is at ${formatData(p.data)}. Choose another file, or another reference date.`;
    case "fuori-limiti": {
      const { nome, limite } = SCELTE_LIMITATE[p.scelta];
      return `Beyond its bounds, ${nome.en}: ${limite.en}. Correct it and try again.`;
    }
    case "firmato":
      return `The report is signed by ${p.nome} and was not written over. To make it again withdraw the signature, with a reason (Report part of the pane).`;
    case "non-firma":
      return FIRMA[p.perche];
    case "data-impossibile":
      return `The reference date “${p.valore}” does not exist: correct it.`;
    case "selezione":
      return SELEZIONE[p.motivo];
    case "stemma":
      return STEMMA[p.motivo];
    case "nomi-doppi":
      return p.doppi.map(({ responsabili }) => GIRO_EN.stessaPersona(responsabili)).join(" ");
    default:
      return p satisfies never;
  }
}
