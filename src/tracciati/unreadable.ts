/** BIL-010: amounts that cannot be read. They are named, and left out of their total; never taken for zero. */
import { isErrore } from "../base/griglia";
import { rilievo, type Rilievo } from "../base/rilievo";
import { isFuoriTitolo } from "../bilancio/totali";
import type { CampoImporto, ImportoLetto, RigaTotale, Voce } from "../bilancio/voce";

const NOMI: Readonly<Record<CampoImporto, string>> = {
  previsioneIniziale: "La previsione iniziale",
  previsioneAttuale: "La previsione attuale",
  movimentato: "L'importo accertato o impegnato",
  disponibilita: "La disponibilità",
  cassa: "L'importo riscosso o pagato",
  prenotato: "Il prenotato",
  fpv: "Il fondo pluriennale vincolato",
};

/** Read only for the definitions of disponibilità that take them away; a blank there means none. */
const ACCESSORI: ReadonlySet<CampoImporto> = new Set(["prenotato", "fpv"]);

/** A column is full when nearly every voce has something in it: a blank there is a hole, elsewhere it is a habit. */
const PIENA = 0.8;

export function unreadableAmounts(voci: readonly Voce[]): Rilievo[] {
  const piene = fullColumns(voci);
  return voci.flatMap((v) =>
    Object.entries(v.importi).flatMap(([nome, importo]) => {
      const campo = nome as CampoImporto;
      if (importo.forma !== "illeggibile" && importo.forma !== "vuoto") return [];
      // Avanzo and FPV are only foreseen: nothing is accertato or collected on them.
      if (importo.forma === "vuoto" && (isFuoriTitolo(v) || ACCESSORI.has(campo) || !piene.has(campo)))
        return [];
      return [toRilievo(v, campo, importo)];
    }),
  );
}

/** Errors of Excel in the amounts of a total: it is not checked there. Other texts there may be its label. */
export const unreadableTotals = (totali: readonly RigaTotale[]): Rilievo[] =>
  totali.flatMap((t) =>
    Object.values(t.importi).flatMap((importo) =>
      isErrore(importo.originale)
        ? [
            rilievo(
              "BIL-010",
              "errore",
              importo.posizione,
              `Un importo del totale alla riga ${t.riga} è un errore di Excel (${String(importo.originale)}): non si è potuto confrontare con la somma delle sue righe.`,
              "Correggere la formula del totale.",
            ),
          ]
        : [],
    ),
  );

function fullColumns(voci: readonly Voce[]): Set<CampoImporto> {
  const dentro = voci.filter((v) => !isFuoriTitolo(v));
  const campi = Object.keys(NOMI) as CampoImporto[];
  return new Set(
    campi.filter((campo) => {
      const scritti = dentro.filter((v) => v.importi[campo] && v.importi[campo].forma !== "vuoto").length;
      return scritti > 0 && scritti >= dentro.length * PIENA;
    }),
  );
}

function toRilievo(v: Voce, campo: CampoImporto, importo: ImportoLetto): Rilievo {
  const trovato =
    importo.forma === "vuoto"
      ? "manca, mentre la colonna è piena"
      : isErrore(importo.originale)
        ? `è un errore di Excel (${String(importo.originale)})`
        : `non si legge: «${String(importo.originale).slice(0, 60)}»`;
  const accessorio = ACCESSORI.has(campo);
  return rilievo(
    "BIL-010",
    accessorio ? "avviso" : "errore",
    importo.posizione,
    `${NOMI[campo]} di «${v.descrizione.slice(0, 60)}» ${trovato}.`,
    "Scrivere l'importo come numero (per esempio 1234,56); se è davvero zero, scrivere 0. " +
      (accessorio
        ? "Conta solo se la definizione scelta di disponibilità lo toglie: allora, finché manca, la disponibilità non si calcola."
        : "Finché manca, il totale non lo comprende."),
  );
}
