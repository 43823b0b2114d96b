/**
 * Objective and money side by side: an objective missed or late where money is committed already, and one reached where
 * little is. The lines are chosen by the figures of this reading; what each says follows the cells.
 */
import type { Importo } from "../base/importo";
import { totalOf } from "../bilancio/totali";
import type { Obiettivo } from "../obiettivi/giudizio";
import { hasMancati } from "../obiettivi/mancati";
import { COLONNE } from "./bilancio";
import { formula, type Costruttore } from "./costruttore";
import { righeDiTesto } from "./righe-di-testo";
import type { BloccoVoci, PuntiBilancio } from "./dati";
import { propria } from "./foglio";
import { rapporto } from "./formule";
import { intestaParte } from "./intesta-parte";
import type { PuntiObiettivi } from "./obiettivi";
import { titoloDi, type Responsabile } from "./per-responsabile";

/** Under this share of the previsione attuale little is committed. */
const POCO = 0.5;

type Caso = "mancato" | "in ritardo" | "raggiunto" | "raggiunto in ritardo";

const isDone = (caso: Caso): boolean => caso === "raggiunto" || caso === "raggiunto in ritardo";

function casoDi(o: Obiettivo): Caso | null {
  if (o.esito === "raggiunto in ritardo") return o.esito;
  if (hasMancati(o)) return "mancato";
  if (o.giudizi.some((g) => g.andamento === "in ritardo")) return "in ritardo";
  return o.esito === "raggiunto" ? "raggiunto" : null;
}

/** A programma of the Referto Spese and its money: euro, null where nothing can be read. */
export interface Programma {
  readonly blocco: BloccoVoci;
  readonly previsioneAttuale: Importo | null;
  readonly movimentato: Importo | null;
}

const chiaveDi = (di: { missione: number | null; programma: number | null }): string =>
  `${di.missione} ${di.programma}`;

/** Each programma added up once, however many objectives stand under it. */
export function programmiDi(spese: PuntiBilancio | null): ReadonlyMap<string, Programma> {
  return new Map(
    (spese?.blocchi ?? []).map((blocco) => [
      chiaveDi(blocco),
      {
        blocco,
        previsioneAttuale: totalOf(blocco.voci, "previsioneAttuale"),
        movimentato: totalOf(blocco.voci, "movimentato"),
      },
    ]),
  );
}

/** The programma that the objective stands under. */
function programmaDi(o: Obiettivo, programmi: ReadonlyMap<string, Programma>): Programma | undefined {
  const i = o.giudizi[0]?.indicatore;
  if (!i || i.missione === null || i.programma === null) return undefined;
  return programmi.get(chiaveDi(i));
}

function stride(caso: Caso, { previsioneAttuale, movimentato }: Programma): boolean {
  if (!previsioneAttuale || !movimentato || !previsioneAttuale.greaterThan(0)) return false;
  return isDone(caso) ? movimentato.lessThan(previsioneAttuale.times(POCO)) : movimentato.greaterThan(0);
}

/** What the two figures say together, in words that change with them. */
function lettura(caso: Caso, r: number): string {
  const testa = `Obiettivo ${caso}`;
  const quota = `E${r}/D${r}`;
  const poco = `${testa}, con meno della metà impegnata`;
  const molto = isDone(caso)
    ? `${testa}, con almeno metà impegnata`
    : `${testa}, ma almeno metà è già impegnata`;
  const niente = `${testa}, e niente è impegnato`;
  return `=IF(D${r}=0,"${testa}; il programma non ha previsione",IF(E${r}=0,"${niente}",IF(${quota}<${POCO},"${poco}","${molto}")))`;
}

export function fianco(
  c: Costruttore,
  r: Responsabile,
  obiettivi: PuntiObiettivi | null,
  programmi: ReadonlyMap<string, Programma>,
): void {
  const casi = r.obiettivi.flatMap((o) => {
    const [caso, programma, scheda] = [casoDi(o), programmaDi(o, programmi), obiettivi?.schede.get(o)];
    return caso && programma && scheda !== undefined && stride(caso, programma)
      ? [{ o, caso, blocco: programma.blocco, scheda }]
      : [];
  });
  if (casi.length === 0) return;
  const altrui = new Map([...new Set(casi.map(({ blocco }) => blocco))].map((b) => [b, deiSuoi(b, r)]));
  const testa = intestaParte(
    c,
    [
      "Obiettivo e denaro, fianco a fianco",
      "Esito",
      "Avanzamento",
      "Previsione attuale",
      "Impegnato",
      "% impegnato",
      "Che cosa dicono insieme",
    ],
    { centro: [3, 3], destra: [4, 5] },
  );
  c.stileColonna("intestazioneCentro", 6, testa, testa);
  const da = c.prossima;
  for (const { o, caso, blocco, scheda } of casi) {
    const n = c.prossima;
    const coda = ` (${blocco.nome}${altrui.get(blocco) ?? ""})`;
    const dalla = (colonna: string) => formula(`=${propria("obiettivi", `${colonna}${scheda}`)}`);
    const importo = (colonna: string) => formula(`=${propria("spese", `${colonna}${blocco.totale}`)}`);
    c.riga([
      formula(`=${propria("obiettivi", `A${scheda}`)}&"${coda.replaceAll('"', '""')}"`),
      dalla("D"),
      dalla("E"),
      importo(COLONNE.previsioneAttuale),
      importo(COLONNE.movimentato),
      formula(rapporto(`E${n}`, `D${n}`)),
      formula(lettura(caso, n)),
    ]);
    c.unisci({ riga: n, colonna: 7, ultimaRiga: n, ultimaColonna: 8 });
    c.altezza(n, Math.max(2, righeDiTesto(titoloDi(o) + coda, c.larghezza(1) - 3)));
  }
  const a = c.prossima - 1;
  c.stileColonna("testo", 1, da, a, 8);
  c.stileColonna("percento", 3, da, a);
  c.stileColonna("importo", 4, da, a, 5);
  // In the middle: at the right it would touch the words of the next column.
  c.stileColonna("percento", 6, da, a);
}

/** Whose money it is, where none of it is theirs. */
function deiSuoi(blocco: BloccoVoci, r: Responsabile): string {
  if (blocco.voci.some((v) => r.voci.has(v))) return "";
  const altri = [...new Set(blocco.voci.flatMap((v) => (v.responsabile === null ? [] : [v.responsabile])))];
  return altri.length === 0 ? "" : `, capitoli di ${altri.join(" / ").slice(0, 120)}`;
}
