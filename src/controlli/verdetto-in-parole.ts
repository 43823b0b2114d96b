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
        ...(v.nonAggiornati === 0
          ? []
          : [
              italiano
                ? it(v.nonAggiornati, "risultato forse non aggiornato", "risultati forse non aggiornati")
                : en(
                    v.nonAggiornati,
                    "result that may not be up to date",
                    "results that may not be up to date",
                  ),
            ]),
        ...(v.arrivati === 0 ? [] : [arrivatiIn(v, lingua)]),
      ];
      return italiano ? `DA VEDERE: ${cose.join(", ")}` : `TO BE LOOKED AT: ${cose.join(", ")}`;
    }
    default:
      return v.esito satisfies never;
  }
}

/** "10 rilievi accettati arrivati con la cartella". */
const arrivatiIn = (v: Pick<Verdetto, "arrivati">, lingua: Lingua): string =>
  lingua === "it"
    ? it(
        v.arrivati,
        "rilievo accettato arrivato con la cartella",
        "rilievi accettati arrivati con la cartella",
      )
    : en(
        v.arrivati,
        "accepted finding that came with the workbook",
        "accepted findings that came with the workbook",
      );

/** "6 indicatori mancati in 5 obiettivi": indicators and objectives, each by its name. */
export const mancatiIn = (v: Verdetto, lingua: Lingua): string =>
  mancatiInParole({ indicatori: v.indicatoriMancati, obiettivi: v.obiettiviMancati }, lingua);

/** "2 indicatori stralciati", "1 regola cambiata": what was decided over the cells; none where nothing was. */
export function scelteIn(
  v: Pick<Verdetto, "stralciati" | "regoleCambiate">,
  lingua: Lingua,
): readonly string[] {
  const italiano = lingua === "it";
  const { stralciati: s, regoleCambiate: r } = v;
  return [
    ...(s === 0
      ? []
      : [
          italiano
            ? it(s, "indicatore stralciato", "indicatori stralciati")
            : en(s, "indicator struck out", "indicators struck out"),
        ]),
    ...(r === 0
      ? []
      : [italiano ? it(r, "regola cambiata", "regole cambiate") : en(r, "rule changed", "rules changed")]),
  ];
}

/** What else there is to know, in order of weight: missed, warnings, accepted, struck out, rules changed, checks not made. */
export function codaIn(v: Verdetto, lingua: Lingua): readonly string[] {
  const italiano = lingua === "it";
  const se = (n: number, detto: string): string[] => (n === 0 ? [] : [detto]);
  return italiano
    ? [
        mancatiIn(v, lingua),
        it(v.avvisi, "avviso", "avvisi"),
        ...se(v.accettati, `${it(v.accettati, "rilievo accettato", "rilievi accettati")} con motivo`),
        ...scelteIn(v, lingua),
        ...se(
          v.nonVerificabili,
          it(v.nonVerificabili, "controllo non verificabile", "controlli non verificabili"),
        ),
      ]
    : [
        mancatiIn(v, lingua),
        en(v.avvisi, "warning", "warnings"),
        ...se(v.accettati, `${en(v.accettati, "finding accepted", "findings accepted")} with a reason`),
        ...scelteIn(v, lingua),
        ...se(
          v.nonVerificabili,
          en(v.nonVerificabili, "check that could not be made", "checks that could not be made"),
        ),
      ];
}

/** "NO: 1 errore; 6 indicatori mancati in 5 obiettivi, 6 avvisi." */
export const verdettoInParole = (v: Verdetto, lingua: Lingua): string =>
  `${rispostaIn(v, lingua)}; ${codaIn(v, lingua).join(", ")}.`;
