/** The verdict in words: the same in pane, sheets and command line. */
import type { Lingua } from "../base/rilievo";
import { mancatiInParole } from "../obiettivi/mancati";
import type { Verdetto } from "./verdetto";

type Conta = (n: number, uno: string, molti: string) => string;

const contaIn =
  (locale: string): Conta =>
  (n, uno, molti) =>
    `${n.toLocaleString(locale, { useGrouping: true })} ${n === 1 ? uno : molti}`;
const it = contaIn("it-IT");
const en = contaIn("en-GB");

/** "SÌ", "NO: 1 errore", "DA VEDERE: 2 fogli non letti". */
export function rispostaIn(v: Verdetto, lingua: Lingua): string {
  const italiano = lingua === "it";
  switch (v.esito) {
    case "si":
      return italiano ? "SÌ" : "YES";
    case "no":
      return `NO: ${italiano ? it(v.errori, "errore", "errori") : en(v.errori, "error", "errors")}`;
    case "da vedere": {
      const cose = [
        ...(v.fogliNonLetti === 0
          ? []
          : [
              italiano
                ? it(v.fogliNonLetti, "foglio non letto", "fogli non letti")
                : en(v.fogliNonLetti, "sheet not read", "sheets not read"),
            ]),
        ...(v.partiNonLette === 0
          ? []
          : [
              italiano
                ? it(v.partiNonLette, "parte non letta o non capita", "parti non lette o non capite")
                : en(v.partiNonLette, "part not read or not understood", "parts not read or not understood"),
            ]),
      ];
      return italiano ? `DA VEDERE: ${cose.join(", ")}` : `TO BE LOOKED AT: ${cose.join(", ")}`;
    }
    default:
      return v.esito satisfies never;
  }
}

/** "6 indicatori mancati in 5 obiettivi": indicators and objectives, each by its name. */
export const mancatiIn = (v: Verdetto, lingua: Lingua): string =>
  mancatiInParole({ indicatori: v.indicatoriMancati, obiettivi: v.obiettiviMancati }, lingua);

/** What else there is to know, in order of weight: missed, warnings, accepted, checks that could not be made. */
export function codaIn(v: Verdetto, lingua: Lingua): readonly string[] {
  const italiano = lingua === "it";
  const se = (n: number, detto: string): string[] => (n === 0 ? [] : [detto]);
  return italiano
    ? [
        mancatiIn(v, lingua),
        it(v.avvisi, "avviso", "avvisi"),
        ...se(v.accettati, `${it(v.accettati, "rilievo accettato", "rilievi accettati")} con motivo`),
        ...se(
          v.nonVerificabili,
          it(v.nonVerificabili, "controllo non verificabile", "controlli non verificabili"),
        ),
      ]
    : [
        mancatiIn(v, lingua),
        en(v.avvisi, "warning", "warnings"),
        ...se(v.accettati, `${en(v.accettati, "finding accepted", "findings accepted")} with a reason`),
        ...se(
          v.nonVerificabili,
          en(v.nonVerificabili, "check that could not be made", "checks that could not be made"),
        ),
      ];
}

/** "NO: 1 errore; 6 indicatori mancati in 5 obiettivi, 6 avvisi." */
export const verdettoInParole = (v: Verdetto, lingua: Lingua): string =>
  `${rispostaIn(v, lingua)}; ${codaIn(v, lingua).join(", ")}.`;
