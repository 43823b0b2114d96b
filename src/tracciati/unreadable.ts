/** BIL-010: amounts that cannot be read. They are named, and left out of their total; never taken for zero. */
import { isErrore } from "../base/griglia";
import type { Rilievo } from "../base/rilievo";
import { voceDetta } from "../bilancio/nomi";
import { isFuoriTitolo } from "../bilancio/totali";
import type { CampoImporto, ImportoLetto, RigaTotale, Voce } from "../bilancio/voce";
import { couldBeEither, hasThreeDecimals } from "./punto-ambiguo";
import { bil010 } from "./rilievi/bil-010-importo-illeggibile";

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
            bil010.rilievo("errore", importo.posizione, {
              di: "totale",
              riga: t.riga,
              come: { tipo: "errore-excel", scritto: String(importo.originale) },
            }),
          ]
        : [],
    ),
  );

function fullColumns(voci: readonly Voce[]): Set<CampoImporto> {
  const dentro = voci.filter((v) => !isFuoriTitolo(v));
  const campi = [...new Set(dentro.flatMap((v) => Object.keys(v.importi)))] as CampoImporto[];
  return new Set(
    campi.filter((campo) => {
      const scritti = dentro.filter((v) => v.importi[campo] && v.importi[campo].forma !== "vuoto").length;
      return scritti > 0 && scritti >= dentro.length * PIENA;
    }),
  );
}

function toRilievo(v: Voce, campo: CampoImporto, importo: ImportoLetto): Rilievo {
  const scritto = String(importo.originale).slice(0, 60);
  const come =
    importo.forma === "vuoto"
      ? ({ tipo: "manca", scritto: "" } as const)
      : ({ tipo: howUnreadable(importo), scritto } as const);
  const accessorio = ACCESSORI.has(campo);
  return bil010.rilievo(accessorio ? "avviso" : "errore", importo.posizione, {
    di: "voce",
    voce: voceDetta(v),
    campo,
    accessorio,
    come,
  });
}

function howUnreadable({ originale }: ImportoLetto): "errore-excel" | "ambiguo" | "tre-decimali" | "testo" {
  if (isErrore(originale)) return "errore-excel";
  if (hasThreeDecimals(originale)) return "tre-decimali";
  return couldBeEither(originale) ? "ambiguo" : "testo";
}
