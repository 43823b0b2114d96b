/** The targets that are missed, weighed: without data, not reached, done late; within each PNRR, most money, longest delay first. */
import type { Giudizio, Obiettivo } from "../../obiettivi/giudizio";
import type { BloccoVoci, Conti, DatiReferto } from "../dati/dati";
import type { Punto } from "../documento/cifra";
import type { Detto, Posti } from "../documento/blocchi";
import { CLASSI_MANCATI, classeDi, diQuanto } from "../parole/esito-detto";
import { testoFincheVale } from "../parole/finche-vale";
import { frase, parola, percento, somma } from "../parole/frase";
import type { Schede } from "./schede";
import { azioneDetta } from "./spiegazioni";
import { nomiVivi } from "../parole/nome-indicatore";
import { personeLette } from "../parole/per-responsabile";
import { cellaTabella, type Colonna, type RigaDi } from "../documento/tabella";

export interface Mancato {
  readonly g: Giudizio;
  readonly o: Obiettivo;
  /** The money of its programma; null where the workbook has none. */
  readonly blocco: BloccoVoci | null;
}

/** Named so in what the objective is, not in the account of how it goes. */
export function isPnrr({ indicatore: { indicatore, testi: t } }: Giudizio): boolean {
  const detti = [indicatore, t.tipo, t.programma, t.obiettivoStrategico, t.obiettivoOperativo, t.descrizione];
  return /\bPNRR\b/i.test(detti.join(" "));
}

const denaro = ({ blocco }: Mancato): number => {
  const v = blocco?.totale.previsioneAttuale.valore;
  return typeof v === "number" ? v : 0;
};

const peso = (m: Mancato): number => CLASSI_MANCATI.indexOf(classeDi(m.g) ?? "in ritardo");

export function mancatiDi(d: DatiReferto, spese: Conti | null): readonly Mancato[] {
  const blocchi = new Map((spese?.blocchi ?? []).map((b) => [`${b.missione} ${b.programma}`, b]));
  return d.obiettivi
    .flatMap((o) =>
      o.giudizi.flatMap((g): Mancato[] => {
        if (!g.mancato) return [];
        const { missione, programma } = g.indicatore;
        const blocco =
          missione === null || programma === null ? undefined : blocchi.get(`${missione} ${programma}`);
        return [{ g, o, blocco: blocco ?? null }];
      }),
    )
    .toSorted(
      (a, b) =>
        peso(a) - peso(b) ||
        Number(isPnrr(b.g)) - Number(isPnrr(a.g)) ||
        denaro(b) - denaro(a) ||
        (b.g.giorniRitardo ?? 0) - (a.g.giorniRitardo ?? 0),
    );
}

/** A row of the list, or what is said under it. */
export type RigaMancato =
  | { readonly tipo: "mancato"; readonly m: Mancato; readonly stesso: boolean }
  | { readonly tipo: "perche"; readonly causa: string; readonly azione: string }
  | { readonly tipo: "resto"; readonly detto: string; readonly verso: Punto | null };

interface PostiMancati {
  readonly cosa: Posti;
  readonly quanto: Posti;
  readonly chi: Posti;
  readonly denaro: Posti;
}

/** `spese`: whether the workbook has any money to speak of. */
export function colonneMancati(
  d: DatiReferto,
  posti: PostiMancati,
  schede: Schede | null,
  spese: Conti | null,
): readonly Colonna<RigaMancato>[] {
  const nome = nomiVivi(d.obiettivi);
  const [da, a] = [posti.quanto[0], posti.denaro[1]];
  return [
    {
      campo: "cosa",
      titolo: "Che cosa",
      posti: posti.cosa,
      stile: "cella",
      di: (r) =>
        r.tipo === "mancato"
          ? cellaTabella(nome(r.m.g), { verso: schede?.schede.get(r.m.o)?.punto ?? null })
          : r.tipo === "perche"
            ? cellaTabella(parola(`Causa: ${r.causa}`), { stile: "didascalia" })
            : cellaTabella(parola(r.detto), { stile: "didascalia", posti: [1, a], verso: r.verso }),
    },
    {
      campo: "quanto",
      titolo: "Di quanto",
      posti: posti.quanto,
      stile: "mancatoTesto",
      di: (r) => {
        if (r.tipo === "perche")
          return cellaTabella(parola(`Azione, chi, entro quando: ${r.azione}`), {
            stile: "didascalia",
            posti: [da, a],
          });
        if (r.tipo === "resto") return null;
        const detto = diQuanto(r.m.g);
        return { cella: testoFincheVale(d, detto, "da rigenerare"), mostrato: detto };
      },
    },
    {
      campo: "chi",
      titolo: "Di chi",
      posti: posti.chi,
      stile: "cella",
      di: (r) => (r.tipo === "mancato" ? parola(personeLette(d, r.m.g).join(", ") || "–") : null),
    },
    {
      campo: "denaro",
      titolo: "Denaro del programma",
      posti: posti.denaro,
      stile: "cella",
      di: (r) => (r.tipo === "mancato" ? denaroDetto(d, r, spese) : null),
    },
  ];
}

function denaroDetto(
  d: DatiReferto,
  r: Extract<RigaMancato, { tipo: "mancato" }>,
  spese: Conti | null,
): Detto {
  if (!spese) return parola("–");
  if (!r.m.blocco) return parola(d.estratto ? "non nell’estratto" : "senza capitoli");
  if (r.stesso) return parola("lo stesso programma");
  const { previsioneAttuale: a, movimentato: m } = r.m.blocco.totale;
  return frase(somma(a, "euro"), " €, impegnato ", percento(m, a));
}

/** Two rows for each: what and by how much, why and what now. */
export const righeMancati = (d: DatiReferto, mancati: readonly Mancato[]): RigaDi<RigaMancato>[] =>
  mancati.flatMap((m, i): RigaDi<RigaMancato>[] => {
    const stesso = m.blocco !== null && m.blocco === mancati[i - 1]?.blocco;
    const s = d.spiegazioni.get(m.g.indicatore);
    const azione = s ? azioneDetta(s) : "";
    return [
      { r: { tipo: "mancato", m, stesso }, aspetto: "coda" },
      {
        r: { tipo: "perche", causa: s?.causa || "da indicare", azione: azione || "da indicare" },
        lega: true,
      },
    ];
  });
