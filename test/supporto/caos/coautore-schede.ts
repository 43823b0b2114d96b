/**
 * Another author at work while the schede are prepared or collected: one who types in a scheda or in the source, or moves the
 * rows of the source, between two requests.
 *
 * Preparing leaves every sheet of others as that author has it; the schede are those of one of the two states, or the press
 * is refused, and what was typed in one is in it. Collecting writes an answer in its own cell, where a good day before the
 * change or after it would have put it, or not at all; whatever the author has typed is there, and the schede are as filled.
 * After one press more all is as after two on a good day.
 */
import type { Edit } from "../../../src/simulator/host/faults";
import { recalculate } from "../../../src/simulator/calc/engine";
import type { OpenWorkbook } from "../../../src/simulator/index";
import { istantanea } from "../istantanea";
import { MODIFICHE, premiMentre } from "./coautore";
import type { Partenza } from "./guasti";
import { con, premi, type Caso } from "./lavori";
import { interrotti, schedeAperte, valoriDi } from "./stato";

export const DI_SCHEDE: readonly Caso[] = ["prepara", "riprepara", "raccogli"];

const VERDI = "Scheda Verdi Anna";
/** What is typed, where nothing else says the same. */
const SCRITTO = "In ritardo per il concorso";

interface Mossa {
  readonly modifica: Edit;
  /** The sheet that it needs: until there is one it cannot happen. */
  readonly foglio: string | null;
}

const SCRITTURE: Readonly<Record<string, Mossa>> = {
  "an answer typed in a scheda": {
    foglio: VERDI,
    modifica: (_, c) => {
      c.write(VERDI, "G10", SCRITTO);
    },
  },
  "a name typed at the top of a scheda": {
    foglio: VERDI,
    modifica: (_, c) => {
      c.write(VERDI, "B4", SCRITTO);
    },
  },
  "a result typed in the source": {
    foglio: null,
    modifica: (_, c) => {
      c.write("Obiettivi", "I2", 99);
      c.write("Spese", "G3", SCRITTO);
    },
  },
  "the objectives protected": {
    foglio: null,
    modifica: (_, c) => {
      c.protect("Obiettivi");
    },
  },
};

export const MOSSE: Readonly<Record<string, Mossa>> = {
  ...Object.fromEntries(
    Object.entries(MODIFICHE).map(([nome, modifica]) => [nome, { modifica, foglio: null }]),
  ),
  ...SCRITTURE,
};

const isNostro = (nome: string): boolean => nome.startsWith("Referto") || nome.startsWith("Scheda ");

/** A line for each cell and trait of the sheets of others. */
const altrui = ({ workbook }: OpenWorkbook): readonly string[] =>
  workbook.sheets
    .filter((s) => !isNostro(s.name))
    .flatMap((s) => istantanea(workbook, s).map((r) => `${s.name} ${r}`));

/** What the schede say. */
const schede = (host: OpenWorkbook): string =>
  JSON.stringify(
    host.workbook.sheets.filter((s) => s.name.startsWith("Scheda ")).map((s) => [s.name, valoriDi(s)]),
  );

interface Esito {
  readonly altrui: readonly string[];
  readonly schede: string;
}

const esitoDi = (host: OpenWorkbook): Esito => {
  recalculate(host.workbook);
  return { altrui: altrui(host), schede: schede(host) };
};

interface AtteseSchede {
  /** The change alone, without any press. */
  readonly sola: Esito;
  /** One press: the change came after it, or before it. */
  readonly una: readonly Esito[];
  /** One press more. */
  readonly poi: readonly Esito[];
}

export async function atteseSchede(p: Partenza, nome: string): Promise<AtteseSchede> {
  const { modifica, foglio } = mossaDi(nome);
  const cambia = (host: OpenWorkbook): void => {
    if (foglio === null || host.workbook.sheetByName(foglio)) modifica(host.workbook, host.coauthor);
  };
  const dopo = (lavoro: (host: OpenWorkbook) => Promise<unknown>) =>
    con(p.bytes, async (host) => {
      await lavoro(host);
      const una = esitoDi(host);
      await premi(p.caso);
      return { una, poi: esitoDi(host) };
    });
  const sola = await con(p.bytes, (host) => {
    cambia(host);
    return Promise.resolve(esitoDi(host));
  });
  const casi = [
    await dopo(async (host) => {
      await premi(p.caso);
      cambia(host);
    }),
    await dopo(async (host) => {
      cambia(host);
      await premi(p.caso);
    }),
  ];
  return { sola, una: casi.map((c) => c.una), poi: casi.map((c) => c.poi) };
}

function mossaDi(nome: string): Mossa {
  const mossa = MOSSE[nome];
  if (!mossa) throw new Error(nome);
  return mossa;
}

/** What is wrong after that change before that sync; null where all is as it must be. */
export async function coautoreDelleSchedeAl(
  p: Partenza,
  sync: number,
  nome: string,
  attese: AtteseSchede,
): Promise<string | null> {
  const { modifica, foglio } = mossaDi(nome);
  return con(p.bytes, async (host) => {
    const riuscito = await premiMentre(
      host,
      p.caso,
      sync,
      modifica,
      (wb) => foglio === null || wb.sheetByName(foglio) !== undefined,
    );
    const subito = rotta(p, esitoDi(host), riuscito, attese);
    if (subito !== null) return subito;
    if (schedeAperte(host).length > 0) return "a scheda is open";
    if (!(await premi(p.caso))) return "the next press failed";
    if (interrotti(host)) return "the next press left it unfinished";
    host.save();
    const alla = esitoDi(host);
    if (!attese.poi.some((e) => stesse(e.altrui, alla.altrui))) return "the next press made other sources";
    return attese.poi.some((e) => e.schede === alla.schede) ? null : "the next press made other schede";
  });
}

const stesse = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

function rotta(
  { caso }: Partenza,
  ora: Esito,
  riuscito: boolean,
  { sola, una }: AtteseSchede,
): string | null {
  if (caso !== "raccogli") {
    if (!stesse(ora.altrui, sola.altrui)) return "the sheets of others are not those of the co-author";
    if (riuscito && una.every((e) => e.schede !== ora.schede)) return "the schede are of neither state";
    return ora.schede.includes(SCRITTO) || !una.every((e) => e.schede.includes(SCRITTO))
      ? null
      : "what was typed in a scheda is lost";
  }
  const note = new Set([sola, ...una].flatMap((e) => e.altrui));
  if (ora.altrui.some((r) => !note.has(r))) return "an answer is where no good day would have put it";
  const ferme = sola.altrui.filter((r) => una.every((e) => e.altrui.includes(r)));
  const presenti = new Set(ora.altrui);
  if (ferme.some((r) => !presenti.has(r))) return "something of others is lost";
  return ora.schede === sola.schede ? null : "the schede are not as they were filled";
}
