/** What changed since the referto of an earlier date, in sentences. */
import { cambiamentoDi, type Cambiamento } from "../../obiettivi/cambiamento";
import type { Giudizio } from "../../obiettivi/giudizio";
import { isMancato } from "../../obiettivi/indicatore";
import type { DatiReferto } from "../dati/dati";
import type { IndicatoreDiAllora } from "../dati/istantanea";
import { conta, maiuscola, inLettere, senzaAnno } from "./parole";

/** An indicator now, and what it was then. */
export interface Coppia {
  readonly prima: IndicatoreDiAllora;
  readonly ora: Giudizio;
  readonly cambiamento: Cambiamento;
}

export interface Confrontati {
  readonly coppie: readonly Coppia[];
  readonly nuovi: readonly Giudizio[];
  readonly spariti: readonly IndicatoreDiAllora[];
}

/** Null where there is no earlier referto. */
export function confronta(d: DatiReferto): Confrontati | null {
  const { prima } = d;
  if (!prima) return null;
  const giudizi = d.obiettivi.flatMap((o) => o.giudizi);
  const chiaveDi = (g: Giudizio): string => d.chiavi.get(g.indicatore) ?? "";
  const allora = new Map(prima.indicatori.map((i) => [i.chiave, i]));
  const viste = new Set(giudizi.map(chiaveDi));
  return {
    coppie: giudizi.flatMap((ora): Coppia[] => {
      const i = allora.get(chiaveDi(ora));
      return i ? [{ prima: i, ora, cambiamento: cambiamentoDi(i.esito, ora.esito) }] : [];
    }),
    nuovi: giudizi.filter((g) => !allora.has(chiaveDi(g))),
    spariti: prima.indicatori.filter((i) => !viste.has(i.chiave)),
  };
}

/** "ne è stato recuperato 1", "ne sono stati recuperati 13", "nessuno è stato recuperato". */
const recuperati = (n: number): string =>
  n === 0
    ? "Nessuno è stato recuperato"
    : n === 1
      ? "È stato recuperato 1 indicatore"
      : `Sono stati recuperati ${n} indicatori`;

const passano = (a: number, b: number): string =>
  a === b ? `i mancati restano ${b}` : `i mancati passano da ${a} a ${b}`;

/** "Dal 30 giugno sono cambiati 97 indicatori su 207. Sono stati recuperati 13 indicatori; i mancati passano da 6 a 24." */
export function fraseCambiato(d: DatiReferto): string {
  const c = confronta(d);
  if (!c || !d.prima || c.coppie.length === 0) return "";
  const cambiati = c.coppie.filter((x) => x.cambiamento !== "uguale").length;
  const da =
    d.prima.data.slice(0, 4) === d.dataRiferimento.slice(0, 4)
      ? senzaAnno(d.prima.data)
      : `${senzaAnno(d.prima.data)} ${d.prima.data.slice(0, 4)}`;
  const testa =
    cambiati === 0
      ? `Dal ${da} nessun indicatore è cambiato`
      : cambiati === 1
        ? `Dal ${da} è cambiato 1 indicatore su ${c.coppie.length}`
        : `Dal ${da} sono cambiati ${cambiati} indicatori su ${c.coppie.length}`;
  const [prima, ora] = [
    c.coppie.filter((x) => isMancato(x.prima.esito)).length,
    c.coppie.filter((x) => x.ora.mancato).length,
  ];
  const ricuperi = c.coppie.filter((x) => x.cambiamento === "recuperato").length;
  const target = targetModificati(c).length;
  const modificati =
    target === 0
      ? ""
      : ` ${target === 1 ? "Un target è stato modificato" : `${maiuscola(inLettere(target))} target sono stati modificati`}.`;
  return `${testa.replace(/^Dal (8|11) /, "Dall’$1 ").replace(/^Dal 1 /, "Dal 1° ")}. ${recuperati(ricuperi)}; ${passano(prima, ora)}.${modificati}`;
}

const unaRiga = (t: string): string => t.replace(/\s+/g, " ").trim();

/** What is said of a change: the same words on both sides of it. */
export interface Modifica {
  readonly coppia: Coppia;
  readonly che: "target" | "peso" | "scadenza";
  readonly prima: string;
  readonly ora: string;
}

/** Target, weight and deadline that are others since; of a referto that did not keep them nothing is said. */
export function targetModificati({ coppie }: Confrontati): readonly Modifica[] {
  return coppie.flatMap((coppia): Modifica[] => {
    const { prima, ora } = coppia;
    const { indicatore: i } = ora;
    const diversi: readonly (readonly [Modifica["che"], string | null | undefined, string])[] = [
      ["target", prima.target, unaRiga(i.target.testo).slice(0, 80)],
      ["peso", prima.peso, i.peso === null ? "" : String(i.peso)],
      ["scadenza", prima.scadenza, ora.scadenza ?? ""],
    ];
    return diversi.flatMap(([che, allora, adesso]) =>
      allora === null || allora === undefined || allora === adesso
        ? []
        : [{ coppia, che, prima: allora, ora: adesso }],
    );
  });
}

export const invariatiDetti = (c: Confrontati): string => {
  const uguali = c.coppie.filter((x) => x.cambiamento === "uguale");
  const per = new Map<string, number>();
  for (const { ora } of uguali) per.set(ora.esito, (per.get(ora.esito) ?? 0) + 1);
  const detti = [...per].map(([esito, n]) => `${n} ${esito}`);
  return uguali.length === 0
    ? ""
    : `${conta(uguali.length, "indicatore invariato", "indicatori invariati")}: ${detti.join(", ")}.`;
};
