/**
 * OBI-009: the same objective or indicator twice. An indicator counts twice where one objective has the same wording
 * twice; an objective, where all its indicators come again, or where two of one programma have the same name and
 * description and differ elsewhere. One finding for each group, at its later indicator.
 */
import { perChiave } from "../base/per-chiave";
import { AVVISO } from "../base/regola";
import type { Frase } from "../base/rilievo";
import type { Giudizio } from "../obiettivi/giudizio";
import { chiaveOf } from "../obiettivi/raggruppa";
import { indicatoreDetto } from "../obiettivi/rilievi/indicatore-detto";
import { definisciControllo } from "./controllo";

type Fatti = Readonly<{
  /** Which of the three it is. */
  che: "indicatore" | "obiettivo" | "titolo";
  /** The words that are there twice. */
  nome: string;
  /** Of all those that are alike, whatever their order. */
  chiavi: readonly string[];
  prima: Readonly<{ foglio: string; riga: number }>;
}>;

interface Doppio {
  readonly che: Fatti["che"];
  readonly nome: string;
  readonly prima: Giudizio;
  readonly dopo: Giudizio;
  readonly tutti: readonly Giudizio[];
}

export const obi009 = definisciControllo<Fatti>({
  codice: "OBI-009",
  titolo: { it: "Obiettivi e indicatori non si ripetono", en: "No objective or indicator is repeated" },
  difetto: { it: "Obiettivo o indicatore ripetuto", en: "Objective or indicator repeated" },
  gravita: AVVISO,
  identita: ({ che, nome, chiavi }) => [che, ridotto(nome), chiavi],
  frase: { it: fraseIt, en: fraseEn },
  verificabile: ({ giudizi }) => giudizi.length > 0,
  controlla: ({ giudizi }, fa) => {
    const contati = giudizi.filter((g) => g.esito !== "stralciato");
    const obiettivi = [...perChiave(contati, chiaveOf).values()];
    const doppi = [...obiettivi.flatMap(indicatoriDoppi), ...obiettiviDoppi(obiettivi)];
    return doppi.map(({ che, nome, prima, dopo, tutti }) =>
      fa("avviso", dopo.indicatore.celle.indicatore ?? dopo.indicatore.target.posizione, {
        che,
        nome: nome.replace(/\s+/g, " ").trim().slice(0, 80),
        chiavi: tutti.map((g) => indicatoreDetto(g.indicatore).chiave).toSorted(),
        prima: { foglio: prima.indicatore.foglio, riga: prima.indicatore.riga },
      }),
    );
  },
});

function fraseIt({ che, nome, prima }: Fatti): Frase {
  const altrove = `alla riga ${prima.riga} di «${prima.foglio}»`;
  switch (che) {
    case "obiettivo":
      return {
        messaggio: `L'obiettivo «${nome}» è scritto due volte, con gli stessi indicatori: c'è già ${altrove}.`,
        suggerimento: "Togliere le righe ripetute: i suoi indicatori contano due volte.",
      };
    case "indicatore":
      return {
        messaggio: `L'indicatore «${nome}» c'è già nello stesso obiettivo, ${altrove}.`,
        suggerimento: "Togliere la riga ripetuta, o dire nel testo che cosa distingue i due indicatori.",
      };
    case "titolo":
      return {
        messaggio: `L'obiettivo «${nome}» c'è già ${altrove}, con responsabile o obiettivo strategico scritti in altro modo: sono contati come due.`,
        suggerimento: "Scrivere gli stessi testi se è un obiettivo solo; altrimenti distinguerli nel nome.",
      };
    default:
      return che satisfies never;
  }
}

function fraseEn({ che, nome, prima }: Fatti): Frase {
  const altrove = `on row ${prima.riga} of “${prima.foglio}”`;
  switch (che) {
    case "obiettivo":
      return {
        messaggio: `The objective “${nome}” is written twice, with the same indicators: it is already ${altrove}.`,
        suggerimento: "Remove the repeated rows: its indicators count twice.",
      };
    case "indicatore":
      return {
        messaggio: `The indicator “${nome}” is already in the same objective, ${altrove}.`,
        suggerimento: "Remove the repeated row, or say in its wording what sets the two apart.",
      };
    case "titolo":
      return {
        messaggio: `The objective “${nome}” is already ${altrove}, with its person in charge or strategic objective written otherwise: they count as two.`,
        suggerimento: "Write the same texts if it is one objective; otherwise tell them apart by name.",
      };
    default:
      return che satisfies never;
  }
}

const ridotto = (t: string): string =>
  t
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();

/** Within one objective: a finding for each repeated wording, or a single one where the whole objective comes again. */
function indicatoriDoppi(obiettivo: readonly Giudizio[]): Doppio[] {
  const gruppi = [...perChiave(obiettivo, (g) => ridotto(g.indicatore.indicatore) || null).values()];
  const doppi = gruppi.flatMap((tutti) => {
    const [prima, dopo] = tutti;
    return prima && dopo ? [{ prima, dopo, tutti }] : [];
  });
  const [primo] = doppi;
  return primo && doppi.length > 1 && doppi.length === gruppi.length
    ? [{ che: "obiettivo", nome: nomeDi(primo.dopo), ...primo }]
    : doppi.map((d) => ({ che: "indicatore", nome: d.dopo.indicatore.indicatore, ...d }));
}

const nomeDi = ({ indicatore: { testi } }: Giudizio): string => testi.obiettivoOperativo || testi.descrizione;

/** Programma, name and description; null where the objective has no name of its own. */
function titolo(obiettivo: readonly Giudizio[]): string | null {
  const [primo] = obiettivo;
  if (!primo) return null;
  const { testi, missione, programma } = primo.indicatore;
  const scritto = [testi.obiettivoOperativo, testi.descrizione].map(ridotto);
  if (scritto.every((t) => t === "")) return null;
  const dove = testi.codiceProgramma || testi.programma || `${missione ?? ""}.${programma ?? ""}`;
  return [ridotto(dove), ...scritto].join("|");
}

/** Two objectives of one name: apart only because the responsabile or the strategic objective is written otherwise. */
const obiettiviDoppi = (obiettivi: readonly (readonly Giudizio[])[]): Doppio[] =>
  [...perChiave(obiettivi, titolo).values()].flatMap((uguali): Doppio[] => {
    const tutti = uguali.flatMap(([primo]) => primo ?? []);
    const [prima, dopo] = tutti;
    return prima && dopo ? [{ che: "titolo", nome: nomeDi(dopo), prima, dopo, tutti }] : [];
  });
