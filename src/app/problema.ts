/** Why a workbook cannot become a referto as it is: what was looked for, and what to do. One clear line in Italian. */

export type Problema =
  | { readonly tipo: "nessuna-tabella"; readonly nonLetti: readonly { foglio: string; motivo: string }[] }
  | { readonly tipo: "data-assente" }
  | { readonly tipo: "memoria-futura" }
  | { readonly tipo: "data-impossibile"; readonly valore: string };

/** The line people read. */
export function spiegaProblema(p: Problema): string {
  switch (p.tipo) {
    case "nessuna-tabella": {
      const letti = p.nonLetti.map((n) => `«${n.foglio}»: ${n.motivo}`).join("; ");
      return (
        "Nessuna tabella riconosciuta: servono le intestazioni di entrate (capitolo, previsione, accertato), " +
        "spese (capitolo, previsione, impegnato) o obiettivi (indicatore, target, raggiunto) su una riga." +
        (letti ? ` ${letti}.` : "") +
        " Controllare le intestazioni e riprovare."
      );
    }
    case "data-assente":
      return (
        "Manca la data di riferimento: nella cartella non c'è una dicitura come «alla data del 30 giugno 2023». " +
        "Indicarla nel riquadro, o con --data AAAA-MM-GG dalla riga di comando."
      );
    case "memoria-futura":
      return "Le scelte salvate in questa cartella sono di una versione più recente di Referto: aggiornarlo prima di correggerle.";
    case "data-impossibile":
      return `La data di riferimento «${p.valore}» non esiste o non è nella forma AAAA-MM-GG: correggerla.`;
    default:
      return p satisfies never;
  }
}
